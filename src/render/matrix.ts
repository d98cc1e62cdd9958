import { cells, padEnd, padStart, wrap } from './width.ts'

/** A point on two axes, ready to be drawn. */
export interface MatrixDrawing {
  readonly x: { readonly title: string; readonly mean: number }
  readonly y: { readonly title: string; readonly mean: number }
  readonly min: number
  readonly max: number
  /** Where low ends and high begins, on both axes. */
  readonly cut: number
  /** The names of the fields; empty where they have none. */
  readonly names: { readonly low: string; readonly x: string; readonly y: string; readonly both: string }
}

/** Fewest and most rows; more than the fewest only where the names need them. */
const ROWS = 9
const MOST_ROWS = 30
const WIDEST = 56

/** The four fields with the point `*`, in ASCII; no line is wider than `width`. High on both axes is at the upper right. */
export function matrixLines({ x, y, min, max, cut, names }: MatrixDrawing, width: number): string[] {
  const margin = Math.max(...[min, max, cut].map(value => String(value).length)) + 1
  const inner = Math.min(width, WIDEST) - margin - 2
  const share = (value: number): number => (value - min) / (max - min)
  const cutColumn = within(Math.round(share(cut) * (inner - 1)), 1, inner - 2)
  const left = (name: string): string[] => wrap(name, cutColumn - 2)
  const right = (name: string): string[] => wrap(name, inner - cutColumn - 3)
  const upper = [left(names.y), right(names.both)] as const
  const lower = [left(names.low), right(names.x)] as const
  const longest = ([one, other]: readonly [string[], string[]]): number => Math.max(one.length, other.length)
  const rowOf = (value: number, rows: number): number => Math.round((1 - share(value)) * (rows - 1))
  // every field has a row for the point beside those of its name
  let rows = ROWS
  while (rows < MOST_ROWS && (rowOf(cut, rows) <= longest(upper) || rows - 2 - rowOf(cut, rows) < longest(lower)))
    rows++
  const cutRow = within(rowOf(cut, rows), 1, rows - 2)
  // on the line a point belongs to the high side, and never stands on the other
  const column = beside(Math.round(share(x.mean) * (inner - 1)), cutColumn, x.mean >= cut ? 1 : -1, inner - 1)
  const row = beside(rowOf(y.mean, rows), cutRow, y.mean >= cut ? -1 : 1, rows - 1)

  /** The line of a name on a row of its field; the row with the point has none, and those below it move down by one. */
  const lineOf = (name: readonly string[], from: number, at: number, hasPoint: boolean): string =>
    hasPoint && at === row ? '' : (name[at - from - (hasPoint && row >= from && at > row ? 1 : 0)] ?? '')
  const body = Array.from({ length: rows }, (_, at) => {
    if (at === cutRow) return `${'-'.repeat(cutColumn)}+${'-'.repeat(inner - cutColumn - 1)}`
    const [[before, behind], from] = at < cutRow ? [upper, 0] : [lower, cutRow + 1]
    const text = [
      padEnd(` ${lineOf(before, from, at, column < cutColumn)}`, cutColumn),
      padEnd(` ${lineOf(behind, from, at, column > cutColumn)}`, inner - cutColumn - 1),
    ].join('|')
    return at === row ? stamp(text, column) : text
  })
  const frame = `${' '.repeat(margin)}+${'-'.repeat(inner)}+`
  const axis =
    padEnd(padEnd(padEnd('', margin + 1) + String(min), margin + 1 + cutColumn) + String(cut), margin + inner) +
    String(max)
  const label = (at: number): string =>
    at === 0 ? String(max) : at === cutRow ? String(cut) : at === rows - 1 ? String(min) : ''
  return [
    y.title,
    frame,
    ...body.map((text, at) => `${padStart(label(at), margin)}|${text}|`),
    frame,
    axis,
    padStart(x.title, Math.max(cells(x.title), margin + inner + 1)),
  ]
}

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** A place that is on its own side of the cut, whatever rounding did. */
const beside = (place: number, cut: number, side: 1 | -1, last: number): number =>
  within(side === 1 ? Math.max(place, cut + 1) : Math.min(place, cut - 1), 0, last)

/** Puts the point on a cell that is blank; what stands before it may be wide. */
function stamp(text: string, column: number): string {
  let before = ''
  for (const character of text) {
    if (cells(before) >= column) break
    before += character
  }
  return `${before}*${text.slice(before.length + 1)}`
}
