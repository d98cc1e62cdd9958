import { describe, expect, test } from 'vitest'
import { loadTraining } from '../../src/training/catalog.ts'
import { type Pages, press } from '../../src/training/press.ts'
import { type Session, startSession } from '../../src/training/session.ts'
import { quizzes } from '../support/shipped.ts'

const { drills } = loadTraining([quizzes])
const one: Pages = { count: 1, ofOption: [] }
const start = (id: string): Session => startSession([{ drill: drills.get(id)!, times: 0 }], true)

/** The session after keys, a second apart or `gap` milliseconds; a string of several characters is a key by its name. */
function keys(session: Session, names: readonly string[], gap = 1000, pages: Pages = one): Session {
  return names.reduce(
    (state, name, index) =>
      press(state, { name, text: name.length === 1 ? name : name === 'space' ? ' ' : '' }, (index + 1) * gap, pages),
    session,
  )
}
const run = (session: Session) => {
  if (session.view.kind !== 'drill') throw new Error(session.view.kind)
  return session.view.run
}

describe('a held key', () => {
  test('answers one question, not one after the other', () => {
    expect(run(keys(start('seven-factors-count'), ['1', '1', '1'], 30)).answers).toHaveLength(1)
    expect(run(keys(start('seven-factors-count'), ['1', '1', '1'])).answers).toHaveLength(3)
  })

  test('deletes to the beginning of a text, and stops there', () => {
    const written = keys(start('angry-secretary'), ['return', 'a', 'return', 'return', 'b', 'c'])
    expect(run(written).answers).toEqual([true, 'a'])
    const held = keys(written, Array(9).fill('backspace'), 30)
    expect(run(held)).toMatchObject({ answers: [true, 'a'], input: { text: '' } })
    expect(run(keys(held, ['pageup', 'backspace'])).input.text).toBe('a')
  })

  test('Enter does not race through pages, and n leaves out one drill', () => {
    const pages = { count: 3, ofOption: [] }
    expect(keys(start('angry-secretary'), Array(9).fill('return'), 30, pages).page).toBe(1)
    const two = startSession(
      [...drills.values()].slice(0, 3).map(drill => ({ drill, times: 0 })),
      true,
    )
    expect(keys(two, ['n', 'n', 'n'], 30).finished).toHaveLength(1)
  })
})

describe('choosing', () => {
  test('a number that could become a longer one waits for Enter or the next digit', () => {
    expect(run(keys(start('moods'), ['2'])).answers).toEqual([])
    expect(run(keys(start('moods'), ['2', 'return'])).answers).toEqual([1])
    expect(run(keys(start('moods'), ['2', '4'])).answers).toEqual([23])
    expect(run(keys(start('moods'), ['3'])).answers).toEqual([2])
    const none = keys(start('moods'), ['2', '9'])
    expect(run(none)).toMatchObject({ answers: [], input: { text: '29' } })
    expect(run(keys(none, ['return']))).toMatchObject({ answers: [], input: { text: '' } })
  })

  test('several are ticked, unticked, and taken by Enter; none is no answer', () => {
    const several = [...drills.values()].find(
      drill => drill.kind === 'choose' && drill.options.filter(option => option.right).length > 1,
    )!
    expect(run(keys(start(several.id), ['return'])).answers).toEqual([])
    const ticked = keys(start(several.id), ['1', '3', '1'])
    expect(run(ticked).input.ticked).toEqual([2])
    expect(run(keys(ticked, ['return'])).answers).toHaveLength(1)
  })

  test('Enter takes the marked one, and turns the page while none is marked', () => {
    const pages = { count: 2, ofOption: [1, 1, 1] }
    const turned = keys(start('seven-factors-count'), ['return'], 1000, pages)
    expect([turned.page, run(turned).answers]).toEqual([1, []])
    expect(run(keys(start('seven-factors-count'), ['down', 'down', 'return'])).answers).toEqual([1])
  })
})

test('a drill whose result is on show is done when it is left', () => {
  const shown = keys(start('apologise-first'), ['1', 'n'])
  expect(shown.finished).toMatchObject([{ outcome: { count: { of: 1 } }, left: false }])
  expect(keys(start('moods'), ['3', 'n']).finished).toMatchObject([{ outcome: { grade: 4 }, left: false }])
  expect(keys(start('seven-factors-count'), ['1', 'n']).finished).toMatchObject([{ outcome: null, left: true }])
})

test('steps to put in order keep their numbers, and the last choice can be taken back before the right order shows', () => {
  const chosen = keys(start('five-l-order'), ['3', '3', '4', '1', '2'])
  expect(run(chosen).answers).toHaveLength(4)
  expect(run(keys(chosen, ['backspace'])).answers).toHaveLength(3)
  expect(run(keys(chosen, ['return'])).answers).toHaveLength(5)
  expect(keys(chosen, ['n']).finished).toMatchObject([{ left: true }])
})

test('a prompt without a line stays until there is one; n alone leaves it out', () => {
  expect(keys(start('top-habit'), ['return', 'return']).finished).toEqual([])
  expect(keys(start('top-habit'), ['n', 'return']).finished).toMatchObject([{ left: true }])
})

test('a text takes every script, deletes by what is one character to a reader, and ends with an empty line', () => {
  const typed = keys(start('top-habit'), ['你', '好', '👩‍👩‍👧', 'space', '?', 'n', 'return', 'x'])
  // a family of three is eight code units long
  expect(run(keys(start('top-habit'), ['你', '好'])).input.text).toBe('你好')
  const family = press(start('top-habit'), { name: '👩‍👩‍👧', text: '👩‍👩‍👧' }, 1, one)
  expect(run(keys(family, ['backspace'])).input.text).toBe('')
  expect(run(typed).input.text).toContain('?n\nx')
  expect(run(keys(typed, ['return', 'return'])).answers).toHaveLength(1)
})

test('numbers: within its bounds; Enter alone takes the value offered', () => {
  expect(run(keys(start('satisfaction-gap'), ['1', '.', '5', 'return'])).answers).toEqual([1.5])
  expect(run(keys(start('satisfaction-gap'), ['１', '．', '５', 'return'])).answers).toEqual([1.5])
  // a comma is not dropped: 1,5 would become 15
  const comma = keys(start('satisfaction-gap'), ['1', ',', '5', 'return'])
  expect(run(comma)).toMatchObject({ answers: [], input: { text: '1,5' } })
  expect(run(keys(start('satisfaction-gap'), ['9', '9', 'return'])).answers).toEqual([])
  expect(run(keys(start('satisfaction-gap'), ['return', '9', 'return'])).answers).toEqual([7, 9])
})
