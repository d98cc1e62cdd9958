import { AGAIN, type Answer, GOOD, HARD, type KindOf, shuffled } from '../step.ts'
import type { OrderDrill } from '../types.ts'

/**
 * Say which step comes next, until one is left, each under a number that stays; look at the whole once more; then read the right order with its reasons.
 * Partial credit by pairs: two steps in the right order to each other, wherever they stand. Good: all of them. Hard: four in five. Again: fewer.
 */
export const order: KindOf<OrderDrill> = {
  step(drill, answers, seed) {
    const count = drill.steps.length
    if (answers.length < count - 1)
      return { ask: 'one', options: shuffled(count, seed), first: 1, taken: chosenSteps(answers) }
    return { ask: answers.length <= count ? 'read' : 'end' }
  },
  outcome(drill, answers) {
    const { rightPairs, pairs, inPlace } = orderResult(drill, answers)
    const share = rightPairs / pairs
    return {
      grade: share === 1 ? GOOD : share >= 0.8 ? HARD : AGAIN,
      count: { got: inPlace, of: drill.steps.length },
    }
  },
}

/** The steps chosen so far, in the order given. */
export const chosenSteps = (answers: readonly Answer[]): number[] =>
  answers.filter((answer): answer is number => typeof answer === 'number')

/** The order given, with the last step where it must be; how many stand in their place, and how many pairs in the right order. */
export function orderResult(
  drill: OrderDrill,
  answers: readonly Answer[],
): { given: number[]; inPlace: number; rightPairs: number; pairs: number } {
  const chosen = chosenSteps(answers)
  const given = [...chosen, ...drill.steps.map((_, index) => index).filter(step => !chosen.includes(step))]
  let rightPairs = 0
  for (let i = 0; i < given.length; i++)
    for (let j = i + 1; j < given.length; j++) if (given[i]! < given[j]!) rightPairs++
  return {
    given,
    inPlace: given.filter((step, index) => step === index).length,
    rightPairs,
    pairs: (given.length * (given.length - 1)) / 2,
  }
}
