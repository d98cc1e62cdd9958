import { basename, dirname, join } from 'node:path'
import type { LocatedAdvice } from '../advice/read.ts'
import { nearest } from '../definition/nearest.ts'
import { type Finding, problemAt } from '../definition/parse.ts'
import type { Problem } from '../definition/problem.ts'
import type { Reading } from '../definition/read-definition.ts'
import type { Source } from '../definition/source.ts'
import { trainingIn } from '../training/around.ts'
import { readDeck } from '../training/read.ts'

/** Reads a deck; in a folder named `training`, which is read as one catalog, among the techniques and decks there. */
export const deckAmong = (source: Source, path: string | null): Reading<unknown> =>
  readDeck(source, path !== null && basename(dirname(path)) === 'training' ? trainingIn(dirname(path), path) : null)

/** advice-unknown-reference, for drills and techniques: those of the `training` folder beside the advice; silent about what that folder has none of. */
export function unknownTraining({ located, raw }: LocatedAdvice, path: string): Problem[] {
  const { drills, techniques } = trainingIn(join(dirname(path), 'training'))
  const unknown = (noun: 'drill' | 'technique', id: string | number | undefined, at: Finding['path']): Finding[] => {
    const known = noun === 'drill' ? drills : techniques
    if (id === undefined || known === null || known.size === 0 || known.has(String(id))) return []
    const guess = nearest(String(id), [...known])
    return [
      {
        rule: 'advice-unknown-reference',
        path: at,
        message: `Advice names the ${noun} '${id}', which ${noun === 'drill' ? 'no deck' : 'no file of techniques'} has.`,
        help: guess ? `Did you mean '${guess}'?` : '',
      },
    ]
  }
  const all = (ids: readonly (string | number)[] | undefined, at: Finding['path']): Finding[] =>
    (ids ?? []).flatMap((id, index) => unknown('technique', id, [...at, index]))
  return [
    ...(raw.bands ?? []).flatMap((band, index) => [
      ...unknown('drill', band.drill, ['bands', index, 'drill']),
      ...all(band.techniques, ['bands', index, 'techniques']),
    ]),
    ...(raw.items ?? []).flatMap((item, index) => [
      ...unknown('drill', item.drill, ['items', index, 'drill']),
      ...item.actions.flatMap((action, a) => all(action.techniques, ['items', index, 'actions', a, 'techniques'])),
    ]),
    ...unknown('drill', raw.consistency?.drill, ['consistency', 'drill']),
  ].map(finding => problemAt(located, finding))
}
