import { type CatalogEntry, findInstrument, listInstruments } from '../instrument/catalog.ts'
import { fingerprint } from '../instrument/fingerprint.ts'
import type { Known } from '../records/entry.ts'
import type { World } from '../terminal/world.ts'
import { quizFolders } from './folders.ts'

/** The instruments that sheets may be of. */
export interface ScoreCatalog {
  readonly forced: Known | null
  readonly known: ReadonlyMap<string, Known>
  /** The file that defines a known instrument, by its id. */
  readonly files: ReadonlyMap<string, string>
}

/** The instrument named with --instrument, and all that are found in --quizzes and the shipped folder. */
export function scoreCatalog(options: { instrument?: string; quizzes?: string }, world: World): ScoreCatalog {
  const folders = quizFolders(options, world)
  const named = options.instrument === undefined ? null : findInstrument(options.instrument, folders)
  const entries = new Map(listInstruments(folders).entries.map(entry => [entry.instrument.id, entry]))
  if (named) entries.set(named.instrument.id, named)
  const known = new Map([...entries].map(([id, entry]) => [id, knownOf(entry)]))
  return {
    forced: named && known.get(named.instrument.id)!,
    known,
    files: new Map([...entries].map(([id, { file }]) => [id, file])),
  }
}

const knownOf = ({ instrument }: CatalogEntry): Known => ({ instrument, fingerprint: fingerprint(instrument) })
