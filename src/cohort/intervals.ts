import { quantileF } from './beta.ts'

/** A 95 % confidence interval. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The normal quantile of .975. */
const Z = 1.959963984540054

/** The interval of a share, `hits` of `n` (n ≥ 1), after Wilson (1927): never outside 0 to 1, and right for few people. */
export function wilson(hits: number, n: number): Interval {
  const share = hits / n
  const middle = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
  // at the ends the formula gives 0 and 1 but for the last bit
  return { low: hits === 0 ? 0 : middle - half, high: hits === n ? 1 : middle + half }
}

/** The interval of Cronbach's alpha of `k` items (k ≥ 2) and `n` sheets (n ≥ 2), after Feldt (1965). */
export function feldt(alpha: number, n: number, k: number): Interval {
  const quantile = (p: number): number => quantileF(p, n - 1, (n - 1) * (k - 1))
  return { low: 1 - (1 - alpha) * quantile(0.975), high: 1 - (1 - alpha) * quantile(0.025) }
}
