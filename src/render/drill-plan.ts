import { textIn } from '../instrument/types.ts'
import { drillWords } from '../messages/drill.ts'
import type { Language } from '../messages/language.ts'
import { trainingWords } from '../messages/training.ts'
import { secondsOf } from '../training/kinds/index.ts'
import type { Finished } from '../training/session.ts'
import type { Drill } from '../training/types.ts'
import type { Style } from './style.ts'
import { cells, padEnd, padStart, truncate, wrap } from './width.ts'

/** A drill of today's session, and why it is in it, in words (may be empty). */
export interface PlannedLine {
  readonly drill: Drill
  readonly why: string
}

/** What stands before the first drill: which drills, why, and how long. No line is wider than `columns`. */
export function planLines(
  plan: readonly PlannedLine[],
  hint: string,
  columns: number,
  language: Language,
  style: Style,
): string[] {
  const words = trainingWords[language]
  const indent = columns >= 60 ? '  ' : ' '
  const width = Math.min(columns - 1, 84) - indent.length
  const minutes = Math.max(1, Math.round(plan.reduce((sum, { drill }) => sum + secondsOf(drill), 0) / 60))
  const right = words.minutes(minutes)
  const lines = [
    style.strong(words.today) + padStart(right, width - cells(words.today)),
    ...plan.flatMap(({ drill, why }, index) => {
      const kind = drillWords[language].kinds[drill.kind]
      const title = `${textIn(drill.title, language)} - ${kind}`
      return [
        '',
        ...wrap(title, width - 3).map(
          (line, row) => padEnd(row === 0 ? String(index + 1) : '', 3) + style.strong(line),
        ),
        ...(why === '' ? [] : wrap(why, width - 3).map(line => `   ${style.faint(line)}`)),
      ]
    }),
    ...(hint === '' ? [] : ['', ...wrap(hint, width)]),
  ]
  return lines.map(line => (line === '' ? '' : indent + line))
}

/** Kinds that go well or badly; the others are done, no more and no less. */
const JUDGED: ReadonlySet<Drill['kind']> = new Set(['choose', 'order', 'place', 'recall', 'case'])

/** A finished drill with the day it comes back on (`2026-11-24`, or `tomorrow`), where it does. */
export interface DoneLine extends Finished {
  readonly back: string | null
}

/** What a session came to, a line a drill. */
export function doneLines(done: readonly DoneLine[], columns: number, language: Language): string[] {
  const words = trainingWords[language]
  const width = Math.min(columns - 1, 84)
  return done.flatMap(({ drill, outcome, back }) => {
    const title = textIn(drill.title, language)
    const parts =
      outcome === null
        ? [words.leftOut]
        : [
            ...(JUDGED.has(drill.kind) ? [words.grades[outcome.grade] ?? ''] : []),
            ...(outcome.count && outcome.count.of > 1 ? [words.counted(outcome.count.got, outcome.count.of)] : []),
            ...(back === null ? [] : [back === 'tomorrow' ? words.comesTomorrow : words.comesBack(back)]),
          ]
    const result = parts.join(words.comma)
    return cells(title) + cells(result) + 5 <= width
      ? [`  ${padEnd(title, width - cells(result) - 3)} ${result}`]
      : [`  ${truncate(title, width - 2)}`, `    ${truncate(result, width - 4)}`]
  })
}
