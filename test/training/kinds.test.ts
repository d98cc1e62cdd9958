import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadTraining } from '../../src/training/catalog.ts'
import { resultValue } from '../../src/training/kinds/calc.ts'
import { outcomeOf } from '../../src/training/kinds/index.ts'
import { placed } from '../../src/training/kinds/place.ts'
import { give, startRun, stepNow, takeBack } from '../../src/training/run.ts'
import { type Answer, type Step, shuffled } from '../../src/training/step.ts'
import type { Drill } from '../../src/training/types.ts'

const { drills } = loadTraining([fileURLToPath(new URL('../../quizzes', import.meta.url))])
const drill = (id: string): Drill => drills.get(id)!

/** Answers a drill step by step, with what `pick` says to each step. */
function play(
  id: string,
  pick: (step: Step, answers: readonly Answer[]) => Answer,
): { answers: readonly Answer[]; seed: number } {
  let run = startRun(drill(id), 0)
  while (stepNow(run).ask !== 'end') {
    const next = give(run, pick(stepNow(run), run.answers))
    if (next === run) throw new Error(`no answer to ${JSON.stringify(stepNow(run))}`)
    run = next
  }
  return run
}
const outcome = (id: string, pick: (step: Step, answers: readonly Answer[]) => Answer, times = 0) => {
  const run = play(id, pick)
  return outcomeOf(drill(id), run.answers, run.seed, times)
}

describe('grades', () => {
  test('choose: good for the right one, again for another', () => {
    const one = drill('apologise-first')
    const right = one.kind === 'choose' ? one.options.findIndex(option => option.right) : -1
    expect(outcome('apologise-first', step => (step.ask === 'one' ? right : true))).toEqual({
      grade: 3,
      count: { got: 1, of: 1 },
    })
    const wrong = right === 0 ? 1 : 0
    expect(outcome('apologise-first', step => (step.ask === 'one' ? wrong : true))).toMatchObject({
      grade: 1,
      count: { got: 0 },
    })
  })

  test('choose with several right: hard for one slip', () => {
    const one = [...drills.values()].find(d => d.kind === 'choose' && d.options.filter(o => o.right).length > 1)
    if (one?.kind !== 'choose') throw new Error('no such drill')
    const right = one.options.flatMap((option, index) => (option.right ? [index] : []))
    const grade = (chosen: number[]) => outcome(one.id, step => (step.ask === 'many' ? chosen : true))?.grade
    expect(grade(right)).toBe(3)
    expect(grade(right.slice(1))).toBe(2)
    expect(grade([one.options.findIndex(option => !option.right)])).toBe(1)
  })

  test('order: partial credit by pairs', () => {
    const inOrder = (given: number[]) =>
      outcome('five-l-order', (step, answers) => (step.ask === 'one' ? given[answers.length]! : true))
    expect(inOrder([0, 1, 2, 3])).toEqual({ grade: 3, count: { got: 5, of: 5 } })
    // one swap of neighbours: 9 of 10 pairs
    expect(inOrder([1, 0, 2, 3])).toEqual({ grade: 2, count: { got: 3, of: 5 } })
    expect(inOrder([4, 3, 2, 1])).toEqual({ grade: 1, count: { got: 1, of: 5 } })
  })

  test('place: good up to one in ten wrong, hard from three in four', () => {
    const one = drill('triggers-place')
    if (one.kind !== 'place') throw new Error('another kind')
    const count = one.things.length
    const withWrong = (wrong: number) => {
      const first = startRun(one, 0)
      return outcome(one.id, (step, answers) => {
        if (step.ask !== 'one') return true
        // what is asked now is known by placing it anywhere
        const { thing } = placed(one, [...answers, 0], first.seed).at(-1)!
        const right = one.things[thing]!.group
        return answers.length < wrong ? (right + 1) % one.groups.length : right
      })
    }
    expect(withWrong(0)).toEqual({ grade: 3, count: { got: count, of: count } })
    expect(withWrong(Math.floor(count / 10))?.grade).toBe(3)
    expect(withWrong(Math.floor(count / 10) + 1)?.grade).toBe(2)
    expect(withWrong(Math.floor(count / 4) + 1)?.grade).toBe(1)
  })

  test.each([1, 2, 3, 4] as const)('recall and case: the judgement %i is the grade', judged => {
    expect(outcome('apology-recall', step => (step.ask === 'one' ? judged : true))).toEqual({ grade: judged })
    expect(
      outcome('angry-secretary', step => (step.ask === 'one' ? judged : step.ask === 'text' ? ' line ' : true)),
    ).toEqual({
      grade: judged,
      text: 'line\n\nline\n\nline\n\nline',
    })
  })

  test('audit: easy the first time; later easy without gaps, hard with more gaps than ticks; nothing when none applied', () => {
    const seven = (marks: number[], times: number) =>
      outcome('seven-factors-count', (step, answers) => (step.ask === 'one' ? marks[answers.length]! : true), times)
    expect(seven([0, 0, 0, 1, 1, 1, 1], 0)).toEqual({ grade: 4, count: { got: 3, of: 7 } })
    expect(seven([0, 0, 0, 0, 0, 0, 2], 1)).toEqual({ grade: 4, count: { got: 6, of: 6 } })
    expect(seven([0, 0, 0, 0, 1, 1, 1], 1)).toEqual({ grade: 3, count: { got: 4, of: 7 } })
    expect(seven([0, 0, 0, 1, 1, 1, 1], 1)).toEqual({ grade: 2, count: { got: 3, of: 7 } })
    expect(seven([2, 2, 2, 2, 2, 2, 2], 1)).toBeNull()
    expect(outcome('customer-file-audit', step => (step.ask === 'one' ? 5 : true), 1)).toMatchObject({ grade: 4 })
  })

  test('lookup: a row for every day is back tomorrow and counts a round', () => {
    const row = (index: number, said: number) => outcome('moods', (_, answers) => (answers.length === 0 ? index : said))
    expect(row(0, 0)).toEqual({ grade: 3, said: 0 })
    expect(row(2, 0)).toEqual({ grade: 4, said: 2 })
    expect(row(0, 1)).toEqual({ grade: 3 })
  })

  test('reflect: nothing written is nothing done', () => {
    expect(outcome('top-habit', step => (step.ask === 'text' ? ' I greet first. ' : true))).toEqual({
      grade: 4,
      text: 'I greet first.',
    })
    const begun = startRun(drill('top-habit'), 0)
    expect(give(begun, '  ')).toBe(begun)
  })
})

test('the figures are those of the sources', () => {
  const values = (id: string, numbers: number[]): number[] => {
    const one = drill(id)
    return one.kind === 'calc' ? one.results.map(result => resultValue(result, numbers)) : []
  }
  // of 100 dissatisfied 4 complain and 96 do not: 8.64 of these come back; of the 4: 0.76, 2.16, 3.28
  expect(values('return-rates', [100, 4])).toEqual([4, 96, 8.64, 0.76, 2.16, 3.28])
  expect(values('word-of-mouth-haier', [1, 4])).toEqual([11, 12, 1])
  expect(values('word-of-mouth-telecom', [10, 20])).toEqual([80, 100, 60, 100, 7])
  expect(values('silent-majority', [5])).toEqual([45, 120])
  expect(values('churn-replacement', [3])).toEqual([30])
})

describe('every drill', () => {
  /** Some answer to a step, chosen by a number. */
  const some = (step: Step, choice: number): Answer => {
    switch (step.ask) {
      case 'one': {
        const free = step.options.filter(option => !step.taken?.includes(option))
        return free[choice % free.length]!
      }
      case 'many':
        return [step.options[choice % step.options.length]!]
      case 'number':
        return step.start
      case 'text':
        return choice % 2 === 0 && !step.needed ? '' : '写一行'
      default:
        return true
    }
  }

  test('ends whatever is answered, and going back brings every answer back (seed 7)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...drills.keys()),
        fc.array(fc.nat(100), { minLength: 40, maxLength: 40 }),
        (id, choices) => {
          let run = startRun(drill(id), choices[0]!)
          for (let at = 0; stepNow(run).ask !== 'end'; at++) {
            // a calculation may go on for ever; say enough at the second round
            const step = stepNow(run)
            const answer =
              at > 30 && step.ask === 'one' && step.options.length === 2 ? 1 : some(step, choices[at % 40]!)
            const next = give(run, answer)
            expect(next).not.toBe(run)
            const back = takeBack(next)
            expect(back.answers).toEqual(run.answers)
            if (step.ask === 'text') expect(back.input.text).toBe(answer)
            if (step.ask === 'one') expect(step.options[back.input.mark!]).toBe(answer)
            run = next
            if (at > 200) throw new Error(`${id} never ends`)
          }
          // what was kept of it goes on where it was
          expect(startRun(drill(id), choices[0]!, run.answers)).toEqual(run)
        },
      ),
      { seed: 7, numRuns: 300 },
    )
  })

  test('refuses what is no answer, and leaves out kept answers that do not fit', () => {
    const run = startRun(drill('five-l-order'), 0)
    for (const wrong of [5, -1, 'LOOK', true, [0], 0.5] as Answer[]) expect(give(run, wrong)).toBe(run)
    expect(startRun(drill('five-l-order'), 0, [0, 0, 1]).answers).toEqual([0])
  })
})

test('a shuffle is always the same for a seed, holds everything, and never gives the answer away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 24 }), fc.nat(), (count, seed) => {
      const order = shuffled(count, seed)
      expect(order).toEqual(shuffled(count, seed))
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i))
      expect(order.every((value, index) => value === index)).toBe(false)
    }),
    { seed: 7 },
  )
})
