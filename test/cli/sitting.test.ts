import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { newFolder } from '../support/run.ts'
import { openTerminal } from '../support/terminal.ts'

// whole processes in real terminals, on machines that are shared
vi.setConfig({ testTimeout: 60_000 })

let home: string
const open = (args: string[], size: { columns?: number; rows?: number; env?: Record<string, string> } = {}) =>
  openTerminal(args, { ...size, cwd: home, env: { ATTUNE_HOME: home, LANG: 'en_US.UTF-8', ...size.env } })

const files = (folder: string) =>
  (existsSync(join(home, folder)) ? readdirSync(join(home, folder)) : []).filter(name => name.endsWith('.json'))
const only = (folder: string) => JSON.parse(readFileSync(join(home, folder, files(folder)[0]!), 'utf8'))

beforeEach(() => {
  home = newFolder()
})

const enter = '\r'
const leaveScreen = '\x1b[?1049l'

describe.each([
  ['service-awareness', '4352314235'],
  ['service-orientation', '0352314254'],
])('a whole sitting of %s', (id, pattern) => {
  test.each([
    ['en', 80, '1 of 20', '20 of 20 answered', 'Your name', 'Saved'],
    ['zh-Hans', 40, '第 1 题，共 20 题', '已答 20 题，共 20 题', '姓名', '已保存'],
    ['zh-Hant', 80, '第 1 題，共 20 題', '已答 20 題，共 20 題', '姓名', '已儲存'],
  ])('in %s at %i columns', async (lang, columns, first, review, name, saved) => {
    const terminal = open(['take', id, '--lang', lang], { columns })
    await terminal.until(first)
    const answers = Array.from({ length: 20 }, (_, n) => Number(pattern[n % pattern.length]))
    for (const [n, answer] of answers.entries()) {
      // by digit, by arrows, and by a digit that changes an answer on the way back
      if (n % 5 === 1) terminal.type(`${[1, 2, 3].find(d => d !== answer && d !== answers[n - 1])}\x7f${answer}`)
      else terminal.type(String(answer))
      if (n < 19) await terminal.until(new RegExp(lang === 'en' ? `\\b${n + 2} of 20` : `第 ${n + 2} `))
    }
    await terminal.until(review)
    terminal.type(enter)
    await terminal.until(name)
    terminal.type(`王小明${enter}`)
    await terminal.until(saved)
    expect((await terminal.ended).exitCode).toBe(0)
    expect(only('results')).toMatchObject({ respondent: { name: '王小明' }, language: lang })
    expect(Object.values(only('results').responses)).toEqual(answers)
    expect(files('drafts')).toEqual([])
    expect(terminal.raw()).toContain(leaveScreen)
    for (const line of terminal.screen().split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
  })
})

describe('leaving in the middle', () => {
  test('Ctrl-C keeps the answers, says how to go on, and ends with 130', async () => {
    const terminal = open(['take', 'service-awareness'])
    await terminal.until('1 of 20')
    terminal.type('435')
    await terminal.until('4 of 20')
    terminal.type('\x03')
    await terminal.until('Saved 3 of 20 answers.\nContinue with:  attune take service-awareness')
    expect((await terminal.ended).exitCode).toBe(130)
    expect(terminal.raw()).toContain(leaveScreen)
  })

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('%s too, with %i, and the screen is given back', async (signal, code) => {
    const terminal = open(['take', 'service-awareness'])
    await terminal.until('1 of 20')
    terminal.type('43')
    await terminal.until('3 of 20')
    terminal.kill(signal)
    expect((await terminal.ended).exitCode).toBe(code)
    expect(terminal.raw()).toContain(leaveScreen)
    expect(only('drafts').responses).toEqual({ 1: 4, 2: 3 })
  })

  test('before the first answer leaves nothing behind, and says nothing of saving', async () => {
    const terminal = open(['take', 'service-awareness'])
    await terminal.until('1 of 20')
    terminal.type('\x03')
    expect((await terminal.ended).exitCode).toBe(130)
    expect(terminal.raw()).not.toContain('Saved')
    expect(files('drafts')).toEqual([])
  })
})

test('kill -9 after each of the twenty answers: the next run goes on with every one of them', async () => {
  const answers = Array.from('43524134152341524335')
  for (const [n, answer] of answers.entries()) {
    const terminal = open(['take', 'service-awareness'])
    if (n > 0) {
      await terminal.until(`You stopped at ${n} of 20 answers`)
      terminal.type(enter)
    }
    await terminal.until(`${n + 1} of 20`)
    terminal.type(answer)
    await terminal.until(n < 19 ? `${n + 2} of 20` : '20 of 20 answered')
    terminal.kill('SIGKILL')
    await terminal.ended
  }
  const last = open(['take', 'service-awareness', '--name', 'A'])
  await last.until('You stopped at 20 of 20 answers')
  last.type(enter)
  await last.until('20 of 20 answered')
  last.type(enter)
  await last.until('Saved')
  expect((await last.ended).exitCode).toBe(0)
  expect(Object.values(only('results').responses)).toEqual(answers.map(Number))
  expect(files('drafts')).toEqual([])
})

describe('going on later', () => {
  /** Answers 4, 3 and leaves. */
  async function leaveAfterTwo(args: string[] = ['take', 'service-awareness']) {
    const terminal = open(args)
    await terminal.until('1 of 20')
    terminal.type('43')
    await terminal.until('3 of 20')
    terminal.type('\x03')
    await terminal.ended
  }

  test('beginning again sets the old answers aside, and does not delete them', async () => {
    await leaveAfterTwo()
    const terminal = open(['take', 'service-awareness'])
    await terminal.until('You stopped at 2 of 20')
    terminal.type(`\x1b[B${enter}`)
    await terminal.until('1 of 20')
    terminal.type('\x03')
    await terminal.ended
    expect(files('drafts')).toEqual([])
    expect(files('drafts/set-aside')).toHaveLength(1)
  })

  test('a damaged draft is set aside and named', async () => {
    await leaveAfterTwo()
    const [name] = files('drafts')
    writeFileSync(join(home, 'drafts', name!), '{"format": "attune/dr')
    const terminal = open(['take', 'service-awareness'])
    await terminal.until('1 of 20')
    terminal.type('\x03')
    await terminal.ended
    expect(terminal.raw()).toContain('A draft could not be read; it is set aside, unchanged')
    expect(readdirSync(join(home, 'drafts')).some(file => file.startsWith(`${name}.corrupt-`))).toBe(true)
  })

  test('a changed test asks again only what has changed, and says so', async () => {
    const own = join(home, 'own.yaml')
    const text = readFileSync(join(import.meta.dirname, '../../quizzes/service-awareness.yaml'), 'utf8')
    writeFileSync(own, text)
    await leaveAfterTwo(['take', 'own.yaml'])
    writeFileSync(own, text.replace('en: Customers accept the suggestions I make.', 'en: Customers take my advice.'))
    const terminal = open(['take', 'own.yaml'])
    await terminal.until('You stopped at 2 of 20')
    terminal.type(enter)
    const screen = await terminal.until('these questions are asked again: 1.')
    expect(screen).toContain('Customers take my advice.')
    terminal.type('\x03')
    await terminal.ended
  })

  test('two windows: the one whose draft was taken up elsewhere is told, and both keep their answers', async () => {
    const first = open(['take', 'service-awareness'])
    await first.until('1 of 20')
    first.type('4')
    await first.until('2 of 20')
    const second = open(['take', 'service-awareness'])
    await second.until('You stopped at 1 of 20')
    second.type(enter)
    await second.until('2 of 20')
    second.type('1')
    await second.until('3 of 20')
    first.type('5')
    await first.until('Another window has continued this draft.')
    for (const terminal of [first, second]) {
      terminal.type('\x03')
      await terminal.ended
    }
    const kept = files('drafts').map(name => JSON.parse(readFileSync(join(home, 'drafts', name), 'utf8')).responses)
    expect(kept).toHaveLength(2)
    expect(kept).toContainEqual({ 1: 4, 2: 5 })
    expect(kept).toContainEqual({ 1: 4, 2: 1 })
  })
})

test('when the draft cannot be saved the respondent is told, and the answers stay', async () => {
  const terminal = open(['take', 'service-awareness'])
  await terminal.until('1 of 20')
  writeFileSync(join(home, 'drafts'), 'a file where the folder should be')
  terminal.type('4')
  await terminal.until('Not saved: Cannot write')
  renameSync(join(home, 'drafts'), join(home, 'moved'))
  terminal.type('3')
  await terminal.until('3 of 20')
  expect(terminal.screen()).not.toContain('Not saved')
  terminal.type('\x03')
  await terminal.ended
  expect(only('drafts').responses).toEqual({ 1: 4, 2: 3 })
})

test('a resize in mid-sitting leaves one clean screen, down and up again', async () => {
  const terminal = open(['take', 'service-orientation'])
  await terminal.until('1 of 20')
  terminal.type('43')
  await terminal.until('3 of 20')
  for (const [columns, rows] of [
    [40, 24],
    [100, 30],
    [30, 12],
    [80, 24],
  ] as const) {
    terminal.resize(columns, rows)
    const screen = await terminal.until(columns >= 68 ? /3 of 20 {2}\[##-+\]/ : /orientation +3 of 20\n/)
    expect(screen.match(/3 of 20/g), screen).toHaveLength(1)
  }
  terminal.type('5')
  await terminal.until('4 of 20')
  terminal.type('\x03')
  await terminal.ended
})

test('what is typed ahead is kept, a held key is not', async () => {
  const terminal = open(['take', 'service-awareness'])
  await terminal.until('1 of 20')
  terminal.type('4343434343')
  await terminal.until('11 of 20')
  terminal.type('5555555555')
  await terminal.until('12 of 20')
  terminal.type('\x03')
  await terminal.ended
  expect(only('drafts').responses).toMatchObject({ 10: 3, 11: 5 })
  expect(only('drafts').responses).not.toHaveProperty('12')
})

test('NO_COLOR takes every colour away, and the mark can still be told', async () => {
  const terminal = open(['take', 'service-awareness'], { env: { NO_COLOR: '1' } })
  await terminal.until('1 of 20')
  terminal.type('\x1b[C')
  await terminal.until('[4]')
  terminal.type('\x03')
  await terminal.ended
  expect(terminal.raw()).not.toMatch(/\x1b\[[0-9;]*[1-9][0-9;]*m/)
})

test('plain mode in a terminal asks whether to go on, and for the name', async () => {
  const first = open(['take', 'service-awareness', '--plain'])
  await first.until('Question 1 of 20.')
  first.type('4\r')
  await first.until('Question 2 of 20.')
  first.type('s\r')
  await first.until('Saved 1 of 20 answers.')
  const again = open(['take', 'service-awareness', '--plain'])
  await again.until('1 Go on')
  again.type('1\r')
  await again.until('Question 2 of 20.')
  for (let n = 2; n <= 20; n++) {
    again.type('3\r')
    await again.until(n < 20 ? `Question ${n + 1} of 20.` : '20 of 20 answered')
  }
  again.type('\r')
  await again.until('Your name for the record')
  again.type('\r')
  await again.until('Saved')
  expect(only('results').respondent).not.toHaveProperty('name')
  expect(again.raw()).not.toContain('\x1b[?1049h')
})

test('attune opens on a menu: tests, practice, results, and out again', async () => {
  const terminal = open([])
  await terminal.until('Take a test: Service awareness')
  terminal.type('\x1b[B'.repeat(4))
  await terminal.until('> My results')
  terminal.type(enter)
  await terminal.until('There are no results yet.')
  terminal.type(enter)
  await terminal.until('Quit')
  terminal.type('\x03')
  expect((await terminal.ended).exitCode).toBe(130)
})
