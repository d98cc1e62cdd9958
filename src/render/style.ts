import { Chalk } from 'chalk'

/** How words are set off. Never the only sign of anything: every style may be the identity. */
export interface Style {
  strong(text: string): string
  faint(text: string): string
  /** What the eye should find first: a caret, a chosen point. */
  accent(text: string): string
  error(text: string): string
  warning(text: string): string
}

/** Sixteen-colour codes only, so that the user's own theme decides the contrast. */
export function styleFor(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  // wrapped: chalk joins every argument it gets, and a list's map passes three
  const set = (paint: (text: string) => string) => (text: string) => paint(text)
  return {
    strong: set(chalk.bold),
    faint: set(chalk.dim),
    accent: set(chalk.cyan),
    error: set(chalk.red),
    warning: set(chalk.yellow),
  }
}
