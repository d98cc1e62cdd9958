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

const ROWS = 9
const WIDEST = 56

/** The four fields with the point `*`, in ASCII; no line is wider than `width`. High on both axes is at the upper right. */
export function matrixLines({ x, y, min, max, cut, names }: MatrixDrawing, width: number): string[] {
  const margin = Math.max(...[min, max, cut].map(value => String(value).length)) + 1
  const inner = Math.min(width, WIDEST) - margin - 2
  const share = (value: number): number => (value - min) / (max - min)
  const cutColumn = within(Math.round(share(cut) * (inner - 1)), 1, inner - 2)
  const cutRow = within(Math.round((1 - share(cut)) * (ROWS - 1)), 1, ROWS - 2)
  // on the line a point belongs to the high side, and never stands on the other
  const column = beside(Math.round(share(x.mean) * (inner - 1)), cutColumn, x.mean >= cut ? 1 : -1, inner - 1)
  const row = beside(Math.round((1 - share(y.mean)) * (ROWS - 1)), cutRow, y.mean >= cut ? -1 : 1, ROWS - 1)

  const left = (name: string): string[] => wrap(name, cutColumn - 2)
  const right = (name: string): string[] => wrap(name, inner - cutColumn - 3)
  const upper = [left(names.y), right(names.both)] as const
  const lower = [left(names.low), right(names.x)] as const
  const body = Array.from({ length: ROWS }, (_, at) => {
    const line = at === cutRow ? '-'.repeat(cutColumn) : ''
    const [names0, names1, from] = at < cutRow ? [...upper, 0] : [...lower, cutRow + 1]
    const before = at === cutRow ? line : padEnd(` ${names0[at - from] ?? ''}`, cutColumn)
    const after =
      at === cutRow ? '-'.repeat(inner - cutColumn - 1) : padEnd(` ${names1[at - from] ?? ''}`, inner - cutColumn - 1)
    const text = `${before}${at === cutRow ? '+' : '|'}${after}`
    return at === row ? stamp(text, column) : text
  })
  const frame = `${' '.repeat(margin)}+${'-'.repeat(inner)}+`
  const axis =
    padEnd(padEnd(padEnd('', margin + 1) + String(min), margin + 1 + cutColumn) + String(cut), margin + inner) +
    String(max)
  const label = (at: number): string =>
    at === 0 ? String(max) : at === cutRow ? String(cut) : at === ROWS - 1 ? String(min) : ''
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

/** Puts the point over whatever stands on a cell; a wide character that it cuts leaves a blank. */
function stamp(text: string, column: number): string {
  let before = ''
  let rest = text
  for (const character of text) {
    if (cells(before + character) > column) break
    before += character
    rest = rest.slice(character.length)
  }
  const first = [...rest][0] ?? ' '
  // of a wide character the other half becomes a blank: the one before the point, or the one behind it
  const behind = cells(first) === 2 && cells(before) === column ? ' ' : ''
  return `${padEnd(before, column)}*${behind}${rest.slice(first.length)}`
}
