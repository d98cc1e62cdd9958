import { listInstruments } from '../instrument/catalog.ts'
import { fingerprint } from '../instrument/fingerprint.ts'
import type { Instrument } from '../instrument/types.ts'
import { chooseLanguage, type Language } from '../messages/language.ts'
import { trainingWords } from '../messages/training.ts'
import { homeOf } from '../records/home.ts'
import { isoWithOffset } from '../records/record.ts'
import { type Result, readResults } from '../records/results.ts'
import { sheetOf } from '../records/sheet.ts'
import { historyText } from '../render/history.ts'
import { styleFor } from '../render/style.ts'
import { scoreSheet } from '../scoring/score.ts'
import { wantsColor } from '../terminal/color.ts'
import { print } from '../terminal/print.ts'
import { sizeOf } from '../terminal/screen-prompt.ts'
import type { World } from '../terminal/world.ts'
import { drillIds } from '../training/catalog.ts'
import { type HistoryEntry, practiceHistory, type TestHistory } from '../training/history.ts'
import { readPractice } from '../training/log.ts'
import { dayOf, progressOf } from '../training/schedule.ts'
import { quizFolders } from './folders.ts'

/** The options of `attune history`, as the command line gives them. */
export interface HistoryOptions {
  readonly format: 'text' | 'json'
  readonly lang?: Language
  readonly quizzes?: string
  readonly color?: boolean
}

/** Shows one's results over time and where one's practice stands. */
export async function history(_: [], options: HistoryOptions, world: World): Promise<number> {
  const language = chooseLanguage(options.lang, world.env)
  const home = homeOf(world.env)
  const folders = quizFolders(options, world)
  const time = world.now()
  const { results, unreadable } = readResults(home.results)
  const log = readPractice(home.training, time.getTime())
  if (log.setAside) await print(world.stderr, `${trainingWords[language].setAside(log.setAside)}\n`)
  const now = { time, day: dayOf(isoWithOffset(time)) }
  const practice = practiceHistory(log.events, progressOf(log.events), drillIds(folders), now)
  const tests = testHistories(results, folders)

  if (options.format === 'json') {
    const data = {
      format: 'attune/history@1',
      tests: tests.map(({ instrument, min, max, entries }) => ({ id: instrument.id, min, max, results: entries })),
      practice,
      unreadable,
    }
    await print(world.stdout, `${JSON.stringify(data, null, 2)}\n`)
    return 0
  }
  const calendar = Array.from({ length: 28 }, (_, index) =>
    dayOf(isoWithOffset(new Date(time.getTime() - (27 - index) * 86_400_000))),
  )
  const view = { tests, practice, unreadable: unreadable.length, calendar, command: world.command, language }
  await print(
    world.stdout,
    historyText(view, sizeOf(world.stdout).columns, styleFor(wantsColor(world.stdout, world.env, options.color))),
  )
  return 0
}

/** The results by test, in the order of the catalog; those of a test that is not in it are left out. */
function testHistories(results: readonly Result[], folders: readonly string[]): TestHistory[] {
  return listInstruments(folders).entries.flatMap(({ instrument }) => {
    const own = results.filter(({ record }) => record.instrument.id === instrument.id)
    if (own.length === 0) return []
    const key = fingerprint(instrument)
    const low = scoreSheet(instrument, allAt(instrument, instrument.scale.points[0]!)).total
    return [
      {
        instrument,
        min: low?.min ?? 0,
        max: low?.max ?? 0,
        entries: own.map(result => entryOf(result, instrument, key)),
      },
    ]
  })
}

const allAt = (instrument: Instrument, point: number) => ({
  responses: new Map(instrument.items.map(item => [item.id, point])),
})

function entryOf({ file, record }: Result, instrument: Instrument, key: string): HistoryEntry {
  const { id, name } = record.respondent
  const sheet = sheetOf(record, instrument, key, false)
  const score = Array.isArray(sheet) ? null : scoreSheet(instrument, sheet)
  return {
    at: record.completedAt,
    // a sitting without an id has a random one, which says nothing
    who: name ?? (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? '' : id),
    file,
    score: score?.total
      ? { total: score.total.total, percent: score.total.percent, band: score.band?.id ?? null }
      : null,
  }
}
