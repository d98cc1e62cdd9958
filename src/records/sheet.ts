import { clean } from '../files/clean.ts'
import type { Instrument } from '../instrument/types.ts'
import { type SheetFault, sheetFaultWords } from '../messages/sheet-fault.ts'
import { type Answers, sheetFrom } from '../scoring/scorer.ts'
import type { Sheet } from '../scoring/sheet.ts'
import type { Fault, Known } from './entry.ts'
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
  const read = answersReader({ instrument, fingerprint })(record, allowVersion)
  return Array.isArray(read)
    ? read.map(({ fault, ...place }) => ({ rule: fault.rule, ...place, message: sheetFaultWords.en(fault) }))
    : sheetFrom(instrument, read.answers, read.seconds)
}

/** What a record holds in the form that very many sheets are scored in, or why it cannot be scored. */
export type ReadAnswers = { readonly answers: Answers; readonly seconds?: ReadonlyMap<string, number> } | Fault[]

/** Reads the answers of one record after another, of one instrument: as sheetOf, with the reasons as data. */
export function answersReader({ instrument, fingerprint }: Known) {
  const { id, version, items } = instrument
  const { points } = instrument.scale
  const places = new Map(items.map((item, place) => [item.id, place]))
  const read = answerReader(instrument.scale)

  return (record: Pick<SittingRecord, 'instrument' | 'responses' | 'seconds'>, allowVersion: boolean): ReadAnswers => {
    const of = record.instrument
    if (of.id !== id) return [{ fault: { rule: 'other-instrument', found: of.id, instrument: id } }]
    if (of.fingerprint !== fingerprint && !allowVersion)
      return [{ fault: { rule: 'other-version', found: of.version, instrument: id, version } }]

    const faults: Fault[] = []
    const answers = new Array<number | undefined>(items.length)
    for (const name of Object.keys(record.responses)) {
      const place = places.get(name)
      const answer = read(record.responses[name])
      if (place === undefined) {
        const item = clean(name)
        faults.push({ fault: { rule: 'unknown-item', item, instrument: id }, column: item })
      } else if (answer.kind === 'point') answers[place] = answer.point
      else if (answer.kind === 'wrong') {
        const found = clean(answer.found).slice(0, 80)
        faults.push({ fault: { rule: 'wrong-answer', item: name, found, points }, column: name })
      }
    }
    if (faults.length > 0) return faults
    const seconds = new Map<string, number>()
    for (const name of Object.keys(record.seconds)) if (places.has(name)) seconds.set(name, record.seconds[name]!)
    return seconds.size > 0 ? { answers, seconds } : { answers }
  }
}
