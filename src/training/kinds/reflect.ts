import { EASY, type KindOf } from '../step.ts'
import type { ReflectDrill } from '../types.ts'

/** Write a few lines, then see what you wrote before. Easy (back in about a week) when something was written; else nothing counts. */
export const reflect: KindOf<ReflectDrill> = {
  step(_drill, answers) {
    if (answers.length === 0) return { ask: 'text' }
    return { ask: answers.length === 1 && typeof answers[0] === 'string' && answers[0].trim() !== '' ? 'read' : 'end' }
  },
  outcome(_drill, [text]) {
    return typeof text === 'string' && text.trim() !== '' ? { grade: EASY, text: text.trim() } : null
  },
}
