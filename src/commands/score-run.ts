import { type Tally, tallyOf } from '../cohort/cohort.ts'
import type { Batch } from '../records/batch.ts'
import type { Known, NoteEntry, RejectedEntry, SheetEntry, UnreadableEntry } from '../records/entry.ts'
import type { CohortView } from '../render/cohort-text.ts'
import type { Flag, Score } from '../scoring/score.ts'
import { type Scorer, scorerFor } from '../scoring/scorer.ts'

/** What becomes of the entries, one by one and in order. */
export interface Listener {
  /** A promise where the reader of the results has to be waited for. */
  sheet(sheet: SheetEntry, score: Score): Promise<void> | void
  problems(entry: RejectedEntry | UnreadableEntry): void
  note(entry: NoteEntry): void
  /** After each batch; false ends the work early. */
  goesOn(bytesRead: number): Promise<boolean>
}

/** What a run came to. */
export interface Outcome {
  readonly scored: number
  /** Without a total, because too much is missing. */
  readonly incomplete: number
  readonly rejected: number
  /** Files of which nothing could be read. */
  readonly unreadable: number
  readonly flags: ReadonlySet<Flag>
  /** In the order in which the instruments were met. */
  readonly cohorts: readonly CohortView[]
}

/** One instrument of the run. */
interface Board {
  readonly scorer: Scorer
  readonly tally: Tally
  rejected: number
}

/** Scores every sheet of the batches, and keeps count of them. */
export async function runScoring(
  batches: AsyncIterable<Batch>,
  known: ReadonlyMap<string, Known>,
  byTeam: boolean,
  listener: Listener,
): Promise<Outcome> {
  const boards = new Map<string, Board>()
  const boardOf = ({ instrument }: Known): Board => {
    const before = boards.get(instrument.id)
    if (before) return before
    const board = { scorer: scorerFor(instrument), tally: tallyOf(instrument, byTeam), rejected: 0 }
    boards.set(instrument.id, board)
    return board
  }
  const flags = new Set<Flag>()
  let scored = 0
  let incomplete = 0
  let rejected = 0
  let unreadable = 0

  for await (const { entries, bytesRead } of batches) {
    for (const entry of entries)
      switch (entry.kind) {
        case 'sheet': {
          const { respondent, answers } = entry
          const { scorer, tally } = boardOf(entry.known)
          const score = scorer(answers, entry.seconds)
          tally.add(answers, score, respondent.id, respondent.team ?? '')
          for (const flag of score.flags) flags.add(flag)
          if (score.total) scored++
          else incomplete++
          const wait = listener.sheet(entry, score)
          if (wait) await wait
          break
        }
        case 'rejected': {
          rejected++
          const one = entry.instrument === undefined ? undefined : known.get(entry.instrument)
          if (one) boardOf(one).rejected++
          listener.problems(entry)
          break
        }
        case 'unreadable':
          unreadable++
          listener.problems(entry)
          break
        case 'note':
          listener.note(entry)
      }
    if (!(await listener.goesOn(bytesRead))) break
  }
  const cohorts = [...boards.values()].map(({ tally, rejected: own }) => ({ cohort: tally.cohort(), rejected: own }))
  return { scored, incomplete, rejected, unreadable, flags, cohorts }
}
