import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { platform } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { cannot } from './read.ts'

/** Every temporary file of ours begins so, that stray ones can be told and cleared. */
export const TEMPORARY_PREFIX = '.attune-'

/**
 * Replaces `path` by `text`, durably: after it returns, a crash or a power cut finds the new file; before, the old one; never half of one.
 * The file is readable by its owner alone (0600) unless another mode is given, its folder, when made here, too (0700). Throws a CliError (exit 3); the old file then stands.
 */
export function writeDurably(path: string, text: string, mode = 0o600): void {
  place(path, text, renameSync, mode)
}

/** As writeDurably, but for a path that must not exist yet: throws a CliError (exit 3) when it does. */
export function createDurably(path: string, text: string): void {
  place(path, text, moveToNew, 0o600)
}

/** A folder that only its owner may enter; existing ones are left as they are. */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw cannot('write', folder, error)
  }
}

/** Link, unlike rename, refuses to replace; file systems without links get the next best. */
function moveToNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    if (existsSync(target)) throw Object.assign(new Error('exists'), { code: 'EEXIST' })
    renameSync(temporary, target)
    return
  }
  unlinkSync(temporary)
}

function place(path: string, text: string, move: (temporary: string, target: string) => void, mode: number): void {
  const folder = dirname(path)
  makePrivateFolder(folder)
  const temporary = temporaryFor(path)
  try {
    writeWhole(temporary, text, mode)
    move(temporary, path)
    syncFolder(folder)
  } catch (error) {
    removeIfThere(temporary)
    throw cannot('write', path, error)
  }
}

/** A name beside `path` that nothing else has. */
export const temporaryFor = (path: string): string =>
  join(dirname(path), `${TEMPORARY_PREFIX}${basename(path).slice(0, 40)}-${randomBytes(6).toString('hex')}`)

function writeWhole(path: string, text: string, mode: number): void {
  const descriptor = openSync(path, 'wx', 0o600)
  // not in openSync: the umask would take bits away
  if (mode !== 0o600) fchmodSync(descriptor, mode)
  try {
    writeAll(descriptor, Buffer.from(text))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes all the bytes, or throws the error of the file system. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  // a nearly full disk writes less than it was given, and says so only in the count
  for (let done = 0; done < bytes.length; ) {
    const wrote = writeSync(descriptor, bytes, done)
    if (wrote === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
    done += wrote
  }
}

/** Makes what was renamed into a folder last through a power cut. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder; its rename is durable by itself
  if (platform() === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Removes a file of ours that may be gone already. */
export function removeIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // it was never made, or has already been moved
  }
}
