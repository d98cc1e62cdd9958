import { type Answer, EASY, type KindOf } from '../step.ts'
import type { CalcDrill, CalcResult } from '../types.ts'

export const OTHER_NUMBERS = 0
export const ENOUGH = 1

/** Numbers in, numbers out, and again with others as long as one likes. Easy: a figure to have met, not to know by heart. */
export const calc: KindOf<CalcDrill> = {
  step(drill, answers) {
    const round = drill.inputs.length + 1
    const at = answers.length % round
    if (answers.length > 0 && at === 0 && answers.at(-1) === ENOUGH) return { ask: 'end' }
    const input = drill.inputs[at]
    if (!input) return { ask: 'one', options: [OTHER_NUMBERS, ENOUGH], first: 1, leave: ENOUGH }
    // a new round begins with the numbers of the one before
    const before = answers[answers.length - round]
    const start = typeof before === 'number' ? before : input.start
    return {
      ask: 'number',
      min: input.min ?? Number.NEGATIVE_INFINITY,
      max: input.max ?? Number.POSITIVE_INFINITY,
      start,
    }
  },
  outcome: () => ({ grade: EASY }),
}

/** The numbers of the round that is under way or just finished. */
export function numbersOf(drill: CalcDrill, answers: readonly Answer[]): number[] {
  const round = drill.inputs.length + 1
  const begin = answers.length - (answers.length % round)
  return answers.slice(begin).filter((answer): answer is number => typeof answer === 'number')
}

/** The value of a result, without the noise of binary fractions. */
export function resultValue(result: CalcResult, numbers: readonly number[]): number {
  const sum = result.terms.reduce(
    (total, { factor, of }) => total + of.reduce((product, input) => product * (numbers[input] ?? 0), factor),
    0,
  )
  const rounded = Math.round(sum * 1e6) / 1e6
  return Object.is(rounded, -0) ? 0 : rounded
}

/** What a count or a value means: the last entry that starts at or below it. */
export const meaningOf = <Entry extends { readonly from: number }>(
  entries: readonly Entry[],
  value: number,
): Entry | undefined => entries.findLast(entry => entry.from <= value)
