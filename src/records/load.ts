import { isUtf8 } from 'node:buffer'
import * as v from 'valibot'
import { CliError } from '../cli-error.ts'
import { clean } from '../files/clean.ts'
import { readCapped, TOO_LARGE } from '../files/read.ts'
import { MAX_RECORD_BYTES, RECORD_FORMAT, recordShape, type SittingRecord } from './record.ts'

/** Reads one record file; throws a CliError (exit 3) that says why it is none. Its words are made harmless for a terminal. */
export function loadRecord(path: string): SittingRecord {
  const bytes = readCapped(path, MAX_RECORD_BYTES)
  if (bytes === TOO_LARGE)
    throw new CliError(`${path} is larger than ${MAX_RECORD_BYTES / 1024} KiB, and so no record.`, 3)
  const record = decodeRecord(bytes)
  if (typeof record === 'string')
    throw new CliError(
      `${path} is no record of a test: ${record}.`,
      3,
      'Records are the .json files that "attune take" writes.',
    )
  return record
}

/** The record that the bytes of a file hold, or why they hold none. */
export function decodeRecord(bytes: Uint8Array): SittingRecord | string {
  if (!isUtf8(bytes)) return 'it is not UTF-8 text'
  try {
    return checkRecord(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (error) {
    if (error instanceof SyntaxError) return 'it is not whole JSON'
    throw error
  }
}

/** A JSON value as a record, or why it is none. */
export function checkRecord(value: unknown): SittingRecord | string {
  const result = v.safeParse(recordShape, value)
  if (!result.success) {
    const at = result.issues[0].path?.map(step => step.key).join('.')
    return at === 'format' || at === undefined
      ? `it has no "format": "${RECORD_FORMAT}"`
      : `"${at}" is missing or not what it should be`
  }
  const { respondent, ...rest } = result.output
  const { id, name, team } = respondent
  return {
    ...rest,
    respondent: {
      id: clean(id),
      ...(name === undefined ? {} : { name: clean(name) }),
      ...(team === undefined ? {} : { team: clean(team) }),
    },
  }
}
