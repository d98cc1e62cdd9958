import { closeSync, openSync, readSync } from 'node:fs'
import { CliError } from '../cli-error.ts'
import { cannot, readCapped, TOO_LARGE } from '../files/read.ts'
import type { SheetFault } from '../messages/sheet-fault.ts'
import type { Entry } from './entry.ts'
import type { Input, Kind } from './inputs.ts'
import { readJsonLines } from './json-lines.ts'
import { decodeJson } from './load.ts'
import type { Reading } from './reading.ts'
import { MAX_RECORD_BYTES } from './record.ts'
import { recordReader } from './record-entries.ts'
import { readTable } from './table.ts'

/** A list of records larger than this (bytes) is refused unread; JSON Lines and tables are read as they come, whatever their size. */
const MAX_LIST_BYTES = 64 * 1024 * 1024

/** Small files are read that many at a time, so that signals and the progress bar get their turn. */
const FILES_AT_ONCE = 32

/** As many stretches of a large file, for the same reason. */
const CHUNKS_AT_ONCE = 16

/** Entries of one input after the other, and how many bytes have been read so far. */
export interface Batch {
  readonly entries: readonly Entry[]
  readonly bytesRead: number
}

/** Reads every sheet of the inputs, in their order. A file or a sheet that cannot be read is one entry that says why; nothing is thrown for it. */
export async function* readBatch(
  inputs: readonly Input[],
  stdin: AsyncIterable<Uint8Array>,
  reading: Reading,
): AsyncGenerator<Batch> {
  const entryOf = recordReader(reading)
  let bytesRead = 0
  let waiting: Entry[] = []
  let files = 0
  for (const input of inputs) {
    const { source, path, bytes } = input
    if (path !== null && input.kind === 'json') {
      waiting.push(...readJsonFile(source, path, entryOf))
      bytesRead += bytes
      if (++files % FILES_AT_ONCE !== 0) continue
      yield { entries: waiting, bytesRead }
      waiting = []
      await turn()
      continue
    }
    if (waiting.length > 0) yield { entries: waiting, bytesRead }
    waiting = []
    const counted = async function* () {
      for await (const chunk of path === null ? stdin : bytesOf(path)) {
        bytesRead += chunk.length
        yield chunk
      }
    }
    try {
      const { kind, all } = await withKind(counted(), input.kind)
      for await (const entries of readKind(kind, source, all, reading, entryOf)) yield { entries, bytesRead }
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      yield { entries: [unreadable(source, { rule: 'unreadable', reason: error.message })], bytesRead }
    }
  }
  if (waiting.length > 0) yield { entries: waiting, bytesRead }
}

type EntryOf = ReturnType<typeof recordReader>

const unreadable = (source: string, fault: SheetFault): Entry => ({ kind: 'unreadable', place: { source }, fault })

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

async function* readKind(
  kind: Kind,
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading,
  entryOf: EntryOf,
): AsyncGenerator<readonly Entry[]> {
  if (kind === 'table') yield* readTable(source, bytes, reading)
  else if (kind === 'jsonl') yield* readJsonLines(source, bytes, entryOf)
  else {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > MAX_LIST_BYTES) return yield [unreadable(source, { rule: 'too-large', kib: MAX_LIST_BYTES / 1024 })]
      chunks.push(chunk)
    }
    yield readJson(source, Buffer.concat(chunks), entryOf)
  }
}

function readJsonFile(source: string, path: string, entryOf: EntryOf): Entry[] {
  try {
    const bytes = readCapped(path, MAX_LIST_BYTES)
    return bytes === TOO_LARGE
      ? [unreadable(source, { rule: 'too-large', kib: MAX_LIST_BYTES / 1024 })]
      : readJson(source, bytes, entryOf)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    return [unreadable(source, { rule: 'unreadable', reason: error.message })]
  }
}

/** One record, or a list of them. */
function readJson(source: string, bytes: Uint8Array, entryOf: EntryOf): Entry[] {
  if (firstSign(bytes) !== '[' && bytes.length > MAX_RECORD_BYTES)
    return [unreadable(source, { rule: 'too-large', kib: MAX_RECORD_BYTES / 1024 })]
  const json = decodeJson(bytes)
  if ('rule' in json) return [unreadable(source, json)]
  if (!Array.isArray(json.value)) {
    const entry = entryOf(json.value, { source })
    const [only] = entry.kind === 'rejected' ? entry.faults : []
    // a file that is no record at all is not a sheet of anything
    return [only?.fault.rule === 'not-a-record' ? unreadable(source, only.fault) : entry]
  }
  return json.value.map((value: unknown, index) => entryOf(value, { source, row: index + 1 }))
}

/** So much is read at once: of a larger stretch more is still in use when memory is cleared up, which takes more time. */
const CHUNK = 16 * 1024

/** The bytes of a regular file, read without a queue between, which takes twice the time; throws a CliError that names it. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  // refuses what is no regular file, without waiting for a pipe
  readCapped(path, -1)
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    for (let chunks = 1; ; chunks++) {
      const chunk = Buffer.allocUnsafeSlow(CHUNK)
      const got = readSync(descriptor, chunk)
      if (got === 0) return
      yield chunk.subarray(0, got)
      if (chunks % CHUNKS_AT_ONCE === 0) await turn()
    }
  } catch (error) {
    throw error instanceof CliError ? error : cannot('read', path, error)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** What the bytes are, where the name does not tell: a list or a record over many lines begins with a bracket alone, JSON Lines with more of a record. */
async function withKind(
  bytes: AsyncGenerator<Uint8Array>,
  kind: Kind | null,
): Promise<{ kind: Kind; all: AsyncIterable<Uint8Array> }> {
  if (kind) return { kind, all: bytes }
  const start: Uint8Array[] = []
  for (;;) {
    const { value, done } = await bytes.next()
    if (value) start.push(value)
    const head = Buffer.concat(start)
    // enough to see the first line, or all that there is
    if (!done && head.length < MAX_RECORD_BYTES && !head.includes(10)) continue
    const all = async function* () {
      yield* start
      yield* bytes
    }
    return { kind: kindOf(head), all: all() }
  }
}

function kindOf(head: Buffer): Kind {
  const sign = firstSign(head)
  if (sign === '[') return 'json'
  if (sign !== '{') return 'table'
  const firstLine = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
    .split('\n', 1)[0]!
  return firstLine.trim() === '{' ? 'json' : 'jsonl'
}

/** The first sign that is no space, behind a byte-order mark; '' where there is none. */
function firstSign(bytes: Uint8Array): string {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[at] === 0x20 || (bytes[at]! >= 9 && bytes[at]! <= 13)) at++
  return at < bytes.length ? String.fromCharCode(bytes[at]!) : ''
}
