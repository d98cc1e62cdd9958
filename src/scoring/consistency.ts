import type { ConsistencyCheck, Instrument } from '../instrument/types.ts'
import { keyed, type Sheet } from './sheet.ts'

/** One consistency check on one sheet. */
export interface ConsistencyResult {
  readonly items: readonly string[]
  /** Keyed, in the order of `items`; null where unanswered. */
  readonly answers: readonly (number | null)[]
  /** Highest minus lowest answer; null when one is missing. */
  readonly spread: number | null
  readonly consistent: boolean | null
}

/** Whether the keyed answers differ by no more than the check allows; unknown when one is missing. */
export function checkConsistency(instrument: Instrument, check: ConsistencyCheck, sheet: Sheet): ConsistencyResult {
  const answers = check.items.map(id => {
    const item = instrument.items.find(one => one.id === id)
    return (item && keyed(instrument, item, sheet)) ?? null
  })
  const given = answers.filter(answer => answer !== null)
  if (given.length < answers.length) return { items: check.items, answers, spread: null, consistent: null }
  const spread = Math.max(...given) - Math.min(...given)
  return { items: check.items, answers, spread, consistent: spread <= check.maxSpread }
}
