/** Why the command cannot go on: printed in two lines (message, hint), no stack, and the process ends with `exitCode`. */
export class CliError extends Error {
  override readonly name = 'CliError'

  constructor(
    message: string,
    /** 1 problems · 2 wrong usage or no terminal · 3 could not read or write */
    readonly exitCode: 1 | 2 | 3,
    /** The way out, one sentence; may be empty. */
    readonly hint = '',
  ) {
    super(message)
  }
}
