import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { checkInputs } from '../../src/check/run.ts'
import { readSource } from '../../src/definition/source.ts'
import { newFolder } from '../support/run.ts'

// what is wrong between files: a deck, the techniques beside it, the advice that names its drills

let home: string
const write = (name: string, text: string): string => {
  const path = join(home, name)
  writeFileSync(path, text)
  return path
}
const check = (path: string): [rule: string, message: string, help: string][] =>
  checkInputs([{ file: path, path, source: readSource(path) }])[0]!.problems.map(p => [p.rule, p.message, p.help])

const deck = (id: string, drill: string, technique: string): string => `format: attune/deck@1
id: ${id}
languages: [en]
title: A deck
drills:
  - id: ${drill}
    kind: recall
    technique: ${technique}
    helps: { dimensions: [emotion] }
    title: A drill
    question: What do you say?
    answer: Sorry.
`

beforeEach(() => {
  home = newFolder()
  mkdirSync(join(home, 'training'))
  write(
    'training/techniques.yaml',
    'format: attune/techniques@1\nlanguages: [en]\ntechniques:\n  - { id: five-l, name: The five L, source: A book }\n',
  )
})

test('a technique that does not exist', () => {
  const path = write('training/a.yaml', deck('a', 'one', 'five-k'))
  expect(check(path)).toEqual([
    [
      'deck-technique',
      "Drill 'one' practises the technique 'five-k', which the file of techniques does not have.",
      "Did you mean 'five-l'?",
    ],
  ])
})

test.each([
  ['another drill', 'b', 'one', 'drill', 'a.yaml'],
  ['a technique', 'b', 'five-l', 'drill', 'the file of techniques'],
  ['another deck', 'a', 'two', 'deck', 'a.yaml'],
  ['its own deck', 'b', 'b', 'drill', 'this file, for the deck'],
])('an id that %s has', (_, id, drill, noun, where) => {
  write('training/a.yaml', deck('a', 'one', 'five-l'))
  const found = check(write('training/b.yaml', deck(id, drill, 'five-l')))
  expect(found.map(([rule]) => rule)).toEqual(['duplicate-id'])
  expect(found[0]![1]).toContain(`of this ${noun} is also used in ${where}`)
})

test('advice that names a drill no deck has; silent while there is no deck', () => {
  const advice = write(
    'x.advice.yaml',
    'format: attune/advice@1\ninstrument: x\nlanguages: [en]\nitems:\n  - { item: 1, practice: It is cold., actions: [{ text: Warm it., techniques: [five-m] }], drill: five-l-ordr }\n',
  )
  const about = () => check(advice).filter(([rule]) => rule === 'advice-unknown-reference')
  expect(about().map(([, message]) => message)).toEqual([
    "Advice names the technique 'five-m', which no file of techniques has.",
  ])
  write('training/a.yaml', deck('a', 'five-l-order', 'five-l'))
  expect(about()).toContainEqual([
    'advice-unknown-reference',
    "Advice names the drill 'five-l-ordr', which no deck has.",
    "Did you mean 'five-l-order'?",
  ])
})
