import type { Batch } from './batch.ts'
import type { Entry, Place, SheetEntry } from './entry.ts'
import { skeleton } from './skeleton.ts'

/** What happens to a sheet that is there twice: the later one is rejected, one of them is left out, or both count. */
export const DUPLICATE_POLICIES = ['error', 'first', 'last', 'all'] as const

export type DuplicatePolicy = (typeof DUPLICATE_POLICIES)[number]

/**
 * The entries with duplicates dealt with. Two sheets are one when instrument, respondent id and completion time are the same; where no time is
 * given, only within one file. A sheet without an id is never a duplicate: a name is no identity. Only `last` holds everything in memory.
 */
export async function* withoutDuplicates(
  batches: AsyncIterable<Batch>,
  policy: DuplicatePolicy,
): AsyncGenerator<Batch> {
  if (policy === 'all') return yield* batches
  if (policy === 'last') return yield* lastOnes(batches)
  const first = new Map<string, Place>()
  let dropped = 0
  let bytesRead = 0
  for await (const batch of batches) {
    bytesRead = batch.bytesRead
    if (!batch.entries.some(hasId)) {
      yield batch
      continue
    }
    const entries = batch.entries.flatMap((entry): Entry | Entry[] => {
      const key = entry.kind === 'sheet' ? identity(entry) : null
      if (key === null || entry.kind !== 'sheet') return entry
      const before = first.get(key)
      if (!before) {
        first.set(key, entry.place)
        return entry
      }
      if (policy === 'first') {
        dropped++
        return []
      }
      const { source, row } = before
      const fault = { rule: 'duplicate', source, row } as const
      return { kind: 'rejected', place: entry.place, instrument: entry.known.instrument.id, faults: [{ fault }] }
    })
    yield { entries, bytesRead }
  }
  if (dropped > 0)
    yield { entries: [{ kind: 'note', source: '', note: { says: 'dropped', count: dropped } }], bytesRead }
}

async function* lastOnes(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
  const all: Entry[] = []
  const last = new Map<string, Entry>()
  let bytesRead = 0
  for await (const batch of batches) {
    bytesRead = batch.bytesRead
    for (const entry of batch.entries) {
      all.push(entry)
      const key = entry.kind === 'sheet' ? identity(entry) : null
      if (key !== null) last.set(key, entry)
    }
    // the bar moves, but nothing is given out yet
    yield { entries: [], bytesRead }
  }
  const kept = new Set(last.values())
  const entries = all.filter(entry => entry.kind !== 'sheet' || kept.has(entry) || identity(entry) === null)
  const dropped = all.length - entries.length
  if (dropped > 0) entries.push({ kind: 'note', source: '', note: { says: 'dropped', count: dropped } })
  yield { entries, bytesRead }
}

const hasId = (entry: Entry): boolean => entry.kind === 'sheet' && entry.respondent.id !== undefined

/** What makes a sheet this sheet; null when nothing does. Case, width and composition of an id do not count. */
function identity({ known, respondent: { id }, completedAt, place }: SheetEntry): string | null {
  if (id === undefined) return null
  const who = id.normalize('NFKC').toLowerCase()
  const when = completedAt === '' ? `in ${place.source}` : moment(completedAt)
  return `${known.instrument.id}\n${who}\n${when}`
}

/** The same moment however it is written, where it says its time zone; else the text itself. */
function moment(text: string): string {
  const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i.test(text)
  const milliseconds = iso ? Date.parse(text) : Number.NaN
  return Number.isNaN(milliseconds) ? skeleton(text) : String(milliseconds)
}
