import { GOOD, type Grade, JUDGE, type KindOf } from '../step.ts'
import type { RecallDrill } from '../types.ts'

/** Say it aloud, uncover it, judge yourself; the judgement is the grade. */
export const recall: KindOf<RecallDrill> = {
  step(_drill, answers) {
    return answers.length === 0 ? { ask: 'read' } : answers.length === 1 ? JUDGE : { ask: 'end' }
  },
  outcome: (_drill, answers) => ({ grade: (answers[1] as Grade | undefined) ?? GOOD }),
}
