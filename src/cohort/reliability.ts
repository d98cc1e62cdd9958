import { feldt, type Interval } from './intervals.ts'

/** How well the items of an instrument hang together in one cohort: Cronbach's alpha over the sheets on which every scored item is answered. */
export interface Reliability {
  /** Complete sheets. */
  readonly n: number
  /** Fewer than 30: the figures are given, but mean little. */
  readonly tooFew: boolean
  /** null for one item, fewer than two sheets, or totals that are all the same. May be negative. */
  readonly alpha: number | null
  /** 95 %, after Feldt. */
  readonly interval: Interval | null
  /** Standard error of measurement of a total (before `multiply` and `add`). */
  readonly sem: number | null
  /** In the order of the scored items. */
  readonly items: readonly ItemReliability[]
}

/** How one item goes with the others. */
export interface ItemReliability {
  /** Correlation with the total of the other items; null when either never varies. */
  readonly itemRest: number | null
  readonly alphaIfDropped: number | null
}

/** With fewer sheets than this a reliability is a guess. */
export const ENOUGH_SHEETS = 30

/**
 * Running sums over complete sheets: of each item, its square, its product with the sheet's total, and of the total.
 * Answers are keyed, weighted, and taken from the middle of their range, so that little cancels when a variance is made of them.
 */
export interface ItemSums {
  n: number
  total: number
  totalSquare: number
  readonly item: Float64Array
  readonly square: Float64Array
  readonly product: Float64Array
}

/** The sums of no sheets yet. */
export const noSums = (items: number): ItemSums => ({
  n: 0,
  total: 0,
  totalSquare: 0,
  item: new Float64Array(items),
  square: new Float64Array(items),
  product: new Float64Array(items),
})

/** Adds one complete sheet. */
export function addSheet(sums: ItemSums, values: Float64Array): void {
  const { item, square, product } = sums
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]!
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    item[i]! += value
    square[i]! += value * value
    product[i]! += value * total
  }
  sums.n++
  sums.total += total
  sums.totalSquare += total * total
}

/** Mean and variance (n − 1) of an item, from the sums; the mean as it was added, from the middle of the range. */
export function itemMoments(sums: ItemSums, index: number): { mean: number; variance: number } {
  const { n, item, square } = sums
  return { mean: item[index]! / n, variance: covariance(n, item[index]!, item[index]!, square[index]!) }
}

/** Alpha and what belongs to it, from the sums. */
export function reliability(sums: ItemSums): Reliability {
  const { n, item, product } = sums
  const k = item.length
  const known = { n, tooFew: n < ENOUGH_SHEETS }
  const nothing = { itemRest: null, alphaIfDropped: null }
  if (n < 2) return { ...known, alpha: null, interval: null, sem: null, items: Array.from(item, () => nothing) }

  const ofTotal = covariance(n, sums.total, sums.total, sums.totalSquare)
  const variances = Array.from(item, (_, i) => itemMoments(sums, i).variance)
  const allItems = variances.reduce((sum, variance) => sum + variance, 0)
  const alpha = alphaOf(k, allItems, ofTotal)
  return {
    ...known,
    alpha,
    interval: alpha === null ? null : feldt(alpha, n, k),
    sem: alpha === null ? null : Math.sqrt(ofTotal * (1 - alpha)),
    items: variances.map((variance, i) => {
      const withTotal = covariance(n, item[i]!, sums.total, product[i]!)
      // var(T − x) = var T − 2 cov(x, T) + var x, and cov(x, T − x) = cov(x, T) − var x
      const ofRest = ofTotal - 2 * withTotal + variance
      return {
        itemRest: varies(variance) && varies(ofRest) ? (withTotal - variance) / Math.sqrt(variance * ofRest) : null,
        alphaIfDropped: alphaOf(k - 1, allItems - variance, ofRest),
      }
    }),
  }
}

/** Σ(x − x̄)(y − ȳ) / (n − 1), never below 0 by rounding where it is a variance of something that does not vary. */
const covariance = (n: number, x: number, y: number, xy: number): number => (xy - (x * y) / n) / (n - 1)

/** Above what rounding leaves of zero. */
const varies = (variance: number): boolean => variance > 1e-12

const alphaOf = (k: number, items: number, total: number): number | null =>
  k < 2 || !varies(total) ? null : (k / (k - 1)) * (1 - items / total)
