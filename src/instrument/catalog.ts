import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CliError } from '../cli-error.ts'
import { nearest } from '../definition/nearest.ts'
import { hasErrors } from '../definition/problem.ts'
import { isSource, readSource } from '../definition/source.ts'
import { cannot } from '../files/read.ts'
import { prebuilt } from './prebuilt.ts'
import { readInstrument } from './read.ts'
import { INSTRUMENT_FORMAT } from './shape.ts'
import type { Instrument } from './types.ts'

/** An instrument that can be used, and the file that defines it. */
export interface CatalogEntry {
  readonly instrument: Instrument
  readonly file: string
}

/**
 * The instrument that a user means by an id, or by the path of a YAML file. Folders are searched in order; a path is taken as it is.
 * Throws a CliError: 2 when there is none (with the nearest id), 1 when the definition has errors, 3 when it cannot be read.
 */
export function findInstrument(idOrFile: string, folders: readonly string[]): CatalogEntry {
  if (looksLikeFile(idOrFile)) return loadInstrument(idOrFile)
  for (const folder of folders) {
    // by its usual name first: the others need not be read then
    const usual = join(folder, `${idOrFile}.yaml`)
    const files = existsSync(usual) ? [usual, ...instrumentFiles(folder)] : instrumentFiles(folder)
    for (const file of files) if (idInFile(file) === idOrFile) return loadInstrument(file)
  }
  const known = folders.flatMap(instrumentFiles).flatMap(file => idInFile(file) ?? [])
  const guess = nearest(idOrFile, known)
  throw new CliError(
    `There is no test named '${idOrFile}'${guess ? `; did you mean '${guess}'?` : '.'}`,
    2,
    known.length > 0
      ? `Known: ${[...new Set(known)].join(', ')}. Or give the path of a YAML file.`
      : 'Give the path of a YAML file.',
  )
}

/** Every instrument in the folders, the earlier folder winning where two have the same id; those with errors are left out and named in `broken`. */
export function listInstruments(folders: readonly string[]): { entries: CatalogEntry[]; broken: string[] } {
  const entries = new Map<string, CatalogEntry>()
  const broken: string[] = []
  for (const file of folders.flatMap(instrumentFiles)) {
    try {
      const entry = loadInstrument(file)
      if (!entries.has(entry.instrument.id)) entries.set(entry.instrument.id, entry)
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      broken.push(file)
    }
  }
  return { entries: [...entries.values()], broken }
}

/** The file that holds the advice of an instrument file: `x.advice.yaml` beside `x.yaml`; null when there is none. */
export function adviceFileOf(instrumentFile: string): string | null {
  const file = join(dirname(instrumentFile), `${basename(instrumentFile).replace(/\.ya?ml$/, '')}.advice.yaml`)
  return existsSync(file) ? file : null
}

const looksLikeFile = (word: string): boolean => /\.ya?ml$/.test(word) || word.includes('/') || word.includes('\\')

/** Reads one instrument file; throws a CliError when it cannot be used. */
export function loadInstrument(file: string): CatalogEntry {
  const source = readSource(file)
  const built = isSource(source) && prebuilt(source.text)
  if (built) return { instrument: built, file }
  const { definition, problems } = isSource(source) ? readInstrument(source) : { definition: null, problems: [source] }
  const errors = problems.filter(p => p.severity === 'error')
  if (!definition || hasErrors(problems)) {
    const first = errors[0]!
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
    throw new CliError(
      `${file}:${first.line}:${first.column}: ${first.message}${more}`,
      1,
      `See all of it with: attune check ${file}`,
    )
  }
  return { instrument: definition.instrument, file }
}

function instrumentFiles(folder: string): string[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    throw cannot('read', folder, error)
  }
  return names
    .filter(name => /\.ya?ml$/.test(name) && !name.startsWith('.'))
    .sort()
    .map(name => join(folder, name))
    .filter(file => statSync(file, { throwIfNoEntry: false })?.isFile() && idInFile(file) !== undefined)
}

/** The id that an instrument file gives itself, without reading it as YAML; undefined when it is no instrument file. */
function idInFile(file: string): string | undefined {
  const source = readSource(file)
  if (!isSource(source) || !new RegExp(`^format: *["']?${INSTRUMENT_FORMAT}["']? *$`, 'm').test(source.text))
    return undefined
  return /^id: *["']?([\w-]+)/m.exec(source.text)?.[1]
}
