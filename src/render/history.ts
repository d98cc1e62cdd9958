import { textIn } from '../instrument/types.ts'
import { type HistoryWords, historyWords } from '../messages/history.ts'
import type { Language } from '../messages/language.ts'
import { resultWords } from '../messages/result.ts'
import { type HistoryEntry, lastTwo, type PracticeHistory, type TestHistory } from '../training/history.ts'
import { plotLines, underPlot } from './plot.ts'
import type { Style } from './style.ts'
import { cells, padEnd, padStart, truncate, wrap } from './width.ts'

/** Everything that `attune history` shows. */
export interface HistoryView {
  readonly tests: readonly TestHistory[]
  readonly practice: PracticeHistory
  /** How many files of the results folder could not be read. */
  readonly unreadable: number
  /** The days to show as practised or not, the last one today, as `2026-11-21`. */
  readonly calendar: readonly string[]
  /** What the user types to run attune. */
  readonly command: string
  readonly language: Language
}

/** The latest results of a test that a table shows. */
const MOST = 12

/** Results over time, and where practice stands; no line is wider than `columns`. */
export function historyText(view: HistoryView, columns: number, style: Style): string {
  const words = historyWords[view.language]
  const indent = columns >= 60 ? '  ' : ' '
  const width = Math.max(22, Math.min(columns - 1, 84) - indent.length)
  const lines = [
    ...(view.tests.length === 0 ? [...wrap(words.noResults(view.command), width), ''] : []),
    ...view.tests.flatMap(test => [...testLines(test, view.language, width, style), '']),
    ...(view.unreadable > 0 ? [...wrap(words.unreadable(view.unreadable), width), ''] : []),
    ...practiceLines(view, words, width, style),
  ]
  return `${lines.map(line => (line === '' ? '' : (indent + line).trimEnd())).join('\n')}\n`
}

/** When a result was given: the day, and the time too where one of the days has several. */
function momentsOf(entries: readonly HistoryEntry[]): (entry: HistoryEntry) => string {
  const several = new Set(entries.map(({ at }) => at.slice(0, 10))).size < entries.length
  return ({ at }) => (several ? at.slice(0, 16).replace('T', ' ') : at.slice(0, 10))
}

const number = (value: number): string => String(Math.round(value * 100) / 100)

function testLines(test: TestHistory, language: Language, width: number, style: Style): string[] {
  const words = historyWords[language]
  const { instrument, entries, min, max } = test
  const count = words.count(entries.length)
  const title = truncate(textIn(instrument.title, language), width - cells(count) - 2)
  const scored = entries.filter(entry => entry.score !== null)
  const points = scored.map(entry => ({ at: Date.parse(entry.at), value: entry.score!.total }))
  const momentOf = momentsOf(entries)
  const two = lastTwo(test)
  const plotWidth = Math.min(width, 60)
  const beside = String(max).length + 3
  return [
    style.strong(title) + padStart(count, width - cells(title)),
    '',
    ...table(test, language, width, style),
    ...(scored.length > 1
      ? [
          '',
          ...plotLines(
            points,
            { min, max, levels: instrument.bands.map(band => band.from).filter(from => from > min) },
            plotWidth,
          ),
          ...underPlot(momentOf(scored[0]!), momentOf(scored.at(-1)!), plotWidth - beside).map(
            line => ' '.repeat(beside) + line,
          ),
        ]
      : []),
    ...(two ? ['', ...differenceLines(two, momentOf, words, width)] : []),
  ]
}

function differenceLines(
  [before, last]: readonly [HistoryEntry, HistoryEntry],
  momentOf: (entry: HistoryEntry) => string,
  words: HistoryWords,
  width: number,
): string[] {
  const change = last.score!.total - before.score!.total
  const shown = change === 0 ? words.same : words.points(`${change > 0 ? '+' : '-'}${number(Math.abs(change))}`)
  const [from, to] = [number(before.score!.total), number(last.score!.total)]
  return [
    ...wrap(words.difference(momentOf(before), momentOf(last), shown, from, to), width),
    ...wrap(words.caution, width),
  ]
}

/** Date, total, percent, band, and who where it is not always the same; columns that do not fit are left out from the right. */
function table(
  { instrument, entries, min, max }: TestHistory,
  language: Language,
  width: number,
  style: Style,
): string[] {
  const words = historyWords[language]
  const { head } = words
  const severalPeople = new Set(entries.map(entry => entry.who)).size > 1
  const shown = entries.slice(-MOST)
  const momentOf = momentsOf(entries)
  const rows = shown.map(entry => {
    const { score, who } = entry
    const band = instrument.bands.find(one => one.id === score?.band)
    return [
      momentOf(entry),
      score ? number(score.total) : words.notScored,
      score ? resultWords[language].percent(score.percent.toFixed(1)) : '',
      band ? textIn(band.title, language) : '',
      ...(severalPeople ? [who] : []),
    ]
  })
  const heads = [
    head.date,
    head.total(`${number(min)}-${number(max)}`),
    head.percent,
    head.band,
    ...(severalPeople ? [head.who] : []),
  ]
  const widths = heads.map((title, column) => Math.max(cells(title), ...rows.map(row => cells(row[column] ?? ''))))
  let fitting = heads.length
  const lineWidth = (count: number): number => widths.slice(0, count).reduce((sum, one) => sum + one + 2, -2)
  while (fitting > 2 && lineWidth(fitting) > width) fitting--
  const line = (row: readonly string[]): string =>
    row
      .slice(0, fitting)
      .map((cell, column) => padEnd(cell, widths[column]!))
      .join('  ')
  const earlier = entries.length - shown.length
  return [style.faint(line(heads)), ...rows.map(line), ...(earlier > 0 ? [style.faint(words.earlier(earlier))] : [])]
}

function practiceLines(
  { practice, calendar, command }: HistoryView,
  words: HistoryWords,
  width: number,
  style: Style,
): string[] {
  if (practice.done === 0) return [style.strong(words.practice), '', ...wrap(words.noPractice(command), width)]
  const counts: [number, string][] = [
    [practice.due, words.due],
    [practice.learning, words.learning],
    [practice.known, words.known],
    [practice.fresh, words.fresh],
  ]
  const days = new Set(practice.days)
  const weeks = calendar.map((day, index) => (days.has(day) ? '#' : '.') + (index % 7 === 6 ? ' ' : '')).join('')
  return [
    style.strong(words.practice),
    '',
    ...wrap(words.days(practice.days.length, practice.days.at(-1)!, practice.done), width),
    ...wrap(words.lastWeeks, width),
    weeks.trimEnd(),
    '',
    ...counts.map(([count, meaning]) => `${padStart(String(count), 4)}  ${truncate(meaning, width - 6)}`),
  ]
}
