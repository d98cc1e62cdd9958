import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSource, readSource } from '../../src/definition/source.ts'
import { readInstrument } from '../../src/instrument/read.ts'
import { quizzes } from '../support/shipped.ts'

const shipped = ['service-awareness', 'service-orientation'].map(id => join(quizzes, `${id}.yaml`))
const dist = join(quizzes, '../dist/instruments.json')

test('the build reads the shipped instruments ahead, and what it keeps is what reading them gives', async () => {
  expect(existsSync(dist)).toBe(true)
  const { encodePrebuilt } = await import('../../src/instrument/prebuilt.ts')
  const read = shipped.map(file => {
    const source = readSource(file)
    if (!isSource(source)) throw new Error(file)
    return { text: source.text, instrument: readInstrument(source).definition!.instrument }
  })
  expect(JSON.parse(readFileSync(dist, 'utf8'))).toEqual(JSON.parse(encodePrebuilt(read)))
})

test('only a file with exactly the same text is taken for one read ahead', async () => {
  const known = Object.keys(JSON.parse(readFileSync(dist, 'utf8')))
  const { createHash } = await import('node:crypto')
  const text = readFileSync(shipped[0]!, 'utf8')
  fc.assert(
    fc.property(fc.nat(text.length - 1), at => {
      const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
      expect(known).not.toContain(createHash('sha256').update(changed).digest('hex'))
    }),
    { numRuns: 20 },
  )
})
