import { describe, expect, test } from 'vitest'
import { tallyOf } from '../../src/cohort/cohort.ts'
import { distribution } from '../../src/cohort/distribution.ts'
import { feldt, wilson } from '../../src/cohort/intervals.ts'
import type { Instrument } from '../../src/instrument/types.ts'
import { scorerFor } from '../../src/scoring/scorer.ts'

// Expected numbers are R 4.2.2's with psych 2.2.9; the attitude data are base R's.
const attitude =
  `43 51 30 39 61 92 45 · 63 64 51 54 63 73 47 · 71 70 68 69 76 86 48 · 61 63 45 47 54 84 35 · 81 78 56 66 71 83 47
43 55 49 44 54 49 34 · 58 67 42 56 66 68 35 · 71 75 50 55 70 66 41 · 72 82 72 67 71 83 31 · 67 61 45 47 62 80 41
64 53 53 58 58 67 34 · 67 60 47 39 59 74 41 · 69 62 57 42 55 63 25 · 68 83 83 45 59 77 35 · 77 77 54 72 79 77 46
81 90 50 72 60 54 36 · 74 85 64 69 79 79 63 · 65 60 65 75 55 80 60 · 65 70 46 57 75 85 46 · 50 58 68 54 64 78 52
50 40 33 34 43 64 33 · 64 61 52 62 66 80 41 · 53 66 52 50 63 80 37 · 40 37 42 58 50 57 49 · 63 54 42 48 66 75 33
66 77 66 63 88 76 72 · 78 75 58 74 80 78 49 · 48 57 44 45 51 83 38 · 85 85 71 71 77 74 55 · 82 82 39 59 64 78 39`
    .split(/\n| · /)
    .map(row => row.split(' ').map(Number))

const instrumentOf = (
  ids: readonly string[],
  points: readonly number[],
  reversed: readonly string[] = [],
): Instrument => ({
  id: 'oracle',
  version: '1',
  languages: ['en'],
  title: { en: 'Oracle' },
  scale: { points, labels: new Map() },
  dimensions: [],
  items: ids.map(id => ({
    kind: 'statement',
    id,
    text: { en: id },
    reverse: reversed.includes(id),
    scored: true,
    weight: 1,
  })),
  score: { method: 'sum', missing: 0, multiply: 1, add: 0 },
  bands: [],
  consistency: [],
  examples: [],
})

function figuresOf(instrument: Instrument, sheets: readonly (readonly number[])[]) {
  const tally = tallyOf(instrument, false)
  const score = scorerFor(instrument)
  for (const answers of sheets) tally.add(answers, score(answers), undefined, '')
  return tally.cohort().figures!
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('the attitude data', () => {
  const names = ['rating', 'complaints', 'privileges', 'learning', 'raises', 'critical', 'advance']
  const { reliability, totals } = figuresOf(instrumentOf(names, range(0, 100)), attitude)

  test('alpha, its interval and the standard error', () => {
    expect(reliability.n).toBe(30)
    expect(reliability.tooFew).toBe(false)
    expect(reliability.alpha).toBeCloseTo(0.8431427696, 10)
    // the printed interval is that of the alpha as it is printed
    expect(feldt(0.8431427696, 30, 7).low).toBeCloseTo(0.7393756857, 10)
    expect(feldt(0.8431427696, 30, 7).high).toBeCloseTo(0.9157730722, 10)
    expect(reliability.interval).toEqual(feldt(reliability.alpha!, 30, 7))
    expect(reliability.sem).toBeCloseTo(22.87142137, 8)
  })

  test('mean and standard deviation of the sums', () => {
    expect(totals!.mean).toBeCloseTo(423.0666667, 7)
    expect(totals!.sd).toBeCloseTo(57.74852339, 8)
  })

  test.each(
    [
      [0.6712620572, 0.80976021],
      [0.7421097102, 0.79691746],
      [0.5607111115, 0.82784777],
      [0.7144454981, 0.80303098],
      [0.7862755938, 0.79538657],
      [0.2650343392, 0.86387231],
      [0.4608105495, 0.84046487],
    ].map((row, index) => [names[index]!, index, ...row] as const),
  )('%s: item-rest and alpha if dropped', (_, index, itemRest, dropped) => {
    expect(reliability.items[index]!.itemRest).toBeCloseTo(itemRest, 10)
    expect(reliability.items[index]!.alphaIfDropped).toBeCloseTo(dropped, 8)
  })
})

describe('a small set with a reversed item', () => {
  const sheets = range(0, 5).map(row => ['542314', '442325', '124351', '531424'].map(column => Number(column[row])))

  test('alpha and item-rest correlations', () => {
    const { reliability } = figuresOf(instrumentOf(['a', 'b', 'c', 'd'], range(1, 5), ['c']), sheets)
    expect(reliability.alpha).toBeCloseTo(0.957037037, 9)
    expect(reliability.tooFew).toBe(true)
    for (const [index, expected] of [0.9402683807, 0.8950844075, 0.9676172724, 0.8112536512].entries())
      expect(reliability.items[index]!.itemRest).toBeCloseTo(expected, 10)
  })

  test('an item that never varies is kept, and has no correlation', () => {
    const constant = sheets.map(sheet => [...sheet, 3])
    const { reliability } = figuresOf(instrumentOf(['a', 'b', 'c', 'd', 'e'], range(1, 5), ['c']), constant)
    expect(reliability.alpha).toBeCloseTo(0.8972222222, 10)
    expect(reliability.items[4]!.itemRest).toBeNull()
  })
})

test('alpha may be negative', () => {
  const columns = [range(1, 5), range(1, 5).reverse(), [2, 3, 1, 5, 4]]
  const sheets = range(0, 4).map(row => columns.map(column => column[row]!))
  expect(figuresOf(instrumentOf(['a', 'b', 'c'], range(1, 5)), sheets).reliability.alpha).toBeCloseTo(-3, 10)
})

test('no alpha for one item, or for totals that are all the same', () => {
  expect(figuresOf(instrumentOf(['a'], range(1, 5)), [[1], [2], [3], [4], [5]]).reliability.alpha).toBeNull()
  const same = range(1, 5).map(() => [3, 3])
  expect(figuresOf(instrumentOf(['a', 'b'], range(1, 5)), same).reliability.alpha).toBeNull()
})

test.each([
  [81, 263, 0.2552885199, 0.366209577],
  [0, 20, 0, 0.1611251581],
])('Wilson interval of %i in %i', (hits, n, low, high) => {
  expect(wilson(hits, n).low).toBeCloseTo(low, 9)
  expect(wilson(hits, n).high).toBeCloseTo(high, 9)
})

test('Wilson interval of 1 in 29', () => {
  expect(wilson(1, 29).low).toBeCloseTo(0.0061132, 7)
  expect(wilson(1, 29).high).toBeCloseTo(0.1717552, 7)
})

test('quartiles are of type 7', () => {
  const counts = new Map([
    [4, 2],
    [1, 1],
    [10, 1],
  ])
  // quantile(c(1, 4, 4, 10))
  expect(distribution(counts)).toMatchObject({ n: 4, min: 1, q1: 3.25, median: 4, q3: 5.5, max: 10 })
  expect(distribution(new Map())).toBeNull()
  expect(distribution(new Map([[7, 1]]))).toMatchObject({ sd: null, median: 7 })
})

test('figures do not lose their digits in a million sheets', () => {
  const instrument = instrumentOf(['a', 'b'], [1_000_000, 1_000_001])
  const tally = tallyOf(instrument, false)
  const score = scorerFor(instrument)
  for (let sheet = 0; sheet < 1_000_000; sheet++) {
    const answers = [1_000_000 + (sheet % 2), 1_000_000 + (sheet % 2)]
    tally.add(answers, score(answers), undefined, '')
  }
  expect(tally.cohort().figures!.reliability.alpha).toBeCloseTo(1, 12)
})

test('fewer than five people have no figures, however many sheets they filled in', () => {
  const instrument = instrumentOf(['a', 'b'], range(1, 5))
  const tally = tallyOf(instrument, false)
  const score = scorerFor(instrument)
  for (let sheet = 0; sheet < 40; sheet++) tally.add([1, 2], score([1, 2]), `p${sheet % 4}`, '')
  expect(tally.cohort()).toMatchObject({ scored: 40, figures: null })
  tally.add([1, 2], score([1, 2]), undefined, '')
  expect(tally.cohort().figures).not.toBeNull()
})

test('a sheet without a total hides nobody: the mean of one person is not published as that of five', () => {
  const instrument = instrumentOf(['a', 'b'], range(1, 5))
  const tally = tallyOf(instrument, false)
  const score = scorerFor(instrument)
  for (let sheet = 0; sheet < 4; sheet++) tally.add([1, undefined], score([1, undefined]), `p${sheet}`, '')
  tally.add([1, 2], score([1, 2]), 'p4', '')
  expect(tally.cohort()).toMatchObject({ scored: 1, incomplete: 4, figures: null })
})
