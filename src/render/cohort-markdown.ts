import { FEWEST_PEOPLE } from '../cohort/cohort.ts'
import { textIn } from '../instrument/types.ts'
import type { Language } from '../messages/language.ts'
import { scoreWords } from '../messages/score.ts'
import { bandCounts, dividedItems, hardestItems, itemText } from './cohort-figures.ts'
import { type CohortView, checkLines, reliabilityLines, teamRows, teamTitles } from './cohort-text.ts'
import { decimals } from './score-row.ts'
import { markdownCell } from './score-table.ts'

/** The cohort as a section of a Markdown page. Ends with a line feed. */
export function cohortMarkdown({ cohort, rejected }: CohortView, language: Language): string {
  const words = scoreWords[language]
  const { instrument, scored, incomplete, figures } = cohort
  const parts = [`## ${markdownCell(textIn(instrument.title, language))}`, words.sheets(scored, incomplete, rejected)]
  if (!figures) return `${[...parts, words.fewPeople(FEWEST_PEOPLE)].join('\n\n')}\n`
  const { totals } = figures
  if (totals)
    parts.push(
      table(
        [words.total, words.mean, words.sd, words.median, 'Q1', 'Q3'],
        [
          ['', totals.mean, totals.sd, totals.median, totals.q1, totals.q3].map(value =>
            typeof value === 'number' ? decimals(value, 1) : (value ?? '-'),
          ),
        ],
      ),
    )
  const bands = bandCounts(cohort, figures, language, words)
  if (bands.length > 0)
    parts.push(
      table(
        [words.columns.band, words.total, words.people],
        bands.map(({ title, range, count }) => [title, range, String(count)]),
      ),
    )
  parts.push(...checkLines(figures, words))
  const areas = figures.dimensions.filter(({ mean }) => mean !== null)
  if (areas.length > 0)
    parts.push(
      table(
        [words.areas, '%'],
        areas.map(({ dimension, mean }) => [textIn(dimension.title, language), decimals(mean!, 0)]),
      ),
    )
  for (const [title, items, figure] of [
    [words.hardest, hardestItems(figures), 'mean'],
    [words.divided, dividedItems(figures), 'sd'],
  ] as const)
    if (items.length > 0)
      parts.push(
        table(
          [title, ''],
          items.map(one => [`${words.item(one.item.id)}: ${itemText(one.item, language)}`, one[figure].toFixed(2)]),
        ),
      )
  parts.push(...reliabilityLines(figures, words))
  if (cohort.teams.length > 0) parts.push(table(teamTitles(words), teamRows(cohort, words)))
  return `${parts.join('\n\n')}\n`
}

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => '---'), ...rows.map(row => row.map(markdownCell))]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n')
