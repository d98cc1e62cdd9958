import type { Band } from '../instrument/types.ts'

/** The band that a total falls in: the last whose `from` it reaches. null when there are no bands. */
export function bandAt(bands: readonly Band[], total: number): Band | null {
  return bands.findLast(band => total >= band.from) ?? null
}
