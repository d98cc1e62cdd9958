import { textIn } from '../instrument/types.ts'
import type { Language } from '../messages/language.ts'
import { scoreWords } from '../messages/score.ts'
import { calledBy, decimals, remarks, type ScoredSheet, spreadOf } from './score-row.ts'
import type { Style } from './style.ts'
import { cells, padEnd, padStart, truncate } from './width.ts'

/** What a table is drawn for. */
export interface TableScreen {
  /** Lines are cut to this width; Infinity where they go to a file. */
  readonly columns: number
  readonly language: Language
  readonly style: Style
}

/** A column of a table. */
interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
  /** The narrowest it may become where the screen is too narrow; undefined: it is never cut. */
  readonly least?: number
}

const GAP = '  '

/** The scored sheets as a table, line by line, the header first; a line a sheet. Columns that say nothing are left out. */
export function* tableLines(sheets: readonly ScoredSheet[], screen: TableScreen): Generator<string> {
  if (sheets.length === 0) return
  const { columns, rows } = contents(sheets, screen.language)
  const widths = widthsFor(columns, rows, screen.columns)
  const line = (row: readonly string[]): string =>
    columns
      .map(({ align }, c) => {
        const cell = truncate(row[c]!, widths[c]!)
        return align === 'left' ? padEnd(cell, widths[c]!) : padStart(cell, widths[c]!)
      })
      .join(GAP)
      .trimEnd()
  yield screen.style.strong(line(columns.map(({ title }) => title)))
  for (const row of rows) yield line(row)
}

/** The same as a Markdown table. */
export function* tableMarkdown(sheets: readonly ScoredSheet[], language: Language): Generator<string> {
  if (sheets.length === 0) return
  const { columns, rows } = contents(sheets, language)
  const line = (row: readonly string[]): string => `| ${row.map(markdownCell).join(' | ')} |`
  yield line(columns.map(({ title }) => title))
  yield `|${columns.map(({ align }) => (align === 'left' ? ' --- |' : ' ---: |')).join('')}`
  for (const row of rows) yield line(row)
}

/** Text of others in a Markdown table: it must not become a link, a tag or a new cell. */
export const markdownCell = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|#&!~]/g, sign => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))

function contents(sheets: readonly ScoredSheet[], language: Language): { columns: Column[]; rows: string[][] } {
  const words = scoreWords[language]
  const titles = words.columns
  const teams = sheets.some(({ sheet: { respondent } }) => respondent.team !== undefined)
  const tests = new Set(sheets.map(({ sheet }) => sheet.known.instrument.id)).size > 1
  const bands = sheets.some(({ sheet }) => sheet.known.instrument.bands.length > 0)
  const spreads = sheets.some(({ sheet }) => sheet.known.instrument.consistency.length > 0)
  const columns: Column[] = [
    { title: titles.name, align: 'left', least: 8 },
    ...(teams ? [{ title: titles.team, align: 'left', least: 6 } as const] : []),
    ...(tests ? [{ title: titles.test, align: 'left', least: 8 } as const] : []),
    { title: titles.total, align: 'right' },
    { title: titles.percent, align: 'right' },
    ...(bands ? [{ title: titles.band, align: 'left', least: 4 } as const] : []),
    ...(spreads ? [{ title: titles.spread, align: 'right' } as const] : []),
    { title: titles.notes, align: 'left', least: 6 },
  ]
  const rows = sheets.map(({ sheet, score }) => {
    const { known, respondent } = sheet
    return [
      calledBy(sheet),
      ...(teams ? [respondent.team ?? ''] : []),
      ...(tests ? [known.instrument.id] : []),
      score.total ? decimals(score.total.total, 2) : '-',
      score.total ? score.total.percent.toFixed(1) : '-',
      ...(bands ? [score.band ? textIn(score.band.title, language) : '-'] : []),
      ...(spreads ? [String(spreadOf(score.consistency) ?? '-')] : []),
      remarks(score, words),
    ]
  })
  return { columns, rows }
}

/** A name longer than this does not make the whole table wide. */
const WIDEST = 32

/** As wide as the contents, and where that is too wide for the screen, the widest of the columns that may be cut gives way first. */
function widthsFor(columns: readonly Column[], rows: readonly (readonly string[])[], screen: number): number[] {
  const widths = columns.map(({ title, least }, c) => {
    let widest = cells(title)
    for (const row of rows) widest = Math.max(widest, cells(row[c]!))
    return least !== undefined && c < columns.length - 1 ? Math.min(widest, WIDEST) : widest
  })
  const excess = (): number => widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) - screen
  for (let over = excess(); over > 0; over = excess()) {
    let widest = -1
    for (const [c, { least }] of columns.entries())
      if (least !== undefined && widths[c]! > least && (widest < 0 || widths[c]! > widths[widest]!)) widest = c
    if (widest < 0) break
    widths[widest]!--
  }
  return widths
}
