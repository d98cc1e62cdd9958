import type { Report } from '../../check/report.ts'

/** The report for programs; lines and columns are 1-based and count code points, end columns are exclusive. */
export function json({ files }: Report): string {
  const problems = files.flatMap(file =>
    file.problems.map(({ line, column, endLine, endColumn, severity, rule, message, help, file: name }) => ({
      file: name,
      line,
      column,
      endLine,
      endColumn,
      severity,
      rule,
      message,
      help,
      docs: `docs/checks.md#${rule}`,
    })),
  )
  return `${JSON.stringify({ files: files.length, problems }, null, 2)}\n`
}
