import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { press, REPEAT } from '../../src/sitting/press.ts'
import { missing, type Sitting, startSitting } from '../../src/sitting/sitting.ts'

const items = ['a', 'b', 'c', 'd']
const begin = (
  points: readonly number[] = [1, 2, 3, 4, 5],
  more: Partial<Parameters<typeof startSitting>[0]> = {},
): Sitting => startSitting({ items, points, required: new Set(items), mayMiss: 0, confirm: false, ...more }, 0)

/** Presses keys one second apart: none of them is a held key. */
const pressAll = (sitting: Sitting, ...keys: string[]): Sitting =>
  keys.reduce((s, name, n) => press(s, { name }, (n + 1) * 1000), sitting)

const answers = (sitting: Sitting) => items.map(id => sitting.responses.get(id) ?? null)

describe('what a key does', () => {
  test.each([
    ['a digit answers and goes on', ['4'], [4, null, null, null], 1],
    ['a digit that is no point does nothing', ['7', '0'], [null, null, null, null], 0],
    ['the same digit answers the next item too', ['3', '3'], [3, 3, null, null], 2],
    ['Enter without a mark does nothing', ['return'], [null, null, null, null], 0],
    ['from no mark, Left marks the nearest point below the middle', ['left', 'return'], [2, null, null, null], 1],
    ['from no mark, Right marks the nearest point above the middle', ['right', 'return'], [4, null, null, null], 1],
    ['the mark stops at the ends', ['left', 'left', 'left', 'left', 'return'], [1, null, null, null], 1],
    ['Backspace goes back and keeps everything', ['4', '5', 'backspace', 'backspace'], [4, 5, null, null], 0],
    ['Backspace on the first item stays there', ['backspace'], [null, null, null, null], 0],
    [
      'going back, the earlier answer is marked: Enter keeps it',
      ['4', 'backspace', 'return'],
      [4, null, null, null],
      1,
    ],
    ['choosing the same answer again goes on too', ['4', 'backspace', '4'], [4, null, null, null], 1],
    ['another digit changes it', ['4', 'backspace', '2'], [2, null, null, null], 1],
    ['Down goes on without answering, Up goes back', ['down', 'down', 'up'], [null, null, null, null], 1],
  ])('%s', (_, keys, expected, index) => {
    const sitting = pressAll(begin(), ...keys)
    expect(answers(sitting)).toEqual(expected)
    expect(sitting.view).toMatchObject({ kind: 'item', index })
  })

  test('without a middle point, Left and Right mark the two in the middle', () => {
    expect(pressAll(begin([0, 1, 2, 3, 4, 5]), 'left').view).toMatchObject({ mark: 2 })
    expect(pressAll(begin([0, 1, 2, 3, 4, 5]), 'right').view).toMatchObject({ mark: 3 })
  })

  test('? shows the keys; any key only closes them', () => {
    const helped = pressAll(begin(), '?')
    expect(helped.help).toBe(true)
    const closed = press(helped, { name: '4' }, 9000)
    expect(closed.help).toBe(false)
    expect(answers(closed)).toEqual([null, null, null, null])
  })

  test('with confirm, a digit marks and Enter accepts', () => {
    const marked = pressAll(begin(undefined, { confirm: true }), '4')
    expect(marked.view).toMatchObject({ index: 0, mark: 4 })
    expect(answers(pressAll(marked, 'return'))).toEqual([4, null, null, null])
  })

  test('on 0–10, 1 may become 10, and Enter accepts', () => {
    const points = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect(answers(pressAll(begin(points), '1', '0', 'return'))).toEqual([10, null, null, null])
    expect(answers(pressAll(begin(points), '1', 'return'))).toEqual([1, null, null, null])
    expect(answers(pressAll(begin(points), '1', '7', 'return'))).toEqual([7, null, null, null])
    expect(answers(pressAll(begin(points), '1', '0', 'backspace', 'return'))).toEqual([1, null, null, null])
  })

  test('negative points are typed with their sign', () => {
    expect(answers(pressAll(begin([-2, -1, 0, 1, 2]), '-', '2', 'return'))).toEqual([-2, null, null, null])
  })
})

describe('the review', () => {
  const full = () => pressAll(begin(), '1', '2', '3', '4')

  test('comes after the last item, and Enter ends the sitting', () => {
    expect(full().view.kind).toBe('review')
    expect(pressAll(full(), 'return').view.kind).toBe('done')
  })

  test('a number and Enter go to that item, and its answer comes back to the review', () => {
    const changed = pressAll(full(), '2', 'return', '5')
    expect(changed.view.kind).toBe('review')
    expect(answers(changed)).toEqual([1, 5, 3, 4])
  })

  test('Enter with something missing goes there, not to the end', () => {
    const gap = pressAll(begin(), '1', 'down', '3', '4')
    expect(pressAll(gap, 'return').view).toMatchObject({ kind: 'item', index: 1 })
  })

  test('Enter ends the sitting when no more is missing than the instrument tolerates', () => {
    expect(pressAll(begin(undefined, { mayMiss: 1 }), '1', 'down', '3', '4', 'return').view.kind).toBe('done')
    expect(
      pressAll(begin(undefined, { required: new Set(['a', 'c', 'd']) }), '1', 'down', '3', '4', 'return').view.kind,
    ).toBe('done')
  })

  test('Backspace goes back to the last item, r comes again from anywhere', () => {
    expect(pressAll(full(), 'backspace').view).toMatchObject({ kind: 'item', index: 3 })
    expect(pressAll(full(), 'backspace', 'r').view.kind).toBe('review')
  })

  test('a number beyond the last item goes nowhere, and is not taken for another one', () => {
    expect(pressAll(full(), '3', '9').view).toMatchObject({ kind: 'review', typed: '39' })
    expect(pressAll(full(), '3', '9', 'return').view).toMatchObject({ kind: 'review', typed: '' })
  })

  test('from the missing ones, answers lead from gap to gap, and then to the review', () => {
    const gaps = pressAll(begin(), 'down', '2', 'down', 'down', 'return')
    expect(gaps.view).toMatchObject({ kind: 'item', index: 0 })
    const first = pressAll(gaps, '1')
    expect(first.view).toMatchObject({ kind: 'item', index: 2 })
    const all = pressAll(first, '3', '4')
    expect(all.view.kind).toBe('review')
    expect(answers(all)).toEqual([1, 2, 3, 4])
  })

  test('Backspace and Esc go back to where it was opened', () => {
    for (const key of ['backspace', 'escape']) {
      const there = pressAll(begin(), '1', '2', 'r', key)
      expect(there.view).toMatchObject({ kind: 'item', index: 2 })
      expect(pressAll(there, '3').view).toMatchObject({ kind: 'item', index: 3 })
    }
  })
})

describe('time', () => {
  test('a held key answers once, however long it is held', () => {
    let sitting = begin()
    for (let at = 1000; at < 4000; at += 30) sitting = press(sitting, { name: '4' }, at)
    expect(answers(sitting)).toEqual([4, null, null, null])
  })

  test('other digits in the same moment are type-ahead, and kept', () => {
    let sitting = begin()
    for (const name of ['4', '3', '4', '3']) sitting = press(sitting, { name }, 1000)
    expect(answers(sitting)).toEqual([4, 3, 4, 3])
  })

  test('the same digit counts again after a while', () => {
    const once = press(begin(), { name: '4' }, 1000)
    expect(answers(press(once, { name: '4' }, 1000 + REPEAT))).toEqual([4, 4, null, null])
  })

  test('the seconds on an item add up over its visits', () => {
    let sitting = press(begin(), { name: '4' }, 2500)
    sitting = press(sitting, { name: 'backspace' }, 3000)
    sitting = press(sitting, { name: '5' }, 4000)
    expect(sitting.seconds.get('a')).toBe(3.5)
  })
})

test('a continued sitting begins at the first unanswered item, and skips what is answered', () => {
  expect(
    begin(undefined, {
      responses: new Map([
        ['a', 1],
        ['c', 2],
      ]),
    }).view,
  ).toMatchObject({ kind: 'item', index: 1 })
})

test('whatever is pressed: answers are points, nothing is lost but by being changed, and the screen exists', () => {
  const key = fc.constantFrom(
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
    '9',
    'left',
    'right',
    'up',
    'down',
    'return',
    'backspace',
    'r',
    '?',
    'x',
    'escape',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat(500)), { maxLength: 80 }), presses => {
      let sitting = begin()
      let at = 0
      for (const [name, wait] of presses) {
        const before = sitting
        at += wait
        sitting = press(before, { name }, at)
        for (const id of before.responses.keys()) expect(sitting.responses.has(id)).toBe(true)
        for (const point of sitting.responses.values()) expect(sitting.points).toContain(point)
        if (sitting.view.kind === 'item') expect(sitting.view.index).toBeLessThan(items.length)
        if (sitting.view.kind === 'done') expect(missing(sitting)).toEqual([])
      }
    }),
  )
})
