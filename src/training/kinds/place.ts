import { AGAIN, type Answer, GOOD, HARD, type KindOf, range, shuffled } from '../step.ts'
import type { PlaceDrill } from '../types.ts'

/**
 * Put one thing after another into a group; each is explained as soon as it is placed.
 * Good: all right, or at most one in ten wrong. Hard: three in four right. Again: fewer.
 */
export const place: KindOf<PlaceDrill> = {
  step(drill, answers) {
    if (answers.length < drill.things.length) return { ask: 'one', options: range(drill.groups.length), first: 1 }
    return { ask: answers.length === drill.things.length ? 'read' : 'end' }
  },
  outcome(drill, answers, seed) {
    const of = drill.things.length
    const got = placed(drill, answers, seed).filter(one => one.right).length
    return { grade: of - got <= Math.floor(of / 10) ? GOOD : got / of >= 0.75 ? HARD : AGAIN, count: { got, of } }
  },
}

/** One thing (its position, 0-based) and the group it was put into. */
export interface Placed {
  readonly thing: number
  readonly group: number
  readonly right: boolean
}

/** What has been placed so far, in the order asked. */
export function placed(drill: PlaceDrill, answers: readonly Answer[], seed: number): Placed[] {
  const asked = thingsAsked(drill, seed)
  return answers.flatMap((group, index) => {
    const thing = asked[index]
    return typeof group === 'number' && thing !== undefined
      ? [{ thing, group, right: drill.things[thing]!.group === group }]
      : []
  })
}

/** The things (positions, 0-based) in the order asked. */
export const thingsAsked = (drill: PlaceDrill, seed: number): number[] => shuffled(drill.things.length, seed)
