import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadTraining } from '../../src/training/catalog.ts'
import { secondsOf } from '../../src/training/kinds/index.ts'
import type { PracticeEvent } from '../../src/training/log.ts'
import { progressOf } from '../../src/training/schedule.ts'
import { chooseToday, type WeakItem } from '../../src/training/today.ts'

const drills = [...loadTraining([fileURLToPath(new URL('../../quizzes', import.meta.url))]).drills.values()]
const event = (drill: string, day: number, grade?: 1 | 2 | 3 | 4): PracticeEvent => ({
  format: 'attune/practice@1',
  at: `2026-11-${day}T09:00:00+00:00`,
  drill,
  ...(grade === undefined ? {} : { grade }),
})
const today = (events: PracticeEvent[], weak: WeakItem[], day: number, minutes = 5) =>
  chooseToday(
    drills,
    progressOf(events),
    events,
    weak,
    { time: new Date(`2026-11-${day}T08:30:00Z`), day: `2026-11-${day}` },
    minutes * 60,
  )
const weak: WeakItem[] = [
  { instrument: 'service-awareness', item: '6', dimension: 'emotion', drill: 'five-l-order' },
  { instrument: 'service-awareness', item: '9', dimension: 'complaints', drill: 'ten-steps-order' },
]

describe("today's session", () => {
  test('begins with the drills of the advice, weakest item first, and says which item', () => {
    const choices = today([], weak, 21)
    expect(choices.slice(0, 2).map(choice => choice.drill.id)).toEqual(['five-l-order', 'ten-steps-order'])
    expect(choices[0]!.reason).toEqual({ kind: 'item', instrument: 'service-awareness', item: '6' })
  })

  test('puts first what is due, longest due first', () => {
    const events = [event('silent-caller', 20, 3), event('benefit-order', 21, 1)]
    const choices = today(events, weak, 22)
    expect(choices.slice(0, 2).map(choice => [choice.drill.id, choice.reason.kind])).toEqual([
      ['silent-caller', 'due'],
      ['benefit-order', 'due'],
    ])
    expect(choices[2]!.drill.id).toBe('five-l-order')
  })

  test('what was done today comes back tomorrow at the earliest, however badly it went', () => {
    const events = [event('five-l-order', 21, 1)]
    expect(today(events, weak, 21).map(choice => choice.drill.id)).not.toContain('five-l-order')
    expect(today(events, weak, 22)[0]!.drill.id).toBe('five-l-order')
  })

  test('what was left out is not offered again for a week', () => {
    const events = [event('five-l-order', 14)]
    expect(today(events, weak, 20).map(choice => choice.drill.id)).not.toContain('five-l-order')
    expect(today(events, weak, 22)[0]!.drill.id).toBe('five-l-order')
  })

  test.each([1, 5, 15])('takes about %i minutes, and at least one drill', minutes => {
    const choices = today([], weak, 21, minutes)
    expect(choices.length).toBeGreaterThan(0)
    const seconds = choices.reduce((sum, choice) => sum + secondsOf(choice.drill), 0)
    expect(seconds).toBeLessThan(minutes * 60 + 120)
    expect(new Set(choices.map(choice => choice.drill.id)).size).toBe(choices.length)
  })

  test('without a result it begins with quizzes, not with looking back on contacts', () => {
    expect(['choose', 'order', 'place', 'recall']).toContain(today([], [], 21)[0]!.drill.kind)
  })

  test('leaves room for something new, however much is due; what waits comes first the next day', () => {
    const many = [
      'silent-caller',
      'hands-free',
      'not-my-department',
      'sent-around',
      'use-the-name',
      'name-known',
      'apologise-first',
      'praise-the-try',
      'hear-unsaid',
      'room-in-the-rule',
    ]
    const events = many.map(drill => event(drill, 20, 1))
    const choices = today(events, weak, 21)
    const due = choices.filter(choice => choice.reason.kind === 'due').map(choice => choice.drill.id)
    expect(due.length).toBeGreaterThan(4)
    expect(due.length).toBeLessThan(many.length)
    expect(choices.some(choice => choice.reason.kind === 'item')).toBe(true)
    const next = today([...events, ...due.map(drill => event(drill, 21, 1))], weak, 22)
    expect(next[0]!.drill.id).toBe(many.find(drill => !due.includes(drill)))
  })
})
