import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/instrument/fingerprint.ts'
import { newFolder, run } from '../support/run.ts'
import { shipped } from '../support/shipped.ts'
import { attune, openTerminal } from '../support/terminal.ts'

const awareness = shipped('service-awareness')
const ids = awareness.items.map(({ id }) => id)
const named = ['--instrument', 'service-awareness']
const row = (...answers: number[]): string => ids.map((_, index) => answers[index % answers.length]).join(',')
const header = ids.join(',')

const recordText = (
  answers: readonly number[],
  respondent: object,
  completedAt = '2026-11-21T10:05:00+08:00',
): string =>
  JSON.stringify({
    format: 'attune/record@1',
    instrument: { id: awareness.id, version: awareness.version, fingerprint: fingerprint(awareness) },
    language: 'en',
    startedAt: '2026-11-21T10:00:00+08:00',
    completedAt,
    respondent,
    responses: Object.fromEntries(ids.map((id, index) => [id, answers[index % answers.length]])),
    seconds: {},
  })

let folder: string
const inFolder = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text)
  return name
}
const score = (...args: string[]) => run(['score', ...args], { cwd: folder })

beforeAll(() => {
  folder = newFolder()
  inFolder(
    'class.csv',
    `姓名,部门,${header}\n李明,一组,${row(4)}\n王芳,一组,${row(3, 5)}\nAnn,Sales,${row(2)}\n赵磊,一组,${row(6, 3)}\n陈静,,${row(4).replace('4', '')}\n`,
  )
})

describe('formats', () => {
  test('a table, with what is wrong and the count on stderr', async () => {
    const { code, stdout, stderr } = await score('class.csv', ...named)
    expect(stdout).toMatchInlineSnapshot(`
      "Name  Team   Total     %  Band       Spread  To look at
      李明  一组      80  75.0  Very high       0  one answer throughout
      王芳  一组      80  75.0  Very high       2  answers differ
      Ann   Sales     40  25.0  Basic           0  one answer throughout
      陈静             -     -  -               0  1 missing, no total; one answer throughout

      Service awareness
        3 sheets with a total, 1 incomplete, 1 rejected

        Fewer than 5 people: no group figures, so that nobody can be recognised in them.
      "
    `)
    expect(stderr).toContain('class.csv, row 5, "1": The answer to item 1 is "6"; the points are 1, 2, 3, 4, 5.')
    expect(stderr).toContain('5 sheets read: 3 scored, 1 incomplete, 1 rejected')
    expect(code).toBe(1)
  })

  test('csv opens in a spreadsheet: a mark, numbers unrounded, text that is no formula', async () => {
    inFolder(
      'evil.csv',
      `name,team,${header}\n=HYPERLINK("http://x"),"a,b",${row(4, 3, 3)}\n+1,@x,${row(1)}\n-2,'q,${row(5)}\n`,
    )
    const { code, stdout } = await score('evil.csv', ...named, '--format', 'csv')
    expect(
      stdout.startsWith(
        '\ufeffsource,row,respondent,name,team,instrument,version,total,percent,band,consistent,spread,missing,longest_run,flags,emotion,empathy,',
      ),
    ).toBe(true)
    const lines = stdout.trimEnd().split('\n')
    expect(lines[1]).toBe(
      `evil.csv,2,,"'=HYPERLINK(""http://x"")","a,b",service-awareness,1.0.0,67,58.75,good,true,0,0,2,,50,62.5,56.25,62.5,60,50`,
    )
    expect(lines[2]).toContain(",'+1,'@x,service-awareness,1.0.0,20,0,basic,true,0,0,20,long-run flat,0,")
    expect(lines[3]).toContain(",'-2,'q,")
    expect(code).toBe(0)
  })

  test('json holds results, problems and summary', async () => {
    const { code, stdout, stderr } = await score('class.csv', ...named, '--format', 'json', '--by', 'team')
    const { results, problems, summary } = JSON.parse(stdout)
    expect(
      results.map((result: { row: number; score: { total: number } | null }) => [
        result.row,
        result.score?.total ?? null,
      ]),
    ).toEqual([
      [2, 80],
      [3, 80],
      [4, 40],
      [6, null],
    ])
    expect(problems).toEqual(
      [0, 2, 4, 6, 8, 10, 12, 14, 16, 18].map(index => ({
        source: 'class.csv',
        row: 5,
        column: ids[index],
        rule: 'wrong-answer',
        message: `The answer to item ${ids[index]} is "6"; the points are 1, 2, 3, 4, 5.`,
      })),
    )
    expect(summary).toMatchObject([
      {
        instrument: { id: 'service-awareness' },
        sheets: { read: 5, scored: 3, incomplete: 1, rejected: 1 },
        figures: null,
        teams: [{ team: null }, { team: 'Sales' }, { team: '一组' }],
      },
    ])
    expect(stderr).not.toContain('item 1')
    expect(code).toBe(1)
  })

  test('jsonl and csv never carry the summary, and --no-summary leaves it out', async () => {
    for (const format of ['jsonl', 'csv']) {
      const full = await score('class.csv', ...named, '--format', format)
      const short = await score('class.csv', ...named, '--format', format, '--no-summary')
      expect(full.stdout).toBe(short.stdout)
      expect(full.stderr).toContain('Fewer than 5 people')
      expect(short.stderr).not.toContain('Fewer than 5 people')
    }
    const { stdout } = await score('class.csv', ...named, '--format', 'jsonl')
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line).respondent.name),
    ).toEqual(['李明', '王芳', 'Ann', '陈静'])
  })

  test('a result is the same as `attune result` gives, but for the advice', async () => {
    inFolder('one.json', recordText([4, 3, 2, 5], { id: 'x1', name: 'Ann' }))
    const alone = JSON.parse((await run(['result', 'one.json', '--format', 'json'], { cwd: folder })).stdout)
    const { results } = JSON.parse((await score('one.json', '--format', 'json')).stdout)
    const { advice: _, ...expected } = alone
    const { source, completedAt, ...result } = results[0]
    expect(result).toEqual(expected)
    expect(source).toBe('one.json')
    expect(completedAt).toBe('2026-11-21T10:05:00+08:00')
  })

  test('twenty sheets are the same one by one and together', async () => {
    const many = join(folder, 'twenty')
    mkdirSync(many)
    const sheets = Array.from({ length: 20 }, (_, sheet) =>
      ids.map((_, item) => 1 + ((sheet * 7 + item * (sheet + 3)) % 5)),
    )
    for (const [sheet, answers] of sheets.entries())
      writeFileSync(join(many, `${sheet}.json`), recordText(answers, { id: `p${sheet}` }))
    const { results } = JSON.parse((await score('twenty', '--format', 'json')).stdout)
    expect(results).toHaveLength(20)
    for (const { source, completedAt: _, ...result } of results) {
      const { advice: _, ...alone } = JSON.parse(
        (await run(['result', source, '--format', 'json'], { cwd: folder })).stdout,
      )
      expect(result).toEqual(alone)
    }
  }, 30_000)

  test('markdown shows text of others as text', async () => {
    inFolder('links.csv', `name,${header}\n[x](http://y) <b>|*z*,${row(4)}\n`)
    const { stdout } = await score('links.csv', ...named, '--format', 'markdown', '--no-summary')
    expect(stdout).toContain('| \\[x\\](http://y) &lt;b\\>\\|\\*z\\* | 80 |')
  })

  test('Chinese screens', async () => {
    const { stdout, stderr } = await score('class.csv', ...named, '--lang', 'zh-Hans')
    expect(stdout).toContain('姓名  部门   总分     %  等级  差距  需留意')
    expect(stderr).toContain('class.csv，第 5 行，“1”列：第 1 题的答案是“6”')
  })

  test('control characters never reach the screen', async () => {
    inFolder(
      'controls.csv',
      `name,\u001b]2;x\u0007,${header}\nEve \u001b[2J\u009b1A\u202eevil,1,${row(4)}\n\u001b[1m,1,${row(9)}\n`,
    )
    for (const format of ['table', 'csv', 'json', 'jsonl', 'markdown']) {
      const { stdout, stderr } = await score('controls.csv', ...named, '--format', format)
      expect(stdout + stderr).not.toMatch(/[\u001b\u0007\u009b\u202e]/)
    }
  })
})

describe('order', () => {
  test.each([
    ['total', ['王芳', '李明', 'Ann', '陈静']],
    ['name', ['陈静', '李明', '王芳', 'Ann']],
    ['team', ['李明', '王芳', 'Ann', '陈静']],
    ['flags', ['陈静', '李明', 'Ann', '王芳']],
  ])('--sort %s', async (key, expected) => {
    const { stdout } = await score('class.csv', ...named, '--format', 'jsonl', '--sort', key, '--lang', 'zh-Hans')
    const order = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).respondent.name)
    if (key === 'total') expect(new Set(order.slice(0, 2))).toEqual(new Set(expected.slice(0, 2)))
    else if (key === 'flags') expect(order.at(-1)).toBe('王芳')
    else expect(order).toEqual(expected)
  })
})

describe('inputs', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'in/deep/.hidden'), { recursive: true })
    inFolder('in/b-10.json', recordText([4], { id: 'ten' }))
    inFolder('in/b-9.json', recordText([3], { id: 'nine' }))
    inFolder('in/deep/c.jsonl', `${recordText([2], { id: 'c1' })}\n\n${recordText([1], { id: 'c2' })}`)
    inFolder('in/deep/d.json', `[${recordText([5], { id: 'd1' })}]`)
    inFolder('in/deep/.hidden/e.json', 'not read')
    inFolder('in/deep/notes.txt', 'not read')
    symlinkSync('..', join(folder, 'in/deep/up'))
  })
  const idsOf = (stdout: string): string[] =>
    stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).respondent.id)

  test('folders are read recursively, in the order of names; a file that is named twice once', async () => {
    const { code, stdout } = await score('in', 'in/b-9.json', '--format', 'jsonl')
    expect(idsOf(stdout)).toEqual(['nine', 'ten', 'c1', 'c2', 'd1'])
    expect(code).toBe(0)
  })

  test('globs', async () => {
    expect(idsOf((await score('in/**/*.json', '--format', 'jsonl')).stdout)).toEqual(['nine', 'ten', 'd1'])
    const none = await score('in/*.xyz')
    expect(none.code).toBe(3)
    expect(none.stderr).toContain('No file has such a name.')
  })

  test.each([
    ['a table', `${header}\n${row(4)}\n`, 80],
    ['a list', `[${recordText([3], { id: 'x' })}]`, 60],
    ['lines', `${recordText([2], { id: 'x' })}\n`, 40],
    ['one record', JSON.stringify(JSON.parse(recordText([5], { id: 'x' })), null, 2), 100],
  ])('standard input: %s', async (_, input, total) => {
    const { stdout } = await run(['score', '-', ...named, '--format', 'jsonl'], { input })
    expect(JSON.parse(stdout)).toMatchObject({ source: '-', score: { total } })
  })

  test('the output of an earlier run in a folder of inputs is no input', async () => {
    for (const _ of [1, 2]) {
      const { stderr, code } = await score('in', '--format', 'csv', '--out', 'in/scores.csv')
      expect([code, stderr]).toEqual([0, expect.stringContaining('5 sheets read: 5 scored\n')])
    }
    const { stderr } = await score('in', '--format', 'csv', '--out', 'in/other.csv')
    expect(stderr).toContain('in/scores.csv is an output of attune score')
  })
})

describe('hostile files', () => {
  test('each is named, and the good ones are scored', async () => {
    mkdirSync(join(folder, 'bad'))
    inFolder('bad/a-deep.json', '['.repeat(5000))
    inFolder('bad/b-deep.json', '{"a":'.repeat(5000))
    inFolder('bad/c-cut.json', recordText([4], { id: 'x' }).slice(0, 100))
    inFolder('bad/d-twice.json', recordText([4], { id: 'x' }).replace('"1":4', '"1":4,"1":5'))
    inFolder('bad/e-bytes.json', Buffer.from([0x7b, 0xff, 0x7d]))
    inFolder('bad/f-other.json', '{"name":"package"}')
    inFolder('bad/g-large.json', `{"a":"${'x'.repeat(1024 * 1024)}"}`)
    inFolder('bad/h-good.json', `\ufeff${recordText([4], { id: '../../etc/passwd', name: '../../../x' })}`)
    const { code, stdout, stderr } = await score('bad', '--format', 'jsonl', '--reports', 'handed')
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    for (const said of [
      'a-deep.json: It is nested too deep',
      'b-deep.json: It is nested too deep',
      'c-cut.json: It is not whole JSON',
      'd-twice.json: "1" is given twice',
      'e-bytes.json: It holds bytes',
      'f-other.json: It has no "format"',
      'g-large.json: It is larger than 1024 KiB',
    ])
      expect(stderr).toContain(`bad/${said}`)
    expect(readdirSync(join(folder, 'handed'))).toEqual(['001-x.md'])
    expect(code).toBe(1)
  })

  test('what is no regular file is refused without waiting', async () => {
    const { code, stderr } = await score('/dev/zero', '/proc/self/mem', 'nowhere.csv')
    expect(stderr).toContain('it is not a regular file')
    expect(stderr).toContain('nowhere.csv: There is no such file or folder.')
    expect(code).toBe(3)
  })
})

describe('reports', () => {
  test('one a person, as `attune result` prints it, in the language of the record', async () => {
    inFolder(
      'li.json',
      recordText([4, 5], { id: 'x', name: '李 明/..' }).replace('"language":"en"', '"language":"zh-Hans"'),
    )
    await score('li.json', '--reports', 'reports')
    const alone = await run(['result', 'li.json', '--format', 'markdown'], { cwd: folder })
    expect(readFileSync(join(folder, 'reports/001-李-明.md'), 'utf8')).toBe(
      // nobody is handed the path of a file on the trainer's machine
      alone.stdout.replace(/^- 记录: .*\n/m, ''),
    )
  })
})

describe('exit codes', () => {
  test.each([
    [['one.json'], 0],
    [['one.json', 'one.json', '--fail-on', 'incomplete'], 0],
    [['one.json', '--fail-on', 'inconsistent'], 1],
    [['class.csv', ...named, '--fail-on', 'inconsistent,incomplete'], 1],
    [['one.json', '--fail-on', 'inconsistant'], 2],
    [['one.json', '--format', 'xml'], 2],
    [[], 2],
    [['nowhere'], 3],
    [['class.csv'], 3],
    [['one.json', '--out', 'in'], 3],
    [['one.json', '--out', '/dev/null'], 3],
  ])('%j ends with %i', async (args, code) => {
    expect((await score(...args)).code).toBe(code)
  })

  test('a disk that is full is no success', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" "${attune}" score one.json --format csv > /dev/full`], {
      cwd: folder,
    })
    let stderr = ''
    child.stderr.on('data', data => (stderr += data))
    const code = await new Promise(resolve => child.on('close', resolve))
    expect([code, stderr]).toEqual([3, expect.stringContaining('the disk is full')])
  })

  test('a reader that has had enough ends it quietly', async () => {
    inFolder('many.csv', `${header}\n${`${row(4)}\n`.repeat(20_000)}`)
    const child = spawn(
      'sh',
      ['-c', `"${process.execPath}" "${attune}" score many.csv ${named.join(' ')} --format csv --no-summary | head -1`],
      { cwd: folder },
    )
    const output: string[] = []
    child.stdout.on('data', data => output.push(String(data)))
    child.stderr.on('data', data => output.push(String(data)))
    await new Promise(resolve => child.on('close', resolve))
    expect(output.join('')).toMatch(/^\ufeffsource,.*\n(\d+ sheets read: \d+ scored\n)?$/)
  })
})

describe('the output file', () => {
  test('is not there after a run that read nothing, and the old one stands', async () => {
    inFolder('old.csv', 'old')
    await score('nowhere', '--out', 'old.csv')
    expect(readFileSync(join(folder, 'old.csv'), 'utf8')).toBe('old')
    expect(readdirSync(folder).filter(name => name.startsWith('.attune-'))).toEqual([])
  })

  test('killed at random, it is whole or not there; a second run gives the same bytes', async () => {
    const many = join(folder, 'five thousand')
    mkdirSync(many)
    for (let file = 0; file < 5000; file++)
      writeFileSync(join(many, `r${file}.json`), recordText([1 + (file % 5), 3, 4], { id: `p${file}` }))
    const args = ['score', many, '--format', 'csv', '--out', 'killed.csv', '--no-summary']
    await run([...args.slice(0, 4), '--out', 'whole.csv', '--no-summary'], { cwd: folder })
    const whole = readFileSync(join(folder, 'whole.csv'), 'utf8')
    for (const after of [60, 130, 210, 330, 480]) {
      const child = spawn(process.execPath, [attune, ...args], { cwd: folder, stdio: 'ignore' })
      setTimeout(() => child.kill('SIGKILL'), after)
      await new Promise(resolve => child.on('close', resolve))
      if (existsSync(join(folder, 'killed.csv'))) expect(readFileSync(join(folder, 'killed.csv'), 'utf8')).toBe(whole)
    }
    await run(args, { cwd: folder })
    expect(readFileSync(join(folder, 'killed.csv'), 'utf8')).toBe(whole)
  }, 30_000)

  test.each(['SIGINT', 'SIGTERM'] as const)('%s leaves no half-written file', async signal => {
    const child = spawn(process.execPath, [attune, 'score', '-', ...named, '--format', 'csv', '--out', 'ended.csv'], {
      cwd: folder,
    })
    child.stdin.write(`${header}\n${`${row(4)}\n`.repeat(5000)}`)
    while (!readdirSync(folder).some(name => name.startsWith('.attune-ended')))
      await new Promise(resolve => setTimeout(resolve, 10))
    child.kill(signal)
    const code = await new Promise(resolve => child.on('close', resolve))
    expect(code).toBe(signal === 'SIGINT' ? 130 : 143)
    expect(readdirSync(folder).filter(name => name.includes('ended.csv'))).toEqual([])
  })
})

describe('at a terminal', () => {
  test('the table fits, however narrow', async () => {
    inFolder('long.csv', `name,team,${header}\n${'很长的名字'.repeat(8)},客服中心第一部,${row(4, 5)}\nB,x,${row(3)}\n`)
    for (const columns of [80, 40]) {
      const terminal = openTerminal(['score', 'long.csv', ...named, '--no-summary', '--lang', 'zh-Hans'], {
        columns,
        cwd: folder,
      })
      await terminal.ended
      const line = terminal
        .screen()
        .split('\n')
        .find(text => text.includes('很长'))!
      expect(line).toContain('…')
      expect(line).toContain('90')
      expect(
        terminal
          .screen()
          .split('\n')
          .filter(text => text.includes('很长')),
      ).toHaveLength(1)
    }
  })

  test('long work shows a bar, and takes it away', async () => {
    inFolder('longer.csv', `${header}\n${`${row(4)}\n`.repeat(400_000)}`)
    const terminal = openTerminal(
      ['score', 'longer.csv', ...named, '--format', 'csv', '--out', 'longer-scored.csv', '--no-summary'],
      { cwd: folder },
    )
    await terminal.until(/\[#+-+\] \d+ %/)
    await terminal.ended
    expect(terminal.screen()).not.toContain('[#')
    expect(terminal.screen()).toContain('400000 sheets read: 400000 scored')
  })
})

test('a workbook beside the tables is named, with what to do, and the tables are scored', async () => {
  mkdirSync(join(folder, 'with a workbook'))
  inFolder('with a workbook/class.csv', `${header}\n${row(3)}\n`)
  inFolder('with a workbook/class2.xlsx', 'PK')
  const { code, stderr } = await score('with a workbook', ...named)
  expect(code).toBe(1)
  expect(stderr).toContain('class2.xlsx: It is a workbook, not a table: save its sheet as CSV (UTF-8).')
  expect(stderr).toMatch(/1 sheets? read: 1 scored/)
})
