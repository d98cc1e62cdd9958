/** How often each value was met; the keys are the values. */
export type Counts = ReadonlyMap<number, number>

/** Mean, standard deviation (n − 1; null for fewer than two), and quartiles (type 7, as in R and spreadsheets). */
export interface Distribution {
  readonly n: number
  readonly mean: number
  readonly sd: number | null
  readonly min: number
  readonly q1: number
  readonly median: number
  readonly q3: number
  readonly max: number
}

/** What is to be said of a set of values, given how often each was met; null when there is none. */
export function distribution(counts: Counts): Distribution | null {
  const values = [...counts].sort(([a], [b]) => a - b)
  const n = values.reduce((sum, [, count]) => sum + count, 0)
  if (n === 0) return null
  const mean = values.reduce((sum, [value, count]) => sum + value * count, 0) / n
  const squares = values.reduce((sum, [value, count]) => sum + count * (value - mean) ** 2, 0)
  const at = (share: number): number => {
    const position = (n - 1) * share
    const below = valueAt(values, Math.floor(position))
    return below + (position % 1) * (valueAt(values, Math.ceil(position)) - below)
  }
  return {
    n,
    mean,
    sd: n < 2 ? null : Math.sqrt(squares / (n - 1)),
    min: values[0]![0],
    q1: at(0.25),
    median: at(0.5),
    q3: at(0.75),
    max: values.at(-1)![0],
  }
}

/** The value at a 0-based position of the sorted list that the counts stand for. */
function valueAt(values: readonly (readonly [value: number, count: number])[], position: number): number {
  let passed = 0
  for (const [value, count] of values) {
    passed += count
    if (position < passed) return value
  }
  return values.at(-1)![0]
}
