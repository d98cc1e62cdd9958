import { type Answer, EASY, GOOD, HARD, type KindOf, range } from '../step.ts'
import type { AuditDrill } from '../types.ts'

export const DONE = 0
export const MISSED = 1
export const NOT_APPLICABLE = 2

/**
 * Go through a checklist, then see the counts, the gaps, and what the source says of the count.
 * A habit, not a fact to know: the first time easy (back in about a week); later easy without gaps, hard with more gaps than ticks, good between. Never again:
 * the same contact looked at once more the next day has nothing new to say.
 */
export const audit: KindOf<AuditDrill> = {
  step(drill, answers) {
    if (answers.length < drill.points.length)
      return drill.upTo === undefined
        ? { ask: 'one', options: [DONE, MISSED, NOT_APPLICABLE], first: 1 }
        : { ask: 'one', options: range(drill.upTo + 1), first: 0 }
    return { ask: answers.length === drill.points.length ? 'read' : 'end' }
  },
  outcome(drill, answers, _seed, times) {
    const { got, of } = auditCount(drill, answers)
    if (of === 0) return null
    return { grade: times === 0 || got === of ? EASY : got * 2 < of ? HARD : GOOD, count: { got, of } }
  },
}

/** Ticks out of the points that apply; with numbers, their sum out of the most there can be. */
export function auditCount(drill: AuditDrill, answers: readonly Answer[]): { got: number; of: number; apart: number } {
  const marks = answers.filter((answer): answer is number => typeof answer === 'number')
  if (drill.upTo !== undefined)
    return { got: marks.reduce((sum, mark) => sum + mark, 0), of: marks.length * drill.upTo, apart: 0 }
  const apart = marks.filter(mark => mark === NOT_APPLICABLE).length
  return { got: marks.filter(mark => mark === DONE).length, of: marks.length - apart, apart }
}

/** The points (0-based) that were missed; with numbers, those under the most, the lowest first. */
export function gapsOf(drill: AuditDrill, answers: readonly Answer[]): number[] {
  const marks = answers.flatMap((mark, point) => (typeof mark === 'number' ? [{ point, mark }] : []))
  const { upTo } = drill
  return (
    upTo === undefined
      ? marks.filter(({ mark }) => mark === MISSED)
      : marks.filter(({ mark }) => mark < upTo).sort((a, b) => a.mark - b.mark)
  ).map(({ point }) => point)
}
