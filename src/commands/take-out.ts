import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CliError } from '../cli-error.ts'
import type { Taking } from './taking.ts'

/** Refuses a place for the copy of the record that is taken; throws a CliError (exit 2), before the first item. */
export function checkOut({ world, options: { out } }: Taking): void {
  if (out === undefined) return
  const path = resolve(world.cwd, out)
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new CliError(`--out: ${out} exists already, and is not overwritten.`, 2, 'Name another file, or a folder.')
}
