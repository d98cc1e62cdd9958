import type { CST, YAMLParseError } from 'yaml'
import { type Lines, placeOf } from './lines.ts'
import type { Problem } from './problem.ts'
import type { Source } from './source.ts'

/** What keeps the text from being YAML, in plain words; one cause gives one problem. */
export function syntaxProblems(
  source: Source,
  lines: Lines,
  _tokens: readonly CST.Token[],
  errors: readonly YAMLParseError[],
): Problem[] {
  const first = errors[0]
  if (!first) return []
  return [
    {
      file: source.file,
      severity: 'error',
      rule: 'yaml-syntax',
      message: `This line cannot be read as YAML (${first.message.replace(/\.$/, '')}).`,
      help: 'Put texts in double quotes and compare the indentation with the lines around it.',
      path: '',
      ...placeOf(lines, first.pos[0], first.pos[1]),
    },
  ]
}
