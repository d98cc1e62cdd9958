import { lineText, placeOf } from './lines.ts'
import { nearest } from './nearest.ts'
import type { Located } from './parse.ts'
import { inReadingOrder, type Problem, problemOver } from './problem.ts'
import { NEVER_IGNORED, type RuleName, ruleNames } from './rules/names.ts'

const comment = /^[ \t]*(# *attune-ignore-next-line\b.*)$/gm

/**
 * The problems without those that a comment `# attune-ignore-next-line RULE -- reason` in the line above takes back.
 * A comment that gives no reason, names no rule, or has nothing to ignore is itself a warning.
 */
export function withoutIgnored(located: Located, problems: readonly Problem[]): Problem[] {
  const { source, lines } = located
  if (!source.text.includes('attune-ignore-next-line')) return [...problems]
  let left = [...problems]
  const complaints: Problem[] = []
  for (const match of source.text.matchAll(comment)) {
    const from = match.index + match[0].indexOf('#')
    const [, words = '', reason] = /attune-ignore-next-line\s*(.*?)(?:\s+--\s*(.*))?$/.exec(match[1]!) ?? []
    const complain = (message: string, help: string) =>
      complaints.push(
        problemOver(source.file, lines, {
          rule: 'ignore-comment',
          severity: 'warning',
          from,
          to: from + match[1]!.length,
          message,
          help,
        }),
      )
    const rules = words.split(/[\s,]+/).filter(word => word !== '')
    const usage = '# attune-ignore-next-line RULE -- the reason'
    if (rules.length === 0) complain('This comment names no rule to ignore.', `Write ${usage}`)
    else if (!reason?.trim()) complain('This comment gives no reason, so it ignores nothing.', `Write ${usage}`)
    else
      for (const rule of rules as RuleName[]) {
        const line = nextLine(located, placeOf(lines, from).line)
        const stay = left.filter(problem => problem.rule !== rule || problem.line !== line)
        if (!ruleNames.includes(rule)) {
          const guess = nearest(rule, ruleNames)
          complain(
            `There is no rule '${rule}'.`,
            guess ? `Did you mean '${guess}'?` : 'docs/checks.md lists the rules.',
          )
        } else if (NEVER_IGNORED.has(rule))
          complain(`The rule '${rule}' cannot be ignored: without it the file cannot be used.`, 'Remove this comment.')
        else if (stay.length === left.length)
          complain(`The next line has nothing that '${rule}' would report.`, 'Remove this comment.')
        else left = stay
      }
  }
  return inReadingOrder([...left, ...complaints])
}

/** The next line (1-based) that is neither empty nor a comment: several comments may stand above one line. */
function nextLine({ lines }: Located, line: number): number {
  let next = line + 1
  while (next <= lines.starts.length && /^\s*(#.*)?$/.test(lineText(lines, next))) next++
  return next
}
