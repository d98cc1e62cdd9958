import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plotLines, underPlot } from '../../src/render/plot.ts'

const range = { min: 20, max: 100, levels: [60, 80] }
const pointAt = (value: number, of = range) => {
  const lines = plotLines([{ at: 0, value }], of, 40)
  return lines.findIndex(line => line.includes('*'))
}
const rowOf = (label: number, of = range) =>
  plotLines([], of, 40).findIndex(line => new RegExp(`^ *${label} [|]`).test(line))

test('as a person sees it: even steps, and 74 below the line of 80', () => {
  const points = [
    { at: 0, value: 60 },
    { at: 5, value: 74 },
    { at: 8, value: 98 },
  ]
  expect(`\n${plotLines(points, range, 36).join('\n')}\n`).toMatchInlineSnapshot(`
    "
     100 |
         |                             *
      80 |- - - - - - - - - - - - - - -
         |                  *
      60 |* - - - - - - - - - - - - - -
         |
         |
         |
      20 |
    "
  `)
})

test('rows are even: the levels stand where they belong', () => {
  expect([100, 80, 60, 20].map(label => rowOf(label))).toEqual([0, 2, 4, 8])
  expect([30, 20, 15, 0].map(label => rowOf(label, { min: 0, max: 30, levels: [15, 20] }))).toEqual([0, 4, 6, 12])
})

test('a value stands on or above every level that it has reached, and below every one that it has not (seed 3)', () => {
  const fifths = fc.integer({ min: 0, max: 400 }).map(n => 20 + n / 5)
  fc.assert(
    fc.property(fifths, fc.integer({ min: 30, max: 90 }), (value, level) => {
      const of = { ...range, levels: [level] }
      const line = rowOf(level, of)
      expect(pointAt(value, of) <= line).toBe(value >= level)
      expect(pointAt(value, of) === 0).toBe(value === 100)
    }),
    { seed: 3 },
  )
})

test('both ends of the time stand under the plot, one below the other where there is no room', () => {
  expect(underPlot('2026-11-03', '2026-11-19', 24)).toEqual(['2026-11-03    2026-11-19'])
  expect(underPlot('2026-11-03', '2026-11-19', 20)).toEqual(['2026-11-03', '          2026-11-19'])
})
