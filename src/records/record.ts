import * as v from 'valibot'

export const RECORD_FORMAT = 'attune/record@1'

/** A record larger than this (bytes) is refused unread. */
export const MAX_RECORD_BYTES = 1024 * 1024

const respondent = v.object({ id: v.string(), name: v.optional(v.string()), team: v.optional(v.string()) })

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What every file about one sitting says: of which instrument, by whom, and what was answered. */
const common = {
  instrument: v.object({ id: v.string(), version: v.string(), fingerprint: v.string() }),
  language: v.string(),
  startedAt: v.string(),
  // answers stay unknown here: readAnswer decides about them, the same for every format; and as they are: v.record drops a key like "constructor"
  responses: v.custom<Record<string, unknown>>(isMap, 'must be a map'),
  seconds: v.optional(v.record(v.string(), v.number()), {}),
}

export const recordShape = v.object({
  format: v.literal(RECORD_FORMAT),
  ...common,
  respondent,
  completedAt: v.string(),
})

/** A completed sitting as a file: what was answered, never what it scores to. Times are ISO 8601 with offset; `responses` and `seconds` by item id. */
export type SittingRecord = v.InferOutput<typeof recordShape>

/**
 * Whether a JSON value is a record with everything in its place, as nearly all are; false only says that `recordShape` has to look at it.
 * It is there for ten thousand records, of which it takes a tenth of the time.
 */
export function looksLikeRecord(value: unknown): value is SittingRecord {
  if (!isMap(value)) return false
  const { format, instrument, language, startedAt, completedAt, respondent, responses, seconds } = value
  if (format !== RECORD_FORMAT || !isMap(instrument) || !isMap(respondent) || !isMap(responses) || !isMap(seconds))
    return false
  for (const time of Object.values(seconds)) if (typeof time !== 'number') return false
  return (
    typeof instrument.id === 'string' &&
    typeof instrument.version === 'string' &&
    typeof instrument.fingerprint === 'string' &&
    typeof language === 'string' &&
    typeof startedAt === 'string' &&
    typeof completedAt === 'string' &&
    typeof respondent.id === 'string' &&
    isTextOrAbsent(respondent.name) &&
    isTextOrAbsent(respondent.team)
  )
}

const isTextOrAbsent = (value: unknown): boolean => value === undefined || typeof value === 'string'

export const DRAFT_FORMAT = 'attune/draft@1'

export const draftShape = v.object({
  format: v.literal(DRAFT_FORMAT),
  ...common,
  /** The sitting it belongs to, whichever process goes on with it. */
  sitting: v.string(),
  respondent: v.partial(respondent),
  savedAt: v.string(),
  /** What was asked, by item id, as digests: after a change of the instrument only what changed is asked again. */
  digests: v.record(v.string(), v.string()),
})

/** An unfinished sitting as a file. */
export type Draft = v.InferOutput<typeof draftShape>

/** The text of a record or draft file: indented, for people too. */
export const encode = (file: SittingRecord | Draft): string => `${JSON.stringify(file, null, 2)}\n`

/** A moment as ISO 8601 with the offset of the local time zone, to the second: `2026-11-21T10:42:00+08:00`. */
export function isoWithOffset(date: Date): string {
  const offset = -date.getTimezoneOffset()
  const two = (n: number) => String(Math.trunc(Math.abs(n))).padStart(2, '0')
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19)
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}
