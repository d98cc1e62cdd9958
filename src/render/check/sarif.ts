import type { FileReport, Report } from '../../check/report.ts'
import { type Lines, lineText } from '../../definition/lines.ts'
import type { Problem } from '../../definition/problem.ts'
import { RULES } from '../../definition/rules/names.ts'

/** The report as SARIF 2.1.0, for code scanning. Columns count UTF-16 units there. `digest` makes a short name of a text. */
export function sarif({ files }: Report, version: string, digest: (text: string) => string): string {
  const results = files.flatMap(file => fileResults(file, digest))
  const used = [...new Set(results.map(result => result.ruleId))]
  const rules = used.map(id => ({
    id,
    shortDescription: { text: RULES[id] },
    help: { text: `docs/checks.md#${id}, or: attune check --explain ${id}` },
  }))
  const tool = { driver: { name: 'attune', version, rules } }
  const run = { tool, columnKind: 'utf16CodeUnits', results }
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

function fileResults({ lines, problems }: FileReport, digest: (text: string) => string) {
  const seen = new Map<string, number>()
  return problems.map(problem => {
    const { file, rule, severity, message, help } = problem
    // stays the same when lines are added above: which rule, where in the definition, and the how-manyth of its like
    const key = [rule, file, problem.path].join('\n')
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return {
      ruleId: rule,
      level: severity,
      message: { text: help === '' ? message : `${message} ${help}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: regionOf(lines, problem) } }],
      partialFingerprints: { 'attune/v1': digest(`${key}\n${nth}`) },
    }
  })
}

const uriOf = (file: string): string => file.split(/[\\/]/).map(encodeURIComponent).join('/')

function regionOf(lines: Lines | null, { line, column, endLine, endColumn }: Problem) {
  const units = (ofLine: number, points: number): number =>
    lines === null
      ? points
      : [...lineText(lines, ofLine)].slice(0, points - 1).reduce((sum, character) => sum + character.length, 1)
  return {
    startLine: line,
    startColumn: units(line, column),
    endLine,
    endColumn: units(endLine, endColumn),
  }
}
