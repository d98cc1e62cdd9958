import { loadAdvice } from '../advice/read.ts'
import { CliError } from '../cli-error.ts'
import { adviceFileOf, type CatalogEntry, findInstrument } from '../instrument/catalog.ts'
import { fingerprint } from '../instrument/fingerprint.ts'
import { readResults } from '../records/results.ts'
import { sheetOf } from '../records/sheet.ts'
import { type WeakAnswer, weakAnswers } from '../training/weak.ts'

/** What the latest result of each test asks for, the lowest answers first, and the tests they are about. */
export interface Needs {
  readonly weak: readonly WeakAnswer[]
  readonly tests: ReadonlyMap<string, CatalogEntry>
  /** Whether there is any result at all. */
  readonly hasResult: boolean
}

/** Reads the needs from the results folder. A result that cannot be used (its test is gone or scores otherwise by now) asks for nothing. */
export function readNeeds(resultsFolder: string, folders: readonly string[]): Needs {
  const { results } = readResults(resultsFolder)
  const latest = new Map(results.map(({ record }) => [record.instrument.id, record]))
  const tests = new Map<string, CatalogEntry>()
  const weak: WeakAnswer[] = []
  for (const [id, record] of latest) {
    try {
      const entry = findInstrument(id, folders)
      const sheet = sheetOf(record, entry.instrument, fingerprint(entry.instrument), false)
      if (Array.isArray(sheet)) continue
      const adviceFile = adviceFileOf(entry.file)
      weak.push(...weakAnswers(entry.instrument, adviceFile ? loadAdvice(adviceFile) : null, sheet))
      tests.set(id, entry)
    } catch (error) {
      if (!(error instanceof CliError)) throw error
    }
  }
  return { weak: weak.sort((a, b) => a.height - b.height), tests, hasResult: results.length > 0 }
}
