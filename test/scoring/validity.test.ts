import { describe, expect, test } from 'vitest'
import { type Flag, scoreSheet } from '../../src/scoring/score.ts'
import { validityOf } from '../../src/scoring/validity.ts'
import { shipped } from '../support/shipped.ts'
import { sheetOf } from '../support/views.ts'

const awareness = shipped('service-awareness')

/** The validity of answers to as many of the items as there are answers. */
const validity = (answers: string) => {
  const items = awareness.items.slice(0, answers.split(' ').length)
  return validityOf({ ...awareness, items }, sheetOf(items, answers))
}

test.each([
  ['3 3 - - 3 3 3', 3],
  ['1 1 1 1 - 1 1', 4],
  ['1 2 3 4 5', 1],
  ['5 5 1 5 5 5', 3],
  ['- - -', 0],
])('a missing answer breaks a run: %s has %i', (answers, longest) => {
  expect(validity(answers).longestRun).toBe(longest)
})

test.each([
  ['1 2 3 4 5', Math.sqrt(2.5)],
  ['3 3 3 3', 0],
  ['1 - 5', Math.sqrt(8)],
  ['4 -', null],
])('the deviation of %s, with n - 1', (answers, deviation) => {
  expect(validity(answers).deviation).toEqual(deviation === null ? null : expect.closeTo(deviation, 12))
})

describe('flags', () => {
  const flags = (answers: string, seconds?: readonly number[]): readonly Flag[] => {
    const sheet = sheetOf(awareness.items, answers)
    const times = seconds && new Map(seconds.map((time, index): [string, number] => [String(index + 1), time]))
    return scoreSheet(awareness, times ? { ...sheet, seconds: times } : sheet).flags
  }

  test.each<[string, string, Flag[]]>([
    ['nothing to say', '4 4 4 3 5 2 3 2 4 4 4 4 4 4 3 4 3 4 4 4', []],
    ['three answers that differ', '4 4 4 3 5 2 3 2 4 4 4 5 4 4 3 4 3 4 4 4', ['inconsistent']],
    ['nine alike in a row', '2 4 3 4 2 4 2 4 4 2 3 3 3 3 3 3 3 3 3 4', []],
    ['ten alike in a row', '2 4 3 4 2 4 2 4 4 2 3 3 3 3 3 3 3 3 3 3', ['long-run']],
    ['one answer throughout', '2', ['long-run', 'flat']],
    ['a blank', '4 4 4 3 5 - 3 2 4 4 4 4 4 4 3 4 3 4 4 4', ['incomplete']],
  ])('%s', (_, answers, expected) => {
    expect(flags(answers)).toEqual(expected)
  })

  test('a short test needs eight alike', () => {
    const short = { ...awareness, consistency: [], items: awareness.items.slice(0, 9) }
    const of = (answers: string) => scoreSheet(short, sheetOf(short.items, answers)).flags
    expect(of('3 3 3 3 3 3 3 4 3')).toEqual([])
    expect(of('3 3 3 3 3 3 3 3 4')).toEqual(['long-run'])
  })

  const plain = '4 4 4 3 5 2 3 2 4 4 4 4 4 4 3 4 3 4 4 4'
  test.each([
    [[0.9, 0.9, 9], ['fast']],
    [[1, 1, 1], []],
    [[0.5, 1.4, 0.5, 1.6], ['fast']],
    [[0.5, 1.6, 0.5, 1.6], []],
    [[], []],
  ])('the median of %j seconds', (seconds, expected) => {
    expect(flags(plain, seconds)).toEqual(expected)
  })
})
