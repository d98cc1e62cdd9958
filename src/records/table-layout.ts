import { nearest } from '../definition/nearest.ts'
import type { SheetFault } from '../messages/sheet-fault.ts'
import type { Answer } from './answer.ts'
import type { Known, NoteEntry } from './entry.ts'
import { type ItemColumns, itemColumns, type Role, roleColumns } from './headers.ts'
import { answerReader } from './labels.ts'
import type { Reading } from './reading.ts'
import { skeleton } from './skeleton.ts'

/** How the rows of one table are read. */
export interface TableLayout {
  readonly headers: readonly string[]
  readonly roles: ReadonlyMap<Role, number>
  /** The instrument of every row; null: a column says it. */
  readonly single: InstrumentLayout | null
  /** The instrument that a cell names, or why it names none. */
  named(cell: string): InstrumentLayout | SheetFault
  readonly notes: readonly NoteEntry['note'][]
}

/** Where the answers to one instrument stand, and how they are read. */
export interface InstrumentLayout {
  readonly known: Known
  /** By position of the item: the 0-based column, −1 where there is none. */
  readonly columns: readonly number[]
  readonly read: (cell: unknown) => Answer
}

/** Whether a row names at least half of the items of an instrument, and so is the header of a table. */
export const isHeader = (cells: readonly string[], reading: Reading): boolean =>
  candidates(reading).some(known => {
    const { columns, twice } = itemColumns(cells, known.instrument)
    return !twice && 2 * found(columns) >= columns.length
  })

/** The layout that a header row means, or why its table cannot be read. */
export function layoutOf(headers: readonly string[], reading: Reading): TableLayout | SheetFault {
  const roles = roleColumns(headers)
  const layouts = new Map<Known, InstrumentLayout>()
  const layoutFor = (known: Known, { columns }: ItemColumns): InstrumentLayout => {
    const before = layouts.get(known)
    if (before) return before
    const layout = { known, columns, read: answerReader(known.instrument.scale) }
    layouts.set(known, layout)
    return layout
  }

  if (!reading.forced && roles.has('instrument')) {
    const bySkeleton = instrumentsByName(reading)
    const columns = new Map(candidates(reading).map(known => [known, itemColumns(headers, known.instrument)]))
    return {
      headers,
      roles,
      single: null,
      named(cell) {
        if (cell.trim() === '') return { rule: 'no-instrument' }
        const known = bySkeleton.get(skeleton(cell))
        if (!known) return unknownInstrument(cell.trim(), reading)
        const own = columns.get(known)!
        return own.twice ? { rule: 'duplicate-column', ...own.twice } : layoutFor(known, own)
      },
      notes: unused(headers, roles, [...columns.values()]),
    }
  }

  const choice = chosen(headers, reading)
  if ('rule' in choice) return choice
  const { known, own } = choice
  const missing = known.instrument.items.filter((_, index) => own.columns[index]! < 0).map(item => item.id)
  return {
    headers,
    roles,
    single: layoutFor(known, own),
    named: () => layoutFor(known, own),
    notes: [
      ...(reading.forced ? [] : [{ says: 'instrument-chosen', instrument: known.instrument.id } as const]),
      ...(missing.length > 0 ? [{ says: 'columns-missing', items: missing } as const] : []),
      ...unused(headers, roles, [own]),
    ],
  }
}

/** The fault of a sheet that names an instrument nobody knows. */
export const unknownInstrument = (id: string, { known }: Reading): SheetFault => ({
  rule: 'unknown-instrument',
  found: id,
  guess: nearest(id, [...known.keys()]),
})

const candidates = ({ forced, known }: Reading): readonly Known[] => (forced ? [forced] : [...known.values()])

const found = (columns: readonly number[]): number => columns.filter(column => column >= 0).length

/** The one instrument that the headers fit, or why that cannot be told. */
function chosen(headers: readonly string[], reading: Reading): { known: Known; own: ItemColumns } | SheetFault {
  const tried = candidates(reading).map(known => ({ known, own: itemColumns(headers, known.instrument) }))
  const whole = tried.filter(({ own }) => !own.columns.includes(-1))
  const fitting = reading.forced ? tried.filter(({ own }) => found(own.columns) > 0) : whole
  if (fitting.length > 1) return { rule: 'which-instrument', fits: fitting.map(({ known }) => known.instrument.id) }
  const [one] = fitting
  if (one) return one.own.twice ? { rule: 'duplicate-column', ...one.own.twice } : one
  const closest = tried.toSorted((a, b) => found(b.own.columns) - found(a.own.columns))[0]
  if (!closest || found(closest.own.columns) === 0)
    return { rule: 'no-item-columns', instrument: reading.forced?.instrument.id, missing: [] }
  const { instrument } = closest.known
  const missing = instrument.items.filter((_, index) => closest.own.columns[index]! < 0).map(item => item.id)
  return { rule: 'no-item-columns', instrument: instrument.id, missing }
}

/** An instrument may be named by its id or by its title in any language. */
function instrumentsByName({ known }: Reading): Map<string, Known> {
  const byName = new Map<string, Known>()
  for (const one of known.values())
    for (const name of Object.values(one.instrument.title)) byName.set(skeleton(name), one)
  for (const [id, one] of known) byName.set(skeleton(id), one)
  return byName
}

function unused(
  headers: readonly string[],
  roles: ReadonlyMap<Role, number>,
  items: readonly ItemColumns[],
): NoteEntry['note'][] {
  const used = new Set([...roles.values(), ...items.flatMap(({ columns }) => columns)])
  const left = headers.filter((header, column) => !used.has(column) && header.trim() !== '')
  return left.length > 0 ? [{ says: 'columns-unused', headers: left }] : []
}

/** Whether a layout is none, but the reason why. */
export const isFault = (value: TableLayout | InstrumentLayout | SheetFault): value is SheetFault => 'rule' in value
