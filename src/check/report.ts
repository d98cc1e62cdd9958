import type { Lines } from '../definition/lines.ts'
import type { Problem } from '../definition/problem.ts'
import type { Stage } from '../definition/read-definition.ts'

/** What a check found in one file. */
export interface FileReport {
  /** As the user wrote it, or as the folder names it. */
  readonly file: string
  /** The text; null when it could not be read as one. */
  readonly lines: Lines | null
  /** In reading order. */
  readonly problems: readonly Problem[]
  readonly stage: Stage
}

/** What a check found in all files. */
export interface Report {
  readonly files: readonly FileReport[]
  /** YAML files of other programs, in folders. */
  readonly skipped: number
  /** What `--fix` mended. */
  readonly fixed: number
}

/** Errors and warnings of a report. */
export function tally(files: readonly FileReport[]): { errors: number; warnings: number } {
  const all = files.flatMap(file => file.problems)
  const errors = all.filter(problem => problem.severity === 'error').length
  return { errors, warnings: all.length - errors }
}
