import type { Instrument } from '../instrument/types.ts'
import type { ScoreWords } from '../messages/score.ts'
import type { Flag, Score } from '../scoring/score.ts'

/** One sheet of many, with where it came from. */
export interface ListedSheet {
  readonly place: { readonly source: string; readonly row?: number }
  readonly respondent: { readonly id?: string; readonly name?: string; readonly team?: string }
  readonly completedAt: string
  readonly known: { readonly instrument: Instrument }
}

/** A sheet and what it scored. */
export interface ScoredSheet {
  readonly sheet: ListedSheet
  readonly score: Score
}

/** The widest spread of the consistency checks; null when there is none, or it is not known. */
export function spreadOf(consistency: Score['consistency']): number | null {
  let widest: number | null = null
  for (const { spread } of consistency) if (spread !== null && (widest === null || spread > widest)) widest = spread
  return widest
}

/** Whether all checks pass; null when there is none, or one could not be made and none fails. */
export function consistentOf(consistency: Score['consistency']): boolean | null {
  if (consistency.length === 0) return null
  let all: boolean | null = true
  for (const { consistent } of consistency) {
    if (consistent === false) return false
    if (consistent === null) all = null
  }
  return all
}

/** Everything about a sheet that a trainer should look at, in words. */
export function remarks(score: Score, words: ScoreWords): string {
  const { missing, longestRun } = score.validity
  const said: Readonly<Record<Flag, string>> = {
    // a point apart is what most honest people are
    inconsistent: (spreadOf(score.consistency) ?? 0) > 1 ? words.flags.inconsistent : words.flags.differs,
    incomplete: words.flags.incomplete(missing),
    'long-run': words.flags['long-run'](longestRun),
    flat: words.flags.flat,
    fast: words.flags.fast,
  }
  // a run is nothing more to be said of a sheet that is one run
  const flags = score.flags.filter(flag => flag !== 'long-run' || !score.flags.includes('flat'))
  const tolerated = missing > 0 && score.total ? [words.missing(missing)] : []
  return [...flags.map(flag => said[flag]), ...tolerated].join('; ')
}

/** What a person is called in a table: the name, else the id, else the place of the sheet. */
export const calledBy = ({ respondent, place }: ListedSheet): string =>
  respondent.name ?? respondent.id ?? (place.row === undefined ? place.source : `${place.source}:${place.row}`)

/** A number for people: at most so many decimals. */
export const decimals = (value: number, digits: number): string => String(Number(value.toFixed(digits)))
