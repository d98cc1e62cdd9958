import { clean } from '../files/clean.ts'
import type { Instrument } from '../instrument/types.ts'
import { type SheetFault, sheetFaultWords } from '../messages/sheet-fault.ts'
import type { Sheet } from '../scoring/sheet.ts'
import type { Fault } from './entry.ts'
import { answerReader } from './labels.ts'
import type { SittingRecord } from './record.ts'

/** Why a sheet is not scored: `rule` for programs, `message` for people, `column` the item where one answer is the reason. */
export interface SheetProblem {
  readonly rule: SheetFault['rule']
  readonly column?: string
  readonly message: string
}

/** The sheet that a record holds, or every reason why it cannot be scored by this instrument. */
export function sheetOf(
  record: Pick<SittingRecord, 'instrument' | 'responses' | 'seconds'>,
  instrument: Instrument,
  fingerprint: string,
  allowVersion: boolean,
): Sheet | SheetProblem[] {
  const read = sheetIn(record, instrument, fingerprint, allowVersion, answerReader(instrument.scale))
  return Array.isArray(read)
    ? read.map(({ fault, ...place }) => ({ rule: fault.rule, ...place, message: sheetFaultWords.en(fault) }))
    : read
}

/** As sheetOf, with the reasons as data, and a reader of answers that can be kept for many sheets. */
export function sheetIn(
  record: Pick<SittingRecord, 'instrument' | 'responses' | 'seconds'>,
  instrument: Instrument,
  fingerprint: string,
  allowVersion: boolean,
  read: ReturnType<typeof answerReader>,
): Sheet | Fault[] {
  const of = record.instrument
  const { id, version } = instrument
  if (of.id !== id) return [{ fault: { rule: 'other-instrument', found: of.id, instrument: id } }]
  if (of.fingerprint !== fingerprint && !allowVersion)
    return [{ fault: { rule: 'other-version', found: of.version, instrument: id, version } }]

  const known = new Set(instrument.items.map(item => item.id))
  const responses = new Map<string, number>()
  const faults: Fault[] = []
  for (const [name, value] of Object.entries(record.responses)) {
    const item = known.has(name) ? name : clean(name)
    const answer = read(value)
    if (!known.has(name)) faults.push({ fault: { rule: 'unknown-item', item, instrument: id }, column: item })
    else if (answer.kind === 'point') responses.set(name, answer.point)
    else if (answer.kind === 'wrong') {
      const found = clean(answer.found).slice(0, 80)
      faults.push({ fault: { rule: 'wrong-answer', item, found, points: instrument.scale.points }, column: item })
    }
  }
  const seconds = Object.entries(record.seconds ?? {}).filter(([name]) => known.has(name))
  return faults.length > 0 ? faults : { responses, ...(seconds.length > 0 ? { seconds: new Map(seconds) } : {}) }
}
