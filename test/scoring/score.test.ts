import { describe, expect, test } from 'vitest'
import { loadInstrument } from '../../src/instrument/catalog.ts'
import type { Instrument } from '../../src/instrument/types.ts'
import { scoreSheet } from '../../src/scoring/score.ts'
import { shipped } from '../support/shipped.ts'
import { foreign, sheetOf } from '../support/views.ts'

const awareness = shipped('service-awareness')
const orientation = shipped('service-orientation')
const wellbeing = loadInstrument(`${foreign}/bien-etre.yaml`).instrument
const strain = loadInstrument(`${foreign}/strain.yaml`).instrument

const score = (instrument: Instrument, answers: string) => scoreSheet(instrument, sheetOf(instrument.items, answers))

describe('every example of every instrument comes out as it says', () => {
  test.each(
    [awareness, orientation, wellbeing, strain].flatMap(instrument =>
      instrument.examples.map((example, index) => [instrument.id, index + 1, instrument, example] as const),
    ),
  )('%s, example %i', (_, __, instrument, example) => {
    const result = scoreSheet(instrument, example)
    if (example.total !== undefined) expect(result.total?.total ?? null).toBe(example.total)
    if (example.band !== undefined) expect(result.band?.id ?? null).toBe(example.band)
    if (example.consistent !== undefined) expect(result.consistency[0]!.consistent).toBe(example.consistent)
  })
})

test('percent is of the possible range, not of the highest total', () => {
  expect(score(awareness, '4 4 4 3 5 2 3 2 4 4 4 5 4 4 3 4 3 4 4 4').total).toEqual({
    total: 74,
    min: 20,
    max: 100,
    percent: 67.5,
  })
  expect(score(awareness, '1').total?.percent).toBe(0)
  expect(score(orientation, '0').total).toEqual({ total: 0, min: 0, max: 100, percent: 0 })
})

test('areas are the six of the sheet, in percent of their own range', () => {
  const areas = score(awareness, '4 4 4 3 5 2 3 2 4 4 4 5 4 4 3 4 3 4 4 4').dimensions
  expect(areas.map(area => [area.id, area.score, area.percent])).toEqual([
    ['emotion', 2, 25],
    ['empathy', 14, 62.5],
    ['rapport', 17, 81.25],
    ['initiative', 14, 62.5],
    ['complaints', 18, 65],
    ['presentation', 9, 87.5],
  ])
})

describe('missing is not zero', () => {
  test('where every answer is needed one blank leaves no total, no band and no score of its area', () => {
    const result = score(orientation, '- 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5')
    expect(result.total).toBeNull()
    expect(result.band).toBeNull()
    expect(result.flags).toContain('incomplete')
    expect(result.dimensions.find(area => area.id === 'emotion')).toMatchObject({ score: null, percent: null })
    expect(result.dimensions.find(area => area.id === 'empathy')).toMatchObject({ percent: 100 })
  })

  test('an answered 0 is no blank', () => {
    expect(score(orientation, '0').validity.missing).toBe(0)
  })

  test('where blanks are tolerated the mean of the others stands for them', () => {
    expect(score(wellbeing, '6 - 3 4 0').total?.total).toBeCloseTo(13 / 3, 8)
    // weights: b1 alone is blank, so 5 of 7 … the weighted mean of the other six parts, times seven
    expect(score(strain, '1 1 -1 1 1 -').total?.total).toBe(7)
    expect(score(strain, '2 -1 0 1 0 -').total?.total).toBeCloseTo((7 * (2 - 2 + 0 + 1 + 0)) / 6, 8)
  })

  test('more blanks than tolerated leave no total', () => {
    expect(score(wellbeing, '6 - - 4 0').total).toBeNull()
  })

  test('an unscored item is in no total and is never missing', () => {
    expect(score(wellbeing, '7 7 3 4 -').total?.total).toBe(score(wellbeing, '7 7 3 4 10').total?.total)
    expect(score(wellbeing, '7 7 3 4 -').validity.missing).toBe(0)
  })

  test('a sheet without answers is no sheet of lowest answers', () => {
    expect(score(wellbeing, '- - - - -')).toMatchObject({ total: null, band: null, validity: { deviation: null } })
  })
})

describe('bands', () => {
  test.each([
    [wellbeing, '3 7 4 4 0', 3.5, 'moyen'],
    [wellbeing, '3 7 3 4 0', 3.25, 'fragile'],
    [wellbeing, '7 3 7 8 0', 7.25, 'bon'],
    [wellbeing, '7 3 7 7 0', 7, 'moyen'],
  ])('a total on the start of a band is in it (%#)', (instrument, answers, total, band) => {
    expect(score(instrument, answers)).toMatchObject({ total: { total }, band: { id: band } })
  })

  test('the noise of binary fractions does not move a total out of its band', () => {
    const tenth: Instrument = {
      ...awareness,
      score: { ...awareness.score, multiply: 0.1 },
      bands: [
        { id: 'low', from: 2, title: {} },
        { id: 'high', from: 6.1, title: {} },
      ],
    }
    const answers = '3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 4'
    // 61 × 0.1 is 6.1000000000000005, 3 × 0.1 + … would be 6.099999…
    expect(score(tenth, answers)).toMatchObject({ total: { total: 6.1 }, band: { id: 'high' } })
  })

  test('a negative factor turns the range round', () => {
    const turned: Instrument = { ...orientation, score: { ...orientation.score, multiply: -1, add: 100 }, bands: [] }
    expect(score(turned, '0').total).toEqual({ total: 100, min: 0, max: 100, percent: 100 })
    expect(score(turned, '5').total).toEqual({ total: 0, min: 0, max: 100, percent: 0 })
  })

  test('an area has its own transform and bands', () => {
    expect(score(strain, '-1 0 1 -1 2 2').dimensions[0]).toMatchObject({ id: 'sleep', score: -2, band: { id: 'poor' } })
    expect(score(strain, '2 2 1 -1 2 2').dimensions[0]).toMatchObject({ score: 12, percent: 100, band: { id: 'fair' } })
  })
})

describe('the consistency check', () => {
  const spread = (three: string[]) => {
    const answers = Array(20).fill('3')
    for (const [index, item] of [3, 11, 12].entries()) answers[item - 1] = three[index]
    return score(awareness, answers.join(' ')).consistency
  }

  test.each([
    [['4', '4', '4'], 0, true],
    [['4', '4', '5'], 1, false],
    [['5', '3', '5'], 2, false],
    [['1', '5', '3'], 4, false],
  ])('%j', (answers, width, consistent) => {
    expect(spread(answers)).toEqual([
      { items: ['3', '11', '12'], answers: answers.map(Number), spread: width, consistent },
    ])
  })

  test('is unknown while one of its answers is missing', () => {
    expect(spread(['4', '-', '4'])).toEqual([
      { items: ['3', '11', '12'], answers: [4, null, 4], spread: null, consistent: null },
    ])
  })

  test('compares keyed answers, and allows what the definition allows', () => {
    expect(score(strain, '0 0 -2 2 2 0').consistency[0]).toMatchObject({ answers: [2, 2, 2], spread: 0 })
    expect(score(strain, '0 0 -1 2 2 0').consistency[0]).toMatchObject({ spread: 1, consistent: true })
    expect(score(strain, '0 0 2 2 2 0').consistency[0]).toMatchObject({ spread: 4, consistent: false })
  })
})
