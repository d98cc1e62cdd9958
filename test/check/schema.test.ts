import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCHEMAS } from '../../src/commands/schema.ts'
import { schemas } from '../support/schemas.ts'

const quizzes = join(import.meta.dirname, '../../quizzes')

test.each([...schemas()])(
  'the committed schema of %s is the one of the shape (else: npm run schemas)',
  (kind, schema) => {
    expect(readFileSync(join(quizzes, `${kind}.schema.json`), 'utf8')).toBe(schema)
  },
)

test('`attune schema` offers every schema that there is', () => {
  expect([...SCHEMAS].sort()).toEqual([...schemas().keys()].sort())
})

test('a schema names the keys, refuses others, and says what is wanted', () => {
  const { properties, additionalProperties, required } = JSON.parse(schemas().get('instrument')!)
  expect(additionalProperties).toBe(false)
  expect(required).toEqual(['format', 'id', 'version', 'languages', 'title', 'scale', 'items', 'score'])
  expect(properties.score.properties.method).toMatchObject({ enum: ['sum', 'mean'], description: 'sum or mean' })
})

test('the shipped files name their schema in the first line', () => {
  const files = readdirSync(quizzes).filter(name => name.endsWith('.yaml'))
  for (const file of files) {
    const kind = file.endsWith('.advice.yaml') ? 'advice' : 'instrument'
    const line = `# yaml-language-server: $schema=./${kind}.schema.json\n`
    expect(readFileSync(join(quizzes, file), 'utf8').startsWith(line), file).toBe(true)
  }
})
