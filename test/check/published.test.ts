import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSource, type Source } from '../../src/definition/source.ts'
import { readInstrument } from '../../src/instrument/read.ts'
import { scoreSheet } from '../../src/scoring/score.ts'

// Instruments that others published, written as YAML by their scoring rules alone: the format is general, and the check curses none of them.

const folder = join(import.meta.dirname, '../fixtures/published')
const read = (file: string) => readInstrument(readSource(join(folder, file)) as Source)
const instrument = (id: string) => read(`${id}.yaml`).definition!.instrument

describe.each(readdirSync(folder))('%s', file => {
  test('is without a problem, and scores its examples', () => {
    const { definition, problems } = read(file)
    expect(problems).toEqual([])
    expect(definition!.instrument.examples.length).toBeGreaterThan(1)
  })
})

test('they cover what questionnaires do', () => {
  const has = {
    'reverse-keyed items on 0-4': instrument('pss-10').items.some(item => item.reverse),
    'items that are not scored': instrument('lot-r').items.some(item => !item.scored),
    'a transform to 0-100': instrument('sus').score.multiply === 2.5,
    'bands on means': instrument('brs').score.method === 'mean' && instrument('brs').bands.length === 3,
    'dimensions with bands of their own': instrument('dass-21').dimensions.every(one => one.bands.length === 5),
    '0-10 points': instrument('nps').scale.points.length === 11,
  }
  expect(Object.entries(has).filter(([, there]) => !there)).toEqual([])
})

test('the worked example of the SUS paper: contributions of 22 make 55', () => {
  const responses = new Map([5, 4, 2, 1, 2, 3, 2, 4, 5, 2].map((answer, index) => [String(index + 1), answer]))
  expect(scoreSheet(instrument('sus'), { responses }).total?.total).toBe(55)
})
