import { localized, type RawText } from '../definition/localized.ts'
import type { RawBand, RawInstrument, RawItem } from './shape.ts'
import type { Band, ConsistencyCheck, Dimension, Example, Instrument, Item, Scale, Text, Transform } from './types.ts'

/** The instrument that a definition of the right shape means. Total: where the rules will find an error, it takes the nearest sense. */
export function buildInstrument(raw: RawInstrument): Instrument {
  const words = (text: RawText): Text => localized(text, raw.languages)
  const optional = <Key extends string>(key: Key, text: RawText | undefined) =>
    (text === undefined ? {} : { [key]: words(text) }) as { [K in Key]?: Text }

  const band = (b: RawBand): Band => ({
    id: String(b.id),
    from: b.from,
    title: words(b.title),
    ...optional('text', b.text),
    ...optional('note', b.note),
  })
  const dimension = (d: NonNullable<RawInstrument['dimensions']>[number]): Dimension => ({
    id: String(d.id),
    title: words(d.title),
    ...transform(d),
    bands: (d.bands ?? []).map(band),
  })
  const check = (c: NonNullable<RawInstrument['consistency']>[number]): ConsistencyCheck => ({
    ...(c.id === undefined ? {} : { id: String(c.id) }),
    items: c.items.map(String),
    maxSpread: c.maxSpread,
    ...optional('reason', c.reason),
  })

  return {
    id: String(raw.id),
    version: raw.version,
    languages: raw.languages,
    title: words(raw.title),
    ...optional('purpose', raw.purpose),
    ...optional('instructions', raw.instructions),
    ...optional('source', raw.source),
    scale: scale(raw),
    dimensions: (raw.dimensions ?? []).map(dimension),
    items: raw.items.map(i => item(i, words)),
    score: { method: raw.score.method, missing: raw.score.missing ?? 0, ...transform(raw.score) },
    bands: (raw.bands ?? []).map(band),
    consistency: (raw.consistency ?? []).map(check),
    examples: (raw.examples ?? []).map(e => example(e, raw.items)),
  }
}

const transform = (t: { multiply?: number | undefined; add?: number | undefined }): Transform => ({
  multiply: t.multiply ?? 1,
  add: t.add ?? 0,
})

function item(raw: RawItem, words: (text: RawText) => Text): Item {
  const base = {
    id: String(raw.id),
    ...(raw.dimension === undefined ? {} : { dimension: String(raw.dimension) }),
    reverse: raw.reverse ?? false,
    scored: raw.scored ?? true,
    weight: raw.weight ?? 1,
  }
  return raw.text === undefined && raw.left !== undefined
    ? { ...base, kind: 'bipolar', left: words(raw.left), right: words(raw.right ?? '') }
    : { ...base, kind: 'statement', text: words(raw.text ?? '') }
}

type RawLabels = NonNullable<RawInstrument['scale']['labels']>

function scale(raw: RawInstrument): Scale {
  const { points, labels } = raw.scale
  const byPoint = new Map<number, Record<string, string>>()
  if (labels !== undefined)
    for (const [language, ofLanguage] of Object.entries(labelsByLanguage(labels, raw.languages)))
      for (const [point, label] of labelEntries(ofLanguage, points)) {
        const named = byPoint.get(point) ?? (Object.create(null) as Record<string, string>)
        named[language] = label
        byPoint.set(point, named)
      }
  return { points, labels: byPoint }
}

type LabelsOfOneLanguage = readonly string[] | { readonly [point: string]: string }

/** The labels by language: a file of one language may write them without it. */
export function labelsByLanguage(labels: RawLabels, languages: readonly string[]): Record<string, LabelsOfOneLanguage> {
  const byLanguage: Record<string, LabelsOfOneLanguage> = Object.create(null)
  const plain = Array.isArray(labels) || Object.keys(labels).every(key => /^-?\d+$/.test(key))
  if (plain) byLanguage[languages[0]!] = labels as LabelsOfOneLanguage
  else for (const [language, of] of Object.entries(labels)) if (typeof of === 'object') byLanguage[language] = of
  return byLanguage
}

/** Point and label; a list names the points in order. */
export function labelEntries(labels: LabelsOfOneLanguage, points: readonly number[]): [point: number, label: string][] {
  if (Array.isArray(labels))
    return labels.flatMap((label, index) => (points[index] === undefined ? [] : [[points[index], label]]))
  return Object.entries(labels).map(([point, label]) => [Number(point), label])
}

type RawExample = NonNullable<RawInstrument['examples']>[number]

function example(raw: RawExample, items: readonly RawItem[]): Example {
  const answers = Array.isArray(raw.responses)
    ? raw.responses.map((answer, index): [string, number | null] => [String(items[index]?.id ?? index), answer])
    : Object.entries(raw.responses)
  return {
    responses: new Map(answers.filter((entry): entry is [string, number] => entry[1] !== null)),
    ...(raw.total === undefined ? {} : { total: raw.total }),
    ...(raw.percent === undefined ? {} : { percent: raw.percent }),
    ...(raw.band === undefined ? {} : { band: raw.band === null ? null : String(raw.band) }),
    ...(raw.consistent === undefined ? {} : { consistent: raw.consistent }),
    dimensions: new Map(Object.entries(raw.dimensions ?? {})),
  }
}
