import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Band, Instrument, Item } from '../../src/instrument/types.ts'
import { scoreSheet } from '../../src/scoring/score.ts'
import { keyedAnswer, type Sheet } from '../../src/scoring/sheet.ts'

/** Reproduces a failure: the seed is printed with it. */
const fixed = { seed: 20261121, numRuns: 400 }

const bandsBetween = (min: number, max: number, cuts: readonly number[]): Band[] =>
  [...new Set([0, ...cuts])]
    .sort((a, b) => a - b)
    .map((cut, index) => ({ id: `b${index}`, from: min + ((max - min) * cut) / 10, title: {} }))

const anyItem = (id: number): fc.Arbitrary<Item> =>
  fc
    .record({
      reverse: fc.boolean(),
      // the first is scored, so that there is something to score
      scored: id === 1 ? fc.constant(true) : fc.boolean(),
      weight: fc.constantFrom(1, 2, 0.5, 0.1, 3),
      dimension: fc.constantFrom('x', 'y'),
    })
    .map(item => ({ ...item, id: `i${id}`, kind: 'statement', text: {} }))

/** Any instrument that the format can express, without bands yet: those depend on its range. */
const bare: fc.Arbitrary<Instrument> = fc
  .record({
    points: fc.uniqueArray(fc.integer({ min: -5, max: 10 }), { minLength: 2, maxLength: 8 }),
    items: fc.integer({ min: 1, max: 12 }).chain(n => fc.tuple(...Array.from({ length: n }, (_, i) => anyItem(i + 1)))),
    method: fc.constantFrom('sum' as const, 'mean' as const),
    missing: fc.integer({ min: 0, max: 4 }),
    multiply: fc.constantFrom(1, 2, 0.1, 25, -1),
    add: fc.constantFrom(0, -3, 0.5, 100),
  })
  .map(({ points, items, method, missing, multiply, add }) => {
    const rising = points.toSorted((a, b) => a - b)
    const low = rising[0]!
    const high = rising.at(-1)!
    return {
      id: 'any',
      version: '1',
      languages: ['en'],
      title: {},
      // turning a point round must give a point: rules/scale sees to that
      scale: { points: rising.filter(point => rising.includes(low + high - point)), labels: new Map() },
      dimensions: ['x', 'y'].map(id => ({ id, title: {}, multiply: 1, add: 0, bands: [] })),
      items,
      score: { method, missing, multiply, add },
      bands: [],
      consistency: [],
      examples: [],
    }
  })

const answered = (instrument: Instrument, answers: readonly (number | null)[]): Sheet => ({
  responses: new Map(
    instrument.items.flatMap(({ id }, index): [string, number][] => {
      const answer = answers[index] ?? null
      return answer === null ? [] : [[id, instrument.scale.points[answer % instrument.scale.points.length]!]]
    }),
  ),
})

const places = fc.array(fc.nat(100), { minLength: 12, maxLength: 12 })
const gappy = fc.array(fc.option(fc.nat(100), { freq: 6 }), { minLength: 12, maxLength: 12 })

test('a total is inside its range, its percent inside 0 to 100, and it is in exactly one band', () => {
  fc.assert(
    fc.property(
      bare,
      gappy,
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
      (instrument, answers, cuts) => {
        const sheet = answered(instrument, answers)
        const { total } = scoreSheet(instrument, sheet)
        if (!total) return
        expect(total.total).toBeGreaterThanOrEqual(total.min)
        expect(total.total).toBeLessThanOrEqual(total.max)
        expect(total.percent).toBeGreaterThanOrEqual(0)
        expect(total.percent).toBeLessThanOrEqual(100)

        const bands = bandsBetween(total.min, total.max, cuts)
        const { band } = scoreSheet({ ...instrument, bands }, sheet)
        const holding = bands.filter(
          ({ from }, index) =>
            total.total >= from && total.total < (bands[index + 1]?.from ?? Number.POSITIVE_INFINITY),
        )
        expect(holding.map(one => one.id)).toEqual([band!.id])
      },
    ),
    fixed,
  )
})

test('areas keep inside 0 to 100 percent too', () => {
  fc.assert(
    fc.property(bare, gappy, (instrument, answers) => {
      for (const { percent } of scoreSheet(instrument, answered(instrument, answers)).dimensions)
        if (percent !== null) expect(percent >= 0 && percent <= 100).toBe(true)
    }),
    fixed,
  )
})

test('turning an answer round twice gives it back, and once gives a point', () => {
  fc.assert(
    fc.property(bare, fc.nat(100), (instrument, place) => {
      const { points } = instrument.scale
      const item = { ...instrument.items[0]!, reverse: true }
      const answer = points[place % points.length]!
      const turned = keyedAnswer(instrument, item, answer)
      expect(points).toContain(turned)
      expect(keyedAnswer(instrument, item, turned)).toBe(answer)
    }),
    fixed,
  )
})

test('the order in which items were answered never matters', () => {
  fc.assert(
    fc.property(bare, gappy, fc.infiniteStream(fc.nat()), (instrument, answers, keys) => {
      const sheet = answered(instrument, answers)
      const shuffled = [...sheet.responses]
        .map(entry => ({ entry, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry)
      expect(scoreSheet(instrument, { responses: new Map(shuffled) })).toEqual(scoreSheet(instrument, sheet))
    }),
    fixed,
  )
})

test('missing is not zero: a blank that is tolerated leaves the total where the mean of the other answers is', () => {
  fc.assert(
    fc.property(bare, fc.nat(100), fc.nat(11), (instrument, place, blank) => {
      fc.pre(instrument.score.missing > 0 && instrument.items.filter(item => item.scored).length > 1)
      const items = instrument.items.map(item => ({ ...item, reverse: false }))
      const plain = { ...instrument, items }
      const same = answered(plain, Array(12).fill(place))
      const gone = new Map(same.responses)
      gone.delete(items[blank % items.length]!.id)
      expect(scoreSheet(plain, { responses: gone }).total?.total).toBeCloseTo(scoreSheet(plain, same).total!.total, 6)
    }),
    fixed,
  )
})

test('a total is there exactly when no more scored items are blank than the instrument tolerates', () => {
  fc.assert(
    fc.property(bare, gappy, (instrument, answers) => {
      const sheet = answered(instrument, answers)
      const scored = instrument.items.filter(item => item.scored)
      const blank = scored.filter(item => !sheet.responses.has(item.id)).length
      const { total, flags, validity } = scoreSheet(instrument, sheet)
      expect(total !== null).toBe(blank <= instrument.score.missing && blank < scored.length)
      expect(flags.includes('incomplete')).toBe(total === null)
      expect(validity.missing).toBe(blank)
    }),
    fixed,
  )
})

test('a higher answer to an item that is not reversed never lowers the total, to a reversed one never raises it', () => {
  fc.assert(
    fc.property(bare, places, fc.nat(11), (instrument, answers, which) => {
      const steady = { ...instrument, score: { ...instrument.score, multiply: 1 } }
      const { points } = steady.scale
      const index = which % steady.items.length
      const item = steady.items[index]!
      const at = (point: number) => {
        const responses = new Map(answered(steady, answers).responses)
        responses.set(item.id, points[point]!)
        return scoreSheet(steady, { responses }).total!.total
      }
      const difference = at(points.length - 1) - at(0)
      expect(!item.scored ? difference === 0 : item.reverse ? difference < 0 : difference > 0).toBe(true)
    }),
    fixed,
  )
})
