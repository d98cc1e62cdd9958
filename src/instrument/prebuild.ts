// Run by the build: reads the shipped instruments once, for `prebuilt`. One with errors is left out, and read as any other file is.
import { readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hasErrors } from '../definition/problem.ts'
import { isSource, readSource } from '../definition/source.ts'
import { encodePrebuilt } from './prebuilt.ts'
import { readInstrument } from './read.ts'

const quizzes = fileURLToPath(new URL('../quizzes/', import.meta.url))
const names = readdirSync(quizzes).filter(name => name.endsWith('.yaml'))
const read = names.flatMap(name => {
  const source = readSource(quizzes + name)
  if (!isSource(source)) return []
  const { definition, problems } = readInstrument(source)
  return definition && !hasErrors(problems) ? [{ text: source.text, instrument: definition.instrument }] : []
})
writeFileSync(new URL('instruments.json', import.meta.url), encodePrebuilt(read))
