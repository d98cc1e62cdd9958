import type { Place } from './problem.ts'

/** A text and where its lines begin (offsets: 0-based, UTF-16 units). */
export interface Lines {
  readonly text: string
  readonly starts: readonly number[]
}

/** The lines of a text; a text has at least one. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return { text, starts }
}

/** The text of a line (1-based) without its line end; empty when there is no such line. */
export function lineText(lines: Lines, line: number): string {
  const start = lines.starts[line - 1]
  return start === undefined ? '' : lines.text.slice(start, lines.starts[line]).replace(/\r?\n$/, '')
}

/** The line (1-based) that holds an offset. */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0
  let high = lines.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines.starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

/** The place from one offset to another (exclusive). */
export function placeOf(lines: Lines, from: number, to: number = from): Place {
  const start = Math.min(from, lines.text.length)
  const end = Math.min(Math.max(from, to), lines.text.length)
  const line = lineAt(lines, start)
  const endLine = lineAt(lines, end)
  return { line, column: columnAt(lines, line, start), endLine, endColumn: columnAt(lines, endLine, end) }
}

function columnAt(lines: Lines, line: number, offset: number): number {
  const before = lines.text.slice(lines.starts[line - 1], offset)
  // a character beyond the basic plane is two units
  return before.length - (before.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0) + 1
}
