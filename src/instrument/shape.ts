import * as v from 'valibot'
import { id, languages, list, map, number, positive, text, wholeNumber, zeroOrMore } from '../definition/shapes.ts'

/** The first line of every instrument file: what kind of file it is, and of which generation. */
export const INSTRUMENT_FORMAT = 'attune/instrument@1'

const trueOrFalse = v.boolean('true or false')

const labelsOfOneLanguage = v.union(
  [v.array(v.string('a text'), 'a list of texts'), map(v.string('a text'), 'a text by point')],
  'a list of texts, one a point, or a text for some points: { 1: …, 5: … }',
)

const band = v.strictObject(
  { id, from: number, title: text, text: v.optional(text), note: v.optional(text) },
  'a band: { id, from, title }',
)

const item = v.strictObject(
  {
    id,
    dimension: v.optional(id),
    text: v.optional(text),
    left: v.optional(text),
    right: v.optional(text),
    reverse: v.optional(trueOrFalse),
    scored: v.optional(trueOrFalse),
    weight: v.optional(positive),
  },
  'an item: { id, text }, or { id, left, right }',
)

const answer = v.nullable(wholeNumber)

const example = v.strictObject(
  {
    responses: v.union(
      [v.array(answer, 'a list of answers'), map(answer, 'an answer by item id')],
      'a list of answers in the order of the items, or an answer by item id',
    ),
    total: v.optional(v.nullable(number)),
    percent: v.optional(number),
    band: v.optional(v.nullable(id)),
    consistent: v.optional(v.nullable(trueOrFalse)),
    dimensions: v.optional(map(v.nullable(number), 'a score by dimension id')),
  },
  'an example: { responses, total, band }',
)

/** The shape of an instrument file. What a shape cannot say is said by the rules in ./rules. */
export const instrumentShape = v.strictObject(
  {
    format: v.literal(INSTRUMENT_FORMAT, INSTRUMENT_FORMAT),
    id,
    version: v.string('a text, such as "1.0"'),
    languages,
    title: text,
    purpose: v.optional(text),
    instructions: v.optional(text),
    source: v.optional(text),
    scale: v.strictObject(
      {
        points: list(wholeNumber, 'whole numbers'),
        labels: v.optional(
          v.union(
            [
              v.array(v.string('a text'), 'a list of texts'),
              map(v.union([v.string('a text'), labelsOfOneLanguage], 'the labels of a language'), 'labels by language'),
            ],
            'labels by language, or (in a file of one language) a list',
          ),
        ),
      },
      'a scale: { points, labels }',
    ),
    dimensions: v.optional(
      list(
        v.strictObject(
          {
            id,
            title: text,
            multiply: v.optional(number),
            add: v.optional(number),
            bands: v.optional(list(band, 'bands')),
          },
          'a dimension: { id, title }',
        ),
        'dimensions',
      ),
    ),
    items: list(item, 'items'),
    score: v.strictObject(
      {
        method: v.picklist(['sum', 'mean'], 'sum or mean'),
        missing: v.optional(v.pipe(wholeNumber, v.minValue(0, 'a whole number, 0 or more'))),
        multiply: v.optional(number),
        add: v.optional(number),
      },
      'keys and values such as { method: sum }',
    ),
    bands: v.optional(list(band, 'bands')),
    consistency: v.optional(
      list(
        v.strictObject(
          { id: v.optional(id), items: list(id, 'item ids'), maxSpread: zeroOrMore, reason: v.optional(text) },
          'a check: { items, maxSpread }',
        ),
        'consistency checks',
      ),
    ),
    examples: v.optional(list(example, 'examples')),
  },
  'an instrument: keys and values',
)

/** An instrument file as it is written: shape checked, meaning not. */
export type RawInstrument = v.InferOutput<typeof instrumentShape>
export type RawItem = RawInstrument['items'][number]
export type RawBand = NonNullable<RawInstrument['bands']>[number]
