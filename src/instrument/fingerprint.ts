import { createHash } from 'node:crypto'
import type { Band, Instrument, Item } from './types.ts'

/**
 * A short digest of everything that scoring depends on: points, item ids and order, keying, weights, dimensions, method, bands, consistency.
 * Not of wording: two instruments with one fingerprint give every sheet the same score. 16 hexadecimal digits.
 */
export const fingerprint = (instrument: Instrument): string => digest(scoringKey(instrument))

/** What the fingerprint is taken of, as plain data with a path to every part. */
export function scoringKey(instrument: Instrument) {
  const bands = (list: readonly Band[]) => list.map(band => ({ id: band.id, from: band.from }))
  return {
    points: instrument.scale.points,
    items: instrument.items.map(({ id, dimension = null, reverse, scored, weight }) => ({
      id,
      dimension,
      reverse,
      scored,
      weight,
    })),
    score: instrument.score,
    dimensions: instrument.dimensions.map(({ id, multiply, add, bands: own }) => ({
      id,
      multiply,
      add,
      bands: bands(own),
    })),
    bands: bands(instrument.bands),
    consistency: instrument.consistency.map(({ items, maxSpread }) => ({ items, maxSpread })),
  }
}

/** A short digest of what a respondent is asked by one item, in every language, and on which points: a draft keeps it, and asks again when it differs. */
export const itemDigest = (instrument: Instrument, item: Item): string =>
  digest({ points: instrument.scale.points, words: item.kind === 'statement' ? item.text : [item.left, item.right] })

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
