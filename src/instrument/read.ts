import { type Located, parse } from '../definition/parse.ts'
import { hasErrors, inReadingOrder, type Problem } from '../definition/problem.ts'
import { checkShape } from '../definition/shape-problems.ts'
import type { Source } from '../definition/source.ts'
import { buildInstrument } from './build.ts'
import { instrumentRules } from './rules/index.ts'
import { instrumentShape, type RawInstrument } from './shape.ts'
import type { Instrument } from './types.ts'

/** An instrument with the file it came from: what a rule looks at. */
export interface LocatedInstrument {
  readonly located: Located
  readonly raw: RawInstrument
  readonly instrument: Instrument
}

/** Reads an instrument file and checks it by every rule. `definition` is null when its shape is wrong; with any error in `problems` it must not be used. */
export function readInstrument(source: Source): { definition: LocatedInstrument | null; problems: Problem[] } {
  const { located, problems } = parse(source)
  if (!located || hasErrors(problems)) return { definition: null, problems: inReadingOrder(problems) }
  const { value: raw, problems: misshapen } = checkShape(located, instrumentShape)
  if (!raw) return { definition: null, problems: inReadingOrder([...problems, ...misshapen]) }
  const definition = { located, raw, instrument: buildInstrument(raw) }
  const found = instrumentRules.flatMap(rule => rule(definition))
  return { definition, problems: inReadingOrder([...problems, ...found]) }
}
