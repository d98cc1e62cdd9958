import type { Instrument } from '../instrument/types.ts'
import { type Part, totalFrom } from './score.ts'

/** The totals that a part of an instrument can have. */
export interface Reach {
  readonly min: number
  readonly max: number
  /** Every total there is, rising; null where only the interval is known (weights that are not whole, prorated totals, very many). */
  readonly totals: readonly number[] | null
}

/** More than this is not worth an exact answer. */
const MOST_BITS = 200_000
const MOST_WORK = 20_000_000

/** What the items of a part can add up to; null for no items. */
export function reachableTotals(instrument: Instrument, part: Part): Reach | null {
  const { items } = part
  const { points } = instrument.scale
  const weights = items.reduce((sum, item) => sum + item.weight, 0)
  const low = Math.min(...points)
  const high = Math.max(...points)
  const at = (sum: number) => totalFrom(instrument, part, { sum, weights, answered: items.length })
  const lowest = at(low * weights)
  if (!lowest) return null

  const bits = (high - low) * weights
  const exact =
    part.tolerated === 0 &&
    items.every(item => Number.isSafeInteger(item.weight)) &&
    bits <= MOST_BITS &&
    items.length * bits <= MOST_WORK &&
    (items.length * points.length * bits) / 64 <= MOST_WORK
  if (!exact) return { min: lowest.min, max: lowest.max, totals: null }

  // bit n is set when the answers so far can add up to n above their lowest; keying mirrors the points
  let sums = 1n
  for (const item of items) {
    let next = 0n
    for (const point of points) next |= sums << BigInt(item.weight * (item.reverse ? high - point : point - low))
    sums = next
  }
  const totals = [...sums.toString(2)]
    .reverse()
    .flatMap((bit, above) => (bit === '1' ? [at(low * weights + above)?.total ?? 0] : []))
  return { min: lowest.min, max: lowest.max, totals: totals.sort((a, b) => a - b) }
}
