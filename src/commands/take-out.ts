import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CliError } from '../cli-error.ts'
import type { Taking } from './taking.ts'

/** Refuses a place for the copy of the record that is taken already; throws a CliError (exit 2), before the first item. */
export function checkOut({ world, options: { out } }: Taking): void {
  if (out === undefined) return
  const path = resolve(world.cwd, out)
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new CliError(`--out: ${out} exists already, and is not overwritten.`, 2, 'Name another file, or a folder.')
}

/** Where the copy of a record goes: into a folder, which is one that exists or whose name ends in a slash, under the record's own name; or to the file that is named. */
export function copyPath({ world }: Taking, out: string, name: string): string {
  const path = resolve(world.cwd, out)
  const isFolder = /[\\/]$/.test(out) || (existsSync(path) && statSync(path).isDirectory())
  return isFolder ? join(path, name) : path
}
