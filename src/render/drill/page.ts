import type { Text } from '../../instrument/types.ts'
import type { DrillWords } from '../../messages/drill.ts'
import type { Run } from '../../training/run.ts'
import type { Step } from '../../training/step.ts'
import type { Drill, Technique } from '../../training/types.ts'

/** One paragraph of a page, not yet laid out. */
export interface Block {
  readonly text: string
  /** In front of the first line, the others hang under it: `1`, `-`. */
  readonly lead?: string
  /** Says right or not, by a sign on the screen and by a word in plain lines; `moved`: it belongs somewhere else. */
  readonly mark?: 'right' | 'wrong' | 'moved'
  readonly look?: 'strong' | 'faint'
  /** Stands close under the block before it, without a blank line. */
  readonly close?: boolean
  /** Said at the step before already: on the screen it stays, plain lines leave it out. */
  readonly again?: boolean
}

/** What a step of a drill shows: words, and options to choose from; the same for the screen and for plain lines. */
export interface Page {
  readonly blocks: readonly Block[]
  /** In the order of the step's options. */
  readonly options?: readonly string[]
  /** In front of each option; all of the same width. */
  readonly boxes?: readonly string[]
  /** The options are short numbers: on one line. */
  readonly inline?: boolean
  /** Under the options. */
  readonly below?: readonly Block[]
}

/** What there is from earlier runs of the same drill. */
export interface Earlier {
  /** The day, as `2026-11-21`. */
  readonly when: string
  readonly count?: { readonly got: number; readonly of: number }
  readonly text?: string
}

/** Everything that a page is made from. */
export interface View<OneDrill extends Drill = Drill> {
  readonly drill: OneDrill
  readonly run: Run
  readonly step: Step
  readonly words: DrillWords
  /** A text of the deck, in the language of the screen. */
  say(text: Text): string
  readonly technique: Technique | undefined
  /** The triggers of complaints, the first is number 1. */
  readonly triggers: readonly Text[]
  /** The last time before this one; null at the first. */
  readonly earlier: Earlier | null
  /** How many rounds of a row (0-based) were said today, this run left out. */
  saidToday(row: number): number
}

/** A caution or a note on the figures; nothing when the drill has none. */
export const noteOf = ({ drill, say }: View): Block[] => (drill.note ? [{ text: say(drill.note), look: 'faint' }] : [])

/** Whose method it is. */
export const sourceOf = ({ technique, say, words }: View): Block[] =>
  technique ? [{ text: words.source(say(technique.name), say(technique.source)), look: 'faint' }] : []

/** The last count, where there is one. */
export const lastTime = ({ earlier, words }: View): Block[] =>
  earlier?.count ? [{ text: words.lastTime(earlier.count.got, earlier.count.of, earlier.when) }] : []
