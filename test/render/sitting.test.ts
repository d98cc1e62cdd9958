import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/messages/language.ts'
import { numberRanges, pointRange, sittingScreen } from '../../src/render/sitting.ts'
import { styleFor } from '../../src/render/style.ts'
import { cells } from '../../src/render/width.ts'
import { press } from '../../src/sitting/press.ts'
import { type Sitting, startSitting } from '../../src/sitting/sitting.ts'
import { shipped } from '../support/shipped.ts'

const awareness = shipped('service-awareness')
const orientation = shipped('service-orientation')

function sat(instrument: typeof awareness, ...keys: string[]): Sitting {
  const items = instrument.items.map(item => item.id)
  const start = startSitting(
    { items, points: instrument.scale.points, required: new Set(items), mayMiss: 0, confirm: false },
    0,
  )
  return keys.reduce((sitting, name, n) => press(sitting, { name }, (n + 1) * 1000), start)
}

const twenty = Array.from('43524134152341524335')
const moments: [name: string, keys: string[]][] = [
  ['first', []],
  ['marked', ['4', '3', 'left']],
  ['answered', ['4', '3', 'backspace']],
  ['help', ['?']],
  ['gaps', [...twenty.slice(0, 18), 'r']],
  ['review', twenty],
]

describe.each([awareness, orientation].map(i => [i.id, i] as const))('%s', (id, instrument) => {
  describe.each(LANGUAGES)('%s', language => {
    test.each([80, 40])('the screens at %i columns', async columns => {
      const screens = moments.map(([name, keys]) => {
        const screen = sittingScreen(instrument, sat(instrument, ...keys), {
          columns,
          rows: 24,
          language,
          style: styleFor(false),
        })
        for (const line of screen.split('\n')) expect(cells(line), line).toBeLessThan(columns)
        expect(screen.split('\n').length).toBeLessThan(24)
        return `${`=== ${name} `.padEnd(columns, '=')}\n${screen}\n`
      })
      await expect(screens.join('\n')).toMatchFileSnapshot(`__screens__/sitting-${id}-${language}-${columns}.txt`)
    })
  })

  test('no line is wider and no screen higher than the window, at any size', () => {
    for (const columns of [1, 5, 20, 24, 30, 39, 50, 60, 71, 72, 100, 200])
      for (const rows of [1, 5, 8, 12, 24, 50])
        for (const [, keys] of moments) {
          const screen = sittingScreen(
            instrument,
            sat(instrument, ...keys),
            { columns, rows, language: 'zh-Hant', style: styleFor(false) },
            'A notice about the draft.',
          )
          const lines = screen.split('\n')
          if (columns >= 2)
            for (const line of lines) expect(cells(line), `${columns}: ${line}`).toBeLessThanOrEqual(columns)
          if (rows >= 8) expect(lines.length).toBeLessThanOrEqual(rows)
        }
  })
})

test('the marked point can be told without colour', () => {
  const plain = sittingScreen(awareness, sat(awareness, 'right'), {
    columns: 80,
    rows: 24,
    language: 'en',
    style: styleFor(false),
  })
  expect(plain).toContain('[4]')
  expect(plain).not.toContain('\x1b')
})

test('nothing on the screen of an unanswered item looks chosen', () => {
  const screen = sittingScreen(awareness, sat(awareness), {
    columns: 80,
    rows: 24,
    language: 'en',
    style: styleFor(false),
  })
  expect(screen).not.toMatch(/\[\d\]/)
})

test('numbers in short', () => {
  expect(numberRanges([])).toBe('')
  expect(numberRanges([3, 4, 5, 8, 10, 11])).toBe('3-5, 8, 10-11')
  expect(pointRange(awareness)).toBe('1-5')
  expect(pointRange({ ...awareness, scale: { points: [0, 2, 4], labels: new Map() } })).toBe('0 2 4')
})
