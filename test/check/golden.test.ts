import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkInputs } from '../../src/check/run.ts'
import { ruleNames } from '../../src/definition/rules/names.ts'
import { readSource } from '../../src/definition/source.ts'
import { pretty } from '../../src/render/check/pretty.ts'
import { styleFor } from '../../src/render/style.ts'

// Each RULE.yaml (or RULE--variant.yaml) has one mistake, and RULE.txt is what is said of it. A new case: add the .yaml, run
// vitest with -u, and read the .txt that appears. Of X.yaml and X.advice.yaml the advice is checked; the instrument stands beside it.

const folder = join(import.meta.dirname, '../fixtures/check')
const good = join(import.meta.dirname, '../fixtures/good')

const check = (folder: string, file: string) =>
  checkInputs([{ file, path: join(folder, file), source: readSource(join(folder, file), file) }])

const all = readdirSync(folder).filter(name => name.endsWith('.yaml'))
const cases = all.filter(name => !all.includes(name.replace(/\.yaml$/, '.advice.yaml')))

describe('every mistake is said as its golden text says it, and by its rule alone', () => {
  test.each(cases)('%s', async file => {
    const files = check(folder, file)
    const name = basename(file).replace(/(\.advice)?\.yaml$/, '')
    // the comment that ignores for no reason leaves what it meant to ignore
    const rules = new Set(files[0]!.problems.map(problem => problem.rule))
    if (name === 'ignore-comment') rules.delete('item-numbering')
    expect([...rules]).toEqual([name.split('--')[0]])
    await expect(pretty({ files, skipped: 0, fixed: 0 }, styleFor(false))).toMatchFileSnapshot(
      join(folder, `${name}.txt`),
    )
  })
})

test('every rule that one file can break has a case', () => {
  // these need a commit, a deck, or two files in a folder: test/cli/check.test.ts, test/training
  const elsewhere = ['changed-without-version', 'duplicate-file-id']
  const covered = new Set(cases.map(file => file.replace(/(--.*|\.advice)?\.yaml$/, '').replace(/--.*$/, '')))
  expect(
    ruleNames.filter(rule => !covered.has(rule) && !elsewhere.includes(rule) && !rule.startsWith('deck-')),
  ).toEqual([])
})

test.each(readdirSync(good))('nothing is said of the good file %s', file => {
  expect(check(good, file)[0]!.problems).toEqual([])
})
