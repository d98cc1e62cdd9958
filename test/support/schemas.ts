// npm run schemas: writes quizzes/*.schema.json from the shapes that the reader itself uses. A test fails when one is stale.
import { writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { adviceShape } from '../../src/advice/shape.ts'
import { id, text } from '../../src/definition/shapes.ts'
import { instrumentShape } from '../../src/instrument/shape.ts'
import { deckShape, techniquesShape } from '../../src/training/shape.ts'

/** A new kind of file is one entry here, and one in src/commands/schema.ts. */
const shapes: Record<string, GenericSchema> = {
  instrument: instrumentShape,
  advice: adviceShape,
  deck: deckShape,
  techniques: techniquesShape,
}

/** The JSON Schemas by kind, as they stand in their files. Editors show a description beside what they complete. */
export const schemas = (): Map<string, string> =>
  new Map(
    Object.entries(shapes).map(([kind, shape]) => {
      const schema = toJsonSchema(shape, {
        target: 'draft-07',
        definitions: { text, id },
        // every number of JSON is finite
        ignoreActions: ['finite'],
        overrideAction: ({ valibotAction, jsonSchema: { minimum: _, maximum: __, ...rest } }) =>
          valibotAction.type === 'safe_integer' ? { ...rest, type: 'integer' } : undefined,
        overrideSchema: ({ valibotSchema, jsonSchema }) => {
          const { message } = valibotSchema as { message?: unknown }
          return typeof message === 'string' && !jsonSchema.$ref ? { ...jsonSchema, description: message } : undefined
        },
      })
      return [kind, `${JSON.stringify({ ...schema, title: `attune ${kind}` }, null, 2)}\n`]
    }),
  )

if (process.argv[2] === '--write')
  for (const [kind, schema] of schemas()) writeFileSync(`quizzes/${kind}.schema.json`, schema)
