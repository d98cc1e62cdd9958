import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CliError } from '../cli-error.ts'
import { cannot } from '../files/read.ts'
import { loadRecord } from './load.ts'
import type { SittingRecord } from './record.ts'

/** A completed sitting and its file. */
export interface Result {
  readonly file: string
  readonly record: SittingRecord
}

/** The records in the results folder, the oldest first; those that cannot be read are named in `unreadable`. */
export function readResults(folder: string): { results: Result[]; unreadable: string[] } {
  const results: Result[] = []
  const unreadable: string[] = []
  for (const name of namesIn(folder).filter(name => name.endsWith('.json') && !name.startsWith('.'))) {
    const file = join(folder, name)
    try {
      results.push({ file, record: loadRecord(file) })
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      unreadable.push(file)
    }
  }
  results.sort((a, b) => Date.parse(a.record.completedAt) - Date.parse(b.record.completedAt))
  return { results, unreadable }
}

function namesIn(folder: string): string[] {
  try {
    return existsSync(folder) ? readdirSync(folder) : []
  } catch (error) {
    throw cannot('read', folder, error)
  }
}
