/** The same words in every language of the definition, by language code. */
export type Text = Readonly<Record<string, string>>

/** One instrument: everything that asking, scoring and explaining needs. Built by `readInstrument`, which refuses a definition with errors. */
export interface Instrument {
  /** Letters, digits, `-` and `_`. */
  readonly id: string
  readonly version: string
  /** BCP 47 codes, at least one; the first is the fallback. */
  readonly languages: readonly string[]
  readonly title: Text
  readonly purpose?: Text
  readonly instructions?: Text
  readonly source?: Text
  readonly scale: Scale
  readonly dimensions: readonly Dimension[]
  /** In the order in which they are asked. */
  readonly items: readonly Item[]
  readonly score: ScoreRule
  /** Rising by `from`; empty when the instrument has none. */
  readonly bands: readonly Band[]
  readonly consistency: readonly ConsistencyCheck[]
  readonly examples: readonly Example[]
}

export interface Scale {
  /** Whole numbers, rising, at least two. */
  readonly points: readonly number[]
  /** By point; may name only some. */
  readonly labels: ReadonlyMap<number, Text>
}

interface ItemBase {
  /** As written; unique in the instrument. */
  readonly id: string
  readonly dimension?: string
  /** Keyed as `min + max − answer`. */
  readonly reverse: boolean
  /** False: asked, and kept in the record, but in no score. */
  readonly scored: boolean
  /** Above 0; 1 unless the definition says otherwise. */
  readonly weight: number
}

export interface StatementItem extends ItemBase {
  readonly kind: 'statement'
  readonly text: Text
}

/** Two opposite statements: the lowest point is fully left, the highest fully right. */
export interface BipolarItem extends ItemBase {
  readonly kind: 'bipolar'
  readonly left: Text
  readonly right: Text
}

export type Item = StatementItem | BipolarItem

/** total = raw × multiply + add, where raw is the weighted sum or mean of the keyed answers. */
export interface Transform {
  readonly multiply: number
  readonly add: number
}

export interface ScoreRule extends Transform {
  readonly method: 'sum' | 'mean'
  /** How many unanswered scored items a total tolerates; it is then prorated. */
  readonly missing: number
}

/** Starts at `from` (inclusive) and ends where the next band starts, so gaps and overlaps cannot be written. */
export interface Band {
  readonly id: string
  readonly from: number
  readonly title: Text
  readonly text?: Text
  /** Shown when a total stands exactly on `from`. */
  readonly note?: Text
}

/** A sub-scale: scored with the instrument's method, and its own transform and bands. */
export interface Dimension extends Transform {
  readonly id: string
  readonly title: Text
  readonly bands: readonly Band[]
}

/** The keyed answers to `items` may differ by at most `maxSpread`. */
export interface ConsistencyCheck {
  readonly id?: string
  readonly items: readonly string[]
  readonly maxSpread: number
  readonly reason?: Text
}

/** A sheet and what it must score to; only what is given is compared. */
export interface Example {
  readonly responses: ReadonlyMap<string, number>
  /** null: the sheet must have no total. */
  readonly total?: number | null
  readonly percent?: number
  readonly band?: string | null
  readonly consistent?: boolean | null
  /** Dimension id to its score. */
  readonly dimensions: ReadonlyMap<string, number | null>
}

/** The text in a language, or in the definition's first. */
export const textIn = (text: Text, language: string): string => text[language] ?? Object.values(text)[0] ?? ''
