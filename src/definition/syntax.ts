import { Composer, type CST, type Document, type YAMLParseError } from 'yaml'
import { recognise } from './accidents.ts'
import { applyEdits, originalOffset } from './edits.ts'
import { type Lines, lineAt, linesOf } from './lines.ts'
import { type Edit, type Problem, problemOver } from './problem.ts'
import type { Source } from './source.ts'

/** Composes the tokens of one document. Keys are not compared here: the library does it in quadratic time, and takes 1 and "1" for two. */
export function composed(tokens: Iterable<CST.Token>): Document.Parsed | undefined {
  const composer = new Composer({
    uniqueKeys: false,
    merge: false,
    schema: 'core',
    version: '1.2',
    prettyErrors: false,
    logLevel: 'error',
  })
  return [...composer.compose(tokens)][0] as Document.Parsed | undefined
}

/** Nobody reads on behind so many. */
const MOST = 50

/** Text that is read again and again to find one accident after the other: at most so much in all. */
const BUDGET = 400_000

/**
 * What keeps the text from being YAML, in plain words, with the edits that mend it. The parser's first error is the only one
 * that has a cause of its own; so it is recognised, mended in memory, and the text read again for the next.
 */
export function syntaxProblems(
  source: Source,
  errors: readonly YAMLParseError[],
  read: (text: string) => readonly YAMLParseError[],
): Problem[] {
  const original = linesOf(source.text)
  const problems: Problem[] = []
  const edits: Edit[] = []
  let lines: Lines = original
  let error = errors[0]
  for (let left = BUDGET; error && problems.length < MOST; left -= lines.text.length) {
    const accident = recognise({ lines, error, read })
    const back = (offset: number) => edits.reduceRight(originalOffset, offset)
    const fix = accident.safe
      ? accident.repair?.map(edit => ({ ...edit, from: back(edit.from), to: back(edit.to) }))
      : undefined
    const from = back(accident.from)
    problems.push(problemOver(source.file, original, { ...accident, from, to: Math.max(from, back(accident.to)), fix }))
    if (!accident.repair || left < 0) break
    const line = lineAt(lines, Math.max(error.pos[0], accident.from))
    for (const edit of accident.repair.toSorted((a, b) => b.from - a.from)) edits.push(edit)
    lines = linesOf(applyEdits(lines.text, accident.repair))
    error = read(lines.text)[0]
    // a repair that did not help was no repair: what comes after it may be its own doing
    if (error && lineAt(lines, error.pos[0]) <= line && accident.safe !== true) break
  }
  return problems
}
