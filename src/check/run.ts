import { linesOf } from '../definition/lines.ts'
import type { Problem } from '../definition/problem.ts'
import { isSource, readSource, type Source } from '../definition/source.ts'
import type { LocatedInstrument } from '../instrument/read.ts'
import { readInstrument } from '../instrument/read.ts'
import { INSTRUMENT_FORMAT } from '../instrument/shape.ts'
import { formatOf, type Neighbours, readAny } from './kinds.ts'
import type { FileReport } from './report.ts'
import { sharedIds } from './shared-ids.ts'

/** A text to be checked: `path` is where it stands, null for none; a problem when it is no text. */
export interface Input {
  readonly file: string
  readonly path: string | null
  readonly source: Source | Problem
}

/** A file with what it defines, for the checks that need more than one file. */
export interface Checked extends FileReport {
  readonly path: string | null
  /** Of an instrument without errors of shape; else null. */
  readonly instrument: LocatedInstrument | null
}

/** Checks files by themselves and against one another; in the order given. */
export function checkInputs(inputs: readonly Input[]): Checked[] {
  const neighbours = remembering(inputs)
  const checked = inputs.map(({ file, path, source }): Checked => {
    if (!isSource(source)) return { file, path, lines: null, problems: [source], stage: 'syntax', instrument: null }
    const known = path !== null && formatOf(source.text) === INSTRUMENT_FORMAT ? neighbours.instrument(path) : null
    const { definition, problems, stage } = known?.reading ?? readAny(source, path, neighbours)
    const instrument = formatOf(source.text) === INSTRUMENT_FORMAT ? (definition as LocatedInstrument | null) : null
    return { file, path, lines: linesOf(source.text), problems, stage, instrument }
  })
  return sharedIds(checked)
}

function remembering(inputs: readonly Input[]): Neighbours {
  const given = new Map(
    inputs.flatMap(({ path, source }) => (path !== null && isSource(source) ? [[path, source]] : [])),
  )
  const readings = new Map<string, ReturnType<typeof readInstrument> | null>()
  return {
    instrument(path) {
      let reading = readings.get(path)
      if (reading === undefined) {
        const source = given.get(path) ?? sourceIfThere(path)
        reading = source ? readInstrument(source) : null
        readings.set(path, reading)
      }
      return reading && { reading, named: given.has(path) }
    },
  }
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
