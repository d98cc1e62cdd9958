import { type Lines, lineText } from '../../definition/lines.ts'
import type { Place } from '../../definition/problem.ts'
import { clean } from '../../files/clean.ts'
import type { Style } from '../style.ts'
import { cells, truncate } from '../width.ts'

/** As much of a line is shown; of a longer one the part around the place. */
const MOST_CELLS = 100

/** The lines of a file around a place, with carets below it: by cells, so that they stand right after Chinese text. */
export function codeFrame(lines: Lines, place: Place, style: Style): string[] {
  const from = Math.max(1, place.line - 1)
  const gutter = String(place.line).length
  const rows: string[] = []
  for (let line = from; line <= place.line; line++) {
    const text = lineText(lines, line)
    if (line < place.line && text.trim() === '') continue
    const number = style.faint(`  ${String(line).padStart(gutter)} │`)
    const { shown, before, marked } = windowOn(text, line === place.line ? place : { ...place, column: 1 }, line)
    rows.push(`${number} ${shown}`)
    if (line === place.line)
      rows.push(`${style.faint(`  ${' '.repeat(gutter)} │`)} ${' '.repeat(before)}${style.accent('^'.repeat(marked))}`)
  }
  return rows
}

/** The part of a line that fits, and in cells how much stands before the place and how wide the place is. */
function windowOn(text: string, place: Place, line: number): { shown: string; before: number; marked: number } {
  const characters = [...text]
  const start = place.column - 1
  const end = place.endLine > line ? characters.length : place.endColumn - 1
  // a long line is cut on the left so that the place and a little before it stay in view
  let first = 0
  while (first < start && cells(visible(characters.slice(first, start).join(''))) > MOST_CELLS * 0.6) first += 10
  const lead = first > 0 ? '…' : ''
  const shown = truncate(lead + visible(characters.slice(first).join('')), MOST_CELLS)
  const before = cells(lead + visible(characters.slice(first, start).join('')))
  const wanted = cells(visible(characters.slice(start, end).join('')))
  return { shown, before, marked: Math.max(1, Math.min(wanted, cells(shown) - before)) }
}

/** A stretch of a line as it may be shown: a tab is an arrow, what nobody sees is spelt out. */
const visible = (text: string): string => clean(text.replaceAll('\t', '→'))
