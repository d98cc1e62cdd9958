import { outcomeOf } from './kinds/index.ts'
import { EMPTY, give, type Run, startRun, stepNow, takeBack } from './run.ts'
import type { Answer, Outcome } from './step.ts'
import type { Drill } from './types.ts'

/** A drill in a session's plan. */
export interface Planned {
  readonly drill: Drill
  /** How often it was done before; decides how it is shuffled. */
  readonly times: number
  /** Where it was left, if it was. */
  readonly answers?: readonly Answer[]
  readonly text?: string
}

/** What became of a drill in this session. `outcome` is null when nothing was done in it; `left`: before its end. */
export interface Finished {
  readonly drill: Drill
  readonly outcome: Outcome | null
  readonly left: boolean
}

/** A few drills, one after the other: plain data, changed only by the moves and `press`. */
export interface Session {
  readonly plan: readonly Planned[]
  readonly view:
    | { readonly kind: 'plan' }
    | { readonly kind: 'drill' /** 0-based. */; readonly index: number; readonly run: Run }
    | { readonly kind: 'done' }
  /** In the order in which they were finished or left out. */
  readonly finished: readonly Finished[]
  /** The page on show (0-based) where a step does not fit one. */
  readonly page: number
  readonly help: boolean
  /** The key pressed last, and when: one that is held repeats. */
  readonly lastKey: { readonly name: string; readonly at: number } | null
}

/** A session before its first drill; with `atOnce` already in it. */
export function startSession(plan: readonly Planned[], atOnce: boolean): Session {
  const session: Session = { plan, view: { kind: 'plan' }, finished: [], page: 0, help: false, lastKey: null }
  return atOnce ? openDrill(session, 0) : session
}

/** Shows a drill of the plan (0-based), or ends the session after the last. */
export function openDrill(session: Session, index: number): Session {
  const planned = session.plan[index]
  if (!planned) return { ...session, view: { kind: 'done' }, page: 0 }
  const { drill, times, answers, text } = planned
  return { ...session, view: { kind: 'drill', index, run: startRun(drill, times, answers, text) }, page: 0 }
}

/** Answers the step on show, and goes on: to the next step, or to the next drill after the last. */
export function answerStep(session: Session, answer: Answer): Session {
  if (session.view.kind !== 'drill') return session
  const { index, run } = session.view
  const next = give(run, answer)
  if (next === run) return session
  if (stepNow(next).ask !== 'end') return { ...session, view: { kind: 'drill', index, run: next }, page: 0 }
  const outcome = outcomeOf(next.drill, next.answers, next.seed, next.times)
  return openDrill(
    { ...session, finished: [...session.finished, { drill: next.drill, outcome, left: false }] },
    index + 1,
  )
}

/** Takes the last answer back, to be changed. */
export function backStep(session: Session): Session {
  if (session.view.kind !== 'drill') return session
  const run = takeBack(session.view.run)
  return run === session.view.run ? session : { ...session, view: { ...session.view, run }, page: 0 }
}

/** Leaves the drill on show out; once its result is on show it is done, and this goes on. */
export function skipDrill(session: Session): Session {
  if (session.view.kind !== 'drill') return session
  const { index, run } = session.view
  const last = lastAnswer(run)
  if (last !== null) return answerStep(session, last)
  return openDrill(
    { ...session, finished: [...session.finished, { drill: run.drill, outcome: null, left: true }] },
    index + 1,
  )
}

/** The answer that ends a run whose result is on show; null before that. */
function lastAnswer(run: Run): Answer | null {
  const step = stepNow(run)
  const answer = step.ask === 'read' ? true : step.ask === 'one' ? (step.leave ?? null) : null
  return answer !== null && stepNow(give(run, answer)).ask === 'end' ? answer : null
}

/** The session with something entered for the step on show. */
export function enter(session: Session, input: Partial<Run['input']>): Session {
  if (session.view.kind !== 'drill') return session
  const { run } = session.view
  return { ...session, view: { ...session.view, run: { ...run, input: { ...EMPTY, ...run.input, ...input } } } }
}
