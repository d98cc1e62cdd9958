import { type Located, parse } from '../definition/parse.ts'
import { hasErrors, inReadingOrder, type Problem } from '../definition/problem.ts'
import { checkShape } from '../definition/shape-problems.ts'
import type { Source } from '../definition/source.ts'
import { buildDeck, buildTechniques } from './build.ts'
import { deckRules } from './rules/index.ts'
import { deckShape, type RawDeck, type RawTechniques, techniquesShape } from './shape.ts'
import type { Deck, Technique } from './types.ts'

/** A deck with the file it came from: what a rule looks at. */
export interface LocatedDeck {
  readonly located: Located
  readonly raw: RawDeck
  readonly deck: Deck
}

/** A file of techniques with where it came from. */
export interface LocatedTechniques {
  readonly located: Located
  readonly raw: RawTechniques
  readonly techniques: readonly Technique[]
}

/** Reads a deck and checks it by the rules that need no other file. `definition` is null when its shape is wrong. */
export function readDeck(source: Source): { definition: LocatedDeck | null; problems: Problem[] } {
  const { located, problems } = parse(source)
  if (!located || hasErrors(problems)) return { definition: null, problems: inReadingOrder(problems) }
  const { value: raw, problems: misshapen } = checkShape(located, deckShape)
  if (!raw) return { definition: null, problems: inReadingOrder([...problems, ...misshapen]) }
  const definition = { located, raw, deck: buildDeck(raw) }
  const found = deckRules.flatMap(rule => rule(definition))
  return { definition, problems: inReadingOrder([...problems, ...found]) }
}

/** Reads the file of techniques. `definition` is null when its shape is wrong. */
export function readTechniques(source: Source): { definition: LocatedTechniques | null; problems: Problem[] } {
  const { located, problems } = parse(source)
  if (!located || hasErrors(problems)) return { definition: null, problems: inReadingOrder(problems) }
  const { value: raw, problems: misshapen } = checkShape(located, techniquesShape)
  if (!raw) return { definition: null, problems: inReadingOrder([...problems, ...misshapen]) }
  return { definition: { located, raw, techniques: buildTechniques(raw) }, problems: inReadingOrder(problems) }
}
