import * as v from 'valibot'
import { id, languages, list, number, text, wholeNumber } from '../definition/shapes.ts'

/** The first line of every deck. */
export const DECK_FORMAT = 'attune/deck@1'

/** The first line of a file of techniques. */
export const TECHNIQUES_FORMAT = 'attune/techniques@1'

const trueOrFalse = v.boolean('true or false')

const helps = v.strictObject(
  {
    dimensions: list(id, 'dimension ids'),
    items: v.optional(v.record(v.string(), list(id, 'item ids'), 'item ids by test')),
  },
  'what it helps with: { dimensions, items }',
)

const common = { id, technique: id, helps, title: text, note: v.optional(text) }

const rising = (what: string) => list(v.strictObject({ from: number, text }, `${what}: { from, text }`), `${what}s`)

const option = v.strictObject(
  { text, right: v.optional(trueOrFalse), why: text, trigger: v.optional(wholeNumber) },
  'an option: { text, why }',
)

const row = v.strictObject(
  { when: text, say: text, how: text, daily: v.optional(trueOrFalse), note: v.optional(text) },
  'a row: { when, say, how }',
)

const input = v.strictObject(
  { id, text, min: v.optional(number), max: v.optional(number), start: number },
  'an input: { id, text, start }',
)

const result = v.strictObject(
  {
    text,
    terms: list(v.strictObject({ factor: number, of: list(id, 'input ids') }, 'a term: { factor, of }'), 'terms'),
    whole: v.optional(trueOrFalse),
    verdicts: v.optional(rising('verdict')),
  },
  'a result: { text, terms }',
)

const kinds = [
  v.strictObject({ kind: v.literal('choose'), ...common, question: text, options: list(option, 'options') }, 'a drill'),
  v.strictObject(
    {
      kind: v.literal('order'),
      ...common,
      question: text,
      steps: list(v.strictObject({ text, why: text }, 'a step: { text, why }'), 'steps'),
    },
    'a drill',
  ),
  v.strictObject(
    {
      kind: v.literal('place'),
      ...common,
      question: text,
      groups: list(v.strictObject({ id, title: text }, 'a group: { id, title }'), 'groups'),
      things: list(v.strictObject({ text, group: id, why: v.optional(text) }, 'a thing: { text, group }'), 'things'),
    },
    'a drill',
  ),
  v.strictObject({ kind: v.literal('recall'), ...common, question: text, answer: text }, 'a drill'),
  v.strictObject(
    {
      kind: v.literal('case'),
      ...common,
      story: text,
      questions: list(text, 'questions'),
      points: list(text, 'points'),
    },
    'a drill',
  ),
  v.strictObject(
    {
      kind: v.literal('audit'),
      ...common,
      question: text,
      points: list(v.strictObject({ text, note: v.optional(text) }, 'a point: { text }'), 'points'),
      upTo: v.optional(wholeNumber),
      counting: v.optional(rising('count')),
    },
    'a drill',
  ),
  v.strictObject({ kind: v.literal('lookup'), ...common, question: text, rows: list(row, 'rows') }, 'a drill'),
  v.strictObject(
    {
      kind: v.literal('calc'),
      ...common,
      question: text,
      inputs: list(input, 'inputs'),
      results: list(result, 'results'),
    },
    'a drill',
  ),
  v.strictObject({ kind: v.literal('reflect'), ...common, question: text }, 'a drill'),
] as const

const kindNames = kinds.map(shape => shape.entries.kind.literal).join(', ')

const drill = v.variant('kind', [...kinds], `one of ${kindNames}`)

/** The shape of a deck: drills, each of the keys of its kind. What a shape cannot say is said by the rules in ./rules. */
export const deckShape = v.strictObject(
  { format: v.literal(DECK_FORMAT, DECK_FORMAT), id, languages, title: text, drills: list(drill, 'drills') },
  'a deck: keys and values',
)

/** The shape of the file of techniques: the one home of their ids, names and sources. */
export const techniquesShape = v.strictObject(
  {
    format: v.literal(TECHNIQUES_FORMAT, TECHNIQUES_FORMAT),
    languages,
    techniques: list(
      v.strictObject(
        { id, name: text, source: text, parts: v.optional(list(text, 'texts')) },
        'a technique: { id, name, source }',
      ),
      'techniques',
    ),
  },
  'techniques: keys and values',
)

/** A deck as it is written: shape checked, meaning not. */
export type RawDeck = v.InferOutput<typeof deckShape>
export type RawDrill = RawDeck['drills'][number]
export type RawTechniques = v.InferOutput<typeof techniquesShape>
