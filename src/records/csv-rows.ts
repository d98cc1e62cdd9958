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

/** How a table is written, by the first of its lines that has a separator; undefined while the text is too short to tell. */
function layoutOf(text: string, last: boolean): Layout | undefined {
  const newline = text.includes('\n') ? '\n' : '\r'
  const whole = last || text.length > MAX_ROW_LENGTH
  // a carriage return at the very end may be half of a line end
  if (!whole && !/[\r\n]./s.test(text)) return undefined
  const lines = text
    .slice(0, MAX_ROW_LENGTH)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(newline, 11)
  // the last one may not be all there
  for (const line of whole ? lines : lines.slice(0, -1)) {
    const count = (separator: string): number => line.split(separator).length - 1
    const delimiter = [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best))
    if (count(delimiter) > 0) return { delimiter, newline }
  }
  return whole || lines.length > 10 ? { delimiter: ',', newline } : undefined
}

interface Read {
  readonly rows: readonly (readonly string[])[]
  readonly faults: Map<number, SheetFault>
  readonly rest: string
}

/** The whole rows of a text, and what is left of it: everything when `last`. */
function readRows(text: string, last: boolean, { delimiter, newline }: Layout): Read {
  // most tables have no quotes, and their cells are simply what stands between the separators
  if (!text.includes('"')) return splitRows(text, last, { delimiter, newline })
  const { data, errors, meta } = new Papa.Parser({ delimiter, newline }).parse(text, 0, !last) as Papa.ParseResult<
    string[]
  >
  if (errors.length > 0) return readOneByOne(text, last, { delimiter, newline })
  // Papa splits at line feeds alone, so that a file may mix its line ends
  if (newline === '\n' && text.includes('\r')) for (const row of data) trimReturn(row)
  if (last && text.endsWith(newline)) data.pop()
  return { rows: data, faults: new Map(), rest: last ? '' : text.slice(meta.cursor) }
}

/** As readRows, for text without a quote. */
function splitRows(text: string, last: boolean, { delimiter, newline }: Layout): Read {
  const rows: string[][] = []
  const separator = delimiter.charCodeAt(0)
  const lineEnd = newline.charCodeAt(0)
  const end = last ? text.length : text.lastIndexOf(newline) + 1
  const codes = codesOf(text)
  let row: string[] = []
  let column = 0
  let start = 0
  for (let at = 0; at < end; at++) {
    const code = codes[at]!
    if (code !== separator && code !== lineEnd) continue
    // a single sign is a string that is there already
    row[column++] = at - start === 1 ? String.fromCharCode(codes[start]!) : text.slice(start, at)
    start = at + 1
    if (code === separator) continue
    if (column < row.length) row.length = column
    rows.push(row)
    // the next row is most likely as wide
    row = new Array<string>(column)
    column = 0
  }
  // the last row of a file may have no line end
  if (start < end || column > 0) {
    row[column++] = text.slice(start, end)
    row.length = column
    rows.push(row)
  }
  if (newline === '\n' && text.includes('\r')) for (const one of rows) trimReturn(one)
  return { rows, faults: new Map(), rest: text.slice(end) }
}

/** The UTF-16 codes of a text: looking at each is faster there than in a text that was put together from pieces. */
function codesOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length)
}

/** As readRows, but past broken quotes: slower, and only for the stretch that has them. */
function readOneByOne(text: string, last: boolean, layout: Layout): Read {
  const rows: string[][] = []
  const faults = new Map<number, SheetFault>()
  const parser = new Papa.Parser({ ...layout, fastMode: false })
  let at = 0
  while (at < text.length) {
    const end = rowEnd(text, at, layout)
    const lineEnd = text.indexOf(layout.newline, at)
    if (!last && (end === 'unfinished' || lineEnd < 0)) break
    const next = typeof end === 'number' ? end : lineEnd < 0 ? text.length : lineEnd + 1
    if (typeof end === 'number') {
      const { data } = parser.parse(text.slice(at, end), 0, false) as Papa.ParseResult<string[]>
      trimReturn(data[0]!)
      rows.push(data[0]!)
    } else {
      faults.set(rows.length, { rule: 'broken-quotes' })
      rows.push([])
    }
    at = next
  }
  return { rows, faults, rest: text.slice(at) }
}

/**
 * Where the row that begins at `at` ends, its line end included; `broken` as soon as a quote closes in the middle of a cell,
 * so that a row with one never swallows those below it; `unfinished` where the text ends first.
 */
function rowEnd(text: string, at: number, { delimiter, newline }: Layout): number | 'broken' | 'unfinished' {
  for (let cell = at; ; cell++) {
    let next = cell
    if (text[cell] === '"') {
      next = closingQuote(text, cell)
      if (next < 0) return 'unfinished'
      do next++
      while (text[next] === ' ' || (text[next] === '\r' && newline === '\n'))
    } else while (next < text.length && text[next] !== delimiter && text[next] !== newline) next++
    if (next >= text.length) return 'unfinished'
    if (text[next] === newline) return next + 1
    if (text[next] !== delimiter) return 'broken'
    cell = next
  }
}

/** The quote that ends a quoted cell, doubled ones passed over; −1 where there is none. */
function closingQuote(text: string, opening: number): number {
  let quote = text.indexOf('"', opening + 1)
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  return quote
}

function trimReturn(row: string[]): void {
  const final = row.length - 1
  const cell = row[final]
  if (cell?.endsWith('\r')) row[final] = cell.slice(0, -1)
}
