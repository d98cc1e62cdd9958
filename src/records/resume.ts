import { fingerprint, itemDigest } from '../instrument/fingerprint.ts'
import type { Instrument } from '../instrument/types.ts'
import { readAnswer } from './answer.ts'
import type { Draft } from './record.ts'

/** What of a draft still stands under the instrument as it is today. */
export interface Resumed {
  readonly responses: ReadonlyMap<string, number>
  readonly seconds: ReadonlyMap<string, number>
  /** The positions (1-based) of answered items that have changed since, and so are asked again. */
  readonly askAgain: readonly number[]
  /** Whether answers now count differently than when they were given. */
  readonly scoringChanged: boolean
}

/** Keeps every answer of a draft whose item is still asked in the same words on the same points. */
export function resume(draft: Draft, instrument: Instrument): Resumed {
  const responses = new Map<string, number>()
  const seconds = new Map<string, number>()
  const askAgain: number[] = []
  for (const [index, item] of instrument.items.entries()) {
    if (!Object.hasOwn(draft.responses, item.id)) continue
    const answer = readAnswer(draft.responses[item.id], instrument.scale.points)
    if (answer.kind === 'point' && draft.digests[item.id] === itemDigest(instrument, item)) {
      responses.set(item.id, answer.point)
      const spent = draft.seconds[item.id]
      if (spent !== undefined) seconds.set(item.id, spent)
    } else askAgain.push(index + 1)
  }
  return { responses, seconds, askAgain, scoringChanged: draft.instrument.fingerprint !== fingerprint(instrument) }
}

/** What a draft remembers of every item, by item id. */
export const digestsOf = (instrument: Instrument): Record<string, string> =>
  Object.fromEntries(instrument.items.map(item => [item.id, itemDigest(instrument, item)]))
