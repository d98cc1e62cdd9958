import { CliError } from '../cli-error.ts'
import { textIn } from '../instrument/types.ts'
import { drillWords } from '../messages/drill.ts'
import type { Language } from '../messages/language.ts'
import { trainingWords } from '../messages/training.ts'
import { isoWithOffset } from '../records/record.ts'
import type { View } from '../render/drill/page.ts'
import { planLines } from '../render/drill-plan.ts'
import { styleFor } from '../render/style.ts'
import type { Practice } from '../terminal/drill-screen.ts'
import type { World } from '../terminal/world.ts'
import type { TrainingCatalog } from '../training/catalog.ts'
import { addPractice, type PracticeEvent, type PracticeLog } from '../training/log.ts'
import { type Run, stepNow } from '../training/run.ts'
import { dayOf } from '../training/schedule.ts'
import type { Finished, Session } from '../training/session.ts'
import { keepUnfinished, removeUnfinished } from '../training/unfinished.ts'
import type { Chosen } from './train-choice.ts'

/** What a session is kept with. */
export interface KeepFrom {
  readonly folder: string
  readonly log: PracticeLog
  readonly catalog: TrainingCatalog
  readonly language: Language
  readonly color: boolean
  readonly world: World
  readonly chosen: Chosen
}

/** The technique whose parts the options of a drill name by number. */
const TRIGGERS = 'nine-triggers'

/** So many typed characters may be lost when the process is killed. */
const UNSAVED = 8

/** A session that is kept as it goes: every finished drill in the practice file, the one under way beside it. */
export function keeper({ folder, log, catalog, language, color, world, chosen }: KeepFrom): {
  readonly practice: Practice
  /** The session as it was last seen. */
  last: Session
  /** Keeps the drill under way, with all that has been typed. */
  keepNow(): void
} {
  const events: PracticeEvent[] = [...log.events]
  let saved: { run: Run['drill'] | null; answers: unknown; length: number } = { run: null, answers: null, length: 0 }

  const remember = ({ drill, outcome, left }: Finished): void => {
    const event = { at: isoWithOffset(world.now()), drill: drill.id, ...outcome }
    addPractice(folder, event)
    events.push({ format: 'attune/practice@1', ...event })
    // a drill left in its middle goes on there the next time
    if (!left) removeUnfinished(folder, drill.id)
  }
  const keepRun = (run: Run): void => {
    if (run.answers.length === 0 && run.input.text === '') return
    keepUnfinished(folder, run)
    saved = { run: run.drill, answers: run.answers, length: run.input.text.length }
  }
  const isNews = (run: Run): boolean => {
    const { text } = run.input
    const before = saved.run === run.drill ? saved : { answers: null, length: 0 }
    if (run.answers.length > 0 && before.answers !== run.answers) return true
    return (
      stepNow(run).ask === 'text' &&
      (Math.abs(text.length - before.length) >= UNSAVED || (text.endsWith('\n') && text.length !== before.length))
    )
  }

  const result = {
    last: { plan: chosen.plan, view: { kind: 'plan' }, finished: [], page: 0, help: false, lastKey: null } as Session,
    keepNow() {
      if (result.last.view.kind !== 'drill') return
      const { run } = result.last.view
      const planned = chosen.plan.find(one => one.drill === run.drill)
      // nothing new since it was opened
      if (run.answers === planned?.answers && run.input.text === planned?.text) return
      keepRun(run)
    },
    practice: {
      language,
      color,
      viewOf: (run: Run): View => viewOf(run, events, catalog, language, world),
      keep(before: Session, after: Session): string {
        result.last = after
        try {
          for (const finished of after.finished.slice(before.finished.length)) {
            if (finished.left && before.view.kind === 'drill') keepRun(before.view.run)
            remember(finished)
          }
          if (after.view.kind === 'drill' && after.view !== before.view && isNews(after.view.run))
            keepRun(after.view.run)
          return ''
        } catch (error) {
          if (!(error instanceof CliError)) throw error
          return drillWords[language].notSaved(error.message)
        }
      },
      plan: (columns: number, rows: number) => planLines(chosen.shown, { columns, rows }, language, styleFor(color)),
      begin: trainingWords[language].begin,
    },
  }
  return result
}

function viewOf(
  run: Run,
  events: readonly PracticeEvent[],
  catalog: TrainingCatalog,
  language: Language,
  world: World,
): View {
  const today = dayOf(isoWithOffset(world.now()))
  const own = events.filter(event => event.drill === run.drill.id && event.grade !== undefined)
  const last = own.at(-1)
  return {
    drill: run.drill,
    run,
    step: stepNow(run),
    words: drillWords[language],
    say: text => textIn(text, language),
    technique: catalog.techniques.get(run.drill.technique),
    triggers: catalog.techniques.get(TRIGGERS)?.parts ?? [],
    earlier: last
      ? {
          when: dayOf(last.at),
          ...(last.count ? { count: last.count } : {}),
          ...(last.text === undefined ? {} : { text: last.text }),
        }
      : null,
    saidToday: row => own.filter(event => event.said === row && dayOf(event.at) === today).length,
  }
}
