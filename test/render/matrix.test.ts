import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOnMatrix } from '../../src/advice/matrix.ts'
import { loadAdvice } from '../../src/advice/read.ts'
import { matrixLines } from '../../src/render/matrix.ts'
import { resultText } from '../../src/render/result-text.ts'
import { styleFor } from '../../src/render/style.ts'
import { cells } from '../../src/render/width.ts'
import { quizzes, shipped } from '../support/shipped.ts'
import { sheetOf, viewOf } from '../support/views.ts'

const instrument = shipped('service-awareness')
const matrix = loadAdvice(`${quizzes}/service-awareness.advice.yaml`).matrix!
const place = (answers: string) => placeOnMatrix(instrument, matrix, sheetOf(instrument.items, answers))

test('the axes are the nine items of will and the eleven of ability, each once', () => {
  expect(matrix.x.items).toHaveLength(9)
  expect(matrix.y.items).toHaveLength(11)
  expect(new Set([...matrix.x.items, ...matrix.y.items])).toEqual(new Set(instrument.items.map(item => item.id)))
})

test('the place is the two means; at the cut counts as high, and a gap leaves no place', () => {
  expect(place('3')).toEqual({ x: 3, y: 3, quadrant: 'low' })
  expect(place('4')).toEqual({ x: 4, y: 4, quadrant: 'both' })
  const willing = instrument.items.map(item => (matrix.x.items.includes(item.id) ? 5 : 1)).join(' ')
  expect(place(willing)).toEqual({ x: 5, y: 1, quadrant: 'x' })
  expect(placeOnMatrix(instrument, { ...matrix, cut: 3 }, sheetOf(instrument.items, '3'))?.quadrant).toBe('both')
  expect(place(`- ${'3 '.repeat(19).trim()}`)).toBeNull()
})

test('a result shows it with both means and whose cut it is', () => {
  const view = viewOf('service-awareness', '4 4 4 3 5 2 3 2 4 4 4 5 4 4 3 4 3 4 4 4', { matrix })
  const text = resultText(view, { columns: 80, style: styleFor(false) }).replace(/\s+/g, ' ')
  expect(text).toContain('Service awareness 3.44, behavioural skill 3.91 (means of your answers, 1-5).')
  expect(text).toContain('The source calls this field: skilled.')
  expect(text).toContain("the cut at 3.5 is this tool's own convention")
  expect(resultText(viewOf('service-awareness', '4', {}), { columns: 80, style: styleFor(false) })).not.toContain(
    'the cut at',
  )
})

test('as a person sees it', () => {
  const drawing = {
    x: { title: '服务意识', mean: 3.4 },
    y: { title: '行为技巧', mean: 3.9 },
    min: 1,
    max: 5,
    cut: 3.5,
    names: { low: '被动', x: '主动', y: '娴熟', both: '主动娴熟' },
  }
  expect(`\n${matrixLines(drawing, 38).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    行为技巧
        +--------------------------------+
       5| 娴熟              | 主动娴熟   |
        |                   |            |
        |                  *|            |
     3.5|-------------------+------------|
        | 被动              | 主动       |
        |                   |            |
        |                   |            |
        |                   |            |
       1|                   |            |
        +--------------------------------+
         1                  3.5         5
                                 服务意识
    "
  `)
})

test('a name makes room for the point', () => {
  const drawing = {
    x: { title: 'Will', mean: 4.8 },
    y: { title: 'Ability', mean: 5 },
    min: 1,
    max: 5,
    cut: 3.5,
    names: { low: 'passive', x: 'willing', y: 'skilled', both: 'willing and skilled' },
  }
  expect(`\n${matrixLines(drawing, 38).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    Ability
        +--------------------------------+
       5| skilled           |         *  |
        |                   | willing    |
        |                   | and        |
        |                   | skilled    |
     3.5|-------------------+------------|
        | passive           | willing    |
        |                   |            |
        |                   |            |
        |                   |            |
        |                   |            |
       1|                   |            |
        +--------------------------------+
         1                  3.5         5
                                     Will
    "
  `)
})

test('the point is drawn once, on its own side of the cut, and no line is too wide (seed 7)', () => {
  const mean = fc.integer({ min: 100, max: 500 }).map(n => n / 100)
  fc.assert(
    fc.property(mean, mean, fc.integer({ min: 24, max: 90 }), fc.boolean(), (x, y, width, chinese) => {
      const names = chinese
        ? { low: '被动', x: '主动', y: '娴熟', both: '主动娴熟' }
        : { low: 'passive', x: 'willing', y: 'skilled', both: 'willing and skilled' }
      const title = chinese ? '服务意识' : 'Awareness'
      const lines = matrixLines(
        { x: { title, mean: x }, y: { title, mean: y }, min: 1, max: 5, cut: 3.5, names },
        width,
      )
      for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(width)
      const row = lines.findIndex(line => line.includes('*'))
      const column = cells(lines[row]!.slice(0, lines[row]!.indexOf('*')))
      const cutRow = lines.findIndex(line => /\|-+\+-+\|/.test(line))
      const cutColumn = lines[cutRow]!.indexOf('+')
      expect(lines.join('').match(/\*/g)).toHaveLength(1)
      expect(row < cutRow).toBe(y >= 3.5)
      expect(column > cutColumn).toBe(x >= 3.5)
      // the names stay whole: the point has a row of its own in its field
      if (width >= 36)
        for (const word of Object.values(names).flatMap(one => one.split(' '))) expect(lines.join('\n')).toContain(word)
    }),
    { seed: 7 },
  )
})
