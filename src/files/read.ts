import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { CliError } from '../cli-error.ts'

/** What a read refused by its cap gives back instead of bytes. */
export const TOO_LARGE = Symbol('larger than its cap')

/**
 * The bytes of a regular file, or TOO_LARGE when it holds more than `cap` bytes (it is then not read).
 * Throws a CliError (exit 3) that names the file. Never blocks on a pipe or a device.
 */
export function readCapped(path: string, cap: number): Uint8Array | typeof TOO_LARGE {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) throw new CliError(`Cannot read ${path}: it is not a regular file.`, 3)
    if (stat.size > cap) return TOO_LARGE
    // small files share a block of memory, of which ten thousand would else be made
    const bytes = Buffer.allocUnsafe(stat.size)
    let read = 0
    while (read < bytes.length) {
      const got = readSync(descriptor, bytes, read, bytes.length - read, read)
      if (got === 0) break
      read += got
    }
    return bytes.subarray(0, read)
  } catch (error) {
    throw error instanceof CliError ? error : cannot('read', path, error)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** The CliError (exit 3) for a failed file operation, in plain words. */
export function cannot(action: 'read' | 'write', path: string, error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return new CliError(`Cannot ${action} ${path}: ${reasons[code] ?? code}.`, 3)
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota is used up',
  EFBIG: 'the file would be larger than allowed',
  EEXIST: 'it exists already',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'it is a symbolic link',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
}
