import type { Text } from '../instrument/types.ts'

/** A named method of the domain. */
export interface Technique {
  readonly id: string
  readonly name: Text
  /** Document and place. */
  readonly source: Text
  /** Its numbered parts, where drills name them; often empty. */
  readonly parts: readonly Text[]
}

/** A file of drills. */
export interface Deck {
  readonly id: string
  readonly languages: readonly string[]
  readonly title: Text
  readonly drills: readonly Drill[]
}

interface DrillBase {
  /** Unique over all decks, and different from every technique id and deck id: one namespace for `attune train ID`. */
  readonly id: string
  /** The id of the technique it practises. */
  readonly technique: string
  /** What it helps with: dimension ids, and item ids by instrument id. */
  readonly helps: { readonly dimensions: readonly string[]; readonly items: ReadonlyMap<string, readonly string[]> }
  readonly title: Text
  /** A caution, whose figure it is, or where to get help. */
  readonly note?: Text
}

/** Which would you say? At least one option is right and one is not. */
export interface ChooseDrill extends DrillBase {
  readonly kind: 'choose'
  readonly question: Text
  /** `trigger`: the number (1–9) of the trigger of complaints that a wrong one pulls. */
  readonly options: readonly {
    readonly text: Text
    readonly right: boolean
    readonly why: Text
    readonly trigger?: number
  }[]
}

/** Put the steps in order; they stand in the right one here. */
export interface OrderDrill extends DrillBase {
  readonly kind: 'order'
  readonly question: Text
  readonly steps: readonly { readonly text: Text; readonly why: Text }[]
}

/** Sort things into groups. */
export interface PlaceDrill extends DrillBase {
  readonly kind: 'place'
  readonly question: Text
  readonly groups: readonly { readonly id: string; readonly title: Text }[]
  /** `group`: the position (0-based) of the group it belongs to. */
  readonly things: readonly { readonly text: Text; readonly group: number; readonly why?: Text }[]
}

/** Say it from memory, uncover, judge yourself. */
export interface RecallDrill extends DrillBase {
  readonly kind: 'recall'
  readonly question: Text
  readonly answer: Text
}

/** Read, answer in a few lines, compare. */
export interface CaseDrill extends DrillBase {
  readonly kind: 'case'
  readonly story: Text
  readonly questions: readonly Text[]
  /** What a good answer has. */
  readonly points: readonly Text[]
}

/** Tick a checklist for a real contact. */
export interface AuditDrill extends DrillBase {
  readonly kind: 'audit'
  readonly question: Text
  readonly points: readonly { readonly text: Text; readonly note?: Text }[]
  /** Each point then takes a number from 0 to this; without it, it is done, missed, or does not apply. */
  readonly upTo?: number
  /** What the number of ticks means, in the source's words; rising. */
  readonly counting: readonly { readonly from: number; readonly text: Text }[]
}

/** Find your row, get its sentence. */
export interface LookupDrill extends DrillBase {
  readonly kind: 'lookup'
  readonly question: Text
  /** `daily`: to be said three times, three times a day. */
  readonly rows: readonly {
    readonly when: Text
    readonly say: Text
    readonly how: Text
    readonly daily: boolean
    readonly note?: Text
  }[]
}

/** Numbers in, number out. */
export interface CalcDrill extends DrillBase {
  readonly kind: 'calc'
  readonly question: Text
  readonly inputs: readonly CalcInput[]
  readonly results: readonly CalcResult[]
}

export interface CalcInput {
  readonly text: Text
  readonly min?: number
  readonly max?: number
  /** A sensible value to begin with. */
  readonly start: number
}

/** value = sum of factor × product of the inputs (positions, 0-based); `{value}` stands in the text. */
export interface CalcResult {
  readonly text: Text
  readonly terms: readonly { readonly factor: number; readonly of: readonly number[] }[]
  /** It counts people: no fractions. */
  readonly whole: boolean
  /** What the value means; rising. */
  readonly verdicts: readonly { readonly from: number; readonly text: Text }[]
}

/** A prompt to write a few lines on. */
export interface ReflectDrill extends DrillBase {
  readonly kind: 'reflect'
  readonly question: Text
}

/** An exercise on a technique. */
export type Drill =
  | ChooseDrill
  | OrderDrill
  | PlaceDrill
  | RecallDrill
  | CaseDrill
  | AuditDrill
  | LookupDrill
  | CalcDrill
  | ReflectDrill

export type Kind = Drill['kind']
