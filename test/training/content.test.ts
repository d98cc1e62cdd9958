import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadAdvice } from '../../src/advice/read.ts'
import { drillsNamed } from '../../src/commands/train-choice.ts'
import { listInstruments } from '../../src/instrument/catalog.ts'
import { drillIds, loadTraining } from '../../src/training/catalog.ts'

const quizzes = fileURLToPath(new URL('../../quizzes', import.meta.url))
const catalog = loadTraining([quizzes])
const drills = [...catalog.drills.values()]
const tests = listInstruments([quizzes]).entries

describe('the shipped drills', () => {
  test('every piece of advice on an item names a drill that helps with this very item', () => {
    const wrong: string[] = []
    let items = 0
    for (const { instrument } of tests) {
      const advice = loadAdvice(`${quizzes}/${instrument.id}.advice.yaml`)
      for (const item of instrument.items) {
        items++
        const id = advice.items.get(item.id)?.drill
        const drill = id === undefined ? undefined : catalog.drills.get(id)
        if (!drill?.helps.items.get(instrument.id)?.includes(item.id)) wrong.push(`${instrument.id} ${item.id}: ${id}`)
      }
    }
    expect(items).toBe(40)
    expect(wrong).toEqual([])
  })

  test('every item and dimension that a drill helps with exists', () => {
    const dimensions = new Set(tests.flatMap(({ instrument }) => instrument.dimensions.map(d => d.id)))
    const wrong = drills.flatMap(drill => [
      ...drill.helps.dimensions.filter(id => !dimensions.has(id)).map(id => `${drill.id}: ${id}`),
      ...[...drill.helps.items].flatMap(([test, items]) => {
        const known = tests.find(one => one.instrument.id === test)?.instrument.items.map(item => item.id) ?? []
        return items.filter(item => !known.includes(item)).map(item => `${drill.id}: ${test} ${item}`)
      }),
    ])
    expect(wrong).toEqual([])
  })

  test('every technique named exists, and every drill can be reached by its id, its technique and its deck', () => {
    for (const deck of catalog.decks)
      for (const drill of deck.drills) {
        expect(catalog.techniques.has(drill.technique), `${drill.id}: ${drill.technique}`).toBe(true)
        for (const id of [drill.id, drill.technique, deck.id]) expect(drillsNamed(catalog, id)).toContain(drill)
      }
  })

  test('drills, techniques and decks share one namespace without a clash, and the cheap list of ids is the true one', () => {
    const ids = [
      ...catalog.decks.flatMap(deck => [deck.id, ...deck.drills.map(drill => drill.id)]),
      ...catalog.techniques.keys(),
    ]
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect([...drillIds([quizzes])].sort()).toEqual([...catalog.drills.keys()].sort())
  })

  test('no text is missing or empty in any language', () => {
    const languages = ['en', 'zh-Hans', 'zh-Hant']
    const missing: string[] = []
    let texts = 0
    const walk = (value: unknown, where: string): void => {
      if (value === null || typeof value !== 'object') return
      if (value instanceof Map) return
      if ('en' in value || 'zh-Hans' in value) {
        texts++
        for (const language of languages)
          if (!(value as Record<string, string>)[language]?.trim()) missing.push(`${where} ${language}`)
        return
      }
      for (const [key, inner] of Object.entries(value)) walk(inner, `${where}/${key}`)
    }
    for (const deck of catalog.decks) {
      expect(deck.languages).toEqual(languages)
      walk(deck.title, deck.id)
      for (const drill of deck.drills) walk(drill, drill.id)
    }
    walk([...catalog.techniques.values()], 'techniques')
    expect(texts).toBeGreaterThan(1400)
    expect(missing).toEqual([])
    // built texts fall back to another language: the files themselves must have them all
    for (const deck of catalog.decks) {
      const text = readFileSync(`${quizzes}/training/${deck.id}.yaml`, 'utf8')
      const count = (language: string): number => text.match(new RegExp(`^ *(- )?${language}:`, 'gm'))?.length ?? 0
      expect([count('zh-Hans'), count('zh-Hant')], deck.id).toEqual([count('en'), count('en')])
    }
  })

  test('the Chinese of each script is written in that script', () => {
    const simplified = /[这说们对见听问时请谢]/
    const traditional = /[這說們對見聽問時請謝]/
    const wrong: string[] = []
    const walk = (value: unknown, where: string): void => {
      if (value === null || typeof value !== 'object' || value instanceof Map) return
      const text = value as Record<string, string>
      if ('en' in value) {
        if (traditional.test(text['zh-Hans']!)) wrong.push(`${where} zh-Hans`)
        if (simplified.test(text['zh-Hant']!)) wrong.push(`${where} zh-Hant`)
      } else for (const [key, inner] of Object.entries(value)) walk(inner, `${where}/${key}`)
    }
    for (const drill of drills) walk(drill, drill.id)
    expect(wrong).toEqual([])
  })

  test('all nine kinds are there, and what the sources ask for', () => {
    expect(new Set(drills.map(drill => drill.kind)).size).toBe(9)
    const moods = catalog.drills.get('moods')
    expect(moods?.kind === 'lookup' && moods.rows.length).toBe(24)
    const cs50 = drills.filter(drill => drill.technique === 'cs50' && drill.kind === 'audit')
    expect(cs50.map(drill => drill.kind === 'audit' && drill.points.length)).toEqual([14, 11, 12, 13])
    expect(
      drills.filter(
        drill => drill.kind === 'order' && ['ten-steps', 'complaint-five-steps-004'].includes(drill.technique),
      ),
    ).toHaveLength(2)
  })

  test('rows on illness, grief or helplessness send people to someone', () => {
    const moods = catalog.drills.get('moods')
    const rows = moods?.kind === 'lookup' ? moods.rows : []
    const heavy = rows.filter(row => /ill|poor health|helpless|griev|trapped|left by/i.test(row.when.en!))
    expect(heavy.length).toBeGreaterThanOrEqual(5)
    for (const row of heavy) expect(row.note?.en, row.when.en).toMatch(/doctor|talk|tell|someone|friend|help/i)
  })

  test('docs/sources.md has every system of the sources once: done with a drill or command, later, or not possible with a reason', () => {
    const docs = readFileSync(`${quizzes}/../docs/sources.md`, 'utf8')
    const rows = [
      ...docs.matchAll(/^\| ([^|]+) \| `([\w-]+)` \| ([^|]+) \| (done|later|not possible) \| ([^|]+) \|$/gm),
    ]
    const ids = rows.map(([, , id]) => id!)
    expect(ids).toHaveLength(155)
    expect(new Set(ids).size).toBe(155)
    expect(ids.filter(id => !id.startsWith('sys-')).sort()).toEqual([...catalog.techniques.keys()].sort())
    for (const [, , id, , state, here] of rows) {
      const named = [...here!.matchAll(/`([\w-]+)`/g)].map(match => match[1]!).filter(name => catalog.drills.has(name))
      const own = drills.filter(drill => drill.technique === id).map(drill => drill.id)
      if (own.length > 0) expect([state, named.sort()], id).toEqual(['done', own.sort()])
      else if (state === 'done') expect(named.length > 0 || /result|attune take/.test(here!), id).toBe(true)
    }
    const [, done, later, not] =
      /\*\*done\*\* \((\d+)\)[\s\S]*\*\*later\*\* \((\d+)\)[\s\S]*\*\*not possible\*\* \((\d+)\)/.exec(docs)!
    const count = (state: string): number => rows.filter(row => row[4] === state).length
    expect([Number(done), Number(later), Number(not)]).toEqual([count('done'), count('later'), count('not possible')])
  })
})
