import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { CliError } from '../cli-error.ts'
import { cannot } from './read.ts'
import { removeIfThere, syncFolder, temporaryFor, writeAll } from './write.ts'

/** A file that is written bit by bit and takes its place only when it is complete. Every step throws a CliError (exit 3); the old file then stands. */
export interface Replacement {
  write(text: string): void
  /** Puts the file in its place, durably. */
  commit(): void
  /** Leaves nothing behind; harmless after a commit. */
  abandon(): void
}

/** Bytes that are gathered before the system is asked to write. */
const ROOM = 128 * 1024

/** Begins a file that will replace `path` (readable by its owner alone): what cannot be written is found out before any work is done. */
export function replacementOf(path: string): Replacement {
  const before = statSync(path, { throwIfNoEntry: false })
  if (before?.isDirectory()) throw new CliError(`Cannot write ${path}: it is a folder.`, 3, 'Name a file in it.')
  // a rename would put a plain file where a device or a pipe was
  if (before && !before.isFile()) throw new CliError(`Cannot write ${path}: it is not a regular file.`, 3)
  const temporary = temporaryFor(path)
  const room = Buffer.alloc(ROOM)
  let used = 0
  let descriptor: number | null = null
  let committed = false
  const guarded = (action: () => void): void => {
    try {
      action()
    } catch (error) {
      abandon()
      throw cannot('write', path, error)
    }
  }
  const flush = (): void => {
    writeAll(descriptor!, room.subarray(0, used))
    used = 0
  }
  const add = (text: string): void => {
    // a character of a string is three bytes at most
    if (used + 3 * text.length > ROOM) flush()
    if (3 * text.length > ROOM) writeAll(descriptor!, Buffer.from(text))
    else used += room.write(text, used)
  }
  const close = (): void => {
    if (descriptor !== null) closeSync(descriptor)
    descriptor = null
  }
  const abandon = (): void => {
    close()
    if (!committed) removeIfThere(temporary)
  }
  guarded(() => {
    mkdirSync(dirname(path), { recursive: true })
    descriptor = openSync(temporary, 'wx', 0o600)
  })
  return {
    write: text => guarded(() => add(text)),
    commit: () =>
      guarded(() => {
        flush()
        fsyncSync(descriptor!)
        // Windows does not rename what is open
        close()
        renameSync(temporary, path)
        committed = true
        syncFolder(dirname(path))
      }),
    abandon,
  }
}
