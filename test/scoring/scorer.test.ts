import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instrument } from '../../src/instrument/types.ts'
import { scoreSheet } from '../../src/scoring/score.ts'
import { scorerFor, sheetFrom } from '../../src/scoring/scorer.ts'
import { shipped } from '../support/shipped.ts'

const parameters = { seed: 20261121, numRuns: 300 }

/** Any instrument that the format can express, as far as scoring looks at it. */
const instruments: fc.Arbitrary<Instrument> = fc
  .record({
    low: fc.integer({ min: -3, max: 2 }),
    size: fc.integer({ min: 2, max: 11 }),
    items: fc.array(
      fc.record({
        reverse: fc.boolean(),
        scored: fc.boolean(),
        weight: fc.constantFrom(1, 2, 0.5, 0.1),
        dimension: fc.constantFrom('x', 'y', undefined),
      }),
      { minLength: 1, maxLength: 22 },
    ),
    score: fc.record({
      method: fc.constantFrom('sum' as const, 'mean' as const),
      missing: fc.integer({ min: 0, max: 3 }),
      multiply: fc.constantFrom(1, 2.5, -1),
      add: fc.constantFrom(0, 7),
    }),
    maxSpread: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ low, size, items, score, maxSpread }) => {
    const band = (id: string, from: number) => ({ id, from, title: { en: id } })
    const title = { en: 'T' }
    return {
      id: 'any',
      version: '1',
      languages: ['en'],
      title,
      scale: { points: Array.from({ length: size }, (_, i) => low + i), labels: new Map() },
      dimensions: [
        { id: 'x', title, multiply: 1, add: 0, bands: [] },
        { id: 'y', title, multiply: 0.5, add: 1, bands: [band('up', 3)] },
      ],
      items: items.map(({ dimension, ...item }, index) => ({
        kind: 'statement' as const,
        id: String(index + 1),
        text: title,
        ...item,
        ...(dimension === undefined ? {} : { dimension }),
      })),
      score,
      bands: [band('a', -50), band('b', 4)],
      consistency: [{ items: [...new Set(['1', String(Math.min(2, items.length)), String(items.length)])], maxSpread }],
      examples: [],
    }
  })

test('the scorer for many sheets gives what scoreSheet gives, for any instrument and any sheets', () => {
  fc.assert(
    fc.property(
      instruments,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.boolean(),
      (instrument, chance, timed) => {
        const { points } = instrument.scale
        const score = scorerFor(instrument)
        const next = (): number => chance.next().value
        for (let sheet = 0; sheet < 12; sheet++) {
          const leavesOut = sheet % 3 === 0 ? 0.1 : 0
          const answers = instrument.items.map(() =>
            next() < leavesOut ? undefined : points[Math.min(points.length - 1, Math.floor(next() * points.length))]!,
          )
          const seconds = timed ? new Map([['1', 2 * next()]]) : undefined
          expect(score(answers, seconds)).toEqual(scoreSheet(instrument, sheetFrom(instrument, answers, seconds)))
        }
      },
    ),
    parameters,
  )
})

test.each(['service-awareness', 'service-orientation'] as const)('the same on %s, straight lines and all', id => {
  const instrument = shipped(id)
  const score = scorerFor(instrument)
  for (const point of instrument.scale.points)
    for (const odd of instrument.scale.points) {
      const answers = instrument.items.map((_, index) => (index === 10 ? odd : point))
      expect(score(answers)).toEqual(scoreSheet(instrument, sheetFrom(instrument, answers)))
    }
})

test('points of a scale may lie far apart', () => {
  const instrument = { ...shipped('service-awareness'), scale: { points: [1, 1_000_000_000], labels: new Map() } }
  const answers = instrument.items.map((_, index) => instrument.scale.points[index % 2]!)
  expect(scorerFor(instrument)(answers)).toEqual(scoreSheet(instrument, sheetFrom(instrument, answers)))
})
