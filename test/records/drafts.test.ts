import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/instrument/fingerprint.ts'
import type { Instrument } from '../../src/instrument/types.ts'
import { findDrafts, openDraft, setAside } from '../../src/records/drafts.ts'
import { type Draft, encode } from '../../src/records/record.ts'
import { digestsOf, resume } from '../../src/records/resume.ts'
import { shipped } from '../support/shipped.ts'

const instrument = shipped('service-awareness')
let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'attune test ')), 'drafts')
})

const draft = (responses: Record<string, number>, of: Instrument = instrument): Draft => ({
  format: 'attune/draft@1',
  instrument: { id: of.id, version: of.version, fingerprint: fingerprint(of) },
  sitting: 's1',
  respondent: {},
  language: 'en',
  startedAt: '2026-11-21T10:00:00+08:00',
  savedAt: '2026-11-21T10:01:00+08:00',
  digests: digestsOf(of),
  responses,
  seconds: { 1: 2.5 },
})

describe('a draft file', () => {
  test('is found again, is private, and is gone when the sitting is recorded', () => {
    const open = openDraft(folder, instrument.id, 'one')!
    open.save(draft({ 1: 4 }))
    expect(findDrafts(folder, instrument.id, 0).drafts.map(found => found.draft.responses)).toEqual([{ 1: 4 }])
    expect(statSync(open.file).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    open.remove()
    expect(readdirSync(folder)).toEqual([])
  })

  test('of another instrument is not found, even where the one name begins with the other', () => {
    openDraft(folder, 'service-awareness-2', 'one')!.save(draft({ 1: 4 }))
    expect(findDrafts(folder, 'service-awareness', 0).drafts).toEqual([])
  })

  test('is claimed by one process only; the second is told', () => {
    const { file } = openDraft(folder, instrument.id, 'one')!
    openDraft(folder, instrument.id, 'one')!.save(draft({ 1: 4 }))
    expect(openDraft(folder, instrument.id, 'two', file)).not.toBeNull()
    expect(openDraft(folder, instrument.id, 'three', file)).toBeNull()
    expect(readdirSync(folder)).toEqual([`${instrument.id}.two.json`])
  })

  test('that is claimed while it is in use leaves both sets of answers on disk', () => {
    const first = openDraft(folder, instrument.id, 'one')!
    first.save(draft({ 1: 4 }))
    const second = openDraft(folder, instrument.id, 'two', first.file)!
    second.save(draft({ 1: 4, 2: 1 }))
    expect(first.save(draft({ 1: 4, 2: 5 })).claimed).toBe(true)
    second.save(draft({ 1: 4, 2: 1, 3: 1 }))
    expect(first.save(draft({ 1: 4, 2: 5, 3: 5 })).claimed).toBe(false)
    const kept = findDrafts(folder, instrument.id, 0).drafts.map(found => found.draft.responses)
    expect(kept).toHaveLength(2)
    expect(kept).toContainEqual({ 1: 4, 2: 5, 3: 5 })
    expect(kept).toContainEqual({ 1: 4, 2: 1, 3: 1 })
  })

  test('put aside is not offered again and not deleted', () => {
    openDraft(folder, instrument.id, 'one')!.save(draft({ 1: 4 }))
    const aside = setAside(folder, findDrafts(folder, instrument.id, 0).drafts[0]!, 5)
    expect(findDrafts(folder, instrument.id, 0).drafts).toEqual([])
    expect(JSON.parse(readFileSync(aside, 'utf8')).responses).toEqual({ 1: 4 })
  })

  test('damaged at any byte is set aside and named, and never taken for an empty one', () => {
    const open = openDraft(folder, instrument.id, 'one')!
    open.save(draft({ 1: 4 }))
    const whole = readFileSync(open.file)
    const cuts = Array.from({ length: whole.length - 2 }, (_, at) => at)
    for (const at of cuts) {
      writeFileSync(open.file, whole.subarray(0, at))
      const found = findDrafts(folder, instrument.id, 1000 + at)
      expect(found.drafts).toEqual([])
      expect(found.damaged).toHaveLength(1)
      expect(readFileSync(found.damaged[0]!)).toEqual(whole.subarray(0, at))
      rmSync(found.damaged[0]!)
    }
  })

  test('temporary files of killed processes are cleared after an hour', () => {
    openDraft(folder, instrument.id, 'one')!.save(draft({ 1: 4 }))
    const stray = join(folder, '.attune-x-000000000000')
    writeFileSync(stray, '{')
    utimesSync(stray, 0, 0)
    findDrafts(folder, instrument.id, 2 * 3_600_000)
    expect(readdirSync(folder)).toEqual([`${instrument.id}.one.json`])
  })
})

describe('going on with a draft', () => {
  const changed = (change: (item: Instrument['items'][number]) => Instrument['items'][number]): Instrument => ({
    ...instrument,
    items: instrument.items.map(change),
  })

  test('keeps every answer while nothing has changed', () => {
    const resumed = resume(draft({ 1: 4, 7: 2 }), instrument)
    expect([...resumed.responses]).toEqual([
      ['1', 4],
      ['7', 2],
    ])
    expect(resumed.seconds.get('1')).toBe(2.5)
    expect(resumed).toMatchObject({ askAgain: [], scoringChanged: false })
  })

  test('asks again only for items whose words have changed', () => {
    const reworded = changed(item =>
      item.id === '7' && item.kind === 'statement' ? { ...item, text: { ...item.text, en: 'Something else.' } } : item,
    )
    expect(resume(draft({ 1: 4, 7: 2 }), reworded)).toMatchObject({ askAgain: [7], scoringChanged: false })
  })

  test('keeps the answers when only the scoring has changed, and says so', () => {
    const rekeyed = changed(item => (item.id === '7' ? { ...item, reverse: true } : item))
    const resumed = resume(draft({ 1: 4, 7: 2 }), rekeyed)
    expect(resumed).toMatchObject({ askAgain: [], scoringChanged: true })
    expect(resumed.responses.size).toBe(2)
  })

  test('drops answers that are no points any more, and those of items that are gone', () => {
    const resumed = resume(draft({ 1: 9, 7: 2 }), { ...instrument, items: instrument.items.slice(0, 5) })
    expect(resumed.responses.size).toBe(0)
    expect(resumed.askAgain).toEqual([1])
  })

  test('an answer is never read from the prototype of the file', () => {
    const hostile = JSON.parse('{"__proto__": {"1": 5}}')
    expect(resume(draft(hostile), instrument).responses.size).toBe(0)
  })
})

test('what is written can be read by people', () => {
  expect(encode(draft({ 1: 4 }))).toContain('\n  "responses": {\n    "1": 4\n  }')
})
