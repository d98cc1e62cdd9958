import { CliError } from '../cli-error.ts'
import { type LocatedDefinition, type Reading, readDefinition } from '../definition/read-definition.ts'
import { isSource, readSource, type Source } from '../definition/source.ts'
import type { Instrument } from '../instrument/types.ts'
import { buildAdvice } from './build.ts'
import { adviceProblems, adviceProblemsFor } from './rules/index.ts'
import { adviceShape, type RawAdvice } from './shape.ts'
import type { AdviceBook } from './types.ts'

/** An advice book with the file it came from: what a rule looks at. */
export interface LocatedAdvice extends LocatedDefinition<RawAdvice> {
  readonly book: AdviceBook
}

/**
 * Reads an advice file and checks it by the rules that need no other file, and, when the instrument that stands beside it is given,
 * by those that do. `definition` is null when its shape is wrong.
 */
export const readAdvice = (source: Source, beside: Instrument | null = null): Reading<LocatedAdvice> =>
  readDefinition(
    source,
    adviceShape,
    from => ({ ...from, book: buildAdvice(from.raw) }),
    advice => [...adviceProblems(advice), ...(beside ? adviceProblemsFor(advice, beside) : [])],
  )

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
