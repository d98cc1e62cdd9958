import type { ConsistencyCheck, Instrument } from '../instrument/types.ts'
import { bandAt } from './band.ts'
import type { ConsistencyResult } from './consistency.ts'
import {
  type DimensionScore,
  dimensionScore,
  flagsOf,
  type Part,
  partOf,
  type Score,
  type Sum,
  type Total,
  totalFrom,
  wholeOf,
} from './score.ts'
import { validityFrom } from './validity.ts'

/** One respondent's answers in the order of the instrument's items; undefined where unanswered. */
export type Answers = readonly (number | undefined)[]

/** Scores one sheet after another; what it returns may be shared between sheets, so it must not be changed. */
export type Scorer = (answers: Answers, seconds?: ReadonlyMap<string, number>) => Score

/**
 * A scorer for very many sheets of one instrument: gives exactly what `scoreSheet` gives, with all that depends on the instrument alone worked out
 * beforehand, and every total that has been met kept. test/scoring/scorer.test.ts proves the two equal.
 */
export function scorerFor(instrument: Instrument): Scorer {
  const key = keyOf(instrument)
  const whole = wholeOf(instrument)
  const totals = remembered(sum => {
    const total = totalFrom(instrument, whole, sum)
    return { total, band: total && bandAt(instrument.bands, total.total) }
  }, whole)
  const dimensions = instrument.dimensions.map(dimension => {
    const part = partOf(instrument, dimension)
    return remembered(sum => dimensionScore(instrument, dimension, part, sum), part)
  })
  const checks = instrument.consistency.map(check => checkFor(instrument, key, check))

  const sums = dimensions.map(empty)
  const all = empty()

  return (answers, seconds) => {
    clear(all)
    for (const sum of sums) clear(sum)
    for (let i = 0; i < key.length; i++) {
      const { scored, weight, turned, dimension } = key[i]!
      const answer = answers[i]
      if (!scored || answer === undefined) continue
      const value = weight * (turned === null ? answer : turned - answer)
      add(all, value, weight)
      if (dimension >= 0) add(sums[dimension]!, value, weight)
    }
    const { total, band } = totals(all)
    const consistency = checks.map(check => check(answers))
    const validity = validityFrom(answers, whole.items.length - all.answered, seconds)
    return {
      total,
      band,
      consistency,
      dimensions: dimensions.map((scoreOf, d) => scoreOf(sums[d]!)),
      validity,
      flags: flagsOf(instrument, total, consistency, validity),
    }
  }
}

/** How one item counts. */
interface ItemKey {
  readonly scored: boolean
  readonly weight: number
  /** min + max for a reverse-keyed item, else null. */
  readonly turned: number | null
  /** Position of its dimension, −1 for none. */
  readonly dimension: number
}

function keyOf(instrument: Instrument): readonly ItemKey[] {
  const { points } = instrument.scale
  return instrument.items.map(item => ({
    scored: item.scored,
    weight: item.weight,
    turned: item.reverse ? points[0]! + points.at(-1)! : null,
    dimension: instrument.dimensions.findIndex(dimension => dimension.id === item.dimension),
  }))
}

function checkFor(
  instrument: Instrument,
  key: readonly ItemKey[],
  check: ConsistencyCheck,
): (answers: Answers) => ConsistencyResult {
  const places = check.items.map(id => instrument.items.findIndex(item => item.id === id))
  return given => {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    let whole = true
    const answers = places.map(place => {
      const answer = given[place]
      if (answer === undefined) {
        whole = false
        return null
      }
      const turned = key[place]!.turned
      const value = turned === null ? answer : turned - answer
      low = Math.min(low, value)
      high = Math.max(high, value)
      return value
    })
    const spread = whole ? high - low : null
    return { items: check.items, answers, spread, consistent: spread === null ? null : spread <= check.maxSpread }
  }
}

type Growing = { -readonly [K in keyof Sum]: Sum[K] }

const empty = (): Growing => ({ sum: 0, weights: 0, answered: 0 })

function clear(sum: Growing): void {
  sum.sum = 0
  sum.weights = 0
  sum.answered = 0
}

function add(sum: Growing, value: number, weight: number): void {
  sum.sum += value
  sum.weights += weight
  sum.answered++
}

/** Fractional weights can make any number of sums; whole ones make a few hundred. */
const MOST_REMEMBERED = 10_000

/** What a part with every item answered comes to depends on its sum alone. */
function remembered<Of extends DimensionScore | { total: Total | null }>(
  compute: (sum: Sum) => Of,
  part: Part,
): (sum: Sum) => Of {
  const known = new Map<number, Of>()
  return sum => {
    if (sum.answered < part.items.length) return compute(sum)
    const before = known.get(sum.sum)
    if (before) return before
    const fresh = compute(sum)
    if (known.size < MOST_REMEMBERED) known.set(sum.sum, fresh)
    return fresh
  }
}
