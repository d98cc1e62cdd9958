import type { Band, Dimension, Instrument, Item, Transform } from '../instrument/types.ts'
import { bandAt } from './band.ts'
import { type ConsistencyResult, checkConsistency } from './consistency.ts'
import { keyed, type Sheet } from './sheet.ts'
import { type Validity, validityOf } from './validity.ts'

/** A total with the range it could have had; percent is of that range, 0 to 100. */
export interface Total {
  readonly total: number
  readonly min: number
  readonly max: number
  readonly percent: number
}

/** A dimension's score; null when too few of its items are answered. */
export interface DimensionScore {
  readonly id: string
  readonly score: number | null
  readonly percent: number | null
  readonly band: Band | null
  /** The scored items that belong to it, in order. */
  readonly items: readonly string[]
}

/** Everything a sheet says under one instrument. */
export interface Score {
  /** null when more scored items are unanswered than the instrument tolerates. */
  readonly total: Total | null
  readonly band: Band | null
  readonly consistency: readonly ConsistencyResult[]
  readonly dimensions: readonly DimensionScore[]
  readonly validity: Validity
  readonly flags: readonly Flag[]
}

/** What speaks against taking a sheet at face value; nothing is ever left out because of one. */
export type Flag = 'inconsistent' | 'incomplete' | 'long-run' | 'flat' | 'fast'

/** Scores a sheet. Every answer on the sheet must be a point of the scale; what is not on it is unanswered. */
export function scoreSheet(instrument: Instrument, sheet: Sheet): Score {
  const whole = wholeOf(instrument)
  const total = totalFrom(instrument, whole, sumOf(instrument, whole, sheet))
  const consistency = instrument.consistency.map(check => checkConsistency(instrument, check, sheet))
  const validity = validityOf(instrument, sheet)
  return {
    total,
    band: total && bandAt(instrument.bands, total.total),
    consistency,
    dimensions: instrument.dimensions.map(dimension => {
      const part = partOf(instrument, dimension)
      return dimensionScore(instrument, dimension, part, sumOf(instrument, part, sheet))
    }),
    validity,
    flags: flagsOf(instrument, total, consistency, validity),
  }
}

/** The scored items that make one total: all of them, or those of one dimension. */
export interface Part {
  readonly items: readonly Item[]
  readonly transform: Transform
  /** How many of the items may be unanswered. */
  readonly tolerated: number
}

/** The part that the instrument's own total is of. */
export const wholeOf = (instrument: Instrument): Part => ({
  items: instrument.items.filter(item => item.scored),
  transform: instrument.score,
  tolerated: instrument.score.missing,
})

/** The part that a dimension is. */
export function partOf(instrument: Instrument, dimension: Dimension): Part {
  const items = instrument.items.filter(item => item.scored && item.dimension === dimension.id)
  // what the whole tolerates, but never most of the part
  return { items, transform: dimension, tolerated: Math.min(instrument.score.missing, Math.floor(items.length / 2)) }
}

/** The keyed answers to the items of a part, weighted and added up. */
export interface Sum {
  readonly sum: number
  /** Of the answered items. */
  readonly weights: number
  readonly answered: number
}

function sumOf(instrument: Instrument, part: Part, sheet: Sheet): Sum {
  let sum = 0
  let weights = 0
  let answered = 0
  for (const item of part.items) {
    const answer = keyed(instrument, item, sheet)
    if (answer === undefined) continue
    sum += item.weight * answer
    weights += item.weight
    answered++
  }
  return { sum, weights, answered }
}

/** The score of a dimension, given what its answers add up to. */
export function dimensionScore(instrument: Instrument, dimension: Dimension, part: Part, sum: Sum): DimensionScore {
  const total = totalFrom(instrument, part, sum)
  return {
    id: dimension.id,
    score: total?.total ?? null,
    percent: total?.percent ?? null,
    band: total && bandAt(dimension.bands, total.total),
    items: part.items.map(item => item.id),
  }
}

/** The total of a part, given what its answers add up to; null when more of them are missing than it tolerates, or all. */
export function totalFrom(instrument: Instrument, part: Part, { sum, weights, answered }: Sum): Total | null {
  const { items, transform } = part
  if (answered === 0 || items.length - answered > part.tolerated) return null
  const { method } = instrument.score
  // prorating: the weighted mean of the answered items stands for the unanswered ones
  const raw = answered === items.length && method === 'sum' ? sum : (sum / weights) * scaleOf(instrument, part)
  const total = rounded(raw * transform.multiply + transform.add)
  const range = rangeOf(instrument, part)
  return { total, ...range, percent: percentOf(total, range) }
}

/** What the mean of a part's answers is multiplied by: 1 for a mean, the weight of all items for a sum. */
const scaleOf = (instrument: Instrument, { items }: Part): number =>
  instrument.score.method === 'sum' ? items.reduce((weight, item) => weight + item.weight, 0) : 1

/** The lowest and the highest total that a part can have. */
export type Range = Pick<Total, 'min' | 'max'>

/** The range of a part's total, with every item answered by the lowest or the highest point. */
export function rangeOf(instrument: Instrument, part: Part): Range {
  const { points } = instrument.scale
  const at = (mean: number): number =>
    rounded(mean * scaleOf(instrument, part) * part.transform.multiply + part.transform.add)
  const ends = [at(points[0]!), at(points.at(-1)!)]
  return { min: Math.min(...ends), max: Math.max(...ends) }
}

/** Where a total stands in its range, 0 to 100. */
export const percentOf = (total: number, { min, max }: Range): number =>
  max === min ? 0 : rounded((100 * (total - min)) / (max - min))

/** Without the noise of binary fractions, and no coarser: a total of 59.999999999999 must not miss the band at 60. */
export const rounded = (x: number): number => {
  const r = Math.round(x * 1e9) / 1e9
  return Object.is(r, -0) ? 0 : r
}

/** What speaks against a sheet, in the order of `Flag`. */
export function flagsOf(
  instrument: Instrument,
  total: Total | null,
  consistency: readonly ConsistencyResult[],
  validity: Validity,
): Flag[] {
  const flags: Flag[] = []
  for (const { consistent } of consistency) if (consistent === false && flags.length === 0) flags.push('inconsistent')
  if (!total) flags.push('incomplete')
  if (validity.longestRun >= Math.max(8, instrument.items.length / 2)) flags.push('long-run')
  if (validity.deviation === 0) flags.push('flat')
  if (validity.seconds !== undefined && validity.seconds < 1) flags.push('fast')
  return flags
}
