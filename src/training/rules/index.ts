import { nearest } from '../../definition/nearest.ts'
import { type Finding, problemAt } from '../../definition/parse.ts'
import type { Problem } from '../../definition/problem.ts'
import type { LocatedDeck, LocatedTechniques } from '../read.ts'
import { deckAnswer } from './deck-answer.ts'

/** What stands in the folder of a deck, beside the deck itself. */
export interface Around {
  /** null: there is no file of techniques, so nothing can be said about them. */
  readonly techniques: ReadonlySet<string> | null
  /** The ids of other decks and of their drills, each with the file that has it. */
  readonly ids: ReadonlyMap<string, string>
}

/** What is wrong with a deck by itself and, when they are given, among the files around it. */
export const deckProblems = (definition: LocatedDeck, around: Around | null): Problem[] =>
  [
    ...duplicates(definition.raw.drills, 'drills', 'drill'),
    ...deckAnswer(definition),
    ...(around ? [...technique(definition, around), ...taken(definition, around)] : []),
  ].map(finding => problemAt(definition.located, finding))

/** What is wrong with a file of techniques. */
export const techniqueProblems = ({ located, raw }: LocatedTechniques): Problem[] =>
  duplicates(raw.techniques, 'techniques', 'technique').map(finding => problemAt(located, finding))

/** duplicate-id, in one list */
function duplicates(list: readonly { readonly id: string | number }[], key: string, noun: string): Finding[] {
  const seen = new Set<string>()
  return list.flatMap(({ id }, index): Finding[] => {
    const name = String(id)
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [
      {
        rule: 'duplicate-id',
        path: [key, index, 'id'],
        message: `Two ${noun}s have the id '${name}', so only the first can be found by it.`,
        help: 'Give one of them another id.',
      },
    ]
  })
}

/** deck-technique */
function technique({ raw }: LocatedDeck, { techniques }: Around): Finding[] {
  if (techniques === null) return []
  return raw.drills.flatMap((drill, index): Finding[] => {
    const name = String(drill.technique)
    if (techniques.has(name)) return []
    const guess = nearest(name, [...techniques])
    return [
      {
        rule: 'deck-technique',
        path: ['drills', index, 'technique'],
        message: `Drill '${drill.id}' practises the technique '${name}', which the file of techniques does not have.`,
        help: guess ? `Did you mean '${guess}'?` : 'Add it there, with its name and source.',
      },
    ]
  })
}

/** duplicate-id, among decks: drills, techniques and decks are all found by one name */
function taken({ raw }: LocatedDeck, { ids, techniques }: Around): Finding[] {
  const named = [
    { id: String(raw.id), path: ['id'], noun: 'deck' },
    ...raw.drills.map((drill, index) => ({ id: String(drill.id), path: ['drills', index, 'id'], noun: 'drill' })),
  ]
  return named.flatMap(({ id, path, noun }): Finding[] => {
    const where = ids.get(id) ?? (techniques?.has(id) ? 'the file of techniques' : undefined)
    if (where === undefined && (noun === 'deck' || id !== String(raw.id))) return []
    return [
      {
        rule: 'duplicate-id',
        path,
        message: `The id '${id}' of this ${noun} is also used in ${where ?? 'this file, for the deck'}; drills, techniques and decks are all found by one name.`,
        help: 'Give one of them another id.',
      },
    ]
  })
}
