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
  return { strong: chalk.bold, faint: chalk.dim, accent: chalk.cyan, error: chalk.red, warning: chalk.yellow }
}
