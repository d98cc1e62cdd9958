import type { Cohort, CohortFigures, ItemFigures } from '../cohort/cohort.ts'
import { type Item, textIn } from '../instrument/types.ts'
import type { ScoreWords } from '../messages/score.ts'

/** So many items are named as the hardest, and as the most divided. */
const NAMED = 3

/** The items with the lowest means, lowest first. */
export const hardestItems = ({ items }: CohortFigures): ItemFigures[] =>
  items.toSorted((a, b) => a.mean - b.mean).slice(0, NAMED)

/** The items whose answers differ most, most divided first. */
export const dividedItems = ({ items }: CohortFigures): ItemFigures[] =>
  items.toSorted((a, b) => b.sd - a.sd).slice(0, NAMED)

/** The items that go least with the others, by item-rest correlation. */
export const weakestItems = ({ items }: CohortFigures): ItemFigures[] =>
  items
    .filter(({ itemRest }) => itemRest !== null)
    .toSorted((a, b) => a.itemRest! - b.itemRest!)
    .slice(0, NAMED)

/** A correlation or an alpha as such figures are printed: `.84`, `-.12`. */
export const correlation = (value: number): string => value.toFixed(2).replace(/^(-?)0\./, '$1.')

/** What an item says; of two opposite statements the right one, which a high answer means. */
export const itemText = (item: Item, language: string): string =>
  textIn(item.kind === 'statement' ? item.text : item.right, language)

/** The bands with where each begins and how many sheets it holds. */
export function bandCounts(
  { instrument }: Cohort,
  figures: CohortFigures,
  language: string,
  words: ScoreWords,
): { title: string; range: string; count: number }[] {
  return figures.bands.map(({ band, count }) => {
    const own = instrument.bands.find(({ id }) => id === band)
    return own
      ? { title: textIn(own.title, language), range: words.bandFrom(String(own.from)), count }
      : { title: words.belowBands, range: '', count }
  })
}
