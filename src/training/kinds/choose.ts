import { AGAIN, type Answer, GOOD, HARD, type KindOf, shuffled } from '../step.ts'
import type { ChooseDrill } from '../types.ts'

/**
 * Choose what to say, then read what each option does. One right option is chosen at once, several are ticked.
 * Good: exactly the right ones. Hard: at most one ticked or left out wrongly, where several are right. Again: the rest.
 */
export const choose: KindOf<ChooseDrill> = {
  step(drill, answers, seed) {
    if (answers.length === 0)
      return { ask: rights(drill).length > 1 ? 'many' : 'one', options: shuffled(drill.options.length, seed), first: 1 }
    return { ask: answers.length === 1 ? 'read' : 'end' }
  },
  outcome(drill, answers) {
    const chosen = chosenOf(answers)
    const right = rights(drill)
    const slips = drill.options.filter((option, index) => option.right !== chosen.includes(index)).length
    const got = right.filter(index => chosen.includes(index)).length
    const grade = slips === 0 ? GOOD : slips === 1 && right.length > 1 ? HARD : AGAIN
    return { grade, count: { got: Math.max(0, got - (slips - (right.length - got))), of: right.length } }
  },
}

/** The positions (0-based) of the options that were chosen. */
export const chosenOf = ([answer]: readonly Answer[]): readonly number[] =>
  typeof answer === 'number' ? [answer] : Array.isArray(answer) ? (answer as readonly number[]) : []

const rights = (drill: ChooseDrill): number[] => drill.options.flatMap((option, index) => (option.right ? [index] : []))
