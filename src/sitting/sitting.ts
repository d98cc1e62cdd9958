/** One respondent going through one instrument: plain data, changed only by the moves and `press`. */
export interface Sitting {
  /** Item ids, in the order asked. */
  readonly items: readonly string[]
  /** The points of the scale, rising. */
  readonly points: readonly number[]
  /** The items that count for the result. */
  readonly required: ReadonlySet<string>
  /** How many of those may stay unanswered. */
  readonly mayMiss: number
  /** A digit only marks; Enter accepts. Always so where a point has more than one character. */
  readonly confirm: boolean
  readonly responses: ReadonlyMap<string, number>
  /** Time spent on each answered item, in seconds. */
  readonly seconds: ReadonlyMap<string, number>
  readonly view: View
  readonly help: boolean
  /** When the item on the screen was first shown, in milliseconds of any clock that never runs backwards. */
  readonly shownAt: number
  /** The digit pressed last, and when: a held key repeats it within 100 ms. */
  readonly lastDigit: { readonly digit: string; readonly at: number } | null
}

/** Where an answer leads: to the next item, to the next unanswered one, or back to the review. */
export type LeadsTo = 'next' | 'gap' | 'review'

/** What is on the screen. */
export type View =
  | {
      readonly kind: 'item'
      /** 0-based. */
      readonly index: number
      /** The marked point; null before anything is chosen. */
      readonly mark: number | null
      /** What has been typed of a point of several characters. */
      readonly typed: string
      readonly leadsTo: LeadsTo
    }
  | {
      readonly kind: 'review'
      /** The number of an item to go to, as far as typed. */
      readonly typed: string
      /** The item that was on the screen before, for the way back. */
      readonly from: { readonly index: number; readonly leadsTo: LeadsTo }
    }
  | { readonly kind: 'done' }

/** What a sitting begins with; `responses` and `seconds` when a draft is continued. */
export interface SittingStart {
  readonly items: readonly string[]
  readonly points: readonly number[]
  readonly required: ReadonlySet<string>
  readonly mayMiss: number
  readonly confirm: boolean
  readonly responses?: ReadonlyMap<string, number>
  readonly seconds?: ReadonlyMap<string, number>
}

/** A sitting at its first unanswered item, or at the review when all are answered. */
export function startSitting(start: SittingStart, at: number): Sitting {
  const sitting: Sitting = {
    ...start,
    confirm: start.confirm || start.points.some(point => point < 0 || point > 9),
    responses: start.responses ?? new Map(),
    seconds: start.seconds ?? new Map(),
    view: { kind: 'review', typed: '', from: { index: start.items.length - 1, leadsTo: 'next' } },
    help: false,
    shownAt: at,
    lastDigit: null,
  }
  const first = missing(sitting)[0]
  // what is answered is skipped when a sitting goes on
  return first === undefined ? sitting : goTo(sitting, first, at, sitting.responses.size > 0 ? 'gap' : 'next')
}

/** The positions (0-based) of the unanswered items. */
export const missing = (sitting: Sitting): number[] =>
  sitting.items.flatMap((id, index) => (sitting.responses.has(id) ? [] : [index]))

/** The positions (0-based) of the items that a result still needs; empty when the sitting may end. */
export function lacking(sitting: Sitting): number[] {
  const gaps = missing(sitting).filter(index => sitting.required.has(sitting.items[index]!))
  return gaps.length <= sitting.mayMiss ? [] : gaps
}

/** Shows an item (0-based) with the answer it has, if any. */
export function goTo(sitting: Sitting, index: number, at: number, leadsTo: LeadsTo = 'next'): Sitting {
  const mark = sitting.responses.get(sitting.items[index]!) ?? null
  return { ...sitting, view: { kind: 'item', index, mark, typed: '', leadsTo }, shownAt: at }
}

/** Answers the item on the screen with a point, and goes on to where that leads; to the review when there is nothing left. */
export function answer(sitting: Sitting, point: number, at: number): Sitting {
  const { view } = sitting
  if (view.kind !== 'item' || !sitting.points.includes(point)) return sitting
  const id = sitting.items[view.index]!
  const spent = (sitting.seconds.get(id) ?? 0) + Math.max(0, at - sitting.shownAt) / 1000
  const answered: Sitting = {
    ...sitting,
    responses: new Map(sitting.responses).set(id, point),
    seconds: new Map(sitting.seconds).set(id, Math.round(spent * 1000) / 1000),
  }
  const next = after(answered, view.index, view.leadsTo)
  return next === undefined ? review(answered) : goTo(answered, next, at, view.leadsTo)
}

function after(sitting: Sitting, index: number, leadsTo: LeadsTo): number | undefined {
  if (leadsTo === 'review') return undefined
  if (leadsTo === 'next') return index < sitting.items.length - 1 ? index + 1 : undefined
  const gaps = missing(sitting)
  return gaps.find(gap => gap > index) ?? gaps[0]
}

/** The item before the one on the screen; from the review, the one that was there before. Every answer stays. */
export function back(sitting: Sitting, at: number): Sitting {
  const { view } = sitting
  if (view.kind === 'review') return goTo(sitting, view.from.index, at, view.from.leadsTo)
  return view.kind === 'item' && view.index > 0 ? goTo(sitting, view.index - 1, at, view.leadsTo) : sitting
}

/** The item after the one on the screen, answered or not; after the last, the review. */
export function forward(sitting: Sitting, at: number): Sitting {
  const { view } = sitting
  if (view.kind !== 'item') return sitting
  return view.index < sitting.items.length - 1 ? goTo(sitting, view.index + 1, at, view.leadsTo) : review(sitting)
}

/** All answers on one screen. */
export const review = (sitting: Sitting): Sitting => ({
  ...sitting,
  view: { kind: 'review', typed: '', from: place(sitting) },
})

function place({ view, items }: Sitting): { index: number; leadsTo: LeadsTo } {
  if (view.kind === 'item') return { index: view.index, leadsTo: view.leadsTo }
  return view.kind === 'review' ? view.from : { index: items.length - 1, leadsTo: 'next' }
}

/** Ends the sitting, or shows the first item that a result still needs; its answer leads to the next of them. */
export function submit(sitting: Sitting, at: number): Sitting {
  const first = lacking(sitting)[0]
  return first === undefined ? { ...sitting, view: { kind: 'done' } } : goTo(sitting, first, at, 'gap')
}
