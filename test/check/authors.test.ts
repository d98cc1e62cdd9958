import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readInstrument } from '../../src/instrument/read.ts'

test('the questionnaire that docs/authors.md begins with is without a problem', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/authors.md'), 'utf8')
  const text = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(docs)![1]!
  expect(readInstrument({ file: 'tea.yaml', text }).problems).toEqual([])
})
