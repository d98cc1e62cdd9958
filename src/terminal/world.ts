import type { Readable, Writable } from 'node:stream'

/** A stream that text goes to. */
export interface Output extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
}

/** A stream that keys or lines come from. */
export interface Input extends Readable {
  readonly isTTY?: boolean
  setRawMode?(raw: boolean): unknown
}

/** Everything outside that a command may touch; `main` holds the real one, a test makes its own. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** What the user types to run attune: hints that name a command begin with it. */
  readonly command: string
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  /** The shipped `quizzes` folder. */
  readonly quizzes: string
  now(): Date
  /** Milliseconds that never run backwards. */
  elapsed(): number
  uuid(): string
  /** Calls `action` once on SIGINT, SIGTERM or SIGHUP, before the process ends with 130, 143 or 129; the function that it returns takes that back. */
  onEnd(action: () => void): () => void
}
