import type { CatalogEntry } from '../instrument/catalog.ts'
import type { Language } from '../messages/language.ts'
import type { World } from '../terminal/world.ts'

/** The options of `attune take`, as the command line gives them. */
export interface TakeOptions {
  readonly lang?: Language
  readonly id?: string
  readonly name?: string
  readonly team?: string
  readonly answers?: string
  readonly plain?: boolean
  readonly confirm?: boolean
  readonly restart?: boolean
  readonly out?: string
  readonly format: 'text' | 'json' | 'markdown'
  readonly quizzes?: string
  readonly color?: boolean
}

/** Everything that one taking of a test needs to know, once the options are read. */
export interface Taking {
  readonly world: World
  readonly options: TakeOptions
  readonly entry: CatalogEntry
  readonly language: Language
  /** The respondent as far as the command line says; made harmless for a terminal. */
  readonly respondent: { readonly id?: string; readonly name?: string; readonly team?: string }
  /** The command that goes on with this test. */
  readonly command: string
}

/** Who and when, of a sitting that has begun. */
export interface Begun {
  readonly sitting: string
  readonly startedAt: string
  readonly respondent: Taking['respondent']
}
