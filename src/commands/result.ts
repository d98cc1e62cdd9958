import { CliError } from '../cli-error.ts'
import { clean } from '../files/clean.ts'
import { type CatalogEntry, findInstrument } from '../instrument/catalog.ts'
import { fingerprint } from '../instrument/fingerprint.ts'
import { loadRecord } from '../records/load.ts'
import type { SittingRecord } from '../records/record.ts'
import { sheetOf } from '../records/sheet.ts'
import { wantsColor } from '../terminal/color.ts'
import { print } from '../terminal/print.ts'
import type { World } from '../terminal/world.ts'
import { quizFolders } from './folders.ts'
import { present, type ResultFormat } from './present.ts'

/** The options of `attune result`. */
export interface ResultOptions {
  readonly format: ResultFormat
  readonly lang?: string
  readonly instrument?: string
  readonly quizzes?: string
  readonly allowVersion?: boolean
  readonly color?: boolean
}

/** Shows the result of a record. Exit code 1 when it has no total; throws a CliError when it cannot be scored at all (1), its test is unknown (2) or it cannot be read (3). */
export async function result([path]: [record: string], options: ResultOptions, world: World): Promise<number> {
  const record = loadRecord(path)
  const entry = instrumentOf(path, record, options, world)
  const { instrument } = entry
  const key = fingerprint(instrument)
  const sheet = sheetOf(record, instrument, key, options.allowVersion ?? false)
  if (Array.isArray(sheet)) {
    const reasons = sheet.map(problem => clean(problem.message))
    throw new CliError([`${clean(path)} cannot be scored.`, ...reasons].join('\n  '), 1)
  }
  if (record.instrument.fingerprint !== key)
    await print(
      world.stderr,
      `attune: answered with version ${clean(record.instrument.version)} of '${instrument.id}', scored by the key of version ${instrument.version}.\n`,
    )
  const shown = await present({
    world,
    entry,
    record,
    sheet,
    format: options.format,
    language: options.lang ?? record.language,
    columns: world.stdout.columns ?? 80,
    color: wantsColor(world.stdout, world.env, options.color),
    path,
  })
  await print(world.stdout, shown.text)
  return shown.exitCode
}

function instrumentOf(path: string, record: SittingRecord, options: ResultOptions, world: World): CatalogEntry {
  const folders = quizFolders(options, world)
  if (options.instrument !== undefined) return findInstrument(options.instrument, folders)
  const { id } = record.instrument
  const unknown = new CliError(
    `${clean(path)} is a record of the test '${clean(id)}', which is not among the known ones.`,
    2,
    `Say which file defines it:  attune result ${clean(path)} --instrument FILE.yaml`,
  )
  // an id out of a file must never become a path
  if (!/^[\w-]+$/.test(id)) throw unknown
  try {
    return findInstrument(id, folders)
  } catch (error) {
    throw error instanceof CliError && error.exitCode === 2 ? unknown : error
  }
}
