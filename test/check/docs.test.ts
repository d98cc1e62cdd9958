import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sectionOf } from '../../src/check/explain.ts'
import { checkInputs } from '../../src/check/run.ts'
import { RULES, type RuleName, ruleNames } from '../../src/definition/rules/names.ts'
import { pretty } from '../../src/render/check/pretty.ts'
import { styleFor } from '../../src/render/style.ts'

// docs/checks.md says what `attune check` prints; this test runs every example in it. UPDATE_DOCS=1 writes the outputs anew: read the diff.

const path = join(import.meta.dirname, '../../docs/checks.md')
const docs = readFileSync(path, 'utf8')

/** These need a commit, two files, or a deck. */
const withoutExample: readonly RuleName[] = ['changed-without-version', 'duplicate-file-id', 'deck-technique']

const block = (section: string, info: string): string | undefined =>
  new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(section)?.[1]

function check(text: string) {
  const advice = text.startsWith('format: attune/advice')
  const file = advice ? 'tea.advice.yaml' : 'tea.yaml'
  const input = (name: string, content: string) => ({
    file: name,
    path: join('/docs', name),
    source: { file: name, text: content },
  })
  const inputs = advice ? [input(file, text), input('tea.yaml', block(docs, 'yaml')!)] : [input(file, text)]
  return checkInputs(inputs).slice(0, 1)
}

const said = (text: string): string =>
  pretty({ files: check(text), skipped: 0, fixed: 0 }, styleFor(false))
    .replace(/^More about a rule:.*\n/m, '')
    .trimEnd()

if (process.env.UPDATE_DOCS) {
  const sections = docs.split(/^(?=## )/m).map(section => {
    const bad = block(section, 'yaml bad')
    return bad === undefined
      ? section
      : section.replace(/^```text\n[\s\S]*?^```/m, () => `\`\`\`text\n${said(bad)}\n\`\`\``)
  })
  writeFileSync(path, sections.join(''))
}

describe.each(ruleNames)('%s', rule => {
  const section = sectionOf(readFileSync(path, 'utf8'), rule)

  test('has a section that begins with what it asks for', () => {
    expect(section).toContain(`## ${rule}\n\n**${RULES[rule]}**\n`)
  })

  if (!withoutExample.includes(rule))
    test('has an example that breaks it, with what is said, and a good one', () => {
      const bad = block(section, 'yaml bad')!
      expect(check(bad)[0]!.problems.map(problem => problem.rule)).toContain(rule)
      expect(`${said(bad)}\n`).toBe(block(section, 'text'))
      expect(check(block(section, 'yaml good')!)[0]!.problems).toEqual([])
    })
})

test('the docs explain no rule that does not exist', () => {
  const headings = [...docs.matchAll(/^## (.*)$/gm)].map(match => match[1])
  expect(headings).toEqual(ruleNames)
})
