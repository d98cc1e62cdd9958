import type { Instrument } from '../instrument/types.ts'
import type { Sheet } from './sheet.ts'

/** What speaks for or against trusting a sheet; from the raw answers, in the order asked. */
export interface Validity {
  /** Unanswered scored items. */
  readonly missing: number
  /** Equal answers in a row; a missing one breaks the run (psychometrics: longstring). */
  readonly longestRun: number
  /** Standard deviation (n − 1) of the answers; null for fewer than two. 0 is a straight line. */
  readonly deviation: number | null
  /** Median seconds an item, where times are known. */
  readonly seconds?: number
}

/** The validity indices of a sheet. */
export function validityOf(instrument: Instrument, sheet: Sheet): Validity {
  const answers = instrument.items.map(item => sheet.responses.get(item.id))
  const given = answers.filter(answer => answer !== undefined)
  const times = sheet.seconds ? [...sheet.seconds.values()] : []
  return {
    missing: instrument.items.filter(item => item.scored && !sheet.responses.has(item.id)).length,
    longestRun: longestRun(answers),
    deviation: standardDeviation(given),
    ...(times.length > 0 ? { seconds: median(times) } : {}),
  }
}

function longestRun(answers: readonly (number | undefined)[]): number {
  let longest = 0
  let run = 0
  let previous: number | undefined
  for (const answer of answers) {
    run = answer === undefined ? 0 : answer === previous ? run + 1 : 1
    previous = answer
    longest = Math.max(longest, run)
  }
  return longest
}

function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
