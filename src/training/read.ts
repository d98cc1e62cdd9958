import { type LocatedDefinition, type Reading, readDefinition } from '../definition/read-definition.ts'
import type { Source } from '../definition/source.ts'
import { buildDeck, buildTechniques } from './build.ts'
import { type Around, deckProblems, techniqueProblems } from './rules/index.ts'
import { deckShape, type RawDeck, type RawTechniques, techniquesShape } from './shape.ts'
import type { Deck, Technique } from './types.ts'

/** A deck with the file it came from: what a rule looks at. */
export interface LocatedDeck extends LocatedDefinition<RawDeck> {
  readonly deck: Deck
}

/** A file of techniques with where it came from. */
export interface LocatedTechniques extends LocatedDefinition<RawTechniques> {
  readonly techniques: readonly Technique[]
}

/** Reads a deck and checks it by every rule; by those that look at the files beside it only when these are given. `definition` is null when its shape is wrong. */
export const readDeck = (source: Source, around: Around | null = null): Reading<LocatedDeck> =>
  readDefinition(
    source,
    deckShape,
    from => ({ ...from, deck: buildDeck(from.raw) }),
    deck => deckProblems(deck, around),
  )

/** Reads the file of techniques. `definition` is null when its shape is wrong. */
export const readTechniques = (source: Source): Reading<LocatedTechniques> =>
  readDefinition(
    source,
    techniquesShape,
    from => ({ ...from, techniques: buildTechniques(from.raw) }),
    techniqueProblems,
  )
