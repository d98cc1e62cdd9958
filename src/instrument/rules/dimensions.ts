import { nearest } from '../../definition/nearest.ts'
import type { Finding } from '../../definition/parse.ts'
import { repeated } from '../../definition/repeated.ts'
import { listed, placeWords, sentence } from '../../definition/words.ts'
import type { LocatedInstrument } from '../read.ts'

/** duplicate-id of dimensions, bands and consistency checks */
export function duplicateIds({ raw }: LocatedInstrument): Finding[] {
  const twice = (noun: string, path: readonly (string | number)[], ids: readonly (string | number)[]): Finding[] =>
    repeated(ids).map(({ id, index }) => ({
      rule: 'duplicate-id',
      path: [...path, index, 'id'],
      message: `The ${noun} id '${id}' is used twice.`,
      help: `Give one of the two another id.`,
    }))
  return [
    ...twice('dimension', ['dimensions'], raw.dimensions?.map(d => d.id) ?? []),
    ...twice('band', ['bands'], raw.bands?.map(b => b.id) ?? []),
    ...(raw.dimensions ?? []).flatMap((d, i) =>
      twice('band', ['dimensions', i, 'bands'], d.bands?.map(b => b.id) ?? []),
    ),
  ]
}

/** unknown-dimension, missing-key: where there are dimensions, a scored item names one of them. */
export function itemDimensions({ raw, located }: LocatedInstrument): Finding[] {
  const known = (raw.dimensions ?? []).map(d => String(d.id))
  return raw.items.flatMap(({ dimension, scored }, index): Finding[] => {
    const path = ['items', index]
    const name = sentence(placeWords(path, located.value))
    if (dimension === undefined)
      return known.length === 0 || scored === false
        ? []
        : [
            {
              rule: 'missing-key',
              path,
              message: `${name} has no 'dimension'.`,
              help: `Known dimensions: ${known.join(', ')}. An item that belongs to none needs 'scored: false'.`,
            },
          ]
    if (known.includes(String(dimension))) return []
    const guess = nearest(String(dimension), known)
    return [
      {
        rule: 'unknown-dimension',
        path: [...path, 'dimension'],
        message: `${name} names the dimension '${dimension}', which does not exist.`,
        help: guess
          ? `Did you mean '${guess}'?`
          : known.length > 0
            ? `Known dimensions: ${known.join(', ')}.`
            : "Add it under 'dimensions', or remove this line.",
      },
    ]
  })
}

/** dimension-without-items */
export function dimensionsWithoutItems({ raw, instrument }: LocatedInstrument): Finding[] {
  return (raw.dimensions ?? []).flatMap(({ id }, index): Finding[] => {
    const items = instrument.items.filter(item => item.dimension === String(id))
    if (items.some(item => item.scored)) return []
    const message =
      items.length === 0
        ? `Dimension '${id}' has no items, so its score would always be empty.`
        : `Dimension '${id}' has only items that are not scored (${listed(
            items.map(item => item.id),
            5,
          )}), so its score would always be empty.`
    const help = "Give it items ('dimension: …' in an item), or remove it."
    return [{ rule: 'dimension-without-items', path: ['dimensions', index, 'id'], message, help }]
  })
}
