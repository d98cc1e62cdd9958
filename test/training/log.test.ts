import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isoWithOffset } from '../../src/records/record.ts'
import { addPractice, practiceFile, readPractice } from '../../src/training/log.ts'
import { progressOf } from '../../src/training/schedule.ts'

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'attune-practice-')), 'training')

describe('the practice file', () => {
  test('gives the published intervals of ts-fsrs, through the file', () => {
    const folder = newFolder()
    const intervals: number[] = []
    let now = new Date('2022-11-29T12:30:00Z')
    for (const grade of [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3] as const) {
      addPractice(folder, { at: isoWithOffset(now), drill: 'five-l-order', grade })
      const progress = progressOf(readPractice(folder, now.getTime()).events).get('five-l-order')!
      intervals.push(progress.interval)
      now = progress.due
    }
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  test('is readable by its owner alone', () => {
    const folder = newFolder()
    addPractice(folder, { at: '2026-11-21T10:00:00+08:00', drill: 'moods', grade: 4 })
    expect(statSync(practiceFile(folder)).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('keeps what two windows add in turn, in the order of their times', () => {
    const folder = newFolder()
    addPractice(folder, { at: '2026-11-21T10:00:05+00:00', drill: 'b', grade: 3 })
    addPractice(folder, { at: '2026-11-21T10:00:00+00:00', drill: 'a', grade: 1, text: 'two\nlines' })
    const { events, setAside } = readPractice(folder, 0)
    expect(events.map(event => event.drill)).toEqual(['a', 'b'])
    expect(events[0]!.text).toBe('two\nlines')
    expect(setAside).toBeNull()
  })

  test('a damaged line costs nothing but itself: the file is set aside unchanged, and the good lines go on', () => {
    const folder = newFolder()
    addPractice(folder, { at: '2026-11-21T10:00:00+00:00', drill: 'a', grade: 3 })
    appendFileSync(practiceFile(folder), '{"format":"attune/practice@1","at":"2026-11-2')
    // a full disk cut the line short; the next one must not join it
    addPractice(folder, { at: '2026-11-21T10:01:00+00:00', drill: 'b', grade: 3 })
    const before = readFileSync(practiceFile(folder), 'utf8')
    const { events, setAside } = readPractice(folder, 1700)
    expect(events.map(event => event.drill)).toEqual(['a', 'b'])
    expect(setAside).toBe(`${practiceFile(folder)}.corrupt-1700`)
    expect(readFileSync(setAside!, 'utf8')).toBe(before)
    expect(readPractice(folder, 1800)).toEqual({ events, setAside: null })
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('a file that is no text at all is set aside too', () => {
    const folder = newFolder()
    addPractice(folder, { at: '2026-11-21T10:00:00+00:00', drill: 'a', grade: 3 })
    appendFileSync(practiceFile(folder), Buffer.from([0xff, 0xfe, 0x00, 10]))
    const { events, setAside } = readPractice(folder, 5)
    expect(events.map(event => event.drill)).toEqual(['a'])
    expect(existsSync(setAside!)).toBe(true)
  })

  test('an escape in a text is made visible before it reaches a terminal', () => {
    const folder = newFolder()
    addPractice(folder, { at: '2026-11-21T10:00:00+00:00', drill: 'a', grade: 3, text: '\u001b[31mred' })
    expect(readPractice(folder, 0).events[0]!.text).toBe('^[[31mred')
  })
})
