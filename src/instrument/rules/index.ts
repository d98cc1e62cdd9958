import type { Problem } from '../../definition/problem.ts'
import type { LocatedInstrument } from '../read.ts'

/** Looks at one thing in an instrument and says what is wrong with it; pure. */
export type InstrumentRule = (definition: LocatedInstrument) => Problem[]

/** Every rule about one instrument by itself, by subject. */
export const instrumentRules: readonly InstrumentRule[] = []
