import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attune } from './terminal.ts'

/** What a run of the built command came to. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A new folder with a space in its name. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'attune test '))

/** Runs the built command without a terminal, with a bare environment and an input that ends. */
export function run(
  args: readonly string[],
  options: { input?: string | Uint8Array; env?: Record<string, string>; cwd?: string } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [attune, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH, HOME: '/nonexistent', TERM: 'xterm', ...options.env },
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', data => stdout.push(data))
  child.stderr.on('data', data => stderr.push(data))
  // a command that does not read its input may be gone before all is written
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    )
  })
}
