import { clean } from '../files/clean.ts'
import type { Language } from '../messages/language.ts'
import { type ScoreWords, scoreWords } from '../messages/score.ts'
import { sheetFaultWords } from '../messages/sheet-fault.ts'
import type { NoteEntry, RejectedEntry, UnreadableEntry } from '../records/entry.ts'
import { print } from '../terminal/print.ts'
import type { World } from '../terminal/world.ts'
import type { ScoreProblem } from './score-format.ts'

/** A person at a terminal reads so many problems; a file takes them all. */
const MOST_ON_SCREEN = 20

/** A row of averages below a table is one mistake, not twenty. */
const MOST_OF_ONE_SHEET = 3

/** What is said beside the results: notes at once, problems when asked to. */
export interface Said {
  note(entry: NoteEntry): void
  problems(entry: RejectedEntry | UnreadableEntry): void
  /** Writes what has gathered to stderr. */
  flush(): Promise<void>
  /** For a format that carries them itself: all problems so far. */
  readonly kept: readonly ScoreProblem[]
}

/** `keep`: problems are part of the results, and not for stderr. `before` makes room for what is written. */
export function saidOn(world: World, language: Language, keep: boolean, before: () => void): Said {
  const words = scoreWords[language]
  const kept: ScoreProblem[] = []
  const screen = world.stderr.isTTY === true
  let waiting = ''
  let shown = 0
  let hidden = 0
  return {
    kept,
    note({ source, note }) {
      waiting += `${noteWords(words, clean(source), note)}\n`
    },
    problems(entry) {
      const all = problemsOf(entry, language)
      if (keep) kept.push(...all)
      else if (screen && shown >= MOST_ON_SCREEN) hidden += all.length
      else {
        const named = all.length > MOST_OF_ONE_SHEET + 1 ? all.slice(0, MOST_OF_ONE_SHEET) : all
        for (const { source, row, column, message } of named)
          waiting += `${words.problem(words.place(source, row, column), message)}\n`
        if (named.length < all.length) waiting += `  ${words.moreInSheet(all.length - named.length)}\n`
        shown += named.length
      }
    },
    async flush() {
      const text = waiting + (hidden > 0 ? `${words.more(hidden)}\n` : '')
      waiting = ''
      hidden = 0
      if (text === '') return
      before()
      await print(world.stderr, text)
    },
  }
}

function problemsOf(entry: RejectedEntry | UnreadableEntry, language: Language): ScoreProblem[] {
  const place = { ...entry.place, source: clean(entry.place.source) }
  const faults = entry.kind === 'rejected' ? entry.faults : [{ fault: entry.fault }]
  return faults.map(({ fault, ...column }) => ({
    ...place,
    ...column,
    rule: fault.rule,
    message: clean(sheetFaultWords[language](fault)),
  }))
}

function noteWords({ notes }: ScoreWords, source: string, note: NoteEntry['note']): string {
  switch (note.says) {
    case 'instrument-chosen':
      return notes.chosen(source, note.instrument)
    case 'columns-unused':
      return notes.unused(source, note.headers.map(header => clean(header).trim()).join(' | '))
    case 'columns-missing':
      return notes.missing(source, note.items.join(', '))
    case 'our-own-output':
      return notes.ours(source)
    case 'dropped':
      return notes.dropped(note.count)
  }
}
