import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/instrument/fingerprint.ts'
import { withoutDuplicates } from '../../src/records/duplicates.ts'
import type { Entry } from '../../src/records/entry.ts'
import { keysKept, keysWritten, keyTrouble } from '../../src/records/json-keys.ts'
import { checkRecord } from '../../src/records/load.ts'
import { looksLikeRecord, recordShape } from '../../src/records/record.ts'
import { sheetOf } from '../../src/records/sheet.ts'
import { type Score, scoreSheet } from '../../src/scoring/score.ts'
import { scorerFor } from '../../src/scoring/scorer.ts'
import { inputEntries, recordOf, tableEntries, told } from '../support/batch.ts'
import { shipped } from '../support/shipped.ts'

const awareness = shipped('service-awareness')
const orientation = shipped('service-orientation')
const ids = awareness.items.map(({ id }) => id)
const allOf = (answer: unknown): Record<string, unknown> => Object.fromEntries(ids.map(id => [id, answer]))

describe('one table of answers for all formats', () => {
  const point = (answer: number) => `${answer}`
  const table: [value: unknown, awareness: string, orientation: string][] = [
    [3, point(3), point(3)],
    [3.0, point(3), point(3)],
    [0, 'wrong', point(0)],
    [-0, 'wrong', point(0)],
    ['0', 'wrong', point(0)],
    ['-0', 'wrong', point(0)],
    ['3', point(3), point(3)],
    [' 3 ', point(3), point(3)],
    ['3.0', point(3), point(3)],
    ['3.', 'wrong', 'wrong'],
    ['03', point(3), point(3)],
    ['３', point(3), point(3)],
    ['often', point(4), 'wrong'],
    ['经常', point(4), 'wrong'],
    ['fully right', 'wrong', point(5)],
    ['', '-', '-'],
    ['   ', '-', '-'],
    [null, '-', '-'],
    [6, 'wrong', 'wrong'],
    ['6', 'wrong', 'wrong'],
    [-1, 'wrong', 'wrong'],
    [3.5, 'wrong', 'wrong'],
    ['3.5', 'wrong', 'wrong'],
    ['3,0', 'wrong', 'wrong'],
    ['1e0', 'wrong', 'wrong'],
    ['1e3', 'wrong', 'wrong'],
    ['0x3', 'wrong', 'wrong'],
    ['+3', 'wrong', 'wrong'],
    ['3abc', 'wrong', 'wrong'],
    ['NaN', 'wrong', 'wrong'],
    ['Infinity', 'wrong', 'wrong'],
    [true, 'wrong', 'wrong'],
    [[3], 'wrong', 'wrong'],
    [{ a: 3 }, 'wrong', 'wrong'],
  ]

  for (const [instrument, column] of [
    [awareness, 1],
    [orientation, 2],
  ] as const)
    test.each(table)(`${instrument.id}: %j`, async (...row) => {
      const [value] = row
      const expected = row[column]
      const of = ([entry]: readonly Entry[]): string | undefined =>
        entry?.kind === 'sheet'
          ? String(entry.answers[0] ?? '-')
          : entry?.kind === 'rejected' && entry.faults[0]?.fault.rule === 'wrong-answer'
            ? 'wrong'
            : told(entry!)
      const record = recordOf(instrument, { ...allOf(3), '1': value })
      expect(of(await inputEntries(JSON.stringify(record, null, 2)))).toBe(expected)
      expect(of(await inputEntries(JSON.stringify([record])))).toBe(expected)
      expect(of(await inputEntries(`${JSON.stringify(record)}\n`))).toBe(expected)
      if (typeof value === 'object' && value !== null) return
      const cells = ids.map(id => (id === '1' ? `"${value ?? ''}"` : '3'))
      expect(of(await tableEntries(`${ids.join(',')}\n${cells.join(',')}\n`, instrument))).toBe(expected)
    })

  test('no number that is no point ever becomes an answer', () => {
    const json = fc.oneof(fc.double(), fc.string(), fc.integer())
    return fc.assert(
      fc.asyncProperty(json, async value => {
        for (const entry of await inputEntries(
          `${JSON.stringify(recordOf(awareness, { ...allOf(3), '1': value }))}\n`,
        )) {
          const answer = entry.kind === 'sheet' ? entry.answers[0] : undefined
          expect([undefined, 1, 2, 3, 4, 5]).toContain(answer)
        }
      }),
      { seed: 20261121, numRuns: 300 },
    )
  })
})

describe('records that are none', () => {
  const record = recordOf(awareness, allOf(3))
  const text = JSON.stringify(record)
  test.each([
    ['cut off', text.slice(0, 200), '1 not-json'],
    ['another format', text.replace('record@1', 'record@9'), '1 not-a-record'],
    ['a number', '[3]', '1 not-a-record'],
    ['answers in a list', text.replace(/"responses":\{[^}]*\}/, '"responses":[3,3]'), '1 not-a-record'],
    ['a key given twice', text.replace('"1":3', '"1":3,"1":5'), '1 duplicate-key'],
    ['a key given twice, once written in signs', text.replace('"1":3', '"1":3,"\\u0031":5'), '1 duplicate-key'],
    ['an item that is not there', text.replace('"1":3', '"99":3'), '1 unknown-item'],
    ['an item called constructor', text.replace('"1":3', '"constructor":3'), '1 unknown-item'],
    ['an item called __proto__', text.replace('"1":3', '"__proto__":3'), '1 unknown-item'],
    ['another test', text.replace('service-awareness', 'nothing-known'), '1 unknown-instrument'],
    ['another key of scoring', text.replace(fingerprint(awareness), '0123456789abcdef'), '1 other-version'],
    ['a million brackets', '['.repeat(1_000_000), 'unreadable too-deep'],
    [
      'an answer of a hundred thousand brackets',
      text.replace('"1":3', `"1":${'['.repeat(30_000)}${']'.repeat(30_000)}`),
      '1 too-deep',
    ],
    ['half a line of UTF-8', Buffer.from(`${text.replace('Ann', '李')}\n`).fill(0xff, 300, 301), '1 not-utf8'],
  ])('%s', async (_, input, expected) => {
    const lines = typeof input === 'string' && input.startsWith('{') ? `${input}\n${text}\n` : input
    const [first, second] = (await inputEntries(lines)).map(told)
    expect(first).toBe(expected)
    if (lines !== input) expect(second).toBe(`2 ${'3'.repeat(20)}`)
    expect(({} as Record<string, unknown>)[1]).toBeUndefined()
  })

  test('a record of another test than the one that was named', async () => {
    expect((await inputEntries(`${text}\n`, orientation)).map(told)).toEqual(['1 other-instrument'])
  })

  test('both lines of a repeated key are named, however the text is laid out', () => {
    expect(keyTrouble('{\n  "a": 1,\n  "b": {"a": 2},\n  "a": 3\n}')).toEqual({
      rule: 'duplicate-key',
      key: 'a',
      first: 2,
      second: 4,
    })
    expect(keyTrouble('[{"a":"\\"b\\":1,{"},{"a":2}]')).toBeNull()
  })
})

test('counting keys tells exactly whether one is repeated', () => {
  const key = fc.constantFrom('"a"', '"b"', '"\\u0061"', '"\\"a\\":"')
  const { json } = fc.letrec<{ json: string; map: string; list: string }>(tie => ({
    json: fc.oneof({ depthSize: 'small' }, fc.constantFrom('1', '"a:"', '{}', '[]', 'null'), tie('map'), tie('list')),
    map: fc
      .array(fc.tuple(key, tie('json')), { maxLength: 3 })
      .map(pairs => `{ ${pairs.map(pair => pair.join(' : ')).join(',')} }`),
    list: fc.array(tie('json'), { maxLength: 3 }).map(items => `[${items.join(',')}]`),
  }))
  fc.assert(
    fc.property(json, text => {
      const same = keysWritten(text) === keysKept(JSON.parse(text))
      expect(same).toBe(keyTrouble(text) === null)
    }),
    { seed: 20261121, numRuns: 2000 },
  )
  expect(keysWritten('['.repeat(32))).toBe(0)
  expect(keysWritten('['.repeat(33))).toBeNull()
})

test('what looks like a record is one, whatever is changed in it', () => {
  const whole = recordOf(awareness, allOf(3), { respondent: { id: 'p', name: 'P', team: 'T' } })
  const record: Record<string, unknown> = { ...whole, seconds: { 1: 2 } }
  expect(looksLikeRecord(record)).toBe(true)
  const inner = ['instrument', 'respondent', 'responses', 'seconds'] as const
  const places = [
    ...Object.keys(record).map(name => [name]),
    ...inner.flatMap(name => Object.keys(record[name] as object).map(part => [name, part])),
  ]
  for (const [name, part] of places)
    for (const value of [undefined, null, 1, '', 'x', true, [], {}, { 1: 'x' }]) {
      const changed = { ...record, [name!]: part ? { ...(record[name!] as object), [part]: value } : value }
      if (looksLikeRecord(changed)) expect(v.safeParse(recordShape, changed)).toMatchObject({ success: true })
    }
})

test('cut at any byte, JSON Lines give their whole lines, and the cut one is named', async () => {
  const lines = [2, 3, 4].map(answer =>
    JSON.stringify({
      ...recordOf(awareness, allOf(answer), { respondent: { id: `李${answer}` } }),
      seconds: undefined,
    }),
  )
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  const ends = lines.map((_, index) => Buffer.byteLength(lines.slice(0, index + 1).join('\n')))
  for (let length = 0; length <= bytes.length; length++) {
    const entries = (await inputEntries(bytes.subarray(0, length))).map(told)
    const whole = ends.filter(end => length >= end).length
    const starts = [0, ...ends.map(end => end + 1)]
    const expected = [2, 3, 4].slice(0, whole).map((answer, index) => `${index + 1} ${String(answer).repeat(20)}`)
    if (length === 0) expect(entries).toEqual(['unreadable empty'])
    // a first line that is not whole may be one record over many lines that is not whole
    else if (whole === 0) expect(entries).toHaveLength(1)
    else if (length > starts[whole]!) {
      expect(entries.slice(0, whole)).toEqual(expected)
      expect(entries[whole]).toMatch(new RegExp(`^${whole + 1} not-(json|utf8)$`))
    } else expect(entries).toEqual(expected)
  }
})

describe('duplicates', () => {
  const line = (id: string, completedAt: string, answer: number, instrument = awareness): string =>
    JSON.stringify(recordOf(instrument, allOf(answer), { respondent: { id, name: 'Ann' }, completedAt }))
  const text = [
    line('a', '2026-11-21T10:05:00+08:00', 1),
    line('b', '2026-11-21T10:05:00+08:00', 2),
    line('A', '2026-11-21T02:05:00Z', 3),
    line('a', '2026-11-21T10:06:00+08:00', 4),
    line('a', '2026-11-21T10:05:00+08:00', 0, orientation),
  ].join('\n')
  const all = [
    '11111111111111111111',
    '22222222222222222222',
    '33333333333333333333',
    '44444444444444444444',
    '00000000000000000000',
  ]

  test.each([
    ['error', [`1 ${all[0]}`, `2 ${all[1]}`, '3 duplicate', `4 ${all[3]}`, `5 ${all[4]}`]],
    ['first', [`1 ${all[0]}`, `2 ${all[1]}`, `4 ${all[3]}`, `5 ${all[4]}`, 'note dropped']],
    ['last', [`2 ${all[1]}`, `3 ${all[2]}`, `4 ${all[3]}`, `5 ${all[4]}`, 'note dropped']],
    ['all', all.map((answers, index) => `${index + 1} ${answers}`)],
  ] as const)('--duplicates %s', async (policy, expected) => {
    const entries = await inputEntries(text)
    const batches = (async function* () {
      // two of the same must meet over the border of a batch
      for (const entry of entries) yield { entries: [entry], bytesRead: 0 }
    })()
    const kept: Entry[] = []
    for await (const batch of withoutDuplicates(batches, policy)) kept.push(...batch.entries)
    expect(kept.map(told)).toEqual(expected)
    if (policy === 'error') expect(kept[2]).toMatchObject({ faults: [{ fault: { source: '-', row: 1 } }] })
  })

  test('one name is not one person, and the same id in two tables without times is not one sheet', async () => {
    const table = (
      await tableEntries(`name,${ids.join(',')}\nAnn,${ids.map(() => 3)}\nAnn,${ids.map(() => 3)}\n`)
    ).concat(
      await tableEntries(`id,${ids.join(',')}\n7,${ids.map(() => 3)}\n`),
      (await tableEntries(`id,${ids.join(',')}\n7,${ids.map(() => 3)}\n`)).map(entry =>
        entry.kind === 'sheet' ? { ...entry, place: { source: 'later.csv', row: 2 } } : entry,
      ),
    )
    const batches = (async function* () {
      yield { entries: table, bytesRead: 0 }
    })()
    for await (const { entries } of withoutDuplicates(batches, 'error'))
      expect(entries.map(({ kind }) => kind)).toEqual(['sheet', 'sheet', 'sheet', 'sheet'])
  })
})

test('2,000 random sheets score the same one by one and in a batch of any format', async () => {
  const random = fc.sample(fc.array(fc.constantFrom(1, 2, 3, 4, 5, 5, null), { minLength: 20, maxLength: 20 }), {
    numRuns: 2000,
    seed: 20261121,
  })
  const records = random.map((answers, index) =>
    recordOf(awareness, Object.fromEntries(ids.map((id, i) => [id, answers[i]])), { respondent: { id: `p${index}` } }),
  )
  // as `attune result` does
  const expected = records.map((value): Score => {
    const record = checkRecord(JSON.parse(JSON.stringify(value)))
    if ('rule' in record) throw new Error(record.rule)
    const sheet = sheetOf(record, awareness, fingerprint(awareness), false)
    if (Array.isArray(sheet)) throw new Error(sheet[0]!.message)
    return scoreSheet(awareness, sheet)
  })
  const scorer = scorerFor(awareness)
  const scored = (entries: readonly Entry[]): Score[] =>
    entries.flatMap(entry => (entry.kind === 'sheet' ? [scorer(entry.answers, entry.seconds)] : []))
  expect(scored(await inputEntries(JSON.stringify(records)))).toEqual(expected)
  expect(scored(await inputEntries(records.map(record => JSON.stringify(record)).join('\n')))).toEqual(expected)
  const table = [ids, ...random].map(row => row.join(',')).join('\r\n')
  expect(scored(await tableEntries(table))).toEqual(expected)
})
