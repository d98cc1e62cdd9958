import { createInterface } from 'node:readline'
import { print } from './print.ts'
import type { World } from './world.ts'

/** Line in, line out: for screen readers, for scripts, and for terminals without cursor movement. */
export interface LineTalk {
  /** Writes lines. */
  say(...lines: string[]): Promise<void>
  /** Writes a prompt and reads one line without its end; null when there are no more. */
  ask(prompt: string): Promise<string | null>
  close(): void
}

/** Talks over stdin and stderr. Lines that came in one piece are all kept. */
export function talkInLines(world: World): LineTalk {
  const reader = createInterface({ input: world.stdin, terminal: false })
  // the iterator buffers; `question` would lose lines that arrive together
  const lines = reader[Symbol.asyncIterator]()
  return {
    say: (...texts) => print(world.stderr, texts.map(text => `${text}\n`).join('')),
    async ask(prompt) {
      // typed lines bring their own line end to the screen, piped ones do not
      await print(world.stderr, world.stdin.isTTY ? prompt : `${prompt.trimEnd()}\n`)
      const next = await lines.next()
      return next.done ? null : next.value.trim()
    },
    close: () => reader.close(),
  }
}

/** Whether the user wants plain lines: --plain, ACCESSIBLE (not 0 or false), or a terminal that can do no more. */
export const wantsPlain = (option: boolean | undefined, env: World['env']): boolean =>
  option === true || (!!env.ACCESSIBLE && env.ACCESSIBLE !== '0' && env.ACCESSIBLE !== 'false') || env.TERM === 'dumb'
