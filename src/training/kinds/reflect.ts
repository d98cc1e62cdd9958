import { EASY, type KindOf } from '../step.ts'
import type { ReflectDrill } from '../types.ts'

/** Write a line at least, then see what you wrote before. Easy (back in about a week). */
export const reflect: KindOf<ReflectDrill> = {
  step(_drill, answers) {
    if (answers.length === 0) return { ask: 'text', needed: true }
    return { ask: answers.length === 1 ? 'read' : 'end' }
  },
  outcome(_drill, [text]) {
    return typeof text === 'string' && text.trim() !== '' ? { grade: EASY, text: text.trim() } : null
  },
}
