import type { Known } from './entry.ts'
import type { Encoding } from './text-chunks.ts'

/** What the sheets of any file are read by. */
export interface Reading {
  /** The instrument that the user named; null: each file or sheet says its own. */
  readonly forced: Known | null
  /** The instruments that a sheet may name, by id. */
  readonly known: ReadonlyMap<string, Known>
  readonly allowVersion: boolean
  /** Of tables; JSON is always UTF-8. */
  readonly encoding: Encoding
}
