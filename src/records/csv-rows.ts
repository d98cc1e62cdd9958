import Papa from 'papaparse'
import type { SheetFault } from '../messages/sheet-fault.ts'
import type { TextChunk } from './text-chunks.ts'

/** Rows of a table that follow one another, as they were read. */
export interface RowBatch {
  /** The number of the first one, as a spreadsheet counts: the first row of the file is 1. */
  readonly first: number
  /** Cells as they stand in the file; a blank line is one blank cell. */
  readonly rows: readonly (readonly string[])[]
  /** By position in `rows`: those that are no rows, and have no cells. */
  readonly faults: ReadonlyMap<number, SheetFault>
  /** Some bytes of these rows were not of the encoding. */
  readonly damaged: boolean
}

/** A row longer than this (characters) is refused: most likely a quote that is never closed. */
export const MAX_ROW_LENGTH = 64 * 1024

/**
 * The rows of CSV text (RFC 4180) separated by comma, semicolon or tab, whichever its first lines have most of; line ends of any kind.
 * A row with broken quotes costs its own first line and nothing else: reading goes on with the next one.
 */
export async function* csvRows(chunks: AsyncIterable<TextChunk>): AsyncGenerator<RowBatch> {
  let layout: Layout | undefined
  let rest = ''
  let next = 1
  let skipping = false
  let damaged = false

  const batch = (text: string, last: boolean): RowBatch => {
    const read = readRows(text, last, layout!)
    const first = next
    const wasDamaged = damaged
    next += read.rows.length
    rest = read.rest
    // what is left over may begin with the damage
    damaged = damaged && rest.includes('\ufffd')
    return { first, rows: read.rows, faults: read.faults, damaged: wasDamaged }
  }

  for await (const chunk of chunks) {
    damaged ||= chunk.damaged
    let text = rest + chunk.text
    if (skipping) {
      const end = chunk.text.indexOf(layout!.newline)
      if (end < 0) continue
      skipping = false
      text = chunk.text.slice(end + 1)
    }
    rest = text
    layout ??= layoutOf(text, false)
    if (!layout) continue
    yield batch(text, false)
    while (rest.length > MAX_ROW_LENGTH && !skipping) {
      const end = rest.indexOf(layout.newline)
      const fault: SheetFault = end < 0 ? { rule: 'too-long', kib: MAX_ROW_LENGTH / 1024 } : { rule: 'broken-quotes' }
      yield { first: next++, rows: [[]], faults: new Map([[0, fault]]), damaged: false }
      skipping = end < 0
      rest = end < 0 ? '' : rest.slice(end + 1)
      if (!skipping) yield batch(rest, false)
    }
  }
  if (rest === '' || skipping) return
  layout ??= layoutOf(rest, true)!
  yield batch(rest, true)
}

interface Layout {
  readonly delimiter: string
  readonly newline: '\n' | '\r'
}

/** How a table is written, by its beginning; undefined while that is too short to tell. */
function layoutOf(text: string, last: boolean): Layout | undefined {
  const newline = text.includes('\n') ? '\n' : '\r'
  // a carriage return at the very end may be half of a line end
  if (!last && !/[\r\n]./s.test(text) && text.length <= MAX_ROW_LENGTH) return undefined
  const start = text
    .slice(0, MAX_ROW_LENGTH)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(newline, 10)
    .join('\n')
  const count = (separator: string): number => start.split(separator).length - 1
  const delimiter = [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best))
  return { delimiter, newline }
}

interface Read {
  readonly rows: readonly (readonly string[])[]
  readonly faults: Map<number, SheetFault>
  readonly rest: string
}

/** The whole rows of a text, and what is left of it: everything when `last`. */
function readRows(text: string, last: boolean, { delimiter, newline }: Layout): Read {
  const { data, errors, meta } = new Papa.Parser({ delimiter, newline }).parse(text, 0, !last) as Papa.ParseResult<
    string[]
  >
  if (errors.length > 0) return readOneByOne(text, last, { delimiter, newline })
  // Papa splits at line feeds alone, so that a file may mix its line ends
  if (newline === '\n' && text.includes('\r')) for (const row of data) trimReturn(row)
  if (last && text.endsWith(newline)) data.pop()
  return { rows: data, faults: new Map(), rest: last ? '' : text.slice(meta.cursor) }
}

/** As readRows, but past broken quotes: slower, and only for the stretch that has them. */
function readOneByOne(text: string, last: boolean, { delimiter, newline }: Layout): Read {
  const rows: string[][] = []
  const faults = new Map<number, SheetFault>()
  const parser = new Papa.Parser({ delimiter, newline, preview: 1, fastMode: false })
  let at = 0
  while (at < text.length) {
    const { data, errors, meta } = parser.parse(text.slice(at), 0, !last) as Papa.ParseResult<string[]>
    if (errors.length === 0) {
      if (data.length === 0) break
      trimReturn(data[0]!)
      rows.push(data[0]!)
      at += meta.cursor
      continue
    }
    faults.set(rows.length, { rule: 'broken-quotes' })
    rows.push([])
    const end = text.indexOf(newline, at)
    at = end < 0 ? text.length : end + 1
  }
  return { rows, faults, rest: text.slice(at) }
}

function trimReturn(row: string[]): void {
  const final = row.length - 1
  const cell = row[final]
  if (cell?.endsWith('\r')) row[final] = cell.slice(0, -1)
}
