import type { Dimension, Instrument, Item } from '../instrument/types.ts'
import { bandAt } from '../scoring/band.ts'
import type { Score } from '../scoring/score.ts'
import type { Answers } from '../scoring/scorer.ts'
import { type Distribution, distribution } from './distribution.ts'
import { type Interval, wilson } from './intervals.ts'
import { addSheet, type ItemReliability, itemMoments, noSums, type Reliability, reliability } from './reliability.ts'

/** Below this many people no group figures are given: people could be recognised. */
export const FEWEST_PEOPLE = 5

/** What a group of sheets of one instrument says. */
export interface Cohort {
  readonly instrument: Instrument
  /** Sheets with a total, and without one. */
  readonly scored: number
  readonly incomplete: number
  /** null when the sheets with a total come from fewer than 5 people. */
  readonly figures: CohortFigures | null
  /** By name; only of the whole cohort, and only when teams were asked for. */
  readonly teams: readonly Team[]
}

/** The sheets of one team; '' for those that name none. */
export interface Team {
  readonly team: string
  readonly cohort: Cohort
}

/** Figures of a group. Those of totals stand on sheets with a total; those of items on sheets with every scored item answered. */
export interface CohortFigures {
  readonly totals: Distribution | null
  /** How many sheets each band holds; `band` null is below the first. */
  readonly bands: readonly { readonly band: string | null; readonly count: number }[]
  /** Of the sheets on which the check could be made; null when there is no check, or none could be. */
  readonly inconsistent: ShareOf | null
  /** Sheets that carry each flag. */
  readonly flags: ReadonlyMap<string, number>
  /** In percent of the possible range. */
  readonly dimensions: readonly DimensionFigures[]
  readonly items: readonly ItemFigures[]
  readonly reliability: Reliability
}

/** `count` of `n`, with its 95 % interval. */
export interface ShareOf {
  readonly count: number
  readonly n: number
  readonly share: number
  readonly interval: Interval
}

export interface DimensionFigures {
  readonly dimension: Dimension
  readonly n: number
  /** 0 to 100. */
  readonly mean: number | null
}

/** One scored item in the group; mean and sd in points, keyed. */
export interface ItemFigures extends ItemReliability {
  readonly item: Item
  readonly mean: number
  readonly sd: number
}

/** Grows sheet by sheet, in memory that does not grow with them (but for the names of teams). */
export interface Tally {
  /** `person` is the respondent's id; undefined: somebody of whom no other sheet is known. */
  add(answers: Answers, score: Score, person: string | undefined, team: string): void
  cohort(): Cohort
}

/** An empty tally for an instrument; with `byTeam` it keeps one for each team too. */
export function tallyOf(instrument: Instrument, byTeam: boolean): Tally {
  const scored = instrument.items.flatMap((item, index) => (item.scored ? [{ item, index }] : []))
  const { points } = instrument.scale
  const middle = (points[0]! + points.at(-1)!) / 2
  const places = Int32Array.from(scored, ({ index }) => index)
  const factors = Float64Array.from(scored, ({ item }) => (item.reverse ? -item.weight : item.weight))

  const totals = new Map<number, { count: number }>()
  const flags = new Map<string, number>()
  const percentCounts = new Float64Array(instrument.dimensions.length)
  const percentSums = new Float64Array(instrument.dimensions.length)
  const sums = noSums(scored.length)
  const values = new Float64Array(scored.length)
  const teams = new Map<string, Tally>()
  // only as many as it takes to know that there are enough
  const people = new Set<string>()
  let strangers = 0
  let sheets = 0
  let withTotal = 0
  let checked = 0
  let inconsistent = 0

  const addItems = (answers: Answers): void => {
    for (let i = 0; i < places.length; i++) {
      const answer = answers[places[i]!]
      if (answer === undefined) return
      values[i] = factors[i]! * (answer - middle)
    }
    addSheet(sums, values)
  }

  const figures = (): CohortFigures => ({
    totals: distribution(new Map([...totals].map(([total, { count }]) => [total, count]))),
    bands: bandCounts(),
    inconsistent:
      checked === 0
        ? null
        : { count: inconsistent, n: checked, share: inconsistent / checked, interval: wilson(inconsistent, checked) },
    flags,
    dimensions: instrument.dimensions.map((dimension, d) => {
      const n = percentCounts[d]!
      return { dimension, n, mean: n === 0 ? null : percentSums[d]! / n }
    }),
    ...itemFigures(),
  })

  const bandCounts = (): CohortFigures['bands'] => {
    const counts = new Map<string | null, number>(instrument.bands.map(({ id }) => [id, 0]))
    for (const [total, { count }] of totals) {
      const band = bandAt(instrument.bands, total)?.id ?? null
      counts.set(band, (counts.get(band) ?? 0) + count)
    }
    const below = counts.get(null)
    counts.delete(null)
    const listed = [...counts].map(([band, count]) => ({ band, count }))
    return below === undefined || instrument.bands.length === 0 ? listed : [{ band: null, count: below }, ...listed]
  }

  const itemFigures = (): Pick<CohortFigures, 'items' | 'reliability'> => {
    const whole = reliability(sums)
    if (sums.n < 2) return { items: [], reliability: whole }
    const items = scored.map(({ item }, i) => {
      const { mean, variance } = itemMoments(sums, i)
      const sd = Math.sqrt(Math.max(0, variance)) / item.weight
      return { item, mean: mean / item.weight + middle, sd, ...whole.items[i]! }
    })
    return { items, reliability: whole }
  }

  return {
    add(answers, score, person, team) {
      sheets++
      if (score.total) {
        // an incomplete sheet hides nobody: the mean beside it would still be of the others
        if (person === undefined) strangers++
        else if (people.size < FEWEST_PEOPLE) people.add(person)
        withTotal++
        const { total } = score.total
        const met = totals.get(total)
        if (met) met.count++
        else totals.set(total, { count: 1 })
      }
      let known = false
      let differs = false
      for (const { consistent } of score.consistency) {
        known ||= consistent !== null
        differs ||= consistent === false
      }
      if (known) checked++
      if (differs) inconsistent++
      for (const flag of score.flags) flags.set(flag, (flags.get(flag) ?? 0) + 1)
      for (let d = 0; d < percentSums.length; d++) {
        const percent = score.dimensions[d]!.percent
        if (percent === null) continue
        percentCounts[d]!++
        percentSums[d]! += percent
      }
      addItems(answers)
      if (!byTeam) return
      const own = teams.get(team) ?? tallyOf(instrument, false)
      teams.set(team, own)
      own.add(answers, score, person, team)
    },
    cohort: () => ({
      instrument,
      scored: withTotal,
      incomplete: sheets - withTotal,
      figures: people.size + strangers < FEWEST_PEOPLE ? null : figures(),
      teams: [...teams].sort(([a], [b]) => (a < b ? -1 : 1)).map(([team, tally]) => ({ team, cohort: tally.cohort() })),
    }),
  }
}
