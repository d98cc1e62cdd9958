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
  const start = place.column - 1
  // of a line that does not fit, what stands well before the place is left out
  const fits = cells(visible(text.slice(0, 4 * MOST_CELLS))) <= MOST_CELLS
  const first = fits || start <= CONTEXT ? 0 : start - CONTEXT
  const characters = [...text.slice(unitsOf(text, first), unitsOf(text, first) + 8 * MOST_CELLS)]
  const end = place.endLine > line ? characters.length : place.endColumn - 1 - first
  const lead = first > 0 ? '…' : ''
  const part = (from: number, to?: number) => visible(characters.slice(from, to).join(''))
  const shown = truncate(lead + part(0), MOST_CELLS)
  const before = cells(lead + part(0, start - first))
  return { shown, before, marked: Math.max(1, Math.min(cells(part(start - first, end)), cells(shown) - before)) }
}

/** As many characters stay before a place whose line is cut. */
const CONTEXT = 40

/** The length, in UTF-16 units, of the first characters of a text. */
function unitsOf(text: string, characters: number): number {
  let units = 0
  for (let n = 0; n < characters && units < text.length; n++) units += text.codePointAt(units)! > 0xffff ? 2 : 1
  return units
}

/** A stretch of a line as it may be shown: a tab is an arrow, what nobody sees is spelt out. */
const visible = (text: string): string => clean(text.replaceAll('\t', '→'))
