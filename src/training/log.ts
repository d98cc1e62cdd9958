import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { CliError } from '../cli-error.ts'
import { clean } from '../files/clean.ts'
import { cannot, readCapped, TOO_LARGE } from '../files/read.ts'
import { makePrivateFolder } from '../files/write.ts'

/** In every line, so that each can be told by itself. */
export const PRACTICE_FORMAT = 'attune/practice@1'

/** Decades of daily practice. */
const MAX_LOG_BYTES = 64 * 1024 * 1024

const eventShape = v.object({
  format: v.literal(PRACTICE_FORMAT),
  /** ISO 8601 with offset. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  drill: v.string(),
  /** 1 again, 2 hard, 3 good, 4 easy; left out when the drill was left out. */
  grade: v.optional(v.picklist([1, 2, 3, 4])),
  count: v.optional(v.object({ got: v.number(), of: v.number() })),
  text: v.optional(v.string()),
  said: v.optional(v.number()),
})

/** One drill done, or left out (no grade), as a line of the practice file. What is due is always derived from these. */
export type PracticeEvent = v.InferOutput<typeof eventShape>

/** Everything practised so far, the oldest first, and where a damaged file was put, if there was one. */
export interface PracticeLog {
  readonly events: readonly PracticeEvent[]
  readonly setAside: string | null
}

/** The practice file in the training folder. */
export const practiceFile = (folder: string): string => join(folder, 'practice.jsonl')

/**
 * Reads the practice file. A line that is none is never dropped: the whole file is kept beside as `practice.jsonl.corrupt-<time>`,
 * and the good lines go on in a new one. `now` in milliseconds. Throws a CliError (exit 3) when it cannot be read.
 */
export function readPractice(folder: string, now: number): PracticeLog {
  const file = practiceFile(folder)
  const text = readText(file)
  if (text === null) return { events: [], setAside: null }
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const events = lines.flatMap(line => decode(line) ?? [])
  const setAside = events.length < lines.length ? putAside(file, events, now) : null
  // two windows write in turn: the lines may not stand in the order of their times
  return { events: [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)), setAside }
}

/** Adds a line to the practice file, durably: what other windows wrote stays. Throws a CliError (exit 3). */
export function addPractice(folder: string, event: Omit<PracticeEvent, 'format'>): void {
  makePrivateFolder(folder)
  append(practiceFile(folder), [{ format: PRACTICE_FORMAT, ...event }])
}

/** Appending, not replacing: two windows that finish a drill at the same moment both keep theirs. */
function append(file: string, events: readonly PracticeEvent[]): void {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600)
    const bytes = Buffer.from(
      (endsInLine(descriptor) ? '' : '\n') + events.map(event => `${JSON.stringify(event)}\n`).join(''),
    )
    for (let done = 0; done < bytes.length; ) {
      const wrote = writeSync(descriptor, bytes, done)
      if (wrote === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
      done += wrote
    }
    fsyncSync(descriptor)
  } catch (error) {
    throw cannot('write', file, error)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** A write that a full disk cut short leaves half a line: the next one must not join it. */
function endsInLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor)
  const last = Buffer.alloc(1)
  return size === 0 || (readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] === 10)
}

function readText(file: string): string | null {
  try {
    const bytes = readCapped(file, MAX_LOG_BYTES)
    if (bytes === TOO_LARGE)
      throw new CliError(
        `${file} is larger than ${MAX_LOG_BYTES / 1024 / 1024} MiB.`,
        3,
        'Move it away to begin a new one.',
      )
    // a byte that is no UTF-8 spoils its own line alone
    return isUtf8(bytes) ? new TextDecoder().decode(bytes) : Buffer.from(bytes).toString('utf8')
  } catch (error) {
    if (error instanceof CliError && error.message.includes('there is no such file')) return null
    throw error
  }
}

function decode(line: string): PracticeEvent | null {
  try {
    const result = v.safeParse(eventShape, JSON.parse(line))
    if (!result.success || line.includes('\ufffd')) return null
    const { text, ...event } = result.output
    return {
      ...event,
      drill: clean(event.drill),
      ...(text === undefined ? {} : { text: text.split('\n').map(clean).join('\n') }),
    }
  } catch {
    return null
  }
}

function putAside(file: string, good: readonly PracticeEvent[], now: number): string {
  const aside = `${file}.corrupt-${now}`
  try {
    renameSync(file, aside)
  } catch (error) {
    // another window has just done the same
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return aside
    throw cannot('write', aside, error)
  }
  if (good.length > 0) append(file, good)
  return aside
}
