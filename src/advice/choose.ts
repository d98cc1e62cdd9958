import type { Instrument, Item, Text } from '../instrument/types.ts'
import type { Score } from '../scoring/score.ts'
import { keyedAnswer, type Sheet } from '../scoring/sheet.ts'
import type { AdviceBook, BandAdvice, ItemAdvice } from './types.ts'

/** One piece of advice and what triggered it. */
export type Advice =
  | {
      readonly kind: 'consistency'
      readonly items: readonly string[]
      readonly answers: readonly number[]
      readonly text: Text
      readonly drill?: string
    }
  | { readonly kind: 'band'; readonly band: string; readonly advice: BandAdvice }
  /** `answer` is as given, not keyed; `nextStep` when it was a middling answer, not a low one. */
  | {
      readonly kind: 'item'
      readonly item: string
      readonly answer: number
      readonly nextStep: boolean
      readonly advice: ItemAdvice
    }

/** The most items that one result advises on. */
export const MAX_ITEMS = 3

/**
 * The advice for a result, in the order to read it: a failed consistency check, the band, then at most three items.
 * Items in the lowest quarter of the range (keyed) come first, lowest answer first; then middle ones as a next step; never one in the top quarter.
 * A tie goes to the item whose dimension has the lower percent, then to the one asked first.
 */
export function chooseAdvice(instrument: Instrument, book: AdviceBook, sheet: Sheet, score: Score): Advice[] {
  const chosen: Advice[] = []
  const failed = score.consistency.find(result => result.consistent === false)
  if (failed && book.consistency)
    chosen.push({
      kind: 'consistency',
      items: failed.items,
      answers: failed.answers.filter(a => a !== null),
      ...book.consistency,
    })
  const bandAdvice = score.band && book.bands.get(score.band.id)
  if (score.band && bandAdvice) chosen.push({ kind: 'band', band: score.band.id, advice: bandAdvice })
  return [...chosen, ...itemAdvice(instrument, book, sheet, score)]
}

function itemAdvice(instrument: Instrument, book: AdviceBook, sheet: Sheet, score: Score): Advice[] {
  const low = instrument.scale.points[0]!
  const high = instrument.scale.points.at(-1)!
  const percentOf = new Map(score.dimensions.map(d => [d.id, d.percent]))
  const dimensionPercent = (item: Item): number =>
    (item.dimension === undefined ? null : percentOf.get(item.dimension)) ?? 100

  return instrument.items
    .filter(item => item.scored)
    .flatMap(item => {
      const answer = sheet.responses.get(item.id)
      const advice = book.items.get(item.id)
      if (answer === undefined || !advice) return []
      const height = (keyedAnswer(instrument, item, answer) - low) / (high - low)
      return height >= 0.75 ? [] : [{ item, answer, height, advice }]
    })
    .sort((a, b) => a.height - b.height || dimensionPercent(a.item) - dimensionPercent(b.item))
    .slice(0, MAX_ITEMS)
    .map(({ item, answer, height, advice }) => ({
      kind: 'item',
      item: item.id,
      answer,
      nextStep: height > 0.25,
      advice,
    }))
}
