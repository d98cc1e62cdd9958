import { fingerprint } from '../../src/instrument/fingerprint.ts'
import type { Instrument } from '../../src/instrument/types.ts'
import { readBatch } from '../../src/records/batch.ts'
import type { Entry } from '../../src/records/entry.ts'
import type { Reading } from '../../src/records/reading.ts'
import { readTable } from '../../src/records/table.ts'
import { shipped } from './shipped.ts'

const both = [shipped('service-awareness'), shipped('service-orientation')]

/** Both shipped instruments, as `attune score` knows them. */
export function readingBy(forced: Instrument | null, options: Partial<Reading> = {}): Reading {
  const all = [...both, ...(forced ? [forced] : [])]
  const known = new Map(all.map(instrument => [instrument.id, { instrument, fingerprint: fingerprint(instrument) }]))
  return {
    forced: forced && known.get(forced.id)!,
    known,
    allowVersion: false,
    encoding: 'utf-8',
    ...options,
  }
}

/** The bytes in pieces of one size. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Everything that a table holds. */
export async function tableEntries(
  text: string | Uint8Array,
  forced: Instrument | null = both[0]!,
  options: Partial<Reading> & { piece?: number } = {},
): Promise<Entry[]> {
  const { piece = 65_536, ...reading } = options
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const entries: Entry[] = []
  for await (const batch of readTable('sheets.csv', inPieces(bytes, piece), readingBy(forced, reading)))
    entries.push(...batch)
  return entries
}

/** A short name for what an entry says, for comparing. */
export function told(entry: Entry): string {
  switch (entry.kind) {
    case 'sheet':
      return `${entry.place.row ?? ''} ${Array.from(entry.answers, answer => answer ?? '-').join('')}`
    case 'rejected':
      return `${entry.place.row ?? ''} ${entry.faults.map(({ fault }) => fault.rule).join(' ')}`
    case 'unreadable':
      return `unreadable ${entry.fault.rule}`
    case 'note':
      return `note ${entry.note.says}`
  }
}

/** A record of a sitting, as `take` writes it; answers by item id. */
export function recordOf(instrument: Instrument, responses: Readonly<Record<string, unknown>>, more: object = {}) {
  return {
    format: 'attune/record@1',
    instrument: { id: instrument.id, version: instrument.version, fingerprint: fingerprint(instrument) },
    language: 'en',
    startedAt: '2026-11-21T10:00:00+08:00',
    responses,
    seconds: {},
    respondent: { id: 'r1', name: 'Ann' },
    completedAt: '2026-11-21T10:05:00+08:00',
    ...more,
  }
}

/** Everything that standard input holds, whatever it is. */
export async function inputEntries(
  text: string | Uint8Array,
  forced: Instrument | null = null,
  options: Partial<Reading> = {},
): Promise<Entry[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const entries: Entry[] = []
  const stdin = [{ source: '-', path: null, kind: null, bytes: 0 }]
  for await (const batch of readBatch(stdin, inPieces(bytes, 65_536), readingBy(forced, options)))
    entries.push(...batch.entries)
  return entries
}
