import { type Answer, GOOD, type Grade, JUDGE, type KindOf } from '../step.ts'
import type { CaseDrill } from '../types.ts'

/** Read the story, write a few lines on each question, compare with the points, judge yourself; the judgement is the grade. */
export const caseStudy: KindOf<CaseDrill> = {
  step(drill, answers) {
    if (answers.length === 0) return { ask: 'read' }
    if (answers.length <= drill.questions.length) return { ask: 'text' }
    return answers.length === drill.questions.length + 1 ? JUDGE : { ask: 'end' }
  },
  outcome(drill, answers) {
    const text = writtenOn(answers)
      .map(lines => lines.trim())
      .filter(lines => lines !== '')
      .join('\n\n')
    const grade = (answers[drill.questions.length + 1] as Grade | undefined) ?? GOOD
    return { grade, ...(text === '' ? {} : { text }) }
  },
}

/** What was written, question by question. */
export const writtenOn = (answers: readonly Answer[]): string[] => answers.filter(answer => typeof answer === 'string')
