import { readAdvice } from '../advice/read.ts'
import { ADVICE_FORMAT } from '../advice/shape.ts'
import { linesOf } from '../definition/lines.ts'
import { nearest } from '../definition/nearest.ts'
import { parse } from '../definition/parse.ts'
import { hasErrors, type Problem, problemOver } from '../definition/problem.ts'
import type { Reading } from '../definition/read-definition.ts'
import type { Source } from '../definition/source.ts'
import { readInstrument } from '../instrument/read.ts'
import { INSTRUMENT_FORMAT } from '../instrument/shape.ts'
import type { Instrument } from '../instrument/types.ts'
import { readTechniques } from '../training/read.ts'
import { DECK_FORMAT, TECHNIQUES_FORMAT } from '../training/shape.ts'
import { besideAdvice } from './beside.ts'
import { deckAmong } from './training.ts'

/** What a file may ask about the files around it; answers are remembered for one run. */
export interface Neighbours {
  /** What another file is as an instrument; null when there is no such file. `named` tells whether it is checked itself. */
  instrument(path: string): Neighbour | null
}

export interface Neighbour {
  readonly problems: readonly Problem[]
  readonly instrument: Instrument | null
  readonly named: boolean
}

/** A kind of file: a new one is one entry in `kinds`, its shape one in `schemas.ts`. */
interface Kind {
  /** What its `format:` line says. */
  readonly format: string
  /** Reads and checks; `path` is null for a text without a place, which has no neighbours. */
  read(source: Source, path: string | null, neighbours: Neighbours): Reading<unknown>
}

const kinds: readonly Kind[] = [
  { format: INSTRUMENT_FORMAT, read: readInstrument },
  {
    format: ADVICE_FORMAT,
    read: (source, path, neighbours) => besideAdvice(source, path, neighbours, readAdvice),
  },
  { format: DECK_FORMAT, read: deckAmong },
  { format: TECHNIQUES_FORMAT, read: readTechniques },
]

/** Reads a file by its kind, which its `format:` line tells, and checks it by every rule of the kind. */
export function readAny(source: Source, path: string | null, neighbours: Neighbours): Reading<unknown> {
  const format = formatOf(source.text)
  const kind = kinds.find(one => one.format === format)
  if (kind) return kind.read(source, path, neighbours)
  const { problems } = parse(source)
  if (hasErrors(problems)) return { definition: null, problems, stage: 'syntax' }
  return { definition: null, problems: [...problems, unknownFormat(source, format)], stage: 'shape' }
}

/** Whether a text of unknown origin is ours to check: a slip in its first lines must not hide it. */
export const isOurs = (text: string): boolean =>
  /\battune\/[a-z]+@\d+/.test(text) || /^format: *["']?attune\b/m.test(text)

/** What the `format:` line of a text says; undefined without one. */
export const formatOf = (text: string): string | undefined => /^format:\s*["']?([^\s"'#]+)/m.exec(text)?.[1]

function unknownFormat(source: Source, format: string | undefined): Problem {
  const known = kinds.map(kind => kind.format)
  const at = format === undefined ? 0 : source.text.indexOf(format, source.text.search(/^format:/m))
  const guess = format === undefined ? undefined : nearest(format, known)
  return problemOver(source.file, linesOf(source.text), {
    rule: 'unknown-format',
    from: at,
    to: at + (format?.length ?? 0),
    message: format === undefined ? "The file has no 'format:' line." : `The format '${format}' is not known.`,
    help: guess
      ? `Did you mean ${guess}?`
      : format === undefined
        ? `Begin the file with one: format: ${known.join(', or format: ')}`
        : `Known: ${known.join(', ')}.`,
  })
}
