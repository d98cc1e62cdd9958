import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instrument, Item } from '../../src/instrument/types.ts'
import { reachableTotals } from '../../src/scoring/reachable.ts'
import { scoreSheet, wholeOf } from '../../src/scoring/score.ts'

const item = (index: number, reverse: boolean, weight: number): Item => ({
  id: `q${index}`,
  kind: 'statement',
  text: { en: 'x' },
  reverse,
  scored: true,
  weight,
})

const instruments = fc.record({
  points: fc
    .uniqueArray(fc.integer({ min: -3, max: 12 }), { minLength: 2, maxLength: 4 })
    .map(list => list.sort((a, b) => a - b)),
  items: fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 4 }),
  method: fc.constantFrom('sum' as const, 'mean' as const),
  multiply: fc.constantFrom(1, 2.5, -1),
  add: fc.integer({ min: -5, max: 5 }),
})

const built = ({
  points,
  items,
  method,
  multiply,
  add,
}: typeof instruments extends fc.Arbitrary<infer T> ? T : never): Instrument => ({
  id: 'x',
  version: '1',
  languages: ['en'],
  title: { en: 'x' },
  scale: { points, labels: new Map() },
  dimensions: [],
  items: items.map(([reverse, weight], index) => item(index, reverse, weight)),
  score: { method, missing: 0, multiply, add },
  bands: [],
  consistency: [],
  examples: [],
})

test('the reachable totals are those of all sheets there are', () => {
  fc.assert(
    fc.property(instruments, parts => {
      const instrument = built(parts)
      let sheets: Map<string, number>[] = [new Map()]
      for (const { id } of instrument.items)
        sheets = sheets.flatMap(sheet => parts.points.map(point => new Map(sheet).set(id, point)))
      const totals = new Set(sheets.map(responses => scoreSheet(instrument, { responses }).total!.total))
      const reach = reachableTotals(instrument, wholeOf(instrument))!
      expect([...new Set(reach.totals)]).toEqual([...totals].sort((a, b) => a - b))
      expect([reach.min, reach.max]).toEqual([Math.min(...totals), Math.max(...totals)])
    }),
    { seed: 20260731, numRuns: 200 },
  )
})

test('where weights are not whole, or answers may be missing, only the interval is known', () => {
  const whole = built({
    points: [1, 2, 3],
    items: [
      [false, 1],
      [true, 1],
    ],
    method: 'sum',
    multiply: 1,
    add: 0,
  })
  expect(reachableTotals(whole, wholeOf(whole))).toEqual({ min: 2, max: 6, totals: [2, 3, 4, 5, 6] })
  const halved = { ...whole, items: whole.items.map(one => ({ ...one, weight: 0.5 })) }
  expect(reachableTotals(halved, wholeOf(halved))).toEqual({ min: 1, max: 3, totals: null })
  const tolerant = { ...whole, score: { ...whole.score, missing: 1 } }
  expect(reachableTotals(tolerant, wholeOf(tolerant))).toEqual({ min: 2, max: 6, totals: null })
  expect(reachableTotals(whole, { ...wholeOf(whole), items: [] })).toBeNull()
})
