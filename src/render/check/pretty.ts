import { type FileReport, type Report, tally } from '../../check/report.ts'
import type { Problem } from '../../definition/problem.ts'
import { count, listed } from '../../definition/words.ts'
import { clean } from '../../files/clean.ts'
import type { Style } from '../style.ts'
import { codeFrame } from './frame.ts'

/** The report for people: each problem with its line and the way out, at the end what was checked. */
export function pretty(report: Report, style: Style): string {
  const blocks = report.files.flatMap(file => [
    ...file.problems.map(problem => problemBlock(file, problem, style)),
    ...stopped(file, style),
  ])
  return `${[...blocks, summary(report, style)].join('\n\n')}\n`
}

/** First a line of fixed form, which editors know how to read: `file:line:column: error: message [rule]`. */
function problemBlock(file: FileReport, problem: Problem, style: Style): string {
  const { line, column, severity, rule, message, help } = problem
  const name = severity === 'error' ? style.error('error:') : style.warning('warning:')
  const head = `${style.strong(`${safeName(problem.file)}:${line}:${column}:`)} ${name} ${clean(message)} ${style.faint(`[${rule}]`)}`
  const frame = file.lines && file.lines.text !== '' ? codeFrame(file.lines, problem, style) : []
  return [head, ...frame, ...(help ? [`  ${style.strong('help:')} ${clean(help)}`] : [])].join('\n')
}

/** A name can come from anybody: shown clean, and never such that a CI runner takes the line for a command. */
export const safeName = (file: string): string => (/^[\w./~-]/.test(file) ? clean(file) : `./${clean(file)}`)

function stopped({ file, stage, problems }: FileReport, style: Style): string[] {
  if (stage === 'meaning' || problems.length === 0) return []
  const errors = problems.filter(problem => problem.severity === 'error').length
  const what = stage === 'syntax' ? count(errors, 'syntax error') : count(errors, 'error')
  return [style.faint(`${safeName(file)}: ${what}; the other checks did not run.`)]
}

function summary({ files, skipped, fixed }: Report, style: Style): string {
  const { errors, warnings } = tally(files)
  const checked = `${count(files.length, 'file')} checked${skipped > 0 ? `, ${skipped} of other programs skipped` : ''}`
  const mended = fixed > 0 ? `${count(fixed, 'place')} fixed. ` : ''
  if (errors + warnings === 0) return `${mended}${checked}: no problems.`
  const found = [
    ...(errors > 0 ? [style.error(count(errors, 'error'))] : []),
    ...(warnings > 0 ? [style.warning(count(warnings, 'warning'))] : []),
  ]
  const problems = files.flatMap(file => file.problems)
  const fixable = problems.filter(problem => problem.fix).length
  return [
    `${mended}${checked}: ${listed(found)}.`,
    ...(fixable > 0 ? [`attune check --fix mends ${fixable === 1 ? 'one' : fixable} of them.`] : []),
    style.faint(`More about a rule: attune check --explain ${problems[0]!.rule}`),
  ].join('\n')
}
