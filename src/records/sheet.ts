import type { Instrument } from '../instrument/types.ts'
import type { Sheet } from '../scoring/sheet.ts'
import { readAnswer } from './answer.ts'
import type { SittingRecord } from './record.ts'

/** Why a sheet is not scored: `rule` for programs, `message` for people, `column` the item where one answer is the reason. */
export interface SheetProblem {
  readonly rule: 'wrong-answer' | 'unknown-item' | 'other-instrument' | 'other-version'
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
  const of = record.instrument
  if (of.id !== instrument.id)
    return [{ rule: 'other-instrument', message: `The sheet is of '${of.id}', not of '${instrument.id}'.` }]
  if (of.fingerprint !== fingerprint && !allowVersion)
    return [
      {
        rule: 'other-version',
        message: `The sheet was answered with version ${of.version} of '${of.id}', which scores differently from version ${instrument.version}. --allow-version scores it all the same.`,
      },
    ]
  return readResponses(Object.entries(record.responses), instrument, new Map(Object.entries(record.seconds ?? {})))
}

/** Answers by item id as a sheet, or what is wrong with each that is not one. */
export function readResponses(
  answers: Iterable<readonly [id: string, value: unknown]>,
  instrument: Instrument,
  seconds?: ReadonlyMap<string, number>,
): Sheet | SheetProblem[] {
  const { points } = instrument.scale
  const known = new Set(instrument.items.map(item => item.id))
  const responses = new Map<string, number>()
  const problems: SheetProblem[] = []
  for (const [id, value] of answers) {
    if (!known.has(id)) {
      problems.push({ rule: 'unknown-item', column: id, message: `There is no item '${id}' in '${instrument.id}'.` })
      continue
    }
    const answer = readAnswer(value, points)
    if (answer.kind === 'point') responses.set(id, answer.point)
    if (answer.kind === 'wrong')
      problems.push({
        rule: 'wrong-answer',
        column: id,
        message: `The answer to item ${id} is ${JSON.stringify(answer.found)}; the points are ${points.join(', ')}.`,
      })
  }
  return problems.length > 0 ? problems : { responses, ...(seconds && seconds.size > 0 ? { seconds } : {}) }
}
