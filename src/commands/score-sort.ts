import { CliError } from '../cli-error.ts'
import { nearest } from '../definition/nearest.ts'
import type { Language } from '../messages/language.ts'
import { calledBy, type ScoredSheet } from '../render/score-row.ts'

/** What results can be sorted by. */
export const SORT_KEYS = ['total', 'name', 'team', 'flags'] as const

export type SortKey = (typeof SORT_KEYS)[number]

/** An order of results: totals from the highest, flags from the most; sheets without a total or a team last; names as the language sorts them. */
export function orderBy(key: SortKey, language: Language): (a: ScoredSheet, b: ScoredSheet) => number {
  const words = new Intl.Collator(language, { numeric: true })
  switch (key) {
    case 'total':
      return (a, b) => totalOf(b) - totalOf(a) || 0
    case 'name':
      return (a, b) => words.compare(calledBy(a.sheet), calledBy(b.sheet))
    case 'team':
      return ({ sheet: { respondent: a } }, { sheet: { respondent: b } }) =>
        Number(a.team === undefined) - Number(b.team === undefined) || words.compare(a.team ?? '', b.team ?? '')
    case 'flags':
      return (a, b) => b.score.flags.length - a.score.flags.length
  }
}

// finite, so that two sheets without a total are equal
const totalOf = ({ score }: ScoredSheet): number => score.total?.percent ?? -1

const failing = ['inconsistent', 'incomplete'] as const

/** The flags that --fail-on names; throws a CliError (exit 2) for any other word. */
export function failOnFlags(option: string | undefined): readonly (typeof failing)[number][] {
  const words = option?.split(',').map(word => word.trim()) ?? []
  return words.map(word => {
    const flag = failing.find(one => one === word)
    if (flag) return flag
    const guess = nearest(word, failing)
    throw new CliError(
      `--fail-on: there is no '${word}'${guess ? `; did you mean '${guess}'?` : '.'}`,
      2,
      `It takes ${failing.join(', ')}, or both with a comma between them.`,
    )
  })
}
