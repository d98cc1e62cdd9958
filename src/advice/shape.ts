import * as v from 'valibot'
import { id, languages, list, number, text } from '../definition/shapes.ts'

export const ADVICE_FORMAT = 'attune/advice@1'

const action = v.strictObject({ text, techniques: v.optional(list(id, 'technique ids')) }, 'an action: { text }')

const axis = v.strictObject({ title: text, items: list(id, 'item ids') }, 'an axis: { title, items }')

const quadrants = v.strictObject({ low: text, x: text, y: text, both: text }, 'names: { low, x, y, both }')

/** The shape of an advice file: what to tell a respondent by band, by item, and when a consistency check fails. No conditions to write. */
export const adviceShape = v.strictObject(
  {
    format: v.literal(ADVICE_FORMAT, ADVICE_FORMAT),
    instrument: id,
    languages,
    bands: v.optional(
      list(
        v.strictObject(
          { band: id, text, techniques: v.optional(list(id, 'technique ids')), drill: v.optional(id) },
          'advice for a band: { band, text }',
        ),
        'advice for bands',
      ),
    ),
    items: v.optional(
      list(
        v.strictObject(
          { item: id, practice: text, note: v.optional(text), actions: list(action, 'actions'), drill: v.optional(id) },
          'advice for an item: { item, practice, actions }',
        ),
        'advice for items',
      ),
    ),
    consistency: v.optional(v.strictObject({ text, drill: v.optional(id) }, 'advice for a failed check: { text }')),
    matrix: v.optional(
      v.strictObject({ x: axis, y: axis, cut: number, quadrants: v.optional(quadrants) }, 'a matrix: { x, y, cut }'),
    ),
  },
  'advice: keys and values',
)

/** An advice file as it is written: shape checked, meaning not. */
export type RawAdvice = v.InferOutput<typeof adviceShape>
