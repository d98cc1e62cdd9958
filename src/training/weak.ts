import type { AdviceBook } from '../advice/types.ts'
import type { Instrument } from '../instrument/types.ts'
import { keyedAnswer, type Sheet } from '../scoring/sheet.ts'
import type { WeakItem } from './today.ts'

/** A weak item with how low it was answered: 0 (lowest) to under 0.75, and the answer as given. */
export interface WeakAnswer extends WeakItem {
  readonly height: number
  readonly answer: number
}

/** The items of a sheet that were answered below the top quarter (keyed), the lowest first. */
export function weakAnswers(instrument: Instrument, book: AdviceBook | null, sheet: Sheet): WeakAnswer[] {
  const low = instrument.scale.points[0]!
  const high = instrument.scale.points.at(-1)!
  return instrument.items
    .filter(item => item.scored)
    .flatMap(item => {
      const answer = sheet.responses.get(item.id)
      if (answer === undefined) return []
      const height = (keyedAnswer(instrument, item, answer) - low) / (high - low)
      if (height >= 0.75) return []
      const drill = book?.items.get(item.id)?.drill
      return [
        {
          instrument: instrument.id,
          item: item.id,
          ...(item.dimension === undefined ? {} : { dimension: item.dimension }),
          ...(drill === undefined ? {} : { drill }),
          height,
          answer,
        },
      ]
    })
    .sort((a, b) => a.height - b.height)
}
