import { padEnd, padStart } from './width.ts'

/** A value at a moment; `at` in milliseconds, rising in a list of them. */
export interface PlotPoint {
  readonly at: number
  readonly value: number
}

/** A small plot over time in ASCII: `*` is a value, `- -` a level worth knowing. `min` and `max` are the ends of the possible range. */
export function plotLines(
  points: readonly PlotPoint[],
  range: { readonly min: number; readonly max: number; readonly levels: readonly number[] },
  size: { readonly width: number; readonly height: number },
): string[] {
  const { min, max, levels } = range
  const labels = [max, ...levels, min].map(String)
  const margin = Math.max(...labels.map(label => label.length)) + 1
  const width = Math.max(10, size.width - margin - 2)
  const rowOf = (value: number): number => Math.round(((size.height - 1) * (max - value)) / (max - min || 1))
  const from = points[0]?.at ?? 0
  const to = points.at(-1)?.at ?? 1
  const columnOf = (at: number): number => (to === from ? 0 : Math.round(((width - 1) * (at - from)) / (to - from)))

  const rows = Array.from({ length: size.height }, () => Array.from({ length: width }, () => ' '))
  const named = new Map<number, string>([
    [0, String(max)],
    [size.height - 1, String(min)],
  ])
  for (const level of levels) {
    const row = rowOf(level)
    if (!named.has(row)) named.set(row, String(level))
    for (let column = 0; column < width; column += 2) rows[row]![column] = '-'
  }
  for (const { at, value } of points) rows[rowOf(value)]![columnOf(at)] = '*'
  return rows.map((row, index) => `${padStart(named.get(index) ?? '', margin)} |${row.join('')}`.trimEnd())
}

/** Two texts at the ends of the line under a plot of the same width. */
export const underPlot = (left: string, right: string, width: number): string =>
  left === right ? left : padEnd(left, Math.max(width - right.length, left.length + 1)) + right
