import { type Card, createEmptyCard, type Grade as FsrsGrade, fsrs } from 'ts-fsrs'
import type { PracticeEvent } from './log.ts'

/** Where a drill stands in somebody's practice. */
export interface Progress {
  readonly drill: string
  /** How often it was done. */
  readonly times: number
  readonly last: PracticeEvent
  /** When it is about to be forgotten. */
  readonly due: Date
  /** Days from the last time to the next. */
  readonly interval: number
}

/** ts-fsrs with its defaults, without fuzz: the same practice always gives the same days. */
const scheduler = fsrs({ enable_fuzz: false })

/** The progress by drill id that a list of practice (oldest first) comes to. Left-out drills do not count. */
export function progressOf(events: readonly PracticeEvent[]): Map<string, Progress> {
  const cards = new Map<string, Card>()
  const progress = new Map<string, Progress>()
  for (const event of events) {
    if (event.grade === undefined) continue
    const at = new Date(event.at)
    const card = scheduler.next(cards.get(event.drill) ?? createEmptyCard(at), at, event.grade as FsrsGrade).card
    cards.set(event.drill, card)
    progress.set(event.drill, {
      drill: event.drill,
      times: (progress.get(event.drill)?.times ?? 0) + 1,
      last: event,
      due: card.due,
      interval: card.scheduled_days,
    })
  }
  return progress
}

/** The day of a moment in its own time zone: `2026-11-21`. */
export const dayOf = (iso: string): string => iso.slice(0, 10)

/** An interval of this many days or more counts as known. */
export const KNOWN_DAYS = 7
