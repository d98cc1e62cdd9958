import type { Entry, Known, Place } from './entry.ts'
import { checkRecord } from './load.ts'
import type { Reading } from './reading.ts'
import { answersReader } from './sheet.ts'
import { unknownInstrument } from './table-layout.ts'

/** Makes entries of the JSON values of records; one for a whole batch, since it keeps what it knows of the instruments. */
export function recordReader(reading: Reading): (value: unknown, place: Place) => Entry {
  const readers = new Map<Known, ReturnType<typeof answersReader>>()
  const readerFor = (known: Known): ReturnType<typeof answersReader> => {
    const before = readers.get(known)
    if (before) return before
    const reader = answersReader(known)
    readers.set(known, reader)
    return reader
  }

  return (value, place) => {
    const record = checkRecord(value)
    if ('rule' in record) return { kind: 'rejected', place, instrument: undefined, faults: [{ fault: record }] }
    const known = reading.forced ?? reading.known.get(record.instrument.id)
    if (!known) {
      const fault = unknownInstrument(record.instrument.id, reading)
      return { kind: 'rejected', place, instrument: undefined, faults: [{ fault }] }
    }
    const read = readerFor(known)(record, reading.allowVersion)
    if (Array.isArray(read)) return { kind: 'rejected', place, instrument: known.instrument.id, faults: read }
    const { id, name, team } = record.respondent
    return {
      kind: 'sheet',
      place,
      known,
      respondent: { id, ...(name && { name }), ...(team && { team }) },
      completedAt: record.completedAt,
      language: record.language,
      ...read,
    }
  }
}
