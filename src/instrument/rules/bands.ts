import type { Finding } from '../../definition/parse.ts'
import type { Path } from '../../definition/problem.ts'
import { count } from '../../definition/words.ts'
import { type Reach, reachableTotals } from '../../scoring/reachable.ts'
import { type Part, partOf, wholeOf } from '../../scoring/score.ts'
import type { LocatedInstrument } from '../read.ts'
import type { Band, Instrument } from '../types.ts'

/** A list of bands, and the totals that they divide. */
interface Divided {
  readonly path: Path
  readonly bands: readonly Band[]
  readonly reach: Reach
  /** `a total`, `a score of dimension calm`. */
  readonly what: string
  /** How the highest total comes about, where that is plain; else empty. */
  readonly sum: string
}

/** band-order, and band-unreachable for two bands at one place */
export function bandOrder(definition: LocatedInstrument): Finding[] {
  return divided(definition.instrument).flatMap(({ path, bands }) =>
    bands.flatMap((band, index): Finding[] => {
      const before = bands[index - 1]
      if (!before || before.from < band.from) return []
      const here = [...path, index, 'from']
      return before.from === band.from
        ? [
            {
              rule: 'band-unreachable',
              path: here,
              message: `Bands '${before.id}' and '${band.id}' both start at ${band.from}, so '${before.id}' is never reached.`,
              help: 'A band ends where the next one starts; give each its own start.',
            },
          ]
        : [
            {
              rule: 'band-order',
              path: here,
              message: `Bands must rise: '${band.id}' (${band.from}) stands after '${before.id}' (${before.from}).`,
              help: 'Write the bands from the lowest to the highest.',
            },
          ]
    }),
  )
}

/** band-start */
export function bandStart(definition: LocatedInstrument): Finding[] {
  return divided(definition.instrument).flatMap(({ path, bands, reach, what }): Finding[] => {
    const [lowest] = bands
    if (!lowest || lowest.from === reach.min) return []
    const here = [...path, 0, 'from']
    const help = `Start it at ${reach.min}.`
    if (lowest.from > reach.min) {
      const message = `The lowest band starts at ${lowest.from}, but ${what} can be as low as ${reach.min}.`
      return [{ rule: 'band-start', path: here, message, help }]
    }
    const message = `The lowest band starts at ${lowest.from}, but ${what} is never below ${reach.min}.`
    return [{ rule: 'band-start', severity: 'warning', path: here, message, help }]
  })
}

/** band-unreachable */
export function bandUnreachable(definition: LocatedInstrument): Finding[] {
  return divided(definition.instrument).flatMap(({ path, bands, reach, what, sum }) =>
    bands.flatMap((band, index): Finding[] => {
      const end = bands[index + 1]?.from ?? Number.POSITIVE_INFINITY
      const here = [...path, index, 'from']
      const finding = (message: string, help: string): Finding[] => [
        { rule: 'band-unreachable', path: here, message, help },
      ]
      if (band.from > reach.max)
        return finding(
          `Band '${band.id}' starts at ${band.from}, but ${what} is never above ${reach.max}${sum}.`,
          'Correct the start of the band, or remove the band.',
        )
      if (end <= reach.min)
        return finding(
          `Band '${band.id}' ends where the next one starts, at ${end}, but ${what} is never below ${reach.min}.`,
          'Remove the band, or correct where the next one starts.',
        )
      if (reach.totals === null || reach.totals.some(total => total >= band.from && total < end)) return []
      const below = reach.totals.findLast(total => total < band.from)
      const above = reach.totals.find(total => total >= end)
      return finding(
        `No total falls in band '${band.id}', from ${band.from} to below ${end}: after ${below} comes ${above}.`,
        'Correct its start, or remove the band.',
      )
    }),
  )
}

function divided(instrument: Instrument): Divided[] {
  const one = (path: Path, bands: readonly Band[], part: Part, what: string): Divided[] => {
    const reach = bands.length > 0 ? reachableTotals(instrument, part) : null
    return reach ? [{ path, bands, reach, what, sum: sumWords(instrument, part) }] : []
  }
  return [
    ...one(['bands'], instrument.bands, wholeOf(instrument), 'a total'),
    ...instrument.dimensions.flatMap((dimension, index) =>
      one(
        ['dimensions', index, 'bands'],
        dimension.bands,
        partOf(instrument, dimension),
        `a score of dimension '${dimension.id}'`,
      ),
    ),
  ]
}

function sumWords({ score, scale }: Instrument, { items, transform: { multiply, add } }: Part): string {
  const plain = score.method === 'sum' && multiply === 1 && add === 0 && items.every(item => item.weight === 1)
  return plain ? ` (${count(items.length, 'item')} x ${scale.points.at(-1)})` : ''
}
