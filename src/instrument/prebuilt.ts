import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Instrument } from './types.ts'

/** Beside the bundle; a source tree that has not been built has none. */
const file = new URL('instruments.json', import.meta.url)

/**
 * The instrument that the build has already read from, and checked in, a file with exactly this text; null when there is none.
 * A cold YAML parse takes longer than everything else before the first question, and the shipped tests are the ones most often taken.
 */
export function prebuilt(text: string): Instrument | null {
  let known: string
  try {
    known = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const byDigest = JSON.parse(known, revive) as Record<string, Instrument>
  const key = digestOf(text)
  return Object.hasOwn(byDigest, key) ? byDigest[key]! : null
}

/** What the build writes beside the bundle, of instruments and the texts they were read from. */
export const encodePrebuilt = (read: readonly { readonly text: string; readonly instrument: Instrument }[]): string =>
  JSON.stringify(Object.fromEntries(read.map(({ text, instrument }) => [digestOf(text), instrument])), keepMaps)

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const keepMaps = (_: string, value: unknown): unknown => (value instanceof Map ? { map: [...value] } : value)

const revive = (_: string, value: unknown): unknown => {
  const { map } = (value ?? {}) as { map?: unknown }
  return Array.isArray(map) ? new Map(map as [unknown, unknown][]) : value
}
