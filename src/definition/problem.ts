import { type Lines, placeOf } from './lines.ts'
import type { RuleName } from './rules/names.ts'

/** A stretch of a file. Lines and columns are 1-based and count code points; the end column is exclusive. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export type Severity = 'error' | 'warning'

/** Something wrong in a user's file, with its place, in the words of the person who wrote the file. */
export interface Problem extends Place {
  readonly file: string
  readonly severity: Severity
  /** The name of the rule, as in docs/checks.md. */
  readonly rule: RuleName
  /** What is there, and what the rule is. */
  readonly message: string
  /** The way out; empty when the message says it. */
  readonly help: string
  /** Where in the definition, as `items/3/reverse`; empty for the file as a whole. */
  readonly path: string
  /** What `--fix` does: edits of tabs, spaces and quotes that cannot change what is meant. */
  readonly fix?: readonly Edit[]
}

/** A stretch of a text to be replaced; offsets are 0-based, in UTF-16 units, the end exclusive. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Keys and list positions (0-based) from the root of a definition to a value in it. */
export type Path = readonly (string | number)[]

/** The folder-independent name of a path: `items/3/reverse`. */
export const pathName = (path: Path): string => path.join('/')

/** What is wrong with a stretch of text (offsets 0-based, end exclusive). */
export interface Stretch {
  readonly rule: RuleName
  readonly from: number
  readonly to: number
  readonly message: string
  readonly help: string
  readonly severity?: Severity
  readonly path?: Path
  readonly fix?: readonly Edit[] | undefined
}

/** The problem that a stretch of a file is. */
export function problemOver(file: string, lines: Lines, stretch: Stretch): Problem {
  const { rule, from, to, message, help, severity = 'error', path = [], fix } = stretch
  return {
    file,
    severity,
    rule,
    message,
    help,
    path: pathName(path),
    ...placeOf(lines, from, to),
    ...(fix ? { fix } : {}),
  }
}

/** Whether any of the problems keeps the file from being used. */
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(p => p.severity === 'error')

/** Problems in reading order, each once. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  if (problems.length < 2) return [...problems]
  const seen = new Set<string>()
  return problems
    .filter(p => {
      const key = `${p.file}\n${p.line}:${p.column}\n${p.rule}\n${p.message}`
      return !seen.has(key) && seen.add(key)
    })
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
}
