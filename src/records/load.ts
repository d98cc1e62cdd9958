import { isUtf8 } from 'node:buffer'
import * as v from 'valibot'
import { CliError } from '../cli-error.ts'
import { clean } from '../files/clean.ts'
import { readCapped, TOO_LARGE } from '../files/read.ts'
import { type SheetFault, sheetFaultWords } from '../messages/sheet-fault.ts'
import { keysKept, keysWritten, keyTrouble } from './json-keys.ts'
import { looksLikeRecord, MAX_RECORD_BYTES, recordShape, type SittingRecord } from './record.ts'

/** Reads one record file; throws a CliError (exit 3) that says why it is none. Its words are made harmless for a terminal. */
export function loadRecord(path: string): SittingRecord {
  const bytes = readCapped(path, MAX_RECORD_BYTES)
  if (bytes === TOO_LARGE)
    throw new CliError(`${path} is larger than ${MAX_RECORD_BYTES / 1024} KiB, and so no record.`, 3)
  const record = decodeRecord(bytes)
  if ('rule' in record)
    throw new CliError(
      `${path} is no record of a test. ${sheetFaultWords.en(record)}`,
      3,
      'Records are the .json files that "attune take" writes.',
    )
  return record
}

/** The record that the bytes of a file hold, or why they hold none. */
export function decodeRecord(bytes: Uint8Array): SittingRecord | SheetFault {
  const json = decodeJson(bytes)
  return 'rule' in json ? json : checkRecord(json.value)
}

/** The JSON value that bytes hold, with no key given twice and no deep nesting, or why they hold none. */
export function decodeJson(bytes: Uint8Array): { readonly value: unknown } | SheetFault {
  return isUtf8(bytes) ? parseJson(utf8.decode(bytes)) : { rule: 'not-utf8' }
}

const utf8 = new TextDecoder()

/** As decodeJson, of text. */
export function parseJson(text: string): { readonly value: unknown } | SheetFault {
  const written = keysWritten(text)
  const known = written === null ? keyTrouble(text) : null
  if (known?.rule === 'too-deep') return known
  try {
    const value: unknown = JSON.parse(text)
    // of a key that is given twice only one is kept
    const trouble = written === null || written === keysKept(value) ? known : keyTrouble(text)
    if (!trouble) return { value }
    return trouble.rule === 'too-deep' ? trouble : { ...trouble, key: clean(trouble.key) }
  } catch (error) {
    if (error instanceof SyntaxError) return { rule: 'not-json' }
    throw error
  }
}

/** A JSON value as a record, or why it is none. */
export function checkRecord(value: unknown): SittingRecord | SheetFault {
  if (looksLikeRecord(value)) return cleanRecord(value)
  const result = v.safeParse(recordShape, value)
  if (result.success) return cleanRecord(result.output)
  const at = result.issues[0].path?.map(step => step.key).join('.')
  return { rule: 'not-a-record', at: at === 'format' || at === undefined ? undefined : clean(at) }
}

/** The record with nothing in it that a terminal would act on, and nothing but what belongs to a record. */
function cleanRecord(record: SittingRecord): SittingRecord {
  const { format, instrument, language, startedAt, completedAt, respondent, responses, seconds } = record
  const { id, name, team } = respondent
  return {
    format,
    instrument: { id: clean(instrument.id), version: clean(instrument.version), fingerprint: instrument.fingerprint },
    language,
    startedAt,
    completedAt,
    responses,
    seconds,
    respondent: {
      id: clean(id),
      ...(name === undefined ? {} : { name: clean(name) }),
      ...(team === undefined ? {} : { team: clean(team) }),
    },
  }
}
