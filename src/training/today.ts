import { secondsOf } from './kinds/index.ts'
import type { PracticeEvent } from './log.ts'
import { dayOf, type Progress } from './schedule.ts'
import type { Drill, Kind } from './types.ts'

/** An item of a test that somebody answered low, the lowest first in a list of them. */
export interface WeakItem {
  readonly instrument: string
  readonly item: string
  readonly dimension?: string
  /** The drill that the advice names. */
  readonly drill?: string
}

/** Why a drill is in today's session. */
export type Reason =
  | { readonly kind: 'due' }
  | { readonly kind: 'item'; readonly instrument: string; readonly item: string }
  /** Nothing is known yet of the person's needs in it. */
  | { readonly kind: 'new' }

export interface Choice {
  readonly drill: Drill
  readonly reason: Reason
}

/** The part of a session that may go to what is due while there is anything new: a session of nothing but repeats is dull. */
const DUE_PART = 0.7

/** A drill of this many seconds is long; a session has at most one that is new. */
const LONG = 140

/** The most new drills of one kind in a session. */
const SAME_KIND = 2

/** Days that a drill one left out is not offered as new. */
const LEFT_OUT_DAYS = 7

/**
 * Today's session of about `seconds`: what is due first, longest due first, but never all of it while there is anything new; then new drills for the weakest items, that of the advice before the others;
 * then, for whom no result speaks, those that help with most. What was done today comes back tomorrow at the earliest. At least one drill, while there is any.
 */
export function chooseToday(
  drills: readonly Drill[],
  progress: ReadonlyMap<string, Progress>,
  events: readonly PracticeEvent[],
  weak: readonly WeakItem[],
  now: { readonly time: Date /** `2026-11-21` */; readonly day: string },
  seconds: number,
): Choice[] {
  const chosen: Choice[] = []
  let left = seconds
  /** Whether there is room; the first drill is always let in, and the last may run over by half of itself. */
  const add = (drill: Drill, reason: Reason): void => {
    if (chosen.some(choice => choice.drill.id === drill.id)) return
    if (chosen.length > 0 && secondsOf(drill) / 2 > left) return
    chosen.push({ drill, reason })
    left -= secondsOf(drill)
  }

  const recent = new Set(leftOut(events, now.time))
  const fresh = drills.filter(drill => !progress.has(drill.id) && !recent.has(drill.id))
  const keep = fresh.length > 0 ? seconds * (1 - DUE_PART) : 0
  const byId = new Map(drills.map(drill => [drill.id, drill]))
  for (const { drill } of dueOn(progress, now)) {
    const known = byId.get(drill)
    if (known && (chosen.length === 0 || left - secondsOf(known) >= keep)) add(known, { kind: 'due' })
  }
  const kinds = new Map<Kind, number>()
  const addNew = (drill: Drill, reason: Reason): void => {
    const before = chosen.length
    const sameKind = kinds.get(drill.kind) ?? 0
    const longOnes = chosen.filter(choice => choice.reason.kind !== 'due' && secondsOf(choice.drill) >= LONG).length
    if (left <= 0 || sameKind >= SAME_KIND || (secondsOf(drill) >= LONG && longOnes > 0)) return
    add(drill, reason)
    if (chosen.length > before) kinds.set(drill.kind, sameKind + 1)
  }
  for (const { item, drill } of wanted(fresh, weak))
    addNew(drill, { kind: 'item', instrument: item.instrument, item: item.item })
  for (const drill of [...fresh].sort((a, b) => breadth(b) - breadth(a))) addNew(drill, { kind: 'new' })
  return chosen
}

/** What is due by the end of a day and was not done on it, longest due first. */
export function dueOn(progress: ReadonlyMap<string, Progress>, { time, day }: { time: Date; day: string }): Progress[] {
  return [...progress.values()]
    .filter(one => dayOf(one.last.at) !== day && one.due.getTime() <= time.getTime() + UNTIL_EVENING)
    .sort((a, b) => a.due.getTime() - b.due.getTime())
}

// a drill done yesterday evening is due for a session this morning
const UNTIL_EVENING = 12 * 3_600_000

const leftOut = (events: readonly PracticeEvent[], now: Date): string[] =>
  events
    .filter(event => event.grade === undefined && now.getTime() - Date.parse(event.at) < LEFT_OUT_DAYS * 86_400_000)
    .map(event => event.drill)

/** New drills for weak items: for each item in turn the drill of its advice, then round after round another that helps with it. */
function wanted(fresh: readonly Drill[], weak: readonly WeakItem[]): { item: WeakItem; drill: Drill }[] {
  const lists = weak.map(item => {
    const helps = fresh.filter(drill => drill.helps.items.get(item.instrument)?.includes(item.item))
    const named = fresh.filter(drill => drill.id === item.drill)
    const area = fresh.filter(drill => item.dimension !== undefined && drill.helps.dimensions.includes(item.dimension))
    return { item, drills: [...new Set([...named, ...helps, ...area])] }
  })
  const longest = Math.max(0, ...lists.map(list => list.drills.length))
  const result: { item: WeakItem; drill: Drill }[] = []
  for (let round = 0; round < longest; round++)
    for (const { item, drills } of lists) {
      const drill = drills[round]
      if (drill) result.push({ item, drill })
    }
  return result
}

/** With how many items a drill helps; a quiz counts double, for somebody who begins has no contact at hand to look back on. */
const breadth = (drill: Drill): number =>
  [...drill.helps.items.values()].reduce((sum, items) => sum + items.length, 0) * (QUIZ.has(drill.kind) ? 2 : 1)

const QUIZ: ReadonlySet<Kind> = new Set(['choose', 'order', 'place', 'recall'])
