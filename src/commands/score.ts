import { resolve } from 'node:path'
import { chooseLanguage, type Language } from '../messages/language.ts'
import { scoreWords } from '../messages/score.ts'
import { readBatch } from '../records/batch.ts'
import { type DuplicatePolicy, withoutDuplicates } from '../records/duplicates.ts'
import type { SheetEntry } from '../records/entry.ts'
import { findInputs } from '../records/inputs.ts'
import type { Encoding } from '../records/text-chunks.ts'
import { cohortText } from '../render/cohort-text.ts'
import type { TableScreen } from '../render/score-table.ts'
import { styleFor } from '../render/style.ts'
import type { Score } from '../scoring/score.ts'
import { wantsColor } from '../terminal/color.ts'
import { print } from '../terminal/print.ts'
import { progressOn } from '../terminal/progress.ts'
import type { Output, World } from '../terminal/world.ts'
import { scoreCatalog } from './score-catalog.ts'
import { type ScoreFormat, type ScoreWriter, writerOf } from './score-format.ts'
import { openOutput, type ResultOutput } from './score-output.ts'
import { type Reports, reportsIn } from './score-reports.ts'
import { runScoring } from './score-run.ts'
import { saidOn } from './score-said.ts'
import { failOnFlags, orderBy, type SortKey } from './score-sort.ts'

/** The options of `attune score`. */
export interface ScoreOptions {
  readonly format: ScoreFormat
  readonly instrument?: string
  readonly out?: string
  readonly by?: 'team'
  readonly sort?: SortKey
  readonly duplicates: DuplicatePolicy
  readonly allowVersion?: boolean
  readonly failOn?: string
  readonly encoding: Encoding
  readonly reports?: string
  readonly summary: boolean
  readonly lang?: string
  readonly quizzes?: string
  readonly color?: boolean
}

/** Scores every sheet of the paths. Exit code 0 when all are scored, 1 when some are not or --fail-on is met, 3 when there is none to read. */
export async function score([paths]: [paths: string[]], options: ScoreOptions, world: World): Promise<number> {
  const failOn = failOnFlags(options.failOn)
  const output = openOutput(world, options.out)
  const forget = world.onEnd(output.abandon)
  try {
    const { read, whole, flags } = await scoreInto(output, paths, options, world)
    if (read === 0) return 3
    const met = failOn.filter(flag => flags.has(flag))
    if (met.length > 0) await print(world.stderr, `${wordsFor(options, world).failOn(met.join(', '))}\n`)
    return whole && met.length === 0 ? 0 : 1
  } finally {
    forget()
    output.abandon()
  }
}

const languageFor = (options: ScoreOptions, world: World): Language => chooseLanguage(options.lang, world.env)

const wordsFor = (options: ScoreOptions, world: World) => scoreWords[languageFor(options, world)]

async function scoreInto(output: ResultOutput, paths: readonly string[], options: ScoreOptions, world: World) {
  const language = languageFor(options, world)
  const words = wordsFor(options, world)
  const catalog = scoreCatalog(options, world)
  const { forced, known } = catalog
  const { allowVersion = false, encoding } = options
  const except = new Set(options.out === undefined ? [] : [resolve(world.cwd, options.out)])
  const { inputs, missing } = findInputs(paths, world.cwd, except)
  // of stdin nobody knows how much is to come
  const whole = inputs.some(({ path }) => path === null) ? 0 : inputs.reduce((sum, { bytes }) => sum + bytes, 0)

  const instruments = forced ? [forced.instrument] : [...known.values()].map(({ instrument }) => instrument)
  const writer = writerOf(options.format, instruments, screenOf(world.stdout, options, world))
  const progress = progressOn(world)
  const said = saidOn(world, language, writer.carries.problems, progress.clear)
  const reports =
    options.reports === undefined ? null : reportsIn(options.reports, catalog, options.lang, language, world)
  // a table on the screen comes first, and what is wrong with other sheets below it
  const saidLast = writer.carries.summary && options.out === undefined

  for (const { source, reason } of missing)
    said.problems({ kind: 'unreadable', place: { source }, fault: { rule: 'unreadable', reason } })
  const kept: { readonly sheet: SheetEntry; readonly score: Score }[] = []
  await output.write(writer.open())
  const emit = emitter(output, writer.sheet, reports)
  const batches = readBatch(inputs, world.stdin, { forced, known, allowVersion, encoding })
  const outcome = await runScoring(withoutDuplicates(batches, options.duplicates), known, options.by === 'team', {
    sheet: options.sort ? (sheet, score) => void kept.push({ sheet, score }) : emit,
    problems: said.problems,
    note: said.note,
    async goesOn(bytesRead) {
      progress.show(bytesRead, whole)
      if (!saidLast) await said.flush()
      return !output.isClosed()
    },
  })
  if (options.sort) {
    const order = orderBy(options.sort, language)
    for (const { sheet, score } of kept.sort(order)) await emit(sheet, score)
  }
  const cohorts = options.summary ? outcome.cohorts : []
  for (const text of writer.close(said.kept, cohorts)) await output.write(text)
  progress.clear()

  const { scored, incomplete, rejected } = outcome
  const unreadable = outcome.unreadable + missing.length
  const read = scored + incomplete + rejected
  // a file of results that holds none would only look like one
  if (read > 0 || options.out === undefined) await output.finish()
  await said.flush()
  if (!writer.carries.summary)
    for (const view of cohorts)
      await print(world.stderr, `\n${cohortText(view, screenOf(world.stderr, options, world))}\n`)
  if (read > 0 && options.out !== undefined) await print(world.stderr, `${words.wrote(options.out)}\n`)
  if (reports) await print(world.stderr, `${words.wroteReports(reports.count, options.reports!)}\n`)
  await print(world.stderr, `${words.done(read, scored, incomplete, rejected, unreadable)}\n`)
  return { read, whole: rejected + unreadable === 0, flags: outcome.flags as ReadonlySet<string> }
}

/** Writes one result, and its report where reports are wanted; a promise only where there is something to wait for. */
function emitter(output: ResultOutput, textOf: ScoreWriter['sheet'], reports: Reports | null) {
  if (!reports) return (sheet: SheetEntry, score: Score) => output.write(textOf(sheet, score))
  return async (sheet: SheetEntry, score: Score): Promise<void> => {
    await output.write(textOf(sheet, score))
    await reports.write(sheet)
  }
}

/** Lines are cut to the screen; in a file and in a pipe they are as long as they are. */
const screenOf = (stream: Output, options: ScoreOptions, world: World): TableScreen => {
  const language = languageFor(options, world)
  if (options.out !== undefined && stream === world.stdout)
    return { columns: Number.POSITIVE_INFINITY, language, style: styleFor(false) }
  const columns = stream.isTTY ? (stream.columns ?? 80) : Number.POSITIVE_INFINITY
  return { columns, language, style: styleFor(wantsColor(stream, world.env, options.color)) }
}
