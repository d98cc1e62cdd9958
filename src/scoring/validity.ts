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
  return {
    missing: instrument.items.filter(item => item.scored && !sheet.responses.has(item.id)).length,
    longestRun: longestRun(answers),
    deviation: standardDeviation(answers),
    ...secondsOf(sheet.seconds),
  }
}

/** The median time an item, where there are times. */
export const secondsOf = (seconds: ReadonlyMap<string, number> | undefined): Pick<Validity, 'seconds'> =>
  seconds && seconds.size > 0 ? { seconds: median([...seconds.values()].sort((a, b) => a - b)) } : {}

function longestRun(answers: readonly (number | undefined)[]): number {
  let longest = 0
  let run = 0
  let previous: number | undefined
  for (const answer of answers) {
    run = answer === undefined ? 0 : answer === previous ? run + 1 : 1
    previous = answer
    if (run > longest) longest = run
  }
  return longest
}

function standardDeviation(answers: readonly (number | undefined)[]): number | null {
  let count = 0
  let sum = 0
  let squares = 0
  for (const answer of answers) {
    if (answer === undefined) continue
    count++
    sum += answer
    squares += answer * answer
  }
  return deviationFrom(count, sum, squares)
}

/** The standard deviation (n − 1) of whole numbers, from their sum and the sum of their squares: nothing is lost before the division. null for fewer than two. */
export const deviationFrom = (count: number, sum: number, squares: number): number | null =>
  count < 2 ? null : Math.sqrt((count * squares - sum * sum) / (count * (count - 1)))

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
