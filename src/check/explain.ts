import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CliError } from '../cli-error.ts'
import { nearest } from '../definition/nearest.ts'
import { ruleNames } from '../definition/rules/names.ts'
import { cannot } from '../files/read.ts'

/** The section of docs/checks.md about a rule. Throws a CliError (exit 2) when there is no such rule. */
export function explain(rule: string, quizzes: string): string {
  if (!(ruleNames as readonly string[]).includes(rule)) {
    const guess = nearest(rule, ruleNames)
    throw new CliError(
      `There is no rule '${rule}'${guess ? `; did you mean '${guess}'?` : '.'}`,
      2,
      `The rules: ${ruleNames.join(', ')}.`,
    )
  }
  const path = join(quizzes, '..', 'docs', 'checks.md')
  try {
    return sectionOf(readFileSync(path, 'utf8'), rule)
  } catch (error) {
    throw cannot('read', path, error)
  }
}

/** A section of a Markdown text by its heading `## name`, up to the next heading of its kind. */
export function sectionOf(markdown: string, name: string): string {
  const sections = markdown.split(/^(?=## )/m)
  return `${(sections.find(section => section.startsWith(`## ${name}\n`)) ?? '').trim()}\n`
}
