import type { Instrument } from '../instrument/types.ts'
import type { Language } from '../messages/language.ts'
import { cohortJson } from '../render/cohort-json.ts'
import { cohortMarkdown } from '../render/cohort-markdown.ts'
import { type CohortView, cohortText } from '../render/cohort-text.ts'
import { escapedJson, scoreJson } from '../render/result-json.ts'
import { csvRows } from '../render/score-csv.ts'
import type { ListedSheet, ScoredSheet } from '../render/score-row.ts'
import { type TableScreen, tableLines, tableMarkdown } from '../render/score-table.ts'
import type { Score } from '../scoring/score.ts'

/** What `attune score` can print. */
export type ScoreFormat = 'table' | 'csv' | 'json' | 'jsonl' | 'markdown'

/** Why a sheet or a file is not among the results, for programs. */
export interface ScoreProblem {
  readonly source: string
  readonly row?: number
  readonly column?: string
  readonly rule: string
  readonly message: string
}

/** Results as text, bit by bit. */
export interface ScoreWriter {
  open(): string
  sheet(sheet: ListedSheet, score: Score): string
  close(problems: readonly ScoreProblem[], cohorts: readonly CohortView[]): Iterable<string>
  /** Whether the results hold the summary and the problems themselves; else they go to stderr. */
  readonly carries: { readonly summary: boolean; readonly problems: boolean }
}

/** The writer of a format; `instruments` are those that sheets may be of. */
export function writerOf(format: ScoreFormat, instruments: readonly Instrument[], screen: TableScreen): ScoreWriter {
  switch (format) {
    case 'csv': {
      const csv = csvRows(instruments)
      return {
        open: () => csv.header,
        sheet: csv.row,
        close: () => [],
        carries: { summary: false, problems: false },
      }
    }
    case 'jsonl':
      return {
        open: () => '',
        sheet: (sheet, score) => `${sheetJson(sheet, score, screen.language)}\n`,
        close: () => [],
        carries: { summary: false, problems: false },
      }
    case 'json':
      return jsonWriter(screen.language)
    case 'table':
      return pageWriter(
        sheets => tableLines(sheets, screen),
        view => cohortText(view, screen),
      )
    case 'markdown':
      return pageWriter(
        sheets => tableMarkdown(sheets, screen.language),
        view => cohortMarkdown(view, screen.language),
      )
  }
}

function sheetJson(sheet: ListedSheet, score: Score, language: Language): string {
  const { place, completedAt, respondent, known } = sheet
  return escapedJson({
    ...place,
    ...(completedAt === '' ? {} : { completedAt }),
    ...scoreJson({ instrument: known.instrument, respondent, score, language }),
  })
}

function jsonWriter(language: Language): ScoreWriter {
  let first = true
  return {
    open: () => '{\n  "results": [',
    sheet(sheet, score) {
      const before = first ? '\n    ' : ',\n    '
      first = false
      return before + sheetJson(sheet, score, language)
    },
    *close(problems, cohorts) {
      yield first ? '],\n' : '\n  ],\n'
      yield `  "problems": ${list(problems)},\n`
      yield `  "summary": ${list(cohorts.map(cohortJson))}\n}\n`
    },
    carries: { summary: true, problems: true },
  }
}

const list = (values: readonly object[]): string =>
  values.length === 0 ? '[]' : `[\n${values.map(value => `    ${escapedJson(value)}`).join(',\n')}\n  ]`

/** A table needs all sheets before it knows how wide its columns are. */
function pageWriter(
  linesOf: (sheets: readonly ScoredSheet[]) => Iterable<string>,
  summaryOf: (view: CohortView) => string,
): ScoreWriter {
  const sheets: ScoredSheet[] = []
  return {
    open: () => '',
    sheet(sheet, score) {
      sheets.push({ sheet, score })
      return ''
    },
    *close(_problems, cohorts) {
      for (const line of linesOf(sheets)) yield `${line}\n`
      for (const [index, view] of cohorts.entries()) yield `${index + sheets.length > 0 ? '\n' : ''}${summaryOf(view)}`
    },
    carries: { summary: true, problems: false },
  }
}
