/** What a cell, a line or a JSON value says as an answer. */
export type Answer =
  | { readonly kind: 'point'; readonly point: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong' /** As it stands in the file. */; readonly found: string }

/**
 * Reads one answer, the same for every format: a whole number that is a point, as a number or as text (trimmed, NFKC: `３` and `3.0` are 3).
 * Empty text, null and undefined are missing; anything else (6, 3.5, 1e3, 0x3, true) is wrong. Missing is never zero.
 */
export function readAnswer(value: unknown, points: readonly number[]): Answer {
  if (value === undefined || value === null) return { kind: 'missing' }
  if (typeof value === 'number') return pointOrWrong(value, String(value), points)
  if (Array.isArray(value)) return { kind: 'wrong', found: '[…]' }
  if (typeof value === 'object') return { kind: 'wrong', found: '{…}' }
  if (typeof value !== 'string') return { kind: 'wrong', found: String(value) }
  const text = value.normalize('NFKC').trim()
  if (text === '') return { kind: 'missing' }
  // Number() alone would take 0x3, 1e0 and +3
  return /^-?[0-9]+(\.0+)?$/.test(text)
    ? pointOrWrong(Number(text), value.trim(), points)
    : { kind: 'wrong', found: value.trim() }
}

const pointOrWrong = (number: number, found: string, points: readonly number[]): Answer =>
  points.includes(number) ? { kind: 'point', point: number === 0 ? 0 : number } : { kind: 'wrong', found }
