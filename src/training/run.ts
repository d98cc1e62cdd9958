import { stepOf } from './kinds/index.ts'
import { type Answer, hash, type Step } from './step.ts'
import type { Drill } from './types.ts'

/** One drill under way: plain data, changed only by the moves below and `press`. */
export interface Run {
  readonly drill: Drill
  /** Decides how things are shuffled. */
  readonly seed: number
  /** How often it was done before. */
  readonly times: number
  readonly answers: readonly Answer[]
  readonly input: Input
}

/** What has been entered for the step on show, and not been given yet. */
export interface Input {
  /** The marked option (0-based, as shown); null before any. */
  readonly mark: number | null
  /** The ticked options (0-based, as shown). */
  readonly ticked: readonly number[]
  /** Typed: a number so far, or lines. */
  readonly text: string
}

/** A drill at its beginning, or where some answers had taken it. Answers that do not fit are left out, with those after them. */
export function startRun(drill: Drill, times: number, given: readonly Answer[] = [], text = ''): Run {
  const seed = hash(`${drill.id}/${times}`)
  const answers: Answer[] = []
  for (const answer of given) {
    if (!fits(stepOf(drill, answers, seed), answer)) break
    answers.push(answer)
  }
  const run = { drill, seed, times, answers, input: EMPTY }
  // what was being typed belongs to the step it was typed at
  return answers.length === given.length && stepNow(run).ask === 'text' ? { ...run, input: { ...EMPTY, text } } : run
}

export const EMPTY: Input = { mark: null, ticked: [], text: '' }

/** What the run asks now. */
export const stepNow = ({ drill, answers, seed }: Run): Step => stepOf(drill, answers, seed)

/** The run after an answer to the step on show; unchanged when it is none. */
export function give(run: Run, answer: Answer): Run {
  return fits(stepNow(run), answer) ? { ...run, answers: [...run.answers, answer], input: EMPTY } : run
}

/** The run before its last answer, which is entered again, to be changed; unchanged at the first step. */
export function takeBack(run: Run): Run {
  const last = run.answers.at(-1)
  if (last === undefined) return run
  const before = { ...run, answers: run.answers.slice(0, -1), input: EMPTY }
  return { ...before, input: entered(stepNow(before), last) }
}

/** What one entered to give an answer. */
function entered(step: Step, answer: Answer): Input {
  if (step.ask === 'one') return { ...EMPTY, mark: Math.max(0, step.options.indexOf(answer as number)) }
  if (step.ask === 'many')
    return { ...EMPTY, mark: 0, ticked: (answer as readonly number[]).map(option => step.options.indexOf(option)) }
  if (step.ask === 'number') return { ...EMPTY, text: String(answer) }
  return step.ask === 'text' ? { ...EMPTY, text: String(answer) } : EMPTY
}

/** Whether a value is an answer to a step. */
export function fits(step: Step, answer: unknown): answer is Answer {
  switch (step.ask) {
    case 'one':
      return typeof answer === 'number' && step.options.includes(answer) && !step.taken?.includes(answer)
    case 'many':
      return Array.isArray(answer) && answer.length > 0 && answer.every(option => step.options.includes(option))
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) && answer >= step.min && answer <= step.max
    case 'text':
      return typeof answer === 'string' && (!step.needed || answer.trim() !== '')
    case 'read':
      return answer === true
    case 'end':
      return false
  }
}
