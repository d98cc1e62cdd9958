/** What a drill asks next: one small thing at a time, so that a screen and plain lines can ask all the same things. */
export type Step =
  /** Choose one. `options` says what each option on show stands for, in the order shown. */
  | {
      readonly ask: 'one'
      readonly options: readonly number[] /** The number in front of the first option. */
      readonly first: 0 | 1
      /** Options that stay on show but were chosen before. */
      readonly taken?: readonly number[]
      /** The result is on show already: what leaving the drill here means. */
      readonly leave?: number
    }
  /** Choose one or more. */
  | { readonly ask: 'many'; readonly options: readonly number[]; readonly first: 0 | 1 }
  | {
      readonly ask: 'number'
      readonly min: number
      readonly max: number /** What Enter alone means. */
      readonly start: number
    }
  /** A few lines; none is an answer too, unless one is needed. */
  | { readonly ask: 'text'; readonly needed?: true }
  /** Read, and go on. */
  | { readonly ask: 'read' }
  | { readonly ask: 'end' }

/** An answer to a step: what a chosen option stands for, a number, lines of text, or true for "read". Plain data, for a file. */
export type Answer = number | string | true | readonly number[]

/** How well a drill went, as the scheduler knows it. */
export type Grade = 1 | 2 | 3 | 4

export const AGAIN = 1
export const HARD = 2
export const GOOD = 3
export const EASY = 4

/** What a finished drill comes to. */
export interface Outcome {
  readonly grade: Grade
  /** So many right or done of so many, where a drill counts. */
  readonly count?: { readonly got: number; readonly of: number }
  /** What was written, to be kept. */
  readonly text?: string
  /** The row (0-based) whose sentence was said, three times over. */
  readonly said?: number
}

/** What a kind of drill is: which step comes after some answers, and what all of them come to (null: nothing was done, so nothing counts). */
export interface KindOf<OneDrill> {
  /** `seed`: shuffles; the same seed gives the same order. */
  step(drill: OneDrill, answers: readonly Answer[], seed: number): Step
  outcome(
    drill: OneDrill,
    answers: readonly Answer[],
    seed: number,
    /** How often it was done before. */ times: number,
  ): Outcome | null
}

/** The four judgements one makes oneself. */
export const JUDGE: Step = { ask: 'one', options: [AGAIN, HARD, GOOD, EASY], first: 1 }

/** The number that was typed; NaN when it is none, or when a comma leaves open what is meant. */
export const numberTyped = (typed: string): number => {
  const text = typed.normalize('NFKC').trim()
  return /^-?([0-9]+\.?[0-9]*|\.[0-9]+)$/.test(text) ? Number(text) : Number.NaN
}

/** 0 to count − 1. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** A whole number (32 bits) that a text always gives (FNV-1a). */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** 0 to count − 1 in an order that the seed decides; never the rising one where there is another. */
export function shuffled(count: number, seed: number): number[] {
  const order = range(count)
  let state = seed >>> 0
  const next = (below: number): number => {
    // mulberry32: short, and good enough to shuffle a list
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  for (let last = count - 1; last > 0; last--) {
    const other = next(last + 1)
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return count > 1 && order.every((value, index) => value === index) ? [...order.slice(1), order[0]!] : order
}
