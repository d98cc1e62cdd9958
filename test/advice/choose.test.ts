import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Advice, chooseAdvice, MAX_ITEMS } from '../../src/advice/choose.ts'
import { loadAdvice } from '../../src/advice/read.ts'
import type { Instrument } from '../../src/instrument/types.ts'
import { scoreSheet } from '../../src/scoring/score.ts'
import { quizzes, shipped } from '../support/shipped.ts'
import { sheetOf } from '../support/views.ts'

const awareness = shipped('service-awareness')
const orientation = shipped('service-orientation')
const books = {
  'service-awareness': loadAdvice(`${quizzes}/service-awareness.advice.yaml`),
  'service-orientation': loadAdvice(`${quizzes}/service-orientation.advice.yaml`),
}

function choose(instrument: Instrument, answers: string): Advice[] {
  const sheet = sheetOf(instrument.items, answers)
  return chooseAdvice(instrument, books[instrument.id as keyof typeof books], sheet, scoreSheet(instrument, sheet))
}

/** `[item, answer]`, with `next` where it is a next step. */
const items = (advice: readonly Advice[]) =>
  advice.filter(piece => piece.kind === 'item').map(p => [p.item, p.answer, ...(p.nextStep ? ['next'] : [])])

/** Twenty answers: one everywhere but where another is given, by item number. */
const but = (everywhere: number, others: Record<number, number | '-'>) =>
  Array.from({ length: 20 }, (_, index) => others[index + 1] ?? everywhere).join(' ')

describe('the items', () => {
  test.each<[string, Instrument, string, unknown[]]>([
    [
      'low ones first, the lowest first',
      awareness,
      but(4, { 5: 2, 9: 1, 20: 3 }),
      [
        ['9', 1],
        ['5', 2],
        ['20', 3, 'next'],
      ],
    ],
    ['never one in the top quarter, so none at all', awareness, but(4, { 3: 5 }), []],
    ['fewer than three where only one is below it', awareness, but(5, { 8: 3 }), [['8', 3, 'next']]],
    [
      '0 and 1 are low on 0 to 5, 2 and 3 are not',
      orientation,
      but(5, { 2: 1, 7: 2, 16: 3 }),
      [
        ['2', 1],
        ['7', 2, 'next'],
        ['16', 3, 'next'],
      ],
    ],
    ['an answer of 0 is the lowest, a blank is none', orientation, but(5, { 4: 0, 9: '-' }), [['4', 0]]],
    [
      'at most three',
      awareness,
      but(4, { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 }),
      [
        ['1', 1],
        ['2', 1],
        ['3', 1],
      ],
    ],
  ])('%s', (_, instrument, answers, expected) => {
    expect(items(choose(instrument, answers))).toEqual(expected)
  })

  test('a tie goes to the item whose area is lower, then to the one asked first', () => {
    // 2 and 10 are empathy, 7 and 17 initiative; initiative is lower through 18
    expect(items(choose(awareness, but(4, { 2: 2, 10: 2, 7: 2, 17: 2, 18: 3 })))).toEqual([
      ['7', 2],
      ['17', 2],
      ['2', 2],
    ])
  })

  test('a reversed item counts turned round, and says the answer as it was given', () => {
    const turned = { ...awareness, items: awareness.items.map(item => ({ ...item, reverse: item.id === '6' })) }
    expect(items(choose(turned, but(4, { 6: 5 })))).toEqual([['6', 5]])
    expect(items(choose(turned, but(4, { 6: 1 })))).toEqual([])
  })

  test('an item that is not scored gets no advice', () => {
    const unscored = { ...awareness, items: awareness.items.map(item => ({ ...item, scored: item.id !== '6' })) }
    expect(items(choose(unscored, but(4, { 6: 1 })))).toEqual([])
  })
})

describe('the order', () => {
  test('a failed check, the band, the items', () => {
    const advice = choose(awareness, but(4, { 3: 2 }))
    expect(advice.map(piece => piece.kind)).toEqual(['consistency', 'band', 'item'])
    expect(advice[0]).toMatchObject({ items: ['3', '11', '12'], answers: [2, 4, 4] })
    expect(advice[1]).toMatchObject({ band: 'good' })
  })

  test('nothing on the check when it passes, is unknown, or there is none', () => {
    expect(choose(awareness, but(4, { 5: 2 }))[0]).toMatchObject({ kind: 'band' })
    expect(choose(awareness, but(4, { 3: '-' })).map(piece => piece.kind)).not.toContain('consistency')
    expect(choose(orientation, but(4, { 3: 1 }))[0]).toMatchObject({ kind: 'band' })
  })

  test('no band without a total', () => {
    expect(choose(awareness, but(4, { 5: '-' })).map(piece => piece.kind)).not.toContain('band')
  })
})

test('every item, every band and the failed check of the shipped tests have advice', () => {
  for (const instrument of [awareness, orientation]) {
    const book = books[instrument.id as keyof typeof books]
    expect([...book.items.keys()]).toEqual(instrument.items.map(item => item.id))
    expect([...book.bands.keys()]).toEqual(instrument.bands.map(band => band.id))
    expect(book.consistency !== undefined).toBe(instrument.consistency.length > 0)
  }
})

test('whatever the answers: at most three items, rising, none in the top quarter, each with the answer that triggered it', () => {
  const sheet = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(sheet, answers => {
      const chosen = choose(awareness, answers.join(' ')).filter(piece => piece.kind === 'item')
      expect(chosen).toHaveLength(Math.min(MAX_ITEMS, answers.filter(answer => answer < 4).length))
      for (const piece of chosen) {
        expect(piece.answer).toBe(answers[Number(piece.item) - 1])
        expect(piece.nextStep).toBe(piece.answer === 3)
      }
      const given = chosen.map(piece => piece.answer)
      expect(given).toEqual(given.toSorted((a, b) => a - b))
      const least = Math.min(...answers)
      if (least < 4) expect(given[0]).toBe(least)
    }),
    { seed: 20261121, numRuns: 300 },
  )
})
