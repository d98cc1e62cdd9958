import { CliError } from '../cli-error.ts'
import { nearest } from '../definition/nearest.ts'
import { textIn } from '../instrument/types.ts'
import type { Language } from '../messages/language.ts'
import { trainingWords } from '../messages/training.ts'
import type { Home } from '../records/home.ts'
import { isoWithOffset } from '../records/record.ts'
import type { Plan } from '../render/drill-plan.ts'
import { pointNamed } from '../render/sitting.ts'
import type { World } from '../terminal/world.ts'
import type { TrainingCatalog } from '../training/catalog.ts'
import { addPractice, type PracticeLog } from '../training/log.ts'
import { dayOf, type Progress, progressOf } from '../training/schedule.ts'
import type { Planned } from '../training/session.ts'
import { chooseToday, type Reason } from '../training/today.ts'
import type { Drill } from '../training/types.ts'
import { findUnfinished, removeUnfinished } from '../training/unfinished.ts'
import { type Needs, readNeeds } from './train-needs.ts'

/** The drills of a session, with why each is in it. */
export interface Chosen {
  readonly plan: readonly Planned[]
  /** What the plan says before the first drill. */
  readonly shown: Plan
  /** One drill was asked for by its name: there is nothing to plan. */
  readonly atOnce: boolean
}

/** What a choice is made from. */
export interface ChoiceFrom {
  readonly id: string | undefined
  readonly catalog: TrainingCatalog
  readonly log: PracticeLog
  /** null: as many as the session usually has, or all that an id names. */
  readonly minutes: number | null
  readonly language: Language
  readonly folders: readonly string[]
  readonly home: Home
  readonly world: World
}

/** Today's session, or what an id names. Throws a CliError (exit 2) when it names nothing. */
export function chooseDrills(from: ChoiceFrom): Chosen {
  const { id, catalog, log, minutes, language, world, home } = from
  const words = trainingWords[language]
  const progress = progressOf(log.events)
  const named = id === undefined ? [...catalog.drills.values()] : drillsNamed(catalog, id, world.command)
  const title = id === undefined ? '' : titleOf(catalog, id, language)
  if (id !== undefined && (minutes === null || named.length === 1))
    return {
      plan: named.map(drill => planned(drill, progress, home, world)),
      shown: { title, drills: named.map(drill => ({ drill, why: '' })), hint: '' },
      atOnce: named.length === 1,
    }
  const time = world.now()
  const needs = readNeeds(home.results, from.folders)
  const now = { time, day: dayOf(isoWithOffset(time)) }
  const choices = chooseToday(named, progress, log.events, needs.weak, now, (minutes ?? MINUTES) * 60)
  const plan = choices.map(({ drill }) => planned(drill, progress, home, world))
  const drills = choices.map(({ drill, reason }, index) => ({
    drill,
    why: plan[index]!.answers || plan[index]!.text ? words.unfinished : whyIn(reason, needs, language),
  }))
  const hint = needs.hasResult || id !== undefined ? '' : words.noResult(world.command)
  return { plan, shown: { title, drills, hint }, atOnce: false }
}

/** Of a session, where none are asked for. */
const MINUTES = 5

/** The name of the deck or the technique that an id names. */
function titleOf({ decks, techniques }: TrainingCatalog, id: string, language: Language): string {
  const title = decks.find(one => one.id === id)?.title ?? techniques.get(id)?.name
  return title ? textIn(title, language) : ''
}

function planned(drill: Drill, progress: ReadonlyMap<string, Progress>, home: Home, world: World): Planned {
  const times = progress.get(drill.id)?.times ?? 0
  const kept = findUnfinished(home.training, drill)
  if (kept === null) return { drill, times }
  if (!('changed' in kept)) return { drill, times, answers: kept.answers, text: kept.text }
  // the drill was rewritten since: its answers mean nothing now, but words stay words
  if (kept.changed !== '')
    addPractice(home.training, { at: isoWithOffset(world.now()), drill: drill.id, text: kept.changed })
  removeUnfinished(home.training, drill.id)
  return { drill, times }
}

function whyIn(reason: Reason, { weak, tests }: Needs, language: Language): string {
  const words = trainingWords[language]
  if (reason.kind === 'due') return words.due
  if (reason.kind === 'new') return words.forNew
  const answer = weak.find(one => one.instrument === reason.instrument && one.item === reason.item)
  const test = tests.get(reason.instrument)?.instrument
  return answer && test
    ? words.forItem(reason.item, textIn(test.title, language), pointNamed(test, answer.answer, language))
    : ''
}

/** The most ids that stand in a message. */
const MOST_GUESSES = 6

/** The drills that an id names: a drill, all of a technique, all of a deck. Throws a CliError (exit 2) when there are none. */
export function drillsNamed({ drills, decks, techniques }: TrainingCatalog, id: string, command = 'attune'): Drill[] {
  const drill = drills.get(id)
  if (drill) return [drill]
  const deck = decks.find(one => one.id === id)
  if (deck) return [...deck.drills]
  const named = [...drills.values()].filter(one => one.technique === id)
  if (named.length > 0) return named
  if (techniques.has(id))
    throw new CliError(
      `There is no drill on the technique '${id}' yet.`,
      2,
      `See all drills with: ${command} train --list`,
    )
  const names = [
    ...new Set([...drills.keys(), ...decks.map(one => one.id), ...[...drills.values()].map(one => one.technique)]),
  ]
  const guess = nearest(id, names)
  const begun = names.filter(name => name.startsWith(id))
  const guesses = begun.length > 0 ? begun.slice(0, MOST_GUESSES) : guess ? [guess] : []
  const more = begun.length > MOST_GUESSES ? ' ...' : ''
  throw new CliError(
    `There is no drill, technique or deck named '${id}'${guesses.length > 0 ? `; did you mean ${guesses.map(name => `'${name}'`).join(', ')}${more}?` : '.'}`,
    2,
    `See all drills with: ${command} train --list`,
  )
}
