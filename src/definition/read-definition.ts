import type * as v from 'valibot'
import { withoutIgnored } from './ignore.ts'
import { type Located, parse } from './parse.ts'
import { hasErrors, inReadingOrder, type Problem } from './problem.ts'
import { idProblems } from './rules/ids.ts'
import type { RuleName } from './rules/names.ts'
import { wordingProblems } from './rules/wording.ts'
import { checkShape } from './shape-problems.ts'
import { leavesOf } from './shape-walk.ts'
import type { Source } from './source.ts'

/** A definition with the file it came from: what a rule looks at. */
export interface LocatedDefinition<Raw> {
  readonly located: Located
  readonly raw: Raw
}

/** How far a reading came: with faults in the syntax nothing else is looked at, with faults in the shape no meaning. */
export type Stage = 'syntax' | 'shape' | 'meaning'

/** `definition` is null when the shape is wrong; with any error in `problems` it must not be used. */
export interface Reading<Definition> {
  readonly definition: Definition | null
  readonly problems: Problem[]
  readonly stage: Stage
}

/**
 * Reads a definition of any kind: text, shape, ids, wording, then the rules of the kind. A language list stands in `languages`.
 * The rules of the kind are told which rules have found errors already, whose consequences they need not repeat.
 * What a comment in the file ignores, for a reason, is left out.
 */
export function readDefinition<Shape extends v.GenericSchema<unknown, { languages: string[] }>, Definition>(
  source: Source,
  shape: Shape,
  build: (from: LocatedDefinition<v.InferOutput<Shape>>) => Definition,
  rules: (definition: Definition, broken: ReadonlySet<RuleName>) => Problem[],
): Reading<Definition> {
  const { located, problems } = parse(source)
  if (!located || hasErrors(problems)) return { definition: null, problems: inReadingOrder(problems), stage: 'syntax' }
  const { value: raw, problems: misshapen } = checkShape(located, shape)
  if (!raw) return { definition: null, problems: inReadingOrder([...problems, ...misshapen]), stage: 'shape' }
  const definition = build({ located, raw })
  const leaves = leavesOf(shape, raw)
  const before = [...problems, ...idProblems(located, leaves), ...wordingProblems(located, raw.languages, leaves)]
  const broken = new Set(before.filter(problem => problem.severity === 'error').map(problem => problem.rule))
  const found = [...before, ...rules(definition, broken)]
  return { definition, problems: withoutIgnored(located, inReadingOrder(found)), stage: 'meaning' }
}
