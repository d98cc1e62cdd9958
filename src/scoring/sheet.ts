import type { Instrument, Item } from '../instrument/types.ts'

/** One respondent's responses: item id to point. An item that is not in the map is unanswered; 0 is an answer. */
export interface Sheet {
  readonly responses: ReadonlyMap<string, number>
  /** Time taken by item id, in seconds, where it is known. */
  readonly seconds?: ReadonlyMap<string, number>
}

/** The answer to an item, turned round when it is reverse keyed: min + max − answer, from the scale, never from the data. */
export function keyed(instrument: Instrument, item: Item, sheet: Sheet): number | undefined {
  const answer = sheet.responses.get(item.id)
  return answer === undefined ? undefined : keyedAnswer(instrument, item, answer)
}

/** As `keyed`, for one answer. Turning twice gives the answer back. */
export function keyedAnswer(instrument: Instrument, item: Item, answer: number): number {
  const { points } = instrument.scale
  return item.reverse ? points[0]! + points.at(-1)! - answer : answer
}
