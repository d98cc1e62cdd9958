import { CliError } from '../cli-error.ts'
import { drillWords } from '../messages/drill.ts'
import { chooseLanguage, type Language } from '../messages/language.ts'
import { trainingWords } from '../messages/training.ts'
import { homeOf } from '../records/home.ts'
import { isoWithOffset } from '../records/record.ts'
import { doneLines } from '../render/drill-plan.ts'
import { wantsColor } from '../terminal/color.ts'
import { practiseInLines } from '../terminal/drill-plain.ts'
import { practiseOnScreen } from '../terminal/drill-screen.ts'
import { Interrupted } from '../terminal/interrupted.ts'
import { talkInLines, wantsPlain } from '../terminal/lines.ts'
import { print } from '../terminal/print.ts'
import { sizeOf } from '../terminal/screen-prompt.ts'
import type { World } from '../terminal/world.ts'
import { loadTraining } from '../training/catalog.ts'
import { type PracticeLog, readPractice } from '../training/log.ts'
import { dayOf, progressOf } from '../training/schedule.ts'
import { type Session, startSession } from '../training/session.ts'
import { dueOn } from '../training/today.ts'
import { quizFolders } from './folders.ts'
import { type Chosen, chooseDrills } from './train-choice.ts'
import { keeper } from './train-keep.ts'
import { listDrills } from './train-list.ts'

/** The options of `attune train`, as the command line gives them. */
export interface TrainOptions {
  readonly minutes?: string
  readonly list?: boolean
  readonly lang?: Language
  readonly plain?: boolean
  readonly quizzes?: string
  readonly color?: boolean
}

/** Practises: today's session, or what an id names (a drill, a technique or a deck). */
export async function train([id]: [id?: string], options: TrainOptions, world: World): Promise<number> {
  const language = chooseLanguage(options.lang, world.env)
  const folders = quizFolders(options, world)
  const catalog = loadTraining(folders)
  const minutes = minutesIn(options.minutes)
  if (options.list) return listDrills(catalog, id, language, world)

  const plain = wantsPlain(options.plain, world.env)
  if (!plain && !(world.stdin.isTTY && world.stderr.isTTY))
    throw new CliError(
      'This is no terminal, so there is nobody to practise.',
      2,
      'Practise line by line with --plain, or see what there is with --list.',
    )

  const words = trainingWords[language]
  const home = homeOf(world.env)
  const log = readPractice(home.training, world.now().getTime())
  if (log.setAside) await print(world.stderr, `${words.setAside(log.setAside)}\n`)
  const chosen = chooseDrills({ id, catalog, log, minutes, language, folders, home, world })
  if (chosen.plan.length === 0) {
    await print(world.stderr, `${words.nothingLeft(world.command)}\n`)
    return 0
  }
  return practise(chosen, log, { id, plain, language, options, world, catalog })
}

interface Setting {
  readonly id: string | undefined
  readonly plain: boolean
  readonly language: Language
  readonly options: TrainOptions
  readonly world: World
  readonly catalog: ReturnType<typeof loadTraining>
}

async function practise(
  chosen: Chosen,
  log: PracticeLog,
  { id, plain, language, options, world, catalog }: Setting,
): Promise<number> {
  const words = trainingWords[language]
  const folder = homeOf(world.env).training
  const kept = keeper({
    folder,
    log,
    catalog,
    language,
    world,
    color: wantsColor(world.stderr, world.env, options.color),
    chosen,
  })
  const start = startSession(chosen.plan, chosen.atOnce)
  kept.last = start
  const command = `${world.command} train${id === undefined ? '' : ` ${id}`}`
  const farewell = (): string => `${words.kept}\n${words.goOn(command)}\n`
  const forget = world.onEnd(() => {
    try {
      kept.keepNow()
      if (kept.last.view.kind === 'drill') world.stderr.write(farewell())
    } catch (error) {
      // the process is ending: all that is left is to say so
      world.stderr.write(`${drillWords[language].notSaved((error as Error).message)}\n`)
    }
  })
  try {
    let end: Session
    if (plain) {
      const talk = talkInLines(world)
      try {
        end = await practiseInLines(talk, kept.practice, start)
      } finally {
        talk.close()
      }
    } else {
      end = await practiseOnScreen(world, kept.practice, start)
    }
    kept.last = end
    kept.keepNow()
    if (end.view.kind === 'drill') await print(world.stderr, farewell())
    else if (end.view.kind === 'done') await print(world.stdout, summary(end, folder, language, world))
    return 0
  } catch (error) {
    if (error instanceof Interrupted) {
      kept.keepNow()
      if (kept.last.view.kind === 'drill') await print(world.stderr, farewell())
    }
    throw error
  } finally {
    forget()
  }
}

/** What the session came to, when each drill comes back, and what to do next. */
function summary(session: Session, folder: string, language: Language, world: World): string {
  const words = trainingWords[language]
  const now = world.now()
  const progress = progressOf(readPractice(folder, now.getTime()).events)
  const day = (date: Date) => dayOf(isoWithOffset(date))
  const tomorrow = new Date(now.getTime() + 86_400_000)
  const done = session.finished.filter(one => one.outcome !== null)
  const lines = session.finished.map(one => {
    const due = progress.get(one.drill.id)?.due
    if (one.outcome === null || due === undefined) return { ...one, back: null }
    const back = day(due)
    // what is due within the day is for tomorrow's session
    return { ...one, back: back <= day(tomorrow) ? 'tomorrow' : back }
  })
  const coming = dueOn(progress, { time: tomorrow, day: day(tomorrow) }).length
  return [
    done.length === 0 ? words.noneDone : words.done(done.length),
    ...doneLines(lines, sizeOf(world.stdout).columns, language),
    '',
    ...(words.tomorrow(coming) === '' ? [] : [words.tomorrow(coming)]),
    ...words.next(world.command),
    '',
  ].join('\n')
}

/** null when none were given. */
function minutesIn(option: string | undefined): number | null {
  if (option === undefined) return null
  const minutes = Number(option)
  if (!(minutes > 0 && minutes <= 240))
    throw new CliError(`--minutes takes a number from 1 to 240, not "${option}".`, 2)
  return minutes
}
