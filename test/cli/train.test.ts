import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { cells } from '../../src/render/width.ts'
import { loadTraining } from '../../src/training/catalog.ts'
import { stepOf } from '../../src/training/kinds/index.ts'
import { startRun } from '../../src/training/run.ts'
import type { Answer } from '../../src/training/step.ts'
import { newFolder, run } from '../support/run.ts'
import { quizzes } from '../support/shipped.ts'
import { openTerminal, type Terminal } from '../support/terminal.ts'

// whole processes in real terminals, on machines that are shared
vi.setConfig({ testTimeout: 90_000 })

let home: string
beforeEach(() => {
  home = newFolder()
})

const { drills } = loadTraining([quizzes])
const open = (args: string[], size: { columns?: number; rows?: number } = {}): Terminal =>
  openTerminal(['train', ...args], { ...size, cwd: home, env: { ATTUNE_HOME: home, LANG: 'en_US.UTF-8', TZ: 'UTC' } })
const lines = (args: string[], input: string) =>
  run(['train', ...args, '--plain'], { input, env: { ATTUNE_HOME: home, LANG: 'en_US.UTF-8', TZ: 'UTC' } })

const events = (): { drill: string; grade?: number; text?: string; count?: unknown }[] => {
  const file = join(home, 'training', 'practice.jsonl')
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}
const unfinished = (): string[] => {
  const folder = join(home, 'training', 'unfinished')
  return existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.json')) : []
}

/** The next whole frame: another screen than before, with its last line of keys or commands. */
const changed = (terminal: Terminal, before: string): Promise<string> => {
  const whole = /(\? [^ ]+|Enter[^\n]*|回车[^\n]*|连按[^\n]*|連按[^\n]*|attune history)$/
  const test = (now: string): boolean => now !== before && whole.test(now)
  return terminal.until(Object.assign(/another frame/, { test }))
}

const enter = '\r'

/** The same key twice within a tenth of a second is a held one; a key that does nothing between tells them apart. */
const fresh = (keys: string): string => (/^([0-9]|\r)/.test(keys) ? `\x1b[D${keys}` : keys)
const leaveScreen = '\x1b[?1049l'

/** One drill of every kind, and what its end comes to. */
const oneOfEach = [
  'apologise-first',
  'five-l-order',
  'spin-place',
  'apology-recall',
  'angry-secretary',
  'seven-factors-count',
  'moods',
  'satisfaction-gap',
  'top-habit',
]

const typed = { en: 'I would go and see her.', 'zh-Hans': '我会去看她。', 'zh-Hant': '我會去看她。' }
type Lang = keyof typeof typed

/** The answers of a whole run, first option each time, and how each is typed on the screen and in lines. */
function script(id: string, lang: Lang): { keys: string[]; lines: string[] } {
  const drill = drills.get(id)!
  const { seed } = startRun(drill, 0)
  const answers: Answer[] = []
  const keys: string[] = []
  const plain: string[] = []
  for (;;) {
    const step = stepOf(drill, answers, seed)
    switch (step.ask) {
      case 'end':
        return { keys, lines: plain }
      case 'one': {
        // a calculation ends with its second option
        const free = step.options.findIndex(option => !step.taken?.includes(option))
        const shown = drill.kind === 'calc' ? 1 : free
        answers.push(step.options[shown]!)
        const number = String(step.first + shown)
        keys.push(step.first + step.options.length > 10 ? number + enter : number)
        plain.push(number)
        break
      }
      case 'many':
        answers.push([step.options[0]!])
        keys.push(`1${enter}`)
        plain.push('1')
        break
      case 'number':
        answers.push(step.start)
        keys.push(enter)
        plain.push('')
        break
      case 'text':
        answers.push(typed[lang])
        keys.push(`${typed[lang]}${enter}${enter}`)
        plain.push(typed[lang], '')
        break
      case 'read':
        answers.push(true)
        // as many pages as it takes
        keys.push('read')
        plain.push('')
    }
  }
}

describe.each(oneOfEach)('a whole run of %s', id => {
  test.each([
    ['en', 80],
    ['en', 40],
    ['zh-Hans', 80],
    ['zh-Hans', 40],
    ['zh-Hant', 80],
    ['zh-Hant', 40],
  ] as const)('on the screen, in %s at %i columns', async (lang, columns) => {
    const drill = drills.get(id)!
    const terminal = open([id, '--lang', lang], { columns, rows: 24 })
    let shown = await changed(terminal, '')
    expect(shown).toContain(drill.title[lang]!.slice(0, 8))
    const last = { en: 'Go on:', 'zh-Hans': '看进展', 'zh-Hant': '看進展' }[lang]
    for (const key of script(id, lang).keys) {
      for (const line of shown.split('\n')) expect(cells(line), line).toBeLessThanOrEqual(columns)
      if (key === 'read')
        for (;;) {
          const page = /(?:page|第) (\d+) (?:of|頁，共|页，共) (\d+)/.exec(shown)
          terminal.type(fresh(enter))
          shown = await changed(terminal, shown)
          if (!page || page[1] === page[2]) break
        }
      else {
        terminal.type(fresh(key))
        shown = await changed(terminal, shown)
      }
    }
    await terminal.until(last)
    expect((await terminal.ended).exitCode).toBe(0)
    expect(events()).toHaveLength(1)
    expect(events()[0]).toMatchObject({ drill: id, grade: expect.any(Number) })
    if (drill.kind === 'case' || drill.kind === 'reflect') expect(events()[0]!.text).toContain(typed[lang])
    expect(unfinished()).toEqual([])
    expect(terminal.raw()).toContain(leaveScreen)
  })

  test.each(['en', 'zh-Hans', 'zh-Hant'] as const)('in plain lines from a pipe, in %s', async lang => {
    const answers = script(id, lang).lines
    const { code, stdout, stderr } = await lines([id, '--lang', lang], `${answers.join('\n')}\n`)
    expect(stderr).toContain(drills.get(id)!.title[lang]!)
    expect(stderr).not.toContain('\x1b')
    expect(code).toBe(0)
    expect(stdout).toContain({ en: '1 drill done', 'zh-Hans': '做完 1 个', 'zh-Hant': '做完 1 個' }[lang])
    expect(events()).toHaveLength(1)
    expect(unfinished()).toEqual([])
  })
})

describe('leaving in the middle', () => {
  test('Ctrl-C keeps what is done, says how to go on, and ends with 130; the drill goes on where it was', async () => {
    const terminal = open(['five-l-order'])
    await terminal.until('What comes first?')
    terminal.type('1')
    // the end of the screen comes last
    const two = await terminal.until(/What comes next\?[\s\S]*\[1\][\s\S]*help/)
    const soFar = two.split('\n').find(line => line.includes('[1]'))!
    terminal.type('\x03')
    await terminal.until('Go on with:  attune train five-l-order')
    expect((await terminal.ended).exitCode).toBe(130)
    expect(terminal.raw()).toContain(leaveScreen)

    const again = open(['five-l-order'])
    await again.until(soFar)
    again.kill('SIGKILL')
  })

  test.each(['SIGKILL', 'SIGTERM', 'SIGHUP'] as const)('%s loses no answer and no line', async signal => {
    const terminal = open(['angry-secretary'])
    await terminal.until('questions follow')
    terminal.type(enter)
    await terminal.until('Question 1 of 4')
    terminal.type(`She was scolded.${enter}`)
    await terminal.until(/scolded\.\n +\| _/)
    terminal.type(`${enter}`)
    await terminal.until('Question 2 of 4')
    terminal.type('Nothing but time and patience')
    await terminal.until('patience_')
    terminal.kill(signal)
    await terminal.ended

    const again = open(['angry-secretary'])
    // a killed process may lose the last few characters, not the words before
    await again.until(signal === 'SIGKILL' ? 'Nothing but time and' : 'Nothing but time and patience')
    // a held Backspace deletes, and stops where the text begins
    again.type('\x7f'.repeat(60))
    await again.until(/\| _$/m)
    // another key between: not held any more
    again.type('\x1b[5~\x7f')
    await again.until('She was scolded.')
    again.kill('SIGKILL')
  })

  test('kill -9 in a later drill keeps the finished ones', async () => {
    const terminal = open(['apology-phrases-6'])
    await terminal.until('Enter begins')
    terminal.type(enter)
    await terminal.until('1 of 2')
    terminal.type('1')
    await terminal.until(/✓/)
    terminal.type(enter)
    await terminal.until('page 2 of 2')
    terminal.type(`x${enter}`)
    await terminal.until('Say it aloud')
    terminal.kill('SIGKILL')
    await terminal.ended
    expect(events().map(event => event.drill)).toEqual(['apologise-first'])
  })

  test('going back brings the answer back, to be changed', async () => {
    const terminal = open(['seven-factors-count'])
    await terminal.until('1 of 7')
    terminal.type('2')
    await terminal.until('2 of 7')
    terminal.type('\x7f')
    expect(await terminal.until('1 of 7')).toMatch(/> 2 {2}missed/)
    terminal.type('1')
    await terminal.until('2 of 7')
    terminal.kill('SIGKILL')
  })

  test('s leaves in plain lines, and the end of the input does too; both keep what is there', async () => {
    const left = await lines(['seven-factors-count'], '1\n2\ns\n')
    expect(left.code).toBe(0)
    expect(left.stderr).toContain('Go on with:  attune train seven-factors-count')
    const on = await lines(['seven-factors-count'], 'b\n3\n')
    expect(on.stderr).toContain('3 of 7')
    expect(on.stderr).toContain('2 of 7')
    expect(
      JSON.parse(readFileSync(join(home, 'training', 'unfinished', 'seven-factors-count.json'), 'utf8')).answers,
    ).toEqual([0, 2])
    expect(events()).toEqual([])
  })
})

test('two windows that practise at the same time both keep what they did', async () => {
  const ids = ['apologise-first', 'silent-caller', 'hands-free', 'not-my-department', 'use-the-name', 'name-known']
  const runs = await Promise.all(ids.map(id => lines([id], `${script(id, 'en').lines.join('\n')}\n`)))
  expect(runs.map(({ code }) => code)).toEqual(ids.map(() => 0))
  expect(
    events()
      .map(event => event.drill)
      .sort(),
  ).toEqual([...ids].sort())
})

describe("today's session", () => {
  test('follows the answers of the latest result, and says which', async () => {
    const sheet = Array.from({ length: 20 }, (_, n) => (n + 1 === 6 ? 1 : 5)).join(' ')
    await run(['take', 'service-awareness', '--answers', sheet], { env: { ATTUNE_HOME: home } })
    const terminal = open([])
    const plan = await terminal.until('Enter begins')
    expect(plan).toContain('1  The 5 L with an angry customer - put in order')
    expect(plan).toContain('you answered 1 - Never to question 6')
    terminal.type('\x03')
    expect((await terminal.ended).exitCode).toBe(130)
    expect(events()).toEqual([])
  })

  test('a damaged practice file is set aside and told, and practice goes on', async () => {
    mkdirSync(join(home, 'training'))
    writeFileSync(join(home, 'training', 'practice.jsonl'), 'no json\n')
    const { stderr, code } = await lines(['top-habit'], 'I greet first.\n\n\n')
    expect(stderr).toMatch(/set aside, unchanged: .*practice\.jsonl\.corrupt-/)
    expect(code).toBe(0)
    expect(events()).toHaveLength(1)
  })

  test('a deck by its name: its title, how many, and no more than there is time for', async () => {
    const whole = await lines(['complaints'], 's\n')
    expect(whole.stderr).toMatch(/Complaints +18 drills, about \d+ minutes/)
    const short = await lines(['complaints', '--minutes', '3'], 's\n')
    expect(short.stderr).toMatch(/Complaints +[2-6] drills, about [2-5] minutes/)
    const terminal = open(['complaints'])
    expect(await terminal.until('Enter begins')).toMatch(/\.\.\. and \d+ more/)
    terminal.kill('SIGKILL')
  })

  test('in plain lines ? repeats the question of a text, and a refused number says its range', async () => {
    const { stderr } = await lines(['angry-secretary', '--lang', 'zh-Hans'], '\n先听\n？\ns\n')
    expect(stderr.match(/问题 1，共 4 个/g)).toHaveLength(2)
    const kept = JSON.parse(readFileSync(join(home, 'training', 'unfinished', 'angry-secretary.json'), 'utf8'))
    expect(kept.text).toBe('先听\n')
    expect(stderr.match(/已保存/g)).toHaveLength(1)
    const number = await lines(['satisfaction-gap', '--lang', 'zh-Hans'], '6,5\n１１\n７\ns\n')
    expect(number.stderr.match(/请填 0 到 10 的数/g)).toHaveLength(2)
    expect(number.stderr).toContain('客户期望的：7')
    const empty = await lines(['seven-factors-count', '--lang', 'zh-Hans'], '\ns\n')
    expect(empty.stderr).toContain('空行不算作答，请输入 1-3。')
  })

  test('n leaves a drill out and goes on', async () => {
    const { stdout } = await lines(['apology-phrases-6'], '\nn\n\n3\n')
    expect(stdout).toMatch(/It broke on the second day +left out/)
    expect(stdout).toMatch(/Six sentences of apology +went well; back tomorrow/)
    expect(events()).toMatchObject([{ drill: 'apologise-first' }, { drill: 'apology-recall', grade: 3 }])
    expect(events()[0]!.grade).toBeUndefined()
  })
})

describe('naming what to practise', () => {
  test('--list prints id, kind and name, all or those of an id', async () => {
    const all = await run(['train', '--list'], { env: { ATTUNE_HOME: home } })
    for (const id of drills.keys()) expect(all.stdout).toMatch(new RegExp(`^  ${id} `, 'm'))
    const technique = await run(['train', 'nine-triggers', '--list'], { env: { ATTUNE_HOME: home } })
    expect(technique.stdout).toContain('triggers-place')
    expect(technique.stdout).not.toContain('five-l-order')
  })

  test.each([
    [['five-l-ordr', '--plain'], 2, "did you mean 'five-l-order'?"],
    [['five', '--plain'], 2, "did you mean 'five-seconds', 'five-l-order'"],
    [['positive-mindset', '--plain'], 2, "no drill on the technique 'positive-mindset' yet"],
    [['five-l-order'], 2, 'Practise line by line with --plain'],
    [['--minutes', 'x', '--plain'], 2, '--minutes takes a number'],
  ])('%j without a terminal ends with %i', async (args, code, words) => {
    const result = await run(['train', ...args], { env: { ATTUNE_HOME: home } })
    expect(result.code).toBe(code)
    expect(result.stderr).toContain(words)
  })
})

test('an answer to a smaller window: everything stays reachable page by page', async () => {
  const terminal = open(['moods'], { columns: 40, rows: 16 })
  await terminal.until('page 1 of')
  terminal.resize(30, 12)
  await terminal.until(/page 1 of [6-9]/)
  terminal.type(' ')
  await terminal.until('page 2 of')
  terminal.type('24')
  terminal.type(enter)
  await terminal.until('every way out')
  terminal.kill('SIGKILL')
})
