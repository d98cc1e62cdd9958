import type { Problem } from '../../definition/problem.ts'
import type { LocatedAdvice } from '../read.ts'

/** Looks at one thing in an advice file and says what is wrong with it; pure. */
export type AdviceRule = (definition: LocatedAdvice) => Problem[]

/** Every rule about one advice file by itself. */
export const adviceRules: readonly AdviceRule[] = []
