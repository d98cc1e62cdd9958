import { type Instrument, textIn } from '../instrument/types.ts'
import type { Language } from '../messages/language.ts'
import { listWords } from '../messages/list.ts'
import { cells, padEnd, wrap } from './width.ts'

/** A test and the file that defines it. */
interface Listed {
  readonly instrument: Instrument
  readonly file: string
}

/**
 * The tests as aligned columns: id, version, items, languages, title, file. Where a row does not fit `columns`, every test takes several lines, none wider;
 * null means that any width will do. Ends with a line feed.
 */
export function testList(tests: readonly Listed[], columns: number | null, language: Language): string {
  if (tests.length === 0) return `${listWords[language].none}\n`
  const rows = tests.map(({ instrument, file }) => [
    instrument.id,
    instrument.version,
    listWords[language].items(instrument.items.length),
    instrument.languages.join(' '),
    textIn(instrument.title, language),
    file,
  ])
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => cells(row[column]!))))
  const lines = rows.map(row =>
    row
      .map((cell, column) => padEnd(cell, widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  const fits = columns === null || lines.every(line => cells(line) <= columns)
  return `${(fits ? lines : rows.flatMap(row => stacked(row, columns))).join('\n')}\n`
}

function stacked(row: readonly string[], columns: number): string[] {
  const [id, version, items, languages, title, file] = row as [string, string, string, string, string, string]
  const below = [title, `${version}  ${items}  ${languages}`, file]
  return [...wrap(id, columns), ...below.flatMap(text => wrap(text, columns - 2).map(line => `  ${line}`))]
}
