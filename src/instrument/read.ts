import { type LocatedDefinition, type Reading, readDefinition } from '../definition/read-definition.ts'
import type { Source } from '../definition/source.ts'
import { buildInstrument } from './build.ts'
import { instrumentProblems } from './rules/index.ts'
import { instrumentShape, type RawInstrument } from './shape.ts'
import type { Instrument } from './types.ts'

/** An instrument with the file it came from: what a rule looks at. */
export interface LocatedInstrument extends LocatedDefinition<RawInstrument> {
  readonly instrument: Instrument
}

/** Reads an instrument file and checks it by every rule. `definition` is null when its shape is wrong; with any error in `problems` it must not be used. */
export const readInstrument = (source: Source): Reading<LocatedInstrument> =>
  readDefinition(
    source,
    instrumentShape,
    from => ({ ...from, instrument: buildInstrument(from.raw) }),
    instrumentProblems,
  )
