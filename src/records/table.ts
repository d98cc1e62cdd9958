import { clean } from '../files/clean.ts'
import type { SheetFault } from '../messages/sheet-fault.ts'
import { csvRows, type RowBatch } from './csv-rows.ts'
import type { Entry, Fault, RejectedEntry, Respondent } from './entry.ts'
import type { Role } from './headers.ts'
import type { Reading } from './reading.ts'
import { type InstrumentLayout, isFault, isHeader, layoutOf, type TableLayout } from './table-layout.ts'
import { firstBadByte, looksUtf16, textChunks } from './text-chunks.ts'

/** How many rows may stand above the header: titles, and the names that some survey tools export above the texts. */
const MOST_ROWS_ABOVE = 10

/** Reads a table of sheets, one a row, in batches as its bytes come in. */
export async function* readTable(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading,
): AsyncGenerator<readonly Entry[]> {
  const unreadable = (fault: SheetFault): Entry[] => [{ kind: 'unreadable', place: { source }, fault }]
  const start = { bytes: new Uint8Array() }
  let layout: TableLayout | undefined
  const above: (readonly string[])[] = []

  for await (const batch of csvRows(textChunks(remembering(bytes, start), reading.encoding))) {
    if (reading.encoding === 'utf-8' && !layout && looksUtf16(start.bytes))
      return yield unreadable({ rule: 'other-encoding', byte: undefined, utf16: true })
    let from = 0
    for (; !layout && from < batch.rows.length; from++) {
      const cells = batch.rows[from]!
      if (isBlank(cells) && !batch.faults.has(from)) continue
      above.push(cells)
      const ends = above.length === MOST_ROWS_ABOVE
      if (batch.damaged && (ends || cells.some(cell => cell.includes('\ufffd'))))
        return yield unreadable({ rule: 'other-encoding', byte: firstBadByte(start.bytes), utf16: false })
      if (isOurOutput(cells)) return yield [{ kind: 'note', source, note: { says: 'our-own-output' } }]
      if (!isHeader(cells, reading) && !ends) continue
      const read = layoutOf(isHeader(cells, reading) ? cells : above[0]!, reading)
      if (isFault(read)) return yield unreadable(read)
      layout = read
      yield layout.notes.map(note => ({ kind: 'note', source, note }))
    }
    if (layout) yield readBatch(source, layout, batch, from, reading)
  }
  if (layout) return
  if (above.length === 0) return yield unreadable({ rule: 'empty' })
  const read = layoutOf(above[0]!, reading)
  yield isFault(read) ? unreadable(read) : read.notes.map(note => ({ kind: 'note', source, note }))
}

/** Keeps the first bytes that pass by. */
async function* remembering(
  bytes: AsyncIterable<Uint8Array>,
  start: { bytes: Uint8Array },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    if (start.bytes.length === 0) start.bytes = chunk
    yield chunk
  }
}

const isBlank = (cells: readonly string[]): boolean =>
  cells[0]?.trim() === '' && cells.every(cell => cell.trim() === '')

/** The header of our own csv output, which is no table of answers. */
const isOurOutput = (cells: readonly string[]): boolean =>
  cells[0] === 'source' && cells[1] === 'row' && cells.includes('longest_run')

function readBatch(source: string, layout: TableLayout, batch: RowBatch, from: number, reading: Reading): Entry[] {
  const entries: Entry[] = []
  for (let index = from; index < batch.rows.length; index++) {
    const cells = batch.rows[index]!
    const broken = batch.faults.get(index)
    if (!broken && isBlank(cells)) continue
    const fault = broken ?? rowFault(cells, layout, batch.damaged)
    const row = batch.first + index
    entries.push(fault ? rejected(source, row, undefined, [{ fault }]) : readRow(source, row, cells, layout, reading))
  }
  return entries
}

const rejected = (
  source: string,
  row: number,
  instrument: string | undefined,
  faults: readonly Fault[],
): RejectedEntry => ({ kind: 'rejected', place: { source, row }, instrument, faults })

/** What keeps a row from being read cell by cell: nothing may shift silently. */
function rowFault(cells: readonly string[], { headers }: TableLayout, damaged: boolean): SheetFault | undefined {
  if (cells.length < headers.length || (cells.length > headers.length && !isBlank(cells.slice(headers.length))))
    return { rule: 'ragged-row', cells: cells.length, columns: headers.length }
  if (damaged && cells.some(cell => cell.includes('\ufffd'))) return { rule: 'not-utf8' }
  return undefined
}

function readRow(source: string, row: number, cells: readonly string[], layout: TableLayout, reading: Reading): Entry {
  const { headers, roles } = layout
  const text = (role: Role): string => {
    const column = roles.get(role)
    return column === undefined ? '' : clean(cells[column]!).trim()
  }
  const own = layout.single ?? layout.named(text('instrument'))
  if (isFault(own)) return rejected(source, row, undefined, [{ fault: own, ...columnOf(layout, 'instrument') }])

  const { known, columns, read } = own
  const answers = new Array<number | undefined>(columns.length)
  let faults: Fault[] | undefined
  for (let item = 0; item < columns.length; item++) {
    const column = columns[item]!
    const answer = read(column < 0 ? '' : cells[column])
    if (answer.kind === 'point') answers[item] = answer.point
    else if (answer.kind === 'wrong') {
      const { id } = known.instrument.items[item]!
      const fault = {
        rule: 'wrong-answer',
        item: id,
        found: clean(answer.found).slice(0, 80),
        points: known.instrument.scale.points,
      } as const
      faults ??= []
      faults.push({ fault, column: clean(headers[column]!) })
    }
  }
  const { id } = known.instrument
  if (faults) return rejected(source, row, id, faults)
  if (roles.size === 0)
    return { kind: 'sheet', place: { source, row }, known, respondent: NOBODY, completedAt: '', language: '', answers }

  const other = otherSheet(own, layout, text, reading)
  if (other) return rejected(source, row, id, [other])
  const completedAt = text('completedAt')
  return {
    kind: 'sheet',
    place: { source, row },
    known,
    respondent: respondentOf(text),
    completedAt,
    language: '',
    answers,
  }
}

const NOBODY: Respondent = {}

function respondentOf(text: (role: Role) => string): Respondent {
  const [id, name, team] = [text('id'), text('name'), text('team')]
  return { ...(id && { id }), ...(name && { name }), ...(team && { team }) }
}

const columnOf = ({ headers, roles }: TableLayout, role: Role): { column?: string } =>
  roles.has(role) ? { column: clean(headers[roles.get(role)!]!) } : {}

/** Why a row is of another instrument or version than the one it would be scored by. */
function otherSheet(
  { known }: InstrumentLayout,
  layout: TableLayout,
  text: (role: Role) => string,
  reading: Reading,
): Fault | undefined {
  const { id, version } = known.instrument
  const named = text('instrument')
  if (reading.forced && named !== '' && reading.known.has(named) && named !== id)
    return { fault: { rule: 'other-instrument', found: named, instrument: id }, ...columnOf(layout, 'instrument') }
  const fingerprint = text('fingerprint')
  const found = text('version')
  const differs = fingerprint === '' ? found !== '' && found !== version : fingerprint !== known.fingerprint
  return differs && !reading.allowVersion
    ? {
        fault: { rule: 'other-version', found: found || fingerprint, instrument: id, version },
        ...columnOf(layout, 'version'),
      }
    : undefined
}
