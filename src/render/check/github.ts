import type { Report } from '../../check/report.ts'
import type { Problem, Severity } from '../../definition/problem.ts'
import { clean } from '../../files/clean.ts'

/** GitHub shows ten annotations of a kind for a step, and says nothing of the others. */
const MOST = 10

/** The report as workflow commands: GitHub shows each beside the line it is about. */
export function github({ files }: Report): string {
  const problems = files.flatMap(file => file.problems)
  return (['error', 'warning'] as const).map(kind => annotations(problems, kind)).join('')
}

function annotations(problems: readonly Problem[], kind: Severity): string {
  const ofKind = problems.filter(problem => problem.severity === kind)
  const more = ofKind.length - MOST
  return [
    ...ofKind.slice(0, MOST).map(annotation),
    ...(more > 0 ? [`::notice title=attune check::and ${more} more ${kind}${more === 1 ? '' : 's'}\n`] : []),
  ].join('')
}

function annotation({ file, severity, rule, message, help, line, column, endLine, endColumn }: Problem): string {
  // columns of an annotation must lie on one line
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {}
  const properties = Object.entries({ file, line, endLine, ...columns, title: `attune ${rule}` })
  const words = clean(help === '' ? message : `${message} ${help}`)
  return `::${severity} ${properties.map(([key, value]) => `${key}=${escapedProperty(String(value))}`).join(',')}::${escapedData(words)}\n`
}

const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapedProperty = (text: string): string => escapedData(clean(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
