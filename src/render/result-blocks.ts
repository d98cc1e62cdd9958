import type { MatrixDrawing } from './matrix.ts'
import { sentence } from './result-view.ts'

/** A part of a result under one heading. */
export interface Section {
  readonly heading?: string
  readonly blocks: readonly Block[]
}

/** What a section is made of, before anything is laid out. */
export type Block =
  /** Paragraphs that belong together. */
  | { readonly kind: 'paragraphs'; readonly lines: readonly string[] }
  | { readonly kind: 'total'; readonly total: string; readonly possible: string; readonly percent: string }
  | { readonly kind: 'gauge'; readonly gauge: Gauge }
  | { readonly kind: 'bars'; readonly groups: readonly BarGroup[] }
  | { readonly kind: 'matrix'; readonly drawing: MatrixDrawing }
  | { readonly kind: 'answers'; readonly groups: readonly AnswerGroup[]; readonly more: string }
  | ({ readonly kind: 'piece' } & Piece)
  | { readonly kind: 'drill'; readonly label: string; readonly command: string }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }

/** A total on its possible range, with where each band starts. */
export interface Gauge {
  readonly min: Mark
  readonly max: Mark
  readonly total: Mark
  /** Rising. */
  readonly bands: readonly (Mark & {
    readonly title: string
    /** The band's start in words, where its title does not fit under the bar. */
    readonly words: string
    /** Whether the total is in it. */
    readonly here: boolean
  })[]
  readonly hereYouAre: string
}

/** A number and how it is shown. */
export interface Mark {
  readonly value: number
  readonly shown: string
}

/** Bars to be read together, with what stands above and below them; either may be empty. */
export interface BarGroup {
  readonly caption: string
  readonly bars: readonly Bar[]
  readonly remark: string
}

/** One area: a bar of `percent` (0 to 100), or without it only words. */
export interface Bar {
  readonly title: string
  readonly items: string
  readonly percent: number | null
  readonly shown: string
  /** What else there is to say of it. */
  readonly below: readonly string[]
}

/** Statements that were answered alike. */
export interface AnswerGroup {
  readonly answer: string
  readonly statements: readonly { readonly item: string; readonly text: string }[]
}

/** Advice on one item. */
export interface Piece {
  /** 1-based. */
  readonly number: number
  readonly statement: string
  readonly trigger: string
  readonly practice: string
  readonly note: string | null
  readonly actions: readonly string[]
  readonly drill: { readonly label: string; readonly command: string } | null
}

/** Something to copy, with its name and a remark. */
export interface Field {
  readonly label: string
  readonly code: string
  readonly remark: string
}

/** A block of paragraphs; none for no lines. */
export const paragraphs = (lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ kind: 'paragraphs', lines: lines.map(sentence) }]
