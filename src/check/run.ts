import { linesOf } from '../definition/lines.ts'
import { inReadingOrder, type Place, type Problem } from '../definition/problem.ts'
import { isSource, readSource, type Source } from '../definition/source.ts'
import { type LocatedInstrument, readInstrument } from '../instrument/read.ts'
import { INSTRUMENT_FORMAT } from '../instrument/shape.ts'
import type { Instrument } from '../instrument/types.ts'
import { formatOf, type Neighbours, readAny } from './kinds.ts'
import type { FileReport } from './report.ts'
import { sharedIds } from './shared-ids.ts'

/** A text to be checked: `path` is where it stands, null for none; a problem when it is no text. */
export interface Input {
  readonly file: string
  readonly path: string | null
  readonly source: Source | Problem
}

/** A file with what the checks across files need; the tree of its YAML is let go, or many files would fill the memory. */
export interface Checked extends FileReport {
  readonly path: string | null
  /** null when the file is no instrument, or its shape is wrong. */
  readonly instrument: Instrument | null
  /** Where an instrument says its id. */
  readonly idAt: Place | null
}

/** What else is to be said of an instrument, such as how it differs from an earlier one; `path` is where it stands. */
export type Extra = (definition: LocatedInstrument, path: string) => Problem[]

/** Checks files by themselves and against one another; in the order given. */
export function checkInputs(inputs: readonly Input[], extra: Extra = () => []): Checked[] {
  const given = new Map(inputs.map(input => [input.path, input]))
  const done = new Map<string, Checked>()

  const neighbours: Neighbours = {
    instrument(path) {
      const input = given.get(path) ?? { file: path, path, source: sourceIfThere(path) }
      const { source } = input
      if (source === null || !isSource(source)) return null
      const { problems, instrument } = checkInstrument({ ...input, source })
      return { problems, instrument, named: given.has(path) }
    },
  }

  const checkInstrument = ({ file, path, source }: Input & { source: Source }): Checked => {
    const before = path === null ? undefined : done.get(path)
    if (before) return before
    const { definition, problems, stage } = readInstrument(source)
    const checked = {
      file,
      path,
      lines: linesOf(source.text),
      problems: definition && path !== null ? inReadingOrder([...problems, ...extra(definition, path)]) : problems,
      stage,
      instrument: definition?.instrument ?? null,
      idAt: definition?.located.place(['id']) ?? null,
    }
    if (path !== null) done.set(path, checked)
    return checked
  }

  const check = ({ file, path, source }: Input): Checked => {
    const rest = { file, path, instrument: null, idAt: null }
    if (!isSource(source)) return { ...rest, lines: null, problems: [source], stage: 'syntax' }
    if (formatOf(source.text) === INSTRUMENT_FORMAT) return checkInstrument({ file, path, source })
    const { problems, stage } = readAny(source, path, neighbours)
    return { ...rest, lines: linesOf(source.text), problems, stage }
  }

  return sharedIds(inputs.map(check))
}

/** A neighbour that nobody named: when it is not there or no text, that is no fault of the file that asks. */
function sourceIfThere(path: string): Source | null {
  try {
    const source = readSource(path)
    return isSource(source) ? source : null
  } catch {
    return null
  }
}
