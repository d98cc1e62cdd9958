import { fileURLToPath } from 'node:url'
import { chooseAdvice } from '../../src/advice/choose.ts'
import { loadAdvice } from '../../src/advice/read.ts'
import { adviceFileOf, loadInstrument } from '../../src/instrument/catalog.ts'
import type { ResultView } from '../../src/render/result-view.ts'
import { scoreSheet } from '../../src/scoring/score.ts'
import type { Sheet } from '../../src/scoring/sheet.ts'
import { quizzes } from './shipped.ts'

/** Instruments that nobody here wrote. */
export const foreign = fileURLToPath(new URL('../fixtures/instruments', import.meta.url))

/** Answers in the order of the items as a sheet, `-` for a missing one; a single one is the answer to every item. */
export function sheetOf(items: readonly { id: string }[], answers: string): Sheet {
  const given = answers.split(' ')
  const responses = items.flatMap(({ id }, index): [string, number][] => {
    const answer = given[given.length === 1 ? 0 : index]!
    return answer === '-' ? [] : [[id, Number(answer)]]
  })
  return { responses: new Map(responses) }
}

/** The view of a sheet of an instrument: a shipped one by id, or a fixture by the name of its file. */
export function viewOf(name: string, answers: string, changes: Partial<ResultView> = {}): ResultView {
  const file = `${name.startsWith('service') ? quizzes : foreign}/${name}.yaml`
  const { instrument } = loadInstrument(file)
  const sheet = { ...sheetOf(instrument.items, answers), ...changes.sheet }
  const score = scoreSheet(instrument, sheet)
  const advice = adviceFileOf(file)
  return {
    instrument,
    respondent: { id: 'w7', name: '王小明', team: 'North' },
    completedAt: '2026-11-21T10:42:00+08:00',
    language: instrument.languages[0]!,
    score,
    advice: advice ? chooseAdvice(instrument, loadAdvice(advice), sheet, score) : [],
    drills: new Set(),
    command: 'attune',
    path: '/home/w7/.local/share/attune/results/2026-11-21-service-awareness-3f2a9c1b.json',
    ...changes,
    sheet,
  }
}

/** Sheets that a result must read right for, each with the name of its snapshot. */
export const sheets: readonly [name: string, instrument: string, answers: string][] = [
  ['ordinary', 'service-awareness', '4 4 4 3 5 2 3 2 4 4 4 5 4 4 3 4 3 4 4 4'],
  ['inconsistent', 'service-awareness', '3 4 5 3 4 2 1 2 3 4 4 1 4 3 3 2 3 4 4 3'],
  ['boundary-60', 'service-awareness', '3'],
  ['boundary-80', 'service-awareness', '4 5 4 3 5 3 3 4 4 5 4 4 4 5 3 4 4 3 5 4'],
  ['incomplete', 'service-awareness', '4 4 4 3 5 - 3 2 4 4 4 - 4 4 3 4 3 4 - 4'],
  ['ordinary', 'service-orientation', '3 4 5 2 4 3 5 1 4 2 3 4 5 3 4 0 2 4 3 5'],
  ['low', 'service-orientation', '3 4 3 2 4 3 3 1 1 2 3 2 2 3 4 0 2 1 3 3'],
  ['boundary-50', 'service-orientation', '3 3 3 3 3 3 3 3 3 3 2 2 2 2 2 2 2 2 2 2'],
  ['high', 'service-orientation', '5 4 5 4 5 5 5 4 5 4 5 5 5 4 5 4 5 5 5 5'],
]
