import { cells, padEnd, padStart } from './width.ts'

/** A value at a moment; `at` in milliseconds, rising in a list of them. */
export interface PlotPoint {
  readonly at: number
  readonly value: number
}

const FEWEST_ROWS = 9
const MOST_ROWS = 15

/**
 * A small plot over time in ASCII: `*` is a value, `- -` a level worth knowing. `min` and `max` are the ends of the possible range.
 * Rows are even steps, as many as put the levels on rows best; a value stands on the highest row that it has reached, so never on a level above it.
 */
export function plotLines(
  points: readonly PlotPoint[],
  range: { readonly min: number; readonly max: number; readonly levels: readonly number[] },
  columns: number,
): string[] {
  const { min, max, levels } = range
  const steps = bestSteps(range)
  const labels = [max, ...levels, min].map(String)
  const margin = Math.max(...labels.map(label => label.length)) + 1
  const width = Math.max(10, columns - margin - 2)
  // a value on a row must not miss it for the noise of binary fractions
  const reached = (value: number): number => Math.ceil((steps * (max - value)) / (max - min || 1) - 1e-9)
  const rowOf = (value: number): number => {
    const row = reached(value)
    return levels.some(level => level > value && reached(level) === row) ? Math.min(row + 1, steps) : row
  }
  const from = points[0]?.at ?? 0
  const to = points.at(-1)?.at ?? 1
  const columnOf = (at: number): number => (to === from ? 0 : Math.round(((width - 1) * (at - from)) / (to - from)))

  const rows = Array.from({ length: steps + 1 }, () => Array.from({ length: width }, () => ' '))
  const named = new Map<number, string>([
    [0, String(max)],
    [steps, String(min)],
  ])
  for (const level of levels) {
    const row = reached(level)
    if (!named.has(row)) named.set(row, String(level))
    for (let column = 0; column < width; column += 2) rows[row]![column] = '-'
  }
  for (const { at, value } of points) rows[rowOf(value)]![columnOf(at)] = '*'
  return rows.map((row, index) => `${padStart(named.get(index) ?? '', margin)} |${row.join('')}`.trimEnd())
}

/** The number of steps from top to bottom that puts the levels nearest to whole ones; the fewest of those. */
function bestSteps({ min, max, levels }: { min: number; max: number; levels: readonly number[] }): number {
  const miss = (steps: number): number =>
    Math.max(
      0,
      ...levels.map(level => {
        const place = (steps * (level - min)) / (max - min || 1)
        return Math.abs(place - Math.round(place))
      }),
    )
  let best = FEWEST_ROWS - 1
  for (let steps = FEWEST_ROWS; steps < MOST_ROWS; steps++) if (miss(steps) < miss(best) - 1e-9) best = steps
  return best
}

/** Two texts at the ends of the line under a plot of the same width; on two lines where one has no room for both. */
export const underPlot = (left: string, right: string, width: number): string[] =>
  cells(left) + cells(right) < width ? [padEnd(left, width - cells(right)) + right] : [left, padStart(right, width)]
