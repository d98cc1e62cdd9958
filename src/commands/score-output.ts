import { resolve } from 'node:path'
import { type Replacement, replacementOf } from '../files/replacement.ts'
import { print } from '../terminal/print.ts'
import type { World } from '../terminal/world.ts'

/** Where the results go: a file that is complete or not there at all, or stdout. */
export interface ResultOutput {
  /** Takes text, and waits for the reader when it has enough of it. */
  write(text: string): Promise<void> | void
  /** Everything is written and in its place when this returns. */
  finish(): Promise<void>
  /** Leaves no half-written file behind; harmless after `finish`. */
  abandon(): void
  /** Nobody reads any more (`| head`): further work is for nothing. */
  isClosed(): boolean
}

/** So many characters are handed over at once: ropes of strings are cheap to flatten while they are in the cache. */
const ENOUGH = 16 * 1024

/** Opens the output before the work starts; throws a CliError (exit 3) when it cannot be written. */
export function openOutput(world: World, out: string | undefined): ResultOutput {
  const file: Replacement | null = out === undefined ? null : replacementOf(resolve(world.cwd, out))
  let waiting = ''
  const flush = (): Promise<void> | void => {
    const text = waiting
    waiting = ''
    return file ? file.write(text) : print(world.stdout, text)
  }
  return {
    write(text) {
      waiting += text
      if (waiting.length >= ENOUGH) return flush()
    },
    async finish() {
      if (waiting !== '') await flush()
      file?.commit()
    },
    abandon: () => file?.abandon(),
    isClosed: () => file === null && (world.stdout.destroyed || world.stdout.writableEnded),
  }
}
