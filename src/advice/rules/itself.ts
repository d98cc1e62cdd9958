import type { Finding } from '../../definition/parse.ts'
import { repeated } from '../../definition/repeated.ts'
import type { LocatedAdvice } from '../read.ts'

/** duplicate-id: advice for one band or item is given once. */
export function duplicateAdvice({ raw, located }: LocatedAdvice): Finding[] {
  const twice = (key: 'bands' | 'items', noun: 'band' | 'item', ids: readonly (string | number)[]): Finding[] =>
    repeated(ids).map(({ id, first, index }) => ({
      rule: 'duplicate-id',
      path: [key, index, noun],
      message: `Advice for ${noun} '${id}' is given twice (first on line ${located.place([key, first, noun]).line}).`,
      help: 'Only one can count; merge them or remove one.',
    }))
  return [
    ...twice('bands', 'band', raw.bands?.map(b => b.band) ?? []),
    ...twice('items', 'item', raw.items?.map(i => i.item) ?? []),
  ]
}

/** duplicate-id: an item counts once on the axes of the matrix. */
export function matrixAxes({ raw }: LocatedAdvice): Finding[] {
  if (!raw.matrix) return []
  const { x, y } = raw.matrix
  return repeated([...x.items, ...y.items]).map(({ id, index }) => ({
    rule: 'duplicate-id',
    path: index < x.items.length ? ['matrix', 'x', 'items', index] : ['matrix', 'y', 'items', index - x.items.length],
    message: `Item '${id}' stands twice on the axes of the matrix.`,
    help: 'An item counts on one axis, and once.',
  }))
}
