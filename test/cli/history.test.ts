import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { cells } from '../../src/render/width.ts'
import { newFolder, run } from '../support/run.ts'
import { openTerminal } from '../support/terminal.ts'

vi.setConfig({ testTimeout: 60_000 })

let home: string
const env = () => ({ ATTUNE_HOME: home, LANG: 'en_US.UTF-8', TZ: 'UTC' })
const history = (...args: string[]) => run(['history', ...args], { env: env() })

/** A result of the first test on a day of November 2026, with all answers alike. */
async function sit(day: string, point: number, ...who: string[]): Promise<void> {
  const elsewhere = newFolder()
  const answers = Array(20).fill(point).join(' ')
  await run(['take', 'service-awareness', '--answers', answers, ...who], { env: { ...env(), ATTUNE_HOME: elsewhere } })
  const [name = ''] = readdirSync(join(elsewhere, 'results'))
  const record = JSON.parse(readFileSync(join(elsewhere, 'results', name), 'utf8'))
  mkdirSync(join(home, 'results'), { recursive: true })
  writeFileSync(
    join(home, 'results', name),
    JSON.stringify({ ...record, completedAt: `2026-11-${day.includes('T') ? day : `${day}T10:00:00`}+00:00` }),
  )
}

beforeEach(() => {
  home = newFolder()
})

test('nothing yet: it says where to begin', async () => {
  const { code, stdout } = await history()
  expect(code).toBe(0)
  expect(stdout).toContain('No results yet. Sit a test:')
  expect(stdout).toContain('Nothing practised yet. Begin:')
})

describe('with three results', () => {
  beforeEach(async () => {
    await sit('03', 3)
    await sit('11', 4)
    await sit('19', 3)
  })

  test.each([
    ['en', '3 results', 'how far off this test itself can be', '-20 points (80, then 60)', 'Total (20-100)', '50.0 %'],
    ['zh-Hans', '3 次结果', '没有人测过', '-20 分（先 80，后 60）', '总分（20-100）', '50.0%'],
    ['zh-Hant', '3 次結果', '沒有人測過', '-20 分（先 80，後 60）', '總分（20-100）', '50.0%'],
  ])('a table, a plot, the difference and what it is worth, in %s', async (lang, ...parts) => {
    const { code, stdout } = await history('--lang', lang)
    expect(code).toBe(0)
    for (const words of [...parts, '2026-11-03'])
      expect(stdout.replace(/\n */g, lang === 'en' ? ' ' : '')).toContain(words)
    expect(stdout).toMatch(/^ +2026-11-03 +2026-11-19$/m)
    expect(stdout.match(/^ +\d* \|.*\*/gm)).toHaveLength(2)
    expect(stdout.match(/\*/g)).toHaveLength(3)
  })

  test('fits 40 columns', async () => {
    const terminal = openTerminal(['history', '--lang', 'zh-Hans'], { columns: 40, rows: 60, cwd: home, env: env() })
    const screen = await terminal.until('还没有练习过')
    for (const line of screen.split('\n')) expect(cells(line), line).toBeLessThanOrEqual(40)
    expect(screen).toContain('2026-11-11  80')
    expect((await terminal.ended).exitCode).toBe(0)
  })

  test('as JSON, for programs', async () => {
    const { stdout } = await history('--format', 'json')
    const data = JSON.parse(stdout)
    expect(data.format).toBe('attune/history@1')
    expect(data.tests).toMatchObject([
      {
        id: 'service-awareness',
        min: 20,
        max: 100,
        results: [{ score: { total: 60, band: 'good' } }, { score: { total: 80 } }, { score: { percent: 50 } }],
      },
    ])
    expect(data.practice).toEqual({ days: [], done: 0, due: 0, learning: 0, known: 0, fresh: expect.any(Number) })
  })

  test('results of different people are not compared with one another', async () => {
    await sit('21', 5, '--name', '王小明')
    const { stdout } = await history()
    expect(stdout).toContain('王小明')
    expect(stdout).not.toContain('nobody can tell')
  })

  test('two results of one day have their times, in the table and under the plot', async () => {
    await sit('19T16:30:00', 5)
    const { stdout } = await history()
    expect(stdout).toMatch(/^ +2026-11-19 10:00 +60/m)
    expect(stdout).toMatch(/^ +2026-11-03 10:00 +2026-11-19 16:30$/m)
  })

  test('a damaged record is told, and costs nothing but itself', async () => {
    writeFileSync(join(home, 'results', 'bad.json'), '{"format":')
    const { code, stdout } = await history()
    expect(code).toBe(0)
    expect(stdout).toContain('1 file in the results folder could not be read.')
    expect(stdout).toContain('3 results')
  })
})

test('days practised, what is due and what comes later', async () => {
  const day = (back: number): string => `${new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 19)}+00:00`
  const line = (drill: string, back: number, grade?: number): string =>
    JSON.stringify({ format: 'attune/practice@1', at: day(back), drill, ...(grade ? { grade } : {}) })
  mkdirSync(join(home, 'training'))
  writeFileSync(
    join(home, 'training', 'practice.jsonl'),
    [
      line('silent-caller', 2, 3),
      line('hands-free', 2, 1),
      line('moods', 0, 4),
      line('five-l-order', 0, 3),
      line('greeting', 0),
      '',
    ].join('\n'),
  )
  const { stdout } = await history()
  expect(stdout).toMatch(/2 days practised \(last: \d{4}-\d\d-\d\d\), 4 drills done\./)
  expect(stdout).toMatch(/^ +\.{7} \.{7} \.{7} \.{4}#\.#$/m)
  expect(stdout).toMatch(
    / 2 {2}due today\n +1 {2}back within a week\n +1 {2}back in a week or later\n +\d+ {2}not tried yet/,
  )
})
