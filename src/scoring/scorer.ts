import type { ConsistencyCheck, Instrument } from '../instrument/types.ts'
import { bandAt } from './band.ts'
import { type ConsistencyResult, checkConsistency } from './consistency.ts'
import { rememberedByNumber } from './remembered.ts'
import {
  type DimensionScore,
  dimensionScore,
  flagsOf,
  type Part,
  partOf,
  type Score,
  type Sum,
  scoreSheet,
  totalFrom,
  wholeOf,
} from './score.ts'
import { keyedAnswer, type Sheet } from './sheet.ts'
import { deviationFrom, secondsOf } from './validity.ts'

/** One respondent's answers in the order of the instrument's items; undefined where unanswered. */
export type Answers = readonly (number | undefined)[]

/** Scores one sheet after another; what it returns may be shared between sheets, so it must not be changed. */
export type Scorer = (answers: Answers, seconds?: ReadonlyMap<string, number>) => Score

/**
 * A scorer for very many sheets of one instrument: gives exactly what `scoreSheet` gives (test/scoring/scorer.test.ts proves it). A sheet with every
 * item answered goes a short way: what its answers come to has nearly always been met before, and is kept. Any other is left to `scoreSheet`.
 */
export function scorerFor(instrument: Instrument): Scorer {
  const { items, dimensions } = instrument
  const totalFor = bySum(wholeOf(instrument), sum => {
    const total = totalFrom(instrument, wholeOf(instrument), sum)
    return { total, band: total && bandAt(instrument.bands, total.total) }
  })
  const scoresFor = dimensions.map(dimension => {
    const part = partOf(instrument, dimension)
    return bySum(part, sum => dimensionScore(instrument, dimension, part, sum))
  })
  const checksFor = byAnswers(instrument, instrument.consistency)
  const weights = Float64Array.from(items, ({ scored, weight }) => (scored ? weight : 0))
  // min + max for a reverse-keyed item, whose answer is then subtracted
  const turned = Float64Array.from(items, item => (item.reverse ? keyedAnswer(instrument, item, 0) : 0))
  const signs = Float64Array.from(items, item => (item.reverse ? -1 : 1))
  // an item of no dimension adds to the slot behind the last
  const slots = Int32Array.from(items, ({ scored, dimension }) => {
    const slot = dimensions.findIndex(({ id }) => scored && id === dimension)
    return slot < 0 ? dimensions.length : slot
  })
  const sums = new Float64Array(dimensions.length + 1)

  return (answers, seconds) => {
    for (let d = 0; d < sums.length; d++) sums[d] = 0
    let total = 0
    let plain = 0
    let squares = 0
    let run = 0
    let longest = 0
    // equal to nothing
    let previous = Number.NaN
    for (let i = 0; i < slots.length; i++) {
      const answer = answers[i]
      if (answer === undefined) return scoreSheet(instrument, sheetFrom(instrument, answers, seconds))
      const value = weights[i]! * (turned[i]! + signs[i]! * answer)
      total += value
      sums[slots[i]!]! += value
      plain += answer
      squares += answer * answer
      run = answer === previous ? run + 1 : 1
      if (run > longest) longest = run
      previous = answer
    }
    const dimensionScores = new Array<DimensionScore>(scoresFor.length)
    for (let d = 0; d < scoresFor.length; d++) dimensionScores[d] = scoresFor[d]!(sums[d]!)
    const whole = totalFor(total)
    const consistency = checksFor(answers)
    const deviation = deviationFrom(slots.length, plain, squares)
    const plainly = { missing: 0, longestRun: longest, deviation }
    const validity = seconds ? { ...plainly, ...secondsOf(seconds) } : plainly
    return {
      total: whole.total,
      band: whole.band,
      consistency,
      dimensions: dimensionScores,
      validity,
      flags: flagsOf(instrument, whole.total, consistency, validity),
    }
  }
}

/** The answers as a sheet. */
export function sheetFrom(instrument: Instrument, answers: Answers, seconds?: ReadonlyMap<string, number>): Sheet {
  const responses = new Map<string, number>()
  for (const [index, { id }] of instrument.items.entries()) {
    const answer = answers[index]
    if (answer !== undefined) responses.set(id, answer)
  }
  return seconds ? { responses, seconds } : { responses }
}

/** What a part with every item answered comes to: its sum alone decides. */
function bySum<Of extends object>(part: Part, compute: (sum: Sum) => Of): (sum: number) => Of {
  let weights = 0
  for (const { weight } of part.items) weights += weight
  return rememberedByNumber(sum => compute({ sum, weights, answered: part.items.length }))
}

/** What the checks say of complete answers: the answers to their items decide. */
function byAnswers(
  instrument: Instrument,
  checks: readonly ConsistencyCheck[],
): (answers: Answers) => readonly ConsistencyResult[] {
  const { points } = instrument.scale
  const low = points[0]!
  const range = points.at(-1)! - low + 1
  const places = checks.flatMap(({ items }) => items.map(id => instrument.items.findIndex(item => item.id === id)))
  const known = new Map<number, readonly ConsistencyResult[]>()
  return answers => {
    // the answers as the digits of one number
    let code = 0
    for (let p = 0; p < places.length; p++) code = code * range + (answers[places[p]!]! - low)
    const before = known.get(code)
    if (before) return before
    const sheet = sheetFrom(instrument, answers)
    const fresh = checks.map(check => checkConsistency(instrument, check, sheet))
    if (known.size < 10_000 && code < Number.MAX_SAFE_INTEGER) known.set(code, fresh)
    return fresh
  }
}
