import type { Cohort, CohortFigures } from '../cohort/cohort.ts'
import { dividedItems, hardestItems } from './cohort-figures.ts'
import type { CohortView } from './cohort-text.ts'

/** The cohort for programs: numbers unrounded; `figures` null where fewer than five people stand behind them. */
export const cohortJson = ({ cohort, rejected }: CohortView): object => ({
  instrument: { id: cohort.instrument.id, version: cohort.instrument.version },
  ...groupJson(cohort, rejected),
  ...(cohort.teams.length > 0
    ? { teams: cohort.teams.map(({ team, cohort: own }) => ({ team: team === '' ? null : team, ...groupJson(own) })) }
    : {}),
})

function groupJson({ scored, incomplete, figures }: Cohort, rejected?: number): object {
  const sheets = { read: scored + incomplete + (rejected ?? 0), scored, incomplete }
  return {
    sheets: rejected === undefined ? sheets : { ...sheets, rejected },
    figures: figures && figuresJson(figures),
  }
}

function figuresJson(figures: CohortFigures): object {
  const { totals, bands, inconsistent, flags, dimensions, items, reliability } = figures
  return {
    totals,
    bands,
    inconsistent: inconsistent && {
      count: inconsistent.count,
      n: inconsistent.n,
      share: inconsistent.share,
      ...inconsistent.interval,
    },
    flags: Object.fromEntries(flags),
    dimensions: dimensions.map(({ dimension, n, mean }) => ({ id: dimension.id, n, mean })),
    items: items.map(({ item, mean, sd, itemRest, alphaIfDropped }) => ({
      id: item.id,
      mean,
      sd,
      itemRest,
      alphaIfDropped,
    })),
    hardest: hardestItems(figures).map(({ item }) => item.id),
    mostDivided: dividedItems(figures).map(({ item }) => item.id),
    alpha: {
      value: reliability.alpha,
      n: reliability.n,
      tooFew: reliability.tooFew,
      low: reliability.interval?.low ?? null,
      high: reliability.interval?.high ?? null,
      sem: reliability.sem,
    },
  }
}
