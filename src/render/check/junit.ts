import type { FileReport, Report } from '../../check/report.ts'
import { clean } from '../../files/clean.ts'

/** The report as JUnit XML: a suite a file; a problem is a failed case, a file without problems one that passed. */
export function junit({ files }: Report): string {
  const all = files.flatMap(file => file.problems)
  const attributes = `name="attune check" tests="${files.reduce((n, file) => n + Math.max(1, file.problems.length), 0)}" failures="${all.length}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes}>\n${files.map(suite).join('')}</testsuites>\n`
}

function suite({ file, problems }: FileReport): string {
  const cases =
    problems.length === 0
      ? `    <testcase classname="${xml(file)}" name="no problems"/>\n`
      : problems
          .map(({ line, column, rule, severity, message, help }) => {
            const name = xml(`${rule} at ${line}:${column}`)
            const failure = `<failure type="${severity}" message="${xml(message)}">${xml(`${file}:${line}:${column}: ${message} ${help}`.trim())}</failure>`
            return `    <testcase classname="${xml(file)}" name="${name}">${failure}</testcase>\n`
          })
          .join('')
  const counts = `tests="${Math.max(1, problems.length)}" failures="${problems.length}"`
  return `  <testsuite name="${xml(file)}" ${counts}>\n${cases}  </testsuite>\n`
}

const signs: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' }

/** Safe between tags and in attributes; what XML cannot hold at all becomes visible. */
const xml = (text: string): string =>
  clean(text)
    .replace(/[<>&"']/g, sign => signs[sign]!)
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '?')
