import type { Answer, KindOf, Outcome, Step } from '../step.ts'
import type { Drill, Kind } from '../types.ts'
import { audit } from './audit.ts'
import { calc } from './calc.ts'
import { caseStudy } from './case.ts'
import { choose } from './choose.ts'
import { lookup } from './lookup.ts'
import { order } from './order.ts'
import { place } from './place.ts'
import { recall } from './recall.ts'
import { reflect } from './reflect.ts'

const kinds: { readonly [K in Kind]: KindOf<Drill & { readonly kind: K }> } = {
  choose,
  order,
  place,
  recall,
  case: caseStudy,
  audit,
  lookup,
  calc,
  reflect,
}

const kindOf = (drill: Drill): KindOf<Drill> => kinds[drill.kind] as KindOf<Drill>

/** What a drill asks after some answers. */
export const stepOf = (drill: Drill, answers: readonly Answer[], seed: number): Step =>
  kindOf(drill).step(drill, answers, seed)

/** What a drill's answers come to, or null when nothing was done; `times`: how often it was done before. */
export const outcomeOf = (drill: Drill, answers: readonly Answer[], seed: number, times: number): Outcome | null =>
  kindOf(drill).outcome(drill, answers, seed, times)

/** Seconds that a drill takes most people; a guess, for filling a session. */
export function secondsOf(drill: Drill): number {
  switch (drill.kind) {
    case 'choose':
      return 30
    case 'order':
      return 15 + 8 * drill.steps.length
    case 'place':
      return 15 + 8 * drill.things.length
    case 'recall':
      return 45
    case 'case':
      return 60 + 45 * drill.questions.length
    case 'audit':
      return 15 + 7 * drill.points.length
    case 'lookup':
      return 45
    case 'calc':
      return 30 + 10 * drill.inputs.length
    case 'reflect':
      return 150
  }
}
