import { type Cohort, type CohortFigures, FEWEST_PEOPLE } from '../cohort/cohort.ts'
import { ENOUGH_SHEETS } from '../cohort/reliability.ts'
import { textIn } from '../instrument/types.ts'
import { type ScoreWords, scoreWords } from '../messages/score.ts'
import { bandCounts, correlation, dividedItems, hardestItems, itemText, weakestItems } from './cohort-figures.ts'
import { decimals } from './score-row.ts'
import type { TableScreen } from './score-table.ts'
import { cells, padEnd, padStart, truncate, wrap } from './width.ts'

/** A cohort with how many of its sheets were rejected. */
export interface CohortView {
  readonly cohort: Cohort
  readonly rejected: number
}

/** The widest that a block of text gets, however wide the terminal. */
const WIDEST = 100

/** The cohort at a glance, for a terminal: the most important first, every number with what it is of. Ends with a line feed. */
export function cohortText({ cohort, rejected }: CohortView, screen: TableScreen): string {
  const words = scoreWords[screen.language]
  const { instrument, scored, incomplete, figures } = cohort
  const width = Math.min(screen.columns, WIDEST) - 2
  const title = textIn(instrument.title, screen.language)
  const block = (lines: readonly string[]): string[] =>
    lines.flatMap(line => wrap(line, width)).map(line => `  ${line}`)
  const heading = [screen.style.strong(title), ...block([words.sheets(scored, incomplete, rejected)])]
  const body = figures
    ? [
        ...distributionLines(cohort, figures, words, screen, width),
        ...(figures.inconsistent ? ['', ...block(checkLines(figures, words))] : []),
        ...areaLines(figures, words, screen, width),
        ...itemLines(figures, words, screen, width),
        '',
        ...block(reliabilityLines(figures, words)),
        ...teamLines(cohort, words, screen, width),
      ]
    : ['', ...block([words.fewPeople(FEWEST_PEOPLE)])]
  return `${[...heading, ...body].join('\n')}\n`
}

function distributionLines(
  cohort: Cohort,
  figures: CohortFigures,
  words: ScoreWords,
  screen: TableScreen,
  width: number,
): string[] {
  const { totals } = figures
  if (!totals) return []
  const parts = [
    `${words.mean} ${decimals(totals.mean, 1)}`,
    ...(totals.sd === null ? [] : [`${words.sd} ${decimals(totals.sd, 1)}`]),
    `${words.median} ${decimals(totals.median, 1)}`,
    words.quartiles(decimals(totals.q1, 1), decimals(totals.q3, 1)),
    words.range(decimals(totals.min, 1), decimals(totals.max, 1)),
  ]
  const counts = bandCounts(cohort, figures, screen.language, words)
  const titles = Math.max(0, ...counts.map(({ title }) => cells(title)))
  const ranges = Math.max(0, ...counts.map(({ range }) => cells(range)))
  const numbers = String(Math.max(...counts.map(({ count }) => count))).length
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const room = Math.max(4, Math.min(40, width - titles - ranges - numbers - 8))
  return [
    '',
    ...wrap(words.totals(parts), width).map(line => `  ${line}`),
    ...counts.map(({ title, range, count }) =>
      `    ${padEnd(title, titles)}  ${padEnd(range, ranges)}  ${padStart(String(count), numbers)}  ${bar(count, most, room)}`.trimEnd(),
    ),
  ]
}

/** A length that says how much of the most it is; anything above nothing can be seen. */
const bar = (value: number, most: number, room: number): string =>
  '#'.repeat(value === 0 ? 0 : Math.max(1, Math.round((value / most) * room)))

/** What the consistency check says of the group, and what it can tell. */
export function checkLines({ inconsistent }: CohortFigures, words: ScoreWords): string[] {
  if (!inconsistent) return []
  const { count, n, share, interval } = inconsistent
  const percent = (value: number): string => decimals(100 * value, 0)
  return [words.check(count, n, percent(share), percent(interval.low), percent(interval.high)), words.checkMeans]
}

function areaLines(figures: CohortFigures, words: ScoreWords, { language }: TableScreen, width: number): string[] {
  const areas = figures.dimensions.filter(({ mean }) => mean !== null)
  if (areas.length === 0) return []
  const titles = Math.min(
    Math.max(...areas.map(({ dimension }) => cells(textIn(dimension.title, language)))),
    Math.max(8, width - 12),
  )
  const room = Math.max(4, Math.min(40, width - titles - 10))
  return [
    '',
    `  ${words.areas}`,
    ...areas.map(({ dimension, mean }) => {
      const title = padEnd(truncate(textIn(dimension.title, language), titles), titles)
      return `    ${title}  ${padStart(decimals(mean!, 0), 3)}  ${bar(mean!, 100, room)}`.trimEnd()
    }),
  ]
}

function itemLines(figures: CohortFigures, words: ScoreWords, { language }: TableScreen, width: number): string[] {
  if (figures.items.length === 0) return []
  const line = (id: string, figure: string, text: string): string =>
    truncate(`  ${words.item(id)}  ${figure}  ${text}`, width)
  const list = (title: string, items: ReturnType<typeof hardestItems>, figure: 'mean' | 'sd'): string[] => [
    '',
    `  ${title}`,
    ...items.map(one => `  ${line(one.item.id, one[figure].toFixed(2), itemText(one.item, language))}`),
  ]
  return [...list(words.hardest, hardestItems(figures), 'mean'), ...list(words.divided, dividedItems(figures), 'sd')]
}

/** Alpha and the items that go least with the rest; below thirty sheets that they are too few. */
export function reliabilityLines(figures: CohortFigures, words: ScoreWords): string[] {
  const { n, tooFew, alpha, interval } = figures.reliability
  if (tooFew) return [words.tooFew(n, ENOUGH_SHEETS)]
  if (alpha === null || !interval) return [words.noAlpha(n)]
  const weakest = weakestItems(figures).map(({ item, itemRest }) => `${words.item(item.id)} ${correlation(itemRest!)}`)
  return [
    words.alpha(correlation(alpha), correlation(interval.low), correlation(interval.high), n),
    `${words.weakest}: ${weakest.join(', ')}`,
  ]
}

/** Name, sheets with a total, mean, sd and median of every team; nothing but the size of those that are too small. */
export function teamRows({ teams }: Cohort, words: ScoreWords): string[][] {
  return teams.map(({ team, cohort }) => {
    const name = team === '' ? words.noTeam : team
    const sheets = String(cohort.scored)
    if (!cohort.figures) return [name, sheets, words.teamTooSmall(FEWEST_PEOPLE), '', '']
    const { totals } = cohort.figures
    const shown = (value: number | null | undefined): string => (value == null ? '-' : decimals(value, 1))
    return [name, sheets, shown(totals?.mean), shown(totals?.sd), shown(totals?.median)]
  })
}

/** What heads the columns of `teamRows`. */
export const teamTitles = (words: ScoreWords): string[] => [
  words.columns.team,
  words.people,
  words.mean,
  words.sd,
  words.median,
]

function teamLines(cohort: Cohort, words: ScoreWords, { style }: TableScreen, width: number): string[] {
  if (cohort.teams.length === 0) return []
  const rows = teamRows(cohort, words)
  const titles = teamTitles(words)
  const names = Math.min(Math.max(...[titles, ...rows].map(([name]) => cells(name!))), Math.max(8, width - 34))
  const line = ([name, ...numbers]: readonly string[]): string => {
    const rest =
      numbers[1] !== '' && numbers[2] === '' && numbers[3] === ''
        ? [padStart(numbers[0]!, 6), `  ${numbers[1]}`]
        : numbers.map(cell => padStart(cell, 8))
    return `    ${padEnd(truncate(name!, names), names)}${rest.join('')}`.trimEnd()
  }
  return ['', `  ${words.teams}`, style.faint(line(titles)), ...rows.map(line)]
}
