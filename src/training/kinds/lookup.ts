import { EASY, GOOD, type KindOf, range } from '../step.ts'
import type { LookupDrill } from '../types.ts'

export const SAID = 0
export const ONLY_READ = 1

/**
 * Find the row that fits, read its sentence, and say it. A row for every day counts its rounds: three times a day, three times each.
 * Good (back tomorrow) after a row for every day, easy (back in about a week) after another.
 */
export const lookup: KindOf<LookupDrill> = {
  step(drill, answers) {
    if (answers.length === 0) return { ask: 'one', options: range(drill.rows.length), first: 1 }
    return answers.length === 1
      ? { ask: 'one', options: [SAID, ONLY_READ], first: 1, leave: ONLY_READ }
      : { ask: 'end' }
  },
  outcome(drill, [row, then]) {
    if (typeof row !== 'number') return null
    return { grade: drill.rows[row]!.daily ? GOOD : EASY, ...(then === SAID ? { said: row } : {}) }
  },
}
