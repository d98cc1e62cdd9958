import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/messages/language.ts'
import { resultText } from '../../src/render/result-text.ts'
import { styleFor } from '../../src/render/style.ts'
import { cells } from '../../src/render/width.ts'
import { sheets, viewOf } from '../support/views.ts'

const style = styleFor(false)

const snapshot = (name: string) => `__screens__/result-${name}.txt`

describe.each(LANGUAGES)('%s', language => {
  test.each(sheets.flatMap(sheet => [80, 40].map(columns => [...sheet, columns] as const)))(
    '%s sheet of %s (%s) at %i columns',
    async (name, instrument, answers, columns) => {
      const text = resultText(viewOf(instrument, answers, { language }), { columns, style })
      await expect(text).toMatchFileSnapshot(snapshot(`${instrument}-${name}-${language}-${columns}`))
    },
  )
})

test.each([
  ['bien-etre', '6 7 3 4 0', 'fr'],
  ['bien-etre-gap', '6 - 3 4 0', 'fr'],
  ['strain', '-1 0 1 -1 2 2', 'en'],
])('%s: an instrument that nobody here wrote', async (name, answers, language) => {
  for (const columns of [80, 40]) {
    const view = viewOf(name.replace('-gap', ''), answers, { language, respondent: { id: 'x' }, path: null })
    await expect(resultText(view, { columns, style })).toMatchFileSnapshot(snapshot(`${name}-${columns}`))
  }
})

test('no line is wider than asked, at any width, in any language, with or without colour', () => {
  const named = { id: 'w7', name: '名'.repeat(60), team: 'x'.repeat(130) }
  const views = LANGUAGES.flatMap(language => [
    ...sheets.map(([, instrument, answers]) => viewOf(instrument, answers, { language, respondent: named })),
    viewOf('bien-etre', '6 7 3 4 0', { language }),
    viewOf('strain', '-1 0 1 -1 2 2', { language }),
    viewOf('strain', '-1 0 - -1 2 2', { language }),
  ])
  for (const view of views)
    for (const color of [false, true])
      for (const columns of [24, 25, 31, 40, 47, 59, 60, 61, 72, 79, 80, 84, 100, 200])
        for (const line of resultText(view, { columns, style: styleFor(color) }).split('\n'))
          expect(cells(line), `${columns}: ${line}`).toBeLessThanOrEqual(columns)
})

test('says the same things in the same order at 40 columns as at 80', () => {
  const headings = (columns: number) =>
    resultText(viewOf('service-awareness', sheets[0]![2]), { columns, style })
      .replace(/\s+/g, ' ')
      .match(
        /Total 74|67\.5 %|Your band|Can this be trusted|Your areas|Your strongest|Your weakest|no ground for hiring|Next/g,
      )
  expect(headings(80)).toEqual(headings(40))
  // the total comes once more at the end: on a small screen the first lines have gone by then
  expect(headings(80)).toEqual([
    'Total 74',
    '67.5 %',
    'Your band',
    'Can this be trusted',
    'Your areas',
    'Your strongest',
    'Your weakest',
    'no ground for hiring',
    'Total 74',
    'Next',
  ])
})

describe('the total on its bar', () => {
  const bar = (instrument: string, answers: string, columns = 80) => {
    const lines = resultText(viewOf(instrument, answers), { columns, style }).split('\n')
    return lines.find(line => /^ +\[.*#.*\]$/.test(line))!
  }

  test('stands on the side of the band it is in, down to 24 columns', () => {
    const totals = [
      [59, '3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 2', /#.*\|.*\|/],
      [61, '3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 4', /\|.*#.*\|/],
      [79, '4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 3', /\|.*#.*\|/],
      [81, '4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 5', /\|.*\|.*#/],
    ] as const
    for (const [, answers, order] of totals)
      for (const columns of [24, 30, 40, 80, 200]) expect(bar('service-awareness', answers, columns)).toMatch(order)
  })

  test('has its ends at the lowest and the highest total', () => {
    expect(bar('service-orientation', '0')).toMatch(/\[#/)
    expect(bar('service-orientation', '5')).toMatch(/#\]/)
  })
})

test('the note of a boundary shows exactly when the total stands on it', () => {
  const says = (total: number) => {
    const answers = Array.from(
      { length: 20 },
      (_, index) => 2 + (index < total - 40 ? 1 : 0) + (index < total - 60 ? 1 : 0),
    )
    return resultText(viewOf('service-awareness', answers.join(' ')), { columns: 80, style }).includes('two bands')
  }
  expect([59, 60, 61, 79, 80].map(says)).toEqual([false, true, false, false, true])
})

test('a drill is named once a deck holds it, and not before', () => {
  const answers = sheets[0]![2]
  const before = viewOf('service-awareness', answers)
  const drill = before.advice.find(piece => piece.kind === 'item')!.advice.drill!
  expect(resultText(before, { columns: 80, style })).not.toContain('attune train')
  const after = resultText({ ...before, drills: new Set([drill]) }, { columns: 80, style })
  expect(after).toContain(`attune train ${drill}\n`)
  expect(after).toMatch(/Next +attune train/)
})

test('hurried answers are remarked on, kindly', () => {
  const seconds = new Map(Array.from({ length: 20 }, (_, index) => [String(index + 1), 0.4]))
  const view = viewOf('service-awareness', sheets[0]![2])
  const hurried = viewOf('service-awareness', sheets[0]![2], { sheet: { ...view.sheet, seconds } })
  expect(resultText(hurried, { columns: 80, style })).toContain('took less than a second each')
  expect(resultText(view, { columns: 80, style })).not.toContain('less than a second')
})

test('a prorated total that is just below a band is not rounded into it', () => {
  const view = viewOf('bien-etre', '3 7 4 - 0')
  const total = { ...view.score.total!, total: 3.4999999 }
  const text = resultText(
    { ...view, score: { ...view.score, total, band: view.instrument.bands[0]! } },
    { columns: 80, style },
  )
  expect(text).toContain('Total 3.4999999 ')
})

test('a trainee never reads "instrument" or "dimension"', () => {
  for (const [, instrument, answers] of sheets)
    expect(resultText(viewOf(instrument, answers), { columns: 80, style })).not.toMatch(/instrument|dimension/i)
})
