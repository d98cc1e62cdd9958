import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

/** The built command. */
export const attune = fileURLToPath(new URL('../../bin/attune.js', import.meta.url))

/** A real terminal with attune running in it. */
export interface Terminal {
  /** Sends keys as they are. */
  type(keys: string): void
  /** Waits until the screen shows a text or fits a pattern, and gives the screen; fails after ten seconds, with the screen. */
  until(text: string | RegExp): Promise<string>
  /** The screen as lines joined, without trailing blanks. */
  screen(): string
  resize(columns: number, rows: number): void
  kill(signal: NodeJS.Signals): void
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<{ exitCode: number; signal?: number }>
  /** Everything the process wrote, escapes and all. */
  raw(): string
}

/** Opens attune in a pseudo-terminal. `env` adds to a bare environment. */
export function openTerminal(
  args: readonly string[],
  options: { columns?: number; rows?: number; env?: Record<string, string>; cwd?: string } = {},
): Terminal {
  const { columns = 80, rows = 24, env = {}, cwd = process.cwd() } = options
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
  const child = spawn(process.execPath, [attune, ...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', HOME: env.ATTUNE_HOME ?? '/nonexistent', ...env },
  })
  let raw = ''
  const waiting = new Set<() => void>()
  child.onData(data => {
    raw += data
    screen.write(data, () => {
      for (const check of [...waiting]) check()
    })
  })
  const ended = new Promise<{ exitCode: number; signal?: number }>(resolve => child.onExit(resolve))
  const show = (): string => {
    const { active } = screen.buffer
    const lines = Array.from(
      { length: screen.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    )
    return lines.join('\n').trimEnd()
  }
  return {
    type: keys => child.write(keys),
    screen: show,
    raw: () => raw,
    resize(c, r) {
      screen.resize(c, r)
      child.resize(c, r)
    },
    kill: signal => child.kill(signal),
    ended,
    until: text =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(check)
          reject(new Error(`The screen never showed ${text}:\n${show()}`))
        }, 10_000)
        const check = () => {
          const now = show()
          if (!(typeof text === 'string' ? now.includes(text) : text.test(now))) return
          clearTimeout(timer)
          waiting.delete(check)
          resolve(now)
        }
        waiting.add(check)
        check()
      }),
  }
}
