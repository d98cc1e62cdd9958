import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { newFolder, run } from '../support/run.ts'

const good = readFileSync(join(import.meta.dirname, '../fixtures/good/tea.yaml'), 'utf8')
const advice = readFileSync(join(import.meta.dirname, '../fixtures/good/tea.advice.yaml'), 'utf8')
const misspelt = good.replace('reverse: true', 'revese: true')
const jumping = good.replace('id: q3', 'id: q4').replace('[q2, q3]', '[q2, q4]')

let folder: string
const put = (name: string, text: string | Uint8Array): string => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
  return name
}
const check = (args: string[], options: { input?: string; env?: Record<string, string> } = {}) =>
  run(['check', ...args], { cwd: folder, ...options })

beforeEach(() => {
  folder = newFolder()
})

describe('which files are checked', () => {
  test('without a word: quizzes/, else the current folder', async () => {
    put('tea.yaml', misspelt)
    expect(await check([])).toMatchObject({ code: 1, stdout: expect.stringContaining('tea.yaml:21:5: error:') })
    put('quizzes/tea.yaml', good)
    expect(await check([])).toMatchObject({ code: 0, stdout: '1 file checked: no problems.\n' })
  })

  test('of a folder only attune files, at any depth, but none in hidden folders and node_modules; the others are counted', async () => {
    put('a/b/tea.yaml', good)
    put('a/compose.yml', 'services: {}\n')
    put('a/.hidden/tea.yaml', misspelt)
    put('a/node_modules/x/tea.yaml', misspelt)
    put('a/slip.yaml', misspelt.replace('format: ', 'fromat: ').replace('id: tea', 'id: slip'))
    const { code, stdout } = await check(['a'])
    expect(code).toBe(1)
    expect(stdout).toContain(join('a', 'slip.yaml:1:1: error'))
    expect(stdout).toContain('2 files checked, 1 of other programs skipped: 1 error.')
  })

  test('a file that is named is always checked', async () => {
    expect(await check([put('compose.yml', 'services: {}\n')])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('[unknown-format]'),
    })
  })

  test('globs, and each file once', async () => {
    put('a/tea.yaml', good)
    put('b/tea.yaml', good)
    put('b/c/tea.yml', good)
    expect((await check(['**/tea.yaml', 'a', 'a/t?a.yaml'])).stdout).toBe('2 files checked: no problems.\n')
    expect((await check(['{a,b}/**/*.y*ml'])).stdout).toBe('3 files checked: no problems.\n')
  })

  test('nothing to check is no success', async () => {
    put('compose.yml', 'services: {}\n')
    expect(await check([])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Nothing was checked'),
    })
  })

  test('a missing file is 3, and the others are still checked', async () => {
    put('tea.yaml', misspelt)
    const { code, stdout, stderr } = await check(['nothing.yaml', 'tea.yaml', '*.toml'])
    expect(code).toBe(3)
    expect(stderr).toContain('Cannot read nothing.yaml: there is no such file or folder.')
    expect(stderr).toContain('No file matches *.toml.')
    expect(stdout).toContain('tea.yaml:21:5: error')
  })

  test('standard input, under the name of the file that it is meant for', async () => {
    expect((await check(['-'], { input: misspelt })).stdout).toContain('<stdin>:21:5: error')
    put('tea.yaml', good)
    const wrong = advice.replace('band: high', 'band: hihg')
    const { code, stdout } = await check(['-', '--stdin-path', 'tea.advice.yaml'], { input: wrong })
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining("tea.advice.yaml:7:11: error: This advice is for band 'hihg'"),
    ])
  })

  test('two instruments with one id in a folder', async () => {
    put('a/tea.yaml', good)
    put('a/two.yaml', good)
    put('b/tea.yaml', good)
    const { code, stdout } = await check(['.'])
    expect([code, stdout.match(/duplicate-file-id/g)?.length]).toEqual([1, 2])
    expect(stdout).toContain(
      `${join('a', 'two.yaml')}:2:5: error: The id 'tea' is also that of ${join('a', 'tea.yaml')}`,
    )
  })
})

describe('formats', () => {
  test('json counts from one, in code points', async () => {
    put('tea.yaml', good.replace('zh-Hans: 茶 }', 'zh-Hans: 茶🍵, fr: thé }'))
    const { code, stdout } = await check(['tea.yaml', '--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      files: 1,
      problems: [
        {
          file: 'tea.yaml',
          line: 5,
          column: 32,
          endLine: 5,
          endColumn: 34,
          severity: 'error',
          rule: 'language-code',
          message: "Language 'fr' is not in languages [en, zh-Hans].",
          help: 'Add fr to languages, or remove this text.',
          docs: 'docs/checks.md#language-code',
        },
      ],
    })
  })

  test('sarif counts UTF-16 units, and a problem keeps its fingerprint when lines are added above it', async () => {
    put('tea.yaml', good.replace('zh-Hans: 茶 }', 'zh-Hans: 茶🍵, fr: thé }'))
    const sarif = async () => JSON.parse((await check(['tea.yaml', '--format', 'sarif'])).stdout)
    const before = await sarif()
    expect(before.version).toBe('2.1.0')
    const [result] = before.runs[0].results
    expect(result).toMatchObject({ ruleId: 'language-code', level: 'error' })
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'tea.yaml' },
      region: { startLine: 5, startColumn: 33, endLine: 5, endColumn: 35 },
    })
    put('tea.yaml', `# one more line\n${readFileSync(join(folder, 'tea.yaml'), 'utf8')}`)
    expect((await sarif()).runs[0].results[0].partialFingerprints).toEqual(result.partialFingerprints)
  })

  test('junit is XML whatever a file says', async () => {
    put('tea.yaml', good.replace('id: q1', 'id: "<a> & b"'))
    const { stdout } = await check(['tea.yaml', '--format', 'junit'])
    expect(stdout).toContain('<testsuite name="tea.yaml" tests="1" failures="1">')
    expect(stdout).toContain('&lt;a&gt; &amp; b')
  })

  test('the caret stands under the place after Chinese text', async () => {
    put('tea.yaml', good.replace('zh-Hans: 我喜欢茶的味道。 }', 'zh-Hans: 我喜欢茶的味道。, fr: x }'))
    const rows = (await check(['tea.yaml'])).stdout.split('\n')
    const line = rows.findIndex(row => row.includes(', fr: x }'))
    const cells = (text: string) =>
      [...text].reduce((sum, c) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(c) ? 2 : 1), 0)
    expect(rows[line + 1]!.indexOf('^')).toBe(cells(rows[line]!.slice(0, rows[line]!.indexOf('fr: x'))))
  })

  test('--output writes the format to a file and keeps the log readable', async () => {
    put('tea.yaml', misspelt)
    const { code, stdout } = await check(['tea.yaml', '--format', 'json', '--output', 'out.json'])
    expect(code).toBe(1)
    expect(stdout).toContain('tea.yaml:21:5: error')
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).problems).toHaveLength(1)
  })

  test('colour only when it is wanted', async () => {
    put('tea.yaml', misspelt)
    expect((await check(['tea.yaml'])).stdout).not.toContain('\u001b')
    expect((await check(['tea.yaml', '--color'])).stdout).toContain('\u001b[31merror:')
  })
})

describe('under GitHub Actions', () => {
  const env = { GITHUB_ACTIONS: 'true' }

  test('annotations stand beside the report, ten of a kind', async () => {
    put(
      'tea.yaml',
      good
        .replaceAll(/zh-Hans: ([^,}]*) }/g, 'zh-Hans: $1, fr: x }')
        .replace('languages: [en, zh-Hans]', 'languages: [en, zh-Hans]'),
    )
    for (let n = 0; n < 12; n++) put(`${n}.yaml`, misspelt)
    const { stdout } = await check(['.'], { env })
    expect(stdout.match(/^::error /gm)).toHaveLength(10)
    expect(stdout).toMatch(/^::notice title=attune check::and \d+ more errors$/m)
    expect(stdout).toContain(
      '::error file=0.yaml,line=21,endLine=21,col=5,endColumn=10,title=attune unknown-key::Unknown key',
    )
  })

  test('nothing from a file, nor its name, becomes a command', async () => {
    put('::error::pwned.yaml', misspelt.replace('revese', '"\\n::error::pwned%0A::error::"'))
    put(
      'b.yaml',
      good.replace('id: q1', 'id: "::warning::x"').replace('title: { en: Tea', 'title: { en: "a\\n::error::b"'),
    )
    for (const format of [[], ['--format', 'github']]) {
      const { stdout } = await check(['.', ...format], { env })
      const commands = stdout.split('\n').filter(line => line.startsWith('::') || line.startsWith('##'))
      expect(commands.length).toBeGreaterThan(0)
      for (const command of commands)
        expect(command).toMatch(/^::(error|warning|notice) (file=[^:]*,line=|title=attune check)/)
    }
  })
})

describe('--fix', () => {
  test('changes tabs, spaces and quotes and nothing else: mark, line ends, comments, mode and link stay', async () => {
    const broken = good
      .replace('    reverse: true', '\treverse: true # turned')
      .replace('method: sum', 'method:sum')
      .replace('en: Tea calms me down.', "en: 'It doesn't: calm'")
      .replace('id: q1\n    dimension: taste', 'id: q1\n    dimension:taste')
    put('real.yaml', `\ufeff${broken.replaceAll('\n', '\r\n')}`)
    chmodSync(join(folder, 'real.yaml'), 0o664)
    symlinkSync('real.yaml', join(folder, 'tea.yaml'))
    const { code, stdout } = await check(['tea.yaml', '--fix'])
    const want = good
      .replace('    reverse: true', '    reverse: true # turned')
      .replace('method: sum', 'method:sum')
      .replace('en: Tea calms me down.', 'en: "It doesn\'t: calm"')
    expect(readFileSync(join(folder, 'real.yaml'), 'utf8')).toBe(`\ufeff${want.replaceAll('\n', '\r\n')}`)
    expect(statSync(join(folder, 'real.yaml')).mode & 0o777).toBe(0o664)
    expect(statSync(join(folder, 'tea.yaml')).isFile()).toBe(true)
    // `method:sum` alone is a text to YAML; what it was meant for is said, and left to the author
    expect([code, stdout]).toEqual([1, expect.stringContaining("'score' must be keys and values")])
    expect(stdout).toContain('3 places fixed. 1 file checked: 1 error.')
  })

  test('a file that would not read clean afterwards stays as it is', async () => {
    const broken = good.replace('dimension: taste', 'dimension:taste').replace('points: [1, 2, 3]', 'points: [1, 2, 3')
    put('tea.yaml', broken)
    expect(await check(['tea.yaml', '--fix'])).toMatchObject({ code: 1 })
    expect(readFileSync(join(folder, 'tea.yaml'), 'utf8')).toBe(broken)
  })

  test('never touches ids, bands or scoring', async () => {
    put('tea.yaml', misspelt)
    await check(['tea.yaml', '--fix'])
    expect(readFileSync(join(folder, 'tea.yaml'), 'utf8')).toBe(misspelt)
  })
})

describe('--base', () => {
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
      cwd: folder,
      stdio: 'pipe',
    })

  beforeEach(() => {
    put('quizzes/tea.yaml', good)
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-q', '-m', 'tea')
  })

  test('scoring that changes without the version is an error, wording is not', async () => {
    put('quizzes/tea.yaml', good.replace('I like the taste', 'I love the taste'))
    expect((await check(['--base', 'main'])).code).toBe(0)
    const changed = good
      .replace('    reverse: true\n', '')
      .replace('[1, 1, 3]', '[1, 1, 1]')
      .replace('[3, 3, 1]', '[3, 3, 3]')
    put('quizzes/tea.yaml', changed)
    const { code, stdout } = await check(['--base', 'main'])
    expect(code).toBe(1)
    expect(stdout).toContain(
      `${join('quizzes', 'tea.yaml')}:3:10: error: Scoring changed since main (q3.reverse) but version is still 1.0.`,
    )
    put('quizzes/tea.yaml', changed.replace('version: "1.0"', 'version: "1.1"'))
    expect((await check(['--base', 'main'])).code).toBe(0)
  })

  test('a new file is no change; a commit that is not there is wrong usage', async () => {
    put('quizzes/new.yaml', good.replace('id: tea', 'id: new'))
    expect((await check(['--base', 'main'])).code).toBe(0)
    expect(await check(['--base', 'nowhere'])).toMatchObject({ code: 2, stderr: expect.stringContaining("'nowhere'") })
    expect(await check(['--base=--output=x'])).toMatchObject({ code: 2 })
  })
})

describe('warnings and explanations', () => {
  test('a warning fails only with --strict', async () => {
    put('tea.yaml', jumping)
    expect((await check(['tea.yaml'])).code).toBe(0)
    expect((await check(['tea.yaml', '--strict'])).code).toBe(1)
  })

  test('--explain prints the section of a rule, and knows what was meant', async () => {
    const { code, stdout } = await check(['--explain', 'band-start'])
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^## band-start\n\n\*\*The lowest band/)])
    expect(await check(['--explain', 'band-strat'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("'band-start'"),
    })
  })

  test('attune schema prints the schema of a kind', async () => {
    const { code, stdout } = await run(['schema', 'advice'])
    expect([code, JSON.parse(stdout).properties.format.const]).toEqual([0, 'attune/advice@1'])
    expect((await run(['schema', 'advise'])).stderr).toContain("did you mean 'advice'?")
  })

  test('a broken instrument is not used, and the way to see why is named', async () => {
    put('tea.yaml', misspelt)
    const { code, stderr } = await run(['take', './tea.yaml', '--answers', '1 1 1'], {
      cwd: folder,
      env: { ATTUNE_HOME: folder },
    })
    expect(code).toBe(1)
    expect(stderr).toContain("tea.yaml:21:5: Unknown key 'revese' in item q3.")
  })
})
