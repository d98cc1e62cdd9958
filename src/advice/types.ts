import type { Text } from '../instrument/types.ts'

/** Everything that an advice file says about the results of one instrument. */
export interface AdviceBook {
  /** The id of the instrument it belongs to. */
  readonly instrument: string
  readonly languages: readonly string[]
  readonly bands: ReadonlyMap<string, BandAdvice>
  /** By item id. */
  readonly items: ReadonlyMap<string, ItemAdvice>
  readonly consistency?: { readonly text: Text; readonly drill?: string }
  readonly matrix?: Matrix
}

/** What a band means for a person, and where to start. */
export interface BandAdvice {
  readonly text: Text
  readonly techniques: readonly string[]
  readonly drill?: string
}

export interface ItemAdvice {
  /** What a low answer usually looks like to customers. */
  readonly practice: Text
  /** A caution that belongs to the whole item. */
  readonly note?: Text
  /** Two or three things to do within seven days. */
  readonly actions: readonly Action[]
  /** The id of the drill that practises it; shown once a deck holds it. */
  readonly drill?: string
}

export interface Action {
  readonly text: Text
  readonly techniques: readonly string[]
}

/** Two means of items as a point on a plane; `cut` divides low from high on both axes, in points of the scale. */
export interface Matrix {
  readonly x: Axis
  readonly y: Axis
  readonly cut: number
  /** Names of the four fields: low on both axes, high on one alone, high on both. */
  readonly quadrants?: { readonly low: Text; readonly x: Text; readonly y: Text; readonly both: Text }
}

export interface Axis {
  readonly title: Text
  readonly items: readonly string[]
}
