import type { Instrument } from '../instrument/types.ts'
import type { SheetFault } from '../messages/sheet-fault.ts'
import type { Answers } from '../scoring/scorer.ts'

/** An instrument that sheets can be scored by. */
export interface Known {
  readonly instrument: Instrument
  readonly fingerprint: string
}

/** Where something stands: the file as the user named it (`-` is stdin), and the row where a file holds many sheets. */
export interface Place {
  readonly source: string
  /** 1-based: of a table as a spreadsheet counts (the header is 1), the line of a JSON Lines file, the position in a list. */
  readonly row?: number
}

/** Who answered, as far as the file says; text made harmless for a terminal. A name is never an identity. */
export interface Respondent {
  readonly id?: string
  readonly name?: string
  readonly team?: string
}

/** A sheet that can be scored. */
export interface SheetEntry {
  readonly kind: 'sheet'
  readonly place: Place
  readonly known: Known
  readonly respondent: Respondent
  /** As the file writes it; empty where it does not say. */
  readonly completedAt: string
  /** A BCP 47 code; empty where the file does not say. */
  readonly language: string
  readonly answers: Answers
  readonly seconds?: ReadonlyMap<string, number>
}

/** A reason, and the column (the header's text, or the item) that it stands in. */
export interface Fault {
  readonly fault: SheetFault
  readonly column?: string
}

/** A sheet that cannot be scored, with every reason. */
export interface RejectedEntry {
  readonly kind: 'rejected'
  readonly place: Place
  /** The id of its instrument, where that much is known. */
  readonly instrument: string | undefined
  readonly faults: readonly Fault[]
}

/** A file of which no sheet can be read. */
export interface UnreadableEntry {
  readonly kind: 'unreadable'
  readonly place: Place
  readonly fault: SheetFault
}

/** Something that the user should know about how the sheets were read, said once. */
export interface NoteEntry {
  readonly kind: 'note'
  readonly source: string
  readonly note:
    | { readonly says: 'instrument-chosen'; readonly instrument: string }
    | { readonly says: 'columns-unused'; readonly headers: readonly string[] }
    | { readonly says: 'columns-missing'; readonly items: readonly string[] }
    | { readonly says: 'our-own-output' }
    | { readonly says: 'dropped'; readonly count: number }
}

export type Entry = SheetEntry | RejectedEntry | UnreadableEntry | NoteEntry
