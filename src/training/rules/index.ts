import type { Problem } from '../../definition/problem.ts'
import type { LocatedDeck } from '../read.ts'
import { deckAnswer } from './deck-answer.ts'

/** Looks at one thing in a deck and says what is wrong with it; pure. */
export type DeckRule = (definition: LocatedDeck) => Problem[]

/** Every rule about one deck by itself. */
export const deckRules: readonly DeckRule[] = [deckAnswer]
