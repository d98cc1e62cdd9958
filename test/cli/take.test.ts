import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { newFolder, run } from '../support/run.ts'
import { attune as command } from '../support/terminal.ts'

let home: string
const attune = (args: string[], input?: string, env: Record<string, string> = {}) =>
  run(args, { ...(input === undefined ? {} : { input }), env: { ATTUNE_HOME: home, ...env }, cwd: home })

const records = () => (existsSync(join(home, 'results')) ? readdirSync(join(home, 'results')) : [])
const drafts = () => (existsSync(join(home, 'drafts')) ? readdirSync(join(home, 'drafts')) : [])
const record = () => JSON.parse(readFileSync(join(home, 'results', records()[0]!), 'utf8'))

const twenty = '4 4 4 3 5 2 3 2 4 4 4 5 4 4 3 4 3 4 4 4'
const piped = `${twenty.replaceAll(' ', '\n')}\n`

beforeEach(() => {
  home = newFolder()
})

describe('a sheet filled in on paper', () => {
  test('gives a result on stdout, a record, and its path on stderr', async () => {
    const { code, stdout, stderr } = await attune([
      'take',
      'service-awareness',
      '--answers',
      twenty,
      '--name',
      '王小明',
      '--id',
      'w7',
      '--team',
      '一组',
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('Total 74')
    expect(stderr).toContain(join(home, 'results', records()[0]!))
    expect(record()).toMatchObject({
      format: 'attune/record@1',
      instrument: { id: 'service-awareness', version: '1.0.0', fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) },
      respondent: { id: 'w7', name: '王小明', team: '一组' },
      responses: { 1: 4, 6: 2, 12: 5 },
    })
    expect(record()).not.toHaveProperty('score')
    expect(record().completedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
    expect(statSync(join(home, 'results', records()[0]!)).mode & 0o777).toBe(0o600)
    expect(statSync(join(home, 'results')).mode & 0o777).toBe(0o700)
    expect(drafts()).toEqual([])
  })

  test.each([
    ['commas', '4,4,4,3,5,2,3,2,4,4,4,5,4,4,3,4,3,4,4,4'],
    ['Chinese commas', '4，4，4，3，5，2，3，2，4，4、4、5、4、4、3、4、3、4、4、4'],
    ['full-width digits', '４ ４ ４ ３ ５ ２ ３ ２ ４ ４ ４ ５ ４ ４ ３ ４ ３ ４ ４ ４'],
  ])('may be written with %s', async (_, answers) => {
    const { code, stdout } = await attune(['take', 'service-awareness', '--answers', answers, '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).score).toEqual({ total: 74, min: 20, max: 100, percent: 67.5 })
  })

  test.each([
    ['too few answers', '4 4 4', /3 answers.*20 items/],
    ['a point that is none', twenty.replace('5', '6'), /Answer 5 is "6"; the points are 1, 2, 3, 4, 5/],
    ['a half point', twenty.replace('5', '3.5'), /"3\.5"/],
    ['a zero where 0 is no point', twenty.replace('5', '0'), /"0"/],
  ])('with %s is refused, and nothing is saved', async (_, answers, message) => {
    const { code, stdout, stderr } = await attune(['take', 'service-awareness', '--answers', answers])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
    expect(records()).toEqual([])
  })

  test('with a missing answer is kept, and has no total', async () => {
    const { code, stdout } = await attune([
      'take',
      'service-awareness',
      '--answers',
      twenty.replace('5', '-'),
      '--format',
      'json',
    ])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      score: null,
      band: null,
      validity: { missing: 1 },
      flags: expect.arrayContaining(['incomplete']),
    })
    expect(record().responses).not.toHaveProperty('5')
  })

  test('two sheets in one second are two records', async () => {
    await Promise.all([1, 2, 3].map(() => attune(['take', 'service-awareness', '--answers', twenty])))
    expect(records()).toHaveLength(3)
  })
})

describe('plain mode', () => {
  test('takes one answer a line and submits at the end of the input', async () => {
    const { code, stdout, stderr } = await attune(['take', 'service-awareness', '--plain', '--format', 'json'], piped)
    expect(code).toBe(0)
    expect(JSON.parse(stdout).score.total).toBe(74)
    expect(stderr).toContain('Question 20 of 20.')
    expect(stderr).not.toContain('\x1b')
    expect(drafts()).toEqual([])
    expect(Object.keys(record().seconds)).toHaveLength(20)
  })

  test('an empty line after the last item submits, a number goes to that item', async () => {
    const { code, stdout } = await attune(
      ['take', 'service-awareness', '--plain', '--format', 'json'],
      `${piped}6\n5\n\n`,
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout).score.total).toBe(77)
  })

  test('refuses what is no answer, names the points, and asks again', async () => {
    const { code, stderr, stdout } = await attune(
      ['take', 'service-awareness', '--plain', '--format', 'json'],
      `7\nabc\n3.5\n\n${piped}`,
    )
    expect(code).toBe(0)
    for (const wrong of ['"7"', '"abc"', '"3.5"'])
      expect(stderr).toContain(`${wrong} is not an answer here. The answers are 1-5.`)
    expect(stderr).toContain('An empty line is no answer.')
    expect(JSON.parse(stdout).score.total).toBe(74)
  })

  test('b goes back, s saves and leaves, and what is left is said', async () => {
    const { code, stderr, stdout } = await attune(['take', 'service-awareness', '--plain'], '4\n3\nb\n5\ns\n')
    expect(code).toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('Saved 2 of 20 answers.\nContinue with:  attune take service-awareness')
    expect(JSON.parse(readFileSync(join(home, 'drafts', drafts()[0]!), 'utf8')).responses).toEqual({ 1: 4, 2: 5 })
  })

  test('r lists the answers, and a correction made from there leads back to the list', async () => {
    const { stderr, stdout } = await attune(
      ['take', 'service-awareness', '--plain', '--format', 'json'],
      `${piped}2\nb\n5\n\n`,
    )
    expect(stderr).toContain('6: 2 - Very rarely\n')
    expect(JSON.parse(stdout).score.total).toBe(75)
    expect((await attune(['take', 'service-awareness', '--plain'], '4\nr\ns\n')).stderr).toContain('2: MISSING\n')
  })

  test('input that ends too early keeps the draft, says how many are missing, and ends with 1', async () => {
    const { code, stderr } = await attune(['take', 'service-awareness', '--plain'], '4\n3\n')
    expect(code).toBe(1)
    expect(stderr).toContain('18 answers are missing.')
    expect(drafts()).toHaveLength(1)
    expect(records()).toEqual([])
  })

  test('without a terminal a draft is mentioned and not continued', async () => {
    await attune(['take', 'service-awareness', '--plain'], '4\n3\n')
    const { code, stderr } = await attune(['take', 'service-awareness', '--plain'], piped)
    expect(code).toBe(0)
    expect(stderr).toContain('An unfinished test with 2 of 20 answers is kept')
    expect(drafts()).toHaveLength(1)
  })

  test.each([
    [{ ACCESSIBLE: '1' }, 0],
    [{ TERM: 'dumb' }, 0],
    [{ ACCESSIBLE: '0' }, 2],
    [{ ACCESSIBLE: 'false' }, 2],
  ])('is chosen by %j, or not', async (env, expected) => {
    expect((await attune(['take', 'service-awareness'], piped, env as unknown as Record<string, string>)).code).toBe(
      expected,
    )
  })

  test('speaks the language asked for, of bipolar items too', async () => {
    const { stderr } = await attune(['take', 'service-orientation', '--plain', '--lang', 'zh-Hant'], '0\ns\n')
    expect(stderr).toContain('左：遇到激動的事情，我常常很難控制自己的情緒')
    expect(stderr).toContain('已選 0 - 完全像左邊。')
  })
})

describe('the language', () => {
  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, '服务意识测试'],
    [{ LANG: 'zh_TW.UTF-8' }, '服務意識測試'],
    [{ LANG: 'zh_HK' }, '服務意識測試'],
    [{ LANG: 'de_DE.UTF-8' }, 'Service awareness'],
    [{ LANG: 'zh_CN', LC_ALL: 'en_US.UTF-8' }, 'Service awareness'],
    [{ LANG: 'zh_CN', ATTUNE_LANG: 'zh-Hant' }, '服務意識測試'],
  ])('follows %j', async (env, title) => {
    const { stdout } = await attune(
      ['take', 'service-awareness', '--answers', twenty],
      undefined,
      env as unknown as Record<string, string>,
    )
    expect(stdout).toContain(title)
  })
})

describe('without a terminal', () => {
  test('take says how else to answer, before anything is drawn', async () => {
    const { code, stdout, stderr } = await attune(['take', 'service-awareness'])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/--answers.*--plain/)
    expect(stderr).not.toContain('\x1b')
  })

  test('the test must be named', async () => {
    expect(await attune(['take', '--plain'], piped)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('attune list'),
    })
  })

  test('attune alone prints help and ends with 0', async () => {
    const { code, stdout } = await attune([])
    expect(code).toBe(0)
    expect(stdout).toContain('take [options] [test]')
  })
})

describe('what is asked for wrongly', () => {
  test.each([
    [['tak'], /Did you mean take/],
    [['take', 'service-awarness', '--answers', twenty], /did you mean 'service-awareness'/],
    [['take', 'service-awareness', '--lang', 'fr'], /Allowed choices are en, zh-Hans, zh-Hant/],
    [['take', 'service-awareness', '--nothing'], /unknown option/],
  ])('attune %j ends with 2 and the way out', async (args, message) => {
    const { code, stderr } = await attune(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  test('a file that is not there is 3, one with an error 1 and its place', async () => {
    expect(await attune(['take', 'no such.yaml', '--answers', '1'])).toMatchObject({ code: 3 })
    writeFileSync(join(home, 'bad.yaml'), 'format: attune/instrument@1\nid: bad\n')
    const { code, stderr } = await attune(['take', 'bad.yaml', '--answers', '1'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/bad\.yaml:\d+:\d+: .*\n.*attune check bad\.yaml/)
  })
})

describe('--out', () => {
  test('writes a copy to a file or into a folder; the original stays', async () => {
    await attune(['take', 'service-awareness', '--answers', twenty, '--out', 'copy of it.json'])
    mkdirSync(join(home, 'class'))
    await attune(['take', 'service-awareness', '--answers', twenty, '--out', 'class'])
    expect(JSON.parse(readFileSync(join(home, 'copy of it.json'), 'utf8')).responses['5']).toBe(5)
    expect(readdirSync(join(home, 'class'))).toHaveLength(1)
    // a slash at the end names a folder, whether it is there yet or not
    for (const _ of [1, 2]) await attune(['take', 'service-awareness', '--answers', twenty, '--out', 'new class/'])
    expect(readdirSync(join(home, 'new class'))).toHaveLength(2)
    expect(records()).toHaveLength(4)
  })

  test('never overwrites: a file that exists is refused before the first item', async () => {
    writeFileSync(join(home, 'mine.json'), 'mine')
    const { code, stderr } = await attune(['take', 'service-awareness', '--plain', '--out', 'mine.json'], piped)
    expect(code).toBe(2)
    expect(stderr).not.toContain('Question 1')
    expect(readFileSync(join(home, 'mine.json'), 'utf8')).toBe('mine')
  })
})

test('an instrument that this project has never seen is taken, scored and shown again', async () => {
  const foreign = `format: attune/instrument@1
id: mood
version: "0.1"
languages: [fr]
title: Humeur
scale:
  points: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  labels: { 0: jamais, 10: toujours }
items:
  - { id: a, text: Je dors bien. }
  - { id: b, text: Je suis fatigué., reverse: true }
  - { id: c, text: Il pleut., scored: false }
score: { method: mean, missing: 1 }
bands:
  - { id: bas, from: 0, title: Bas }
  - { id: haut, from: 5, title: Haut }
examples:
  - { responses: [10, 0, 3], total: 10, band: haut }
`
  writeFileSync(join(home, 'mood.yaml'), foreign)
  const taken = await attune(['take', 'mood.yaml', '--plain', '--format', 'json'], '10\n3\n5\n')
  expect(taken).toMatchObject({ code: 0 })
  expect(JSON.parse(taken.stdout)).toMatchObject({
    instrument: { id: 'mood' },
    score: { total: 8.5, min: 0, max: 10, percent: 85 },
    band: { id: 'haut' },
  })
  const shown = await attune(['result', join('results', records()[0]!), '--instrument', 'mood.yaml'])
  expect(shown.code).toBe(0)
  expect(shown.stdout).toContain('Humeur')
})

test('a record that cannot be written does not end in success; the result is shown and the draft stays', async () => {
  writeFileSync(join(home, 'results'), 'a file where the folder should be')
  const { code, stdout, stderr } = await attune(['take', 'service-awareness', '--plain'], piped)
  expect(code).toBe(3)
  expect(stdout).toContain('Total 74')
  expect(stderr).toContain('Cannot write')
  expect(drafts()).toHaveLength(1)
})

test('an output that cannot be written does not end in success, a reader that has gone does not fail', () => {
  const shell = (script: string) =>
    spawnSync('bash', ['--norc', '-c', script, command, process.execPath], {
      env: { PATH: process.env.PATH, ATTUNE_HOME: home },
      encoding: 'utf8',
    })
  const full = shell(`"$1" "$0" take service-awareness --answers "${twenty}" > /dev/full`)
  expect(full.status).toBe(3)
  expect(full.stderr).toContain('the disk is full')
  const gone = shell(`"$1" "$0" take service-awareness --answers "${twenty}" | head -1; exit \${PIPESTATUS[0]}`)
  expect(gone.status).toBe(0)
  expect(gone.stderr).toMatch(/^ {2}Saved {2}\S.*\n$/)
})

test('the picture in the README is what its example prints', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const picture = /```\n( {2}Service awareness[^`]*)```/
    .exec(readme)![1]!
    .split('\n')
    .filter(line => line.trim() !== '')
  const example = /take service-awareness --answers "([^"]+)"/.exec(readme)![1]!
  const { stdout } = await attune(['take', 'service-awareness', '--answers', example])
  // the first line ends in the date
  for (const line of picture.slice(1)) expect(stdout.split('\n')).toContain(line)
})
