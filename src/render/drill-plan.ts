import { textIn } from '../instrument/types.ts'
import { drillWords } from '../messages/drill.ts'
import type { Language } from '../messages/language.ts'
import { type TrainingWords, trainingWords } from '../messages/training.ts'
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

/** What stands before the first drill: which drills, why, and how long. */
export interface Plan {
  /** The name of a deck or technique; empty for today's session. */
  readonly title: string
  readonly drills: readonly PlannedLine[]
  /** One more thing to say; may be empty. */
  readonly hint: string
}

/** The plan in lines no wider than `columns`, no more than `rows` of them: of drills that have no room, how many they are. */
export function planLines(
  { title, drills, hint }: Plan,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  language: Language,
  style: Style,
): string[] {
  const words = trainingWords[language]
  const indent = columns >= 60 ? '  ' : ' '
  const width = Math.min(columns - 1, 84) - indent.length
  const minutes = Math.max(1, Math.round(drills.reduce((sum, { drill }) => sum + secondsOf(drill), 0) / 60))
  const right = words.size(drills.length, minutes)
  const left = truncate(title || words.today, width - cells(right) - 2)
  const lead = String(drills.length).length + 2
  const entries = drills.map(({ drill, why }, index) => [
    '',
    ...wrap(`${textIn(drill.title, language)} - ${drillWords[language].kinds[drill.kind]}`, width - lead).map(
      (line, row) => padEnd(row === 0 ? padStart(String(index + 1), lead - 2) : '', lead) + style.strong(line),
    ),
    ...(why === '' ? [] : wrap(why, width - lead).map(line => ' '.repeat(lead) + style.faint(line))),
  ])
  const below = hint === '' ? [] : ['', ...wrap(hint, width)]
  const room = rows - 1 - below.length
  const shown = entries.flat().length <= room ? entries : fitting(entries, room - 2)
  const more = entries.length - shown.length
  const lines = [
    style.strong(left) + padStart(right, width - cells(left)),
    ...shown.flat(),
    ...(more > 0 ? ['', words.more(more)] : []),
    ...below,
  ].slice(0, rows)
  return lines.map(line => (line === '' ? '' : indent + line))
}

/** As many of the entries as have room. */
function fitting(entries: readonly string[][], room: number): readonly string[][] {
  let used = 0
  const over = entries.findIndex(entry => {
    used += entry.length
    return used > room
  })
  return over === -1 ? entries : entries.slice(0, over)
}

/** The words for how a drill went; none for kinds that are done, no more and no less. */
function gradeWords({ kind }: Drill, words: TrainingWords): readonly string[] {
  if (kind === 'recall') return words.recallGrades
  if (kind === 'case') return words.caseGrades
  return kind === 'choose' || kind === 'order' || kind === 'place' ? words.quizGrades : []
}

/** How many were right or done; nothing of none, which would only discourage, and of one alone, which the grade says. */
function countWords({ kind }: Drill, { got, of }: { got: number; of: number }, words: TrainingWords): string {
  if (got === 0 || of === 1) return ''
  return kind === 'audit' ? words.countDone(got, of) : words.countRight(got, of)
}

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
            gradeWords(drill, words)[outcome.grade - 1] ?? '',
            outcome.count ? countWords(drill, outcome.count, words) : '',
            back === null ? '' : back === 'tomorrow' ? words.comesTomorrow : comesBack(back, words),
          ]
    const result = parts.filter(part => part !== '').join(words.comma)
    return cells(title) + cells(result) + 5 <= width
      ? [`  ${padEnd(title, width - cells(result) - 3)} ${result}`]
      : [`  ${truncate(title, width - 2)}`, `    ${truncate(result, width - 4)}`]
  })
}

function comesBack(day: string, words: TrainingWords): string {
  const [, month, date] = day.split('-').map(Number)
  return words.comesBack(month!, date!)
}
