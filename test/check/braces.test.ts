import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileAt } from '../../src/check/git.ts'
import { checkInputs } from '../../src/check/run.ts'
import { applyEdits } from '../../src/definition/edits.ts'

const fixed = (line: string) => {
  const text = `items:\n  - { id: 1, text: calm }\n${line}\n  - { id: 9, text: calm }\n`
  const files = checkInputs([{ file: 'x.yaml', path: null, source: { file: 'x.yaml', text } }])
  return applyEdits(
    text,
    files[0]!.problems.flatMap(problem => problem.fix ?? []),
  )
    .split('\n')
    .slice(2, -2)
    .join('\n')
}

describe('--fix quotes a text inside { }, and never what is around it', () => {
  test.each([
    ['  - { id: 4, text: Do I sleep well? [really] }', '  - { id: 4, text: "Do I sleep well? [really]" }'],
    ['  - { id: 4, text: *really* calm }', '  - { id: 4, text: "*really* calm" }'],
    ['  - { id: 4, text: @all calm, scored: false }', '  - { id: 4, text: "@all calm", scored: false }'],
    ['  - { id: 4, text: I am #1 in calm }', '  - { id: 4, text: "I am #1 in calm" }'],
    ['  - { id: 4,\n      text: *really* calm }', '  - { id: 4,\n      text: "*really* calm" }'],
    ['  -{ id: 4, text: calm }', '  - { id: 4, text: calm }'],
  ])('%s', (line, mended) => expect(fixed(line)).toBe(mended))

  test.each([
    '  - { id: 4, text: am I {very} calm }',
    '  - { id: 4, text: [a, b] calm }',
    '  - { id: 4, text: calm # very }',
    '  - { id: 4, labels: [*a* b, c] }',
  ])('left alone: %s', line => expect(fixed(line)).toBe(line))
})

test('before the first commit there is nothing to compare with; outside of git that is said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-git-'))
  try {
    const path = join(folder, 'tea.yaml')
    writeFileSync(path, '')
    expect(() => fileAt('HEAD', path)).toThrow('this is no git repository')
    execFileSync('git', ['init', '-q', folder])
    expect(fileAt('HEAD', path)).toBeNull()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
