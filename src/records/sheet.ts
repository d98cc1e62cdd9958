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
  const read = answersIn(record, { instrument, fingerprint }, allowVersion, answerReader(instrument.scale))
  return Array.isArray(read)
    ? read.map(({ fault, ...place }) => ({ rule: fault.rule, ...place, message: sheetFaultWords.en(fault) }))
    : sheetFrom(instrument, read.answers, read.seconds)
}

/** As sheetOf, in the form that very many sheets are scored in: with the reasons as data, and a reader of answers that can be kept. */
export function answersIn(
  record: Pick<SittingRecord, 'instrument' | 'responses' | 'seconds'>,
  { instrument, fingerprint }: Known,
  allowVersion: boolean,
  read: ReturnType<typeof answerReader>,
): { answers: Answers; seconds?: ReadonlyMap<string, number> } | Fault[] {
  const of = record.instrument
  const { id, version, items } = instrument
  if (of.id !== id) return [{ fault: { rule: 'other-instrument', found: of.id, instrument: id } }]
  if (of.fingerprint !== fingerprint && !allowVersion)
    return [{ fault: { rule: 'other-version', found: of.version, instrument: id, version } }]

  const { responses, seconds = {} } = record
  const faults: Fault[] = []
  let known = 0
  const answers = items.map(item => {
    if (!Object.hasOwn(responses, item.id)) return undefined
    known++
    const answer = read(responses[item.id])
    if (answer.kind === 'wrong') {
      const found = clean(answer.found).slice(0, 80)
      const fault = { rule: 'wrong-answer', item: item.id, found, points: instrument.scale.points } as const
      faults.push({ fault, column: item.id })
    }
    return answer.kind === 'point' ? answer.point : undefined
  })
  const names = Object.keys(responses)
  if (names.length > known) {
    const ids = new Set(items.map(item => item.id))
    for (const name of names.filter(other => !ids.has(other)).map(clean))
      faults.push({ fault: { rule: 'unknown-item', item: name, instrument: id }, column: name })
  }
  if (faults.length > 0) return faults
  const times = items.flatMap((item): [string, number][] => {
    const time = Object.hasOwn(seconds, item.id) ? seconds[item.id] : undefined
    return time === undefined ? [] : [[item.id, time]]
  })
  return times.length > 0 ? { answers, seconds: new Map(times) } : { answers }
}
