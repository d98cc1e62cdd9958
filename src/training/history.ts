import type { Instrument } from '../instrument/types.ts'
import type { PracticeEvent } from './log.ts'
import { dayOf, KNOWN_DAYS, type Progress } from './schedule.ts'
import { dueOn } from './today.ts'

/** One completed sitting, as far as it can be scored. */
export interface HistoryEntry {
  /** ISO 8601. */
  readonly at: string
  /** The name or id that was given; empty when none was. */
  readonly who: string
  readonly file: string
  /** null: it has no total, or the test scores otherwise by now. */
  readonly score: {
    readonly total: number
    readonly percent: number /** The id of the band. */
    readonly band: string | null
  } | null
}

/** The results of one test, the oldest first. */
export interface TestHistory {
  readonly instrument: Instrument
  readonly min: number
  readonly max: number
  readonly entries: readonly HistoryEntry[]
}

/** Where somebody's practice stands. */
export interface PracticeHistory {
  /** The days on which at least one drill was done, rising, as `2026-11-21`. */
  readonly days: readonly string[]
  /** Drills done, each time counted. */
  readonly done: number
  readonly due: number
  /** Done, and back within a week. */
  readonly learning: number
  /** Done, and back in a week or later: known by heart, or a habit that is looked at once in a while. */
  readonly known: number
  /** Never done. */
  readonly fresh: number
}

/** What a list of practice comes to, on a day. Every drill of the catalog is either due, learning, known or fresh. */
export function practiceHistory(
  events: readonly PracticeEvent[],
  progress: ReadonlyMap<string, Progress>,
  drills: Iterable<string>,
  now: { readonly time: Date; readonly day: string },
): PracticeHistory {
  const done = events.filter(event => event.grade !== undefined)
  const due = new Set(dueOn(progress, now).map(one => one.drill))
  let [dueCount, learning, known, fresh] = [0, 0, 0, 0]
  for (const drill of drills) {
    const one = progress.get(drill)
    if (!one) fresh++
    else if (due.has(drill)) dueCount++
    else if (one.interval >= KNOWN_DAYS) known++
    else learning++
  }
  return {
    days: [...new Set(done.map(event => dayOf(event.at)))].sort(),
    done: done.length,
    due: dueCount,
    learning,
    known,
    fresh,
  }
}

/** The last two scored results of the person who sat the test last; null when there are not two. */
export function lastTwo({ entries }: TestHistory): readonly [HistoryEntry, HistoryEntry] | null {
  const last = entries.findLast(entry => entry.score !== null)
  const before = last && entries.findLast(entry => entry !== last && entry.score !== null && entry.who === last.who)
  return last && before ? [before, last] : null
}
