import { CliError } from '../cli-error.ts'
import { nearest } from '../definition/nearest.ts'
import { textIn } from '../instrument/types.ts'
import type { Language } from '../messages/language.ts'
import { trainingWords } from '../messages/training.ts'
import type { Home } from '../records/home.ts'
import { isoWithOffset } from '../records/record.ts'
import type { PlannedLine } from '../render/drill-plan.ts'
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
  readonly lines: readonly PlannedLine[]
  /** One more thing to say before the first drill; may be empty. */
  readonly hint: string
  /** One drill was asked for by its name: there is nothing to plan. */
  readonly atOnce: boolean
}

/** What a choice is made from. */
export interface ChoiceFrom {
  readonly id: string | undefined
  readonly catalog: TrainingCatalog
  readonly log: PracticeLog
  readonly minutes: number
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
  if (id !== undefined) {
    const drills = drillsNamed(catalog, id, world.command)
    return {
      plan: drills.map(drill => planned(drill, progress, home, world)),
      lines: drills.map(drill => ({ drill, why: '' })),
      hint: '',
      atOnce: drills.length === 1,
    }
  }
  const time = world.now()
  const needs = readNeeds(home.results, from.folders)
  const now = { time, day: dayOf(isoWithOffset(time)) }
  const choices = chooseToday([...catalog.drills.values()], progress, log.events, needs.weak, now, minutes * 60)
  const plan = choices.map(({ drill }) => planned(drill, progress, home, world))
  const lines = choices.map(({ drill, reason }, index) => ({
    drill,
    why: plan[index]!.answers || plan[index]!.text ? words.unfinished : whyIn(reason, needs, language),
  }))
  return { plan, lines, hint: needs.hasResult ? '' : words.noResult(world.command), atOnce: false }
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
  const guess = nearest(id, [
    ...drills.keys(),
    ...decks.map(one => one.id),
    ...[...drills.values()].map(one => one.technique),
  ])
  throw new CliError(
    `There is no drill, technique or deck named '${id}'${guess ? `; did you mean '${guess}'?` : '.'}`,
    2,
    `See all drills with: ${command} train --list`,
  )
}
