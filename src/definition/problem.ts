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
  /** The id of the rule, as in docs/checks.md. */
  readonly rule: string
  /** What is there, and what the rule is. */
  readonly message: string
  /** The way out; empty when the message says it. */
  readonly help: string
  /** Where in the definition, as `items/3/reverse`; empty for the file as a whole. */
  readonly path: string
}

/** Keys and list positions (0-based) from the root of a definition to a value in it. */
export type Path = readonly (string | number)[]

/** The folder-independent name of a path: `items/3/reverse`. */
export const pathName = (path: Path): string => path.join('/')

/** Whether any of the problems keeps the file from being used. */
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(p => p.severity === 'error')

/** Problems in reading order, each once. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems
    .filter(p => {
      const key = `${p.file}\n${p.line}:${p.column}\n${p.rule}\n${p.message}`
      return !seen.has(key) && seen.add(key)
    })
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
}
