import { problemAt } from '../definition/parse.ts'
import type { Problem } from '../definition/problem.ts'
import { decodeSource, isSource } from '../definition/source.ts'
import { listed } from '../definition/words.ts'
import { scoringKey } from '../instrument/fingerprint.ts'
import { type LocatedInstrument, readInstrument } from '../instrument/read.ts'
import type { Instrument } from '../instrument/types.ts'
import { fileAt } from './git.ts'
import type { Extra } from './run.ts'

/** The check of an instrument against its own state at a commit; what was not there then, or could not be read, is new. */
export const since =
  (ref: string): Extra =>
  (now, path) => {
    const bytes = fileAt(ref, path)
    const before = bytes && decodeSource(bytes, path)
    const earlier = before && isSource(before) ? readInstrument(before).definition : null
    return earlier ? changedWithoutVersion(now, earlier.instrument, ref) : []
  }

/** changed-without-version: what scoring depends on differs from an earlier state of the file, and the version does not. */
export function changedWithoutVersion(now: LocatedInstrument, before: Instrument, ref: string): Problem[] {
  const { instrument, located } = now
  if (instrument.version !== before.version) return []
  const changes = differences(keyed(before), keyed(instrument), '')
  if (changes.length === 0) return []
  return [
    problemAt(located, {
      rule: 'changed-without-version',
      path: ['version'],
      message: `Scoring changed since ${ref} (${listed(changes, 4)}) but version is still ${instrument.version}. Old results would be rescored differently.`,
      help: 'Raise the version.',
    }),
  ]
}

/** The scoring key with its lists as maps by id, so that a difference is told by the name of what differs. */
function keyed(instrument: Instrument): unknown {
  const byId = (list: readonly { id: string }[]) => Object.fromEntries(list.map(one => [one.id, one]))
  const key = scoringKey(instrument)
  const items = byId(key.items) as object
  const order = key.items.map(item => item.id)
  const dimensions = byId(key.dimensions.map(one => ({ ...one, bands: byId(one.bands) })))
  return {
    ...items,
    points: key.points,
    order,
    score: key.score,
    dimensions,
    bands: byId(key.bands),
    consistency: key.consistency,
  }
}

function differences(before: unknown, now: unknown, path: string): string[] {
  if (JSON.stringify(before) === JSON.stringify(now)) return []
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isMap(before) || !isMap(now)) return [path]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  const found = keys.flatMap(key => differences(before[key], now[key], path === '' ? key : `${path}.${key}`))
  // an item more or less changes the order as well, which says nothing new
  return found.length > 1 ? found.filter(change => change !== 'order') : found
}
