import { CliError } from '../cli-error.ts'
import { type Located, parse } from '../definition/parse.ts'
import { hasErrors, inReadingOrder, type Problem } from '../definition/problem.ts'
import { checkShape } from '../definition/shape-problems.ts'
import { isSource, readSource, type Source } from '../definition/source.ts'
import { buildAdvice } from './build.ts'
import { adviceRules } from './rules/index.ts'
import { adviceShape, type RawAdvice } from './shape.ts'
import type { AdviceBook } from './types.ts'

/** An advice book with the file it came from: what a rule looks at. */
export interface LocatedAdvice {
  readonly located: Located
  readonly raw: RawAdvice
  readonly book: AdviceBook
}

/** Reads an advice file and checks it by the rules that need no other file. `definition` is null when its shape is wrong. */
export function readAdvice(source: Source): { definition: LocatedAdvice | null; problems: Problem[] } {
  const { located, problems } = parse(source)
  if (!located || hasErrors(problems)) return { definition: null, problems: inReadingOrder(problems) }
  const { value: raw, problems: misshapen } = checkShape(located, adviceShape)
  if (!raw) return { definition: null, problems: inReadingOrder([...problems, ...misshapen]) }
  const definition = { located, raw, book: buildAdvice(raw) }
  const found = adviceRules.flatMap(rule => rule(definition))
  return { definition, problems: inReadingOrder([...problems, ...found]) }
}

/** Reads an advice file for use; throws a CliError when it has errors. */
export function loadAdvice(file: string): AdviceBook {
  const source = readSource(file)
  const { definition, problems } = isSource(source) ? readAdvice(source) : { definition: null, problems: [source] }
  const error = problems.find(p => p.severity === 'error')
  if (!definition || error) {
    const { line, column, message } = error!
    throw new CliError(`${file}:${line}:${column}: ${message}`, 1, `See all of it with: attune check ${file}`)
  }
  return definition.book
}
