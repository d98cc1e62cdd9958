import { dirname } from 'node:path'
import { chooseAdvice } from '../advice/choose.ts'
import { loadAdvice } from '../advice/read.ts'
import { CliError } from '../cli-error.ts'
import { clean } from '../files/clean.ts'
import { adviceFileOf, type CatalogEntry } from '../instrument/catalog.ts'
import type { SittingRecord } from '../records/record.ts'
import { resultJson } from '../render/result-json.ts'
import { resultMarkdown } from '../render/result-markdown.ts'
import { resultText } from '../render/result-text.ts'
import type { ResultView } from '../render/result-view.ts'
import { styleFor } from '../render/style.ts'
import { type Score, scoreSheet } from '../scoring/score.ts'
import type { Sheet } from '../scoring/sheet.ts'
import { print } from '../terminal/print.ts'
import type { World } from '../terminal/world.ts'
import { drillIds } from '../training/catalog.ts'

/** What a result is to be printed as. */
export type ResultFormat = 'text' | 'json' | 'markdown'

/** One result to show, and how. */
export interface Showing {
  readonly world: Pick<World, 'stderr' | 'command' | 'quizzes'>
  readonly entry: CatalogEntry
  readonly record: Pick<SittingRecord, 'respondent' | 'completedAt'>
  readonly sheet: Sheet
  readonly format: ResultFormat
  /** A BCP 47 code: of the texts where the test has it, and of the tool's own words. */
  readonly language: string
  readonly columns: number
  readonly color: boolean
  /** The drills that can be trained; looked up where they are not given. */
  readonly drills?: ReadonlySet<string>
  /** The file of the record, where the result is to name it. */
  readonly path?: string | null
}

/** The result of a sheet as text to print, and the exit code: 0, or 1 when it has no total. Advice that cannot be used is told on stderr, and left out. */
export async function present(showing: Showing): Promise<{ text: string; exitCode: 0 | 1 }> {
  const { entry, sheet, format, columns } = showing
  const score = scoreSheet(entry.instrument, sheet)
  const { respondent, completedAt } = showing.record
  const view: ResultView = {
    instrument: entry.instrument,
    respondent: {
      id: clean(respondent.id),
      ...(respondent.name === undefined ? {} : { name: clean(respondent.name) }),
      ...(respondent.team === undefined ? {} : { team: clean(respondent.team) }),
    },
    completedAt,
    language: showing.language,
    sheet,
    score,
    ...(await adviceFor(showing, score)),
    // decks stand beside the test, or are the shipped ones
    drills: showing.drills ?? drillIds([dirname(entry.file), showing.world.quizzes]),
    command: showing.world.command,
    path: showing.path === undefined || showing.path === null ? null : clean(showing.path),
  }
  const text =
    format === 'json'
      ? resultJson(view)
      : format === 'markdown'
        ? resultMarkdown(view)
        : resultText(view, { columns, style: styleFor(showing.color) })
  return { text, exitCode: score.total ? 0 : 1 }
}

async function adviceFor(
  { entry, sheet, world }: Showing,
  score: Score,
): Promise<Pick<ResultView, 'advice' | 'matrix'>> {
  const file = adviceFileOf(entry.file)
  if (file === null) return { advice: [] }
  try {
    const book = loadAdvice(file)
    if (book.instrument === entry.instrument.id)
      return {
        advice: chooseAdvice(entry.instrument, book, sheet, score),
        ...(book.matrix ? { matrix: book.matrix } : {}),
      }
    const message = `${file} is advice for '${book.instrument}', not for '${entry.instrument.id}'`
    await print(world.stderr, `attune: ${clean(message)}; the result is shown without advice.\n`)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    await print(world.stderr, `attune: ${clean(error.message)}\nThe result is shown without advice. ${error.hint}\n`)
  }
  return { advice: [] }
}
