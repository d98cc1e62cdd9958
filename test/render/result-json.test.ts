import { expect, test } from 'vitest'
import { resultJson } from '../../src/render/result-json.ts'
import { sheets, viewOf } from '../support/views.ts'

const json = (...view: Parameters<typeof viewOf>) => JSON.parse(resultJson(viewOf(...view)))
const ordinary = sheets[0]![2]

test('has exactly what its interface promises', () => {
  const result = json('service-awareness', ordinary)
  expect(Object.keys(result)).toEqual([
    'instrument',
    'respondent',
    'score',
    'band',
    'consistency',
    'dimensions',
    'validity',
    'flags',
    'advice',
  ])
  expect(result).toMatchObject({
    instrument: { id: 'service-awareness', version: '1.0.0' },
    respondent: { id: 'w7', name: '王小明', team: 'North' },
    score: { total: 74, min: 20, max: 100, percent: 67.5 },
    band: { id: 'good', title: 'Good' },
    consistency: [{ items: [3, 11, 12], answers: [4, 4, 5], spread: 1, consistent: false }],
    validity: { missing: 0, longestRun: 3, deviation: expect.closeTo(0.8013, 4) },
    flags: ['inconsistent'],
  })
  expect(result.dimensions[1]).toEqual({ id: 'empathy', score: 14, percent: 62.5, items: [2, 4, 10, 15] })
  expect(result.validity).not.toHaveProperty('seconds')
})

test('the advice has its texts, its actions with their techniques, and a drill only where one can be trained', () => {
  const { advice } = json('service-awareness', ordinary)
  expect(advice.map((piece: { kind: string }) => piece.kind)).toEqual(['consistency', 'band', 'item', 'item', 'item'])
  expect(advice[0]).toEqual({ kind: 'consistency', items: [3, 11, 12], answers: [4, 4, 5], text: expect.any(String) })
  expect(advice[1]).toEqual({
    kind: 'band',
    band: 'good',
    text: expect.any(String),
    techniques: ['ten-steps', 'five-l'],
  })
  expect(advice[2]).toMatchObject({ item: 6, answer: 2, nextStep: false, practice: expect.stringMatching(/^Mood/) })
  expect(advice[2].actions).toHaveLength(3)
  expect(advice[2].actions[0]).toEqual({ text: expect.any(String), techniques: expect.arrayContaining(['five-l']) })
  expect(advice[4]).toMatchObject({ item: 4, answer: 3, nextStep: true })
  expect(JSON.stringify(advice)).not.toContain('"drill"')

  const view = viewOf('service-awareness', ordinary)
  const drill = view.advice.find(piece => piece.kind === 'item')!.advice.drill!
  const trained = JSON.parse(resultJson({ ...view, drills: new Set([drill]) }))
  expect(trained.advice.filter((piece: object) => 'drill' in piece)).toMatchObject([{ item: 6, drill }])
})

test('speaks the language that is asked for', () => {
  expect(json('service-awareness', ordinary, { language: 'zh-Hant' }).band).toEqual({ id: 'good', title: '較好' })
})

test('an unanswered item leaves nulls, not zeros', () => {
  const result = json('service-awareness', ordinary.replace('5 4 4 3', '- 4 4 3'))
  expect(result).toMatchObject({
    score: null,
    band: null,
    consistency: [{ items: [3, 11, 12], answers: [4, 4, null], spread: null, consistent: null }],
    flags: ['incomplete'],
    validity: { missing: 1 },
  })
  expect(result.dimensions[2]).toEqual({ id: 'rapport', score: null, percent: null, items: [1, 3, 11, 12] })
})

test('numbers are not rounded, and ids are as they were written', () => {
  const result = json('strain', '2 -1 0 1 0 -')
  expect(result.score).toEqual({
    total: expect.closeTo(7 / 6, 8),
    min: -14,
    max: 14,
    percent: expect.closeTo(54.1667, 3),
  })
  expect(result.dimensions[0]).toMatchObject({ band: { id: 'fair', title: 'Fair' }, items: ['s1', 's2'] })
  expect(result.consistency[0].items).toEqual(['m1', 'm2', 'm3'])
})

test('is safe on a terminal: what a terminal would obey is an escape', () => {
  const name = 'a\u001b[2J\u009b2J\u007f\u202eb'
  const text = resultJson(viewOf('service-awareness', ordinary, { respondent: { id: 'w', name } }))
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  expect(JSON.parse(text).respondent.name).toBe(name)
})
