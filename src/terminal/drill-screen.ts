import type { Language } from '../messages/language.ts'
import type { View } from '../render/drill/page.ts'
import { paged } from '../render/drill-pages.ts'
import { drillScreen } from '../render/drill-screen.ts'
import { styleFor } from '../render/style.ts'
import { press } from '../training/press.ts'
import type { Run } from '../training/run.ts'
import type { Session } from '../training/session.ts'
import { runScreen, type ScreenPrompt, sizeOf } from './screen-prompt.ts'
import type { World } from './world.ts'

/** How a session is shown and kept. */
export interface Practice {
  readonly language: Language
  readonly color: boolean
  /** Everything that the step on show is made from. */
  viewOf(run: Run): View
  /** Keeps what has changed; gives back what to tell the user, empty when all is well. Called after every key or line. */
  keep(before: Session, after: Session): string
  /** What stands before the first drill: no line wider than `columns`, no more than `rows`. */
  plan(columns: number, rows: number): readonly string[]
  readonly begin: string
}

interface Shown {
  readonly session: Session
  readonly notice: string
}

/** A session of drills as a whole-screen prompt. */
export const drillPrompt = (world: Pick<World, 'stderr'>, practice: Practice, start: Session): ScreenPrompt<Shown> => ({
  start: { session: start, notice: '' },
  press(before, key, at) {
    if (key.ctrl) return before
    const pages = pagesOf(practice, before.session, sizeOf(world.stderr))
    const session = press(before.session, key, at, pages)
    return {
      session,
      notice: practice.keep(before.session, session) || (session.view === before.session.view ? before.notice : ''),
    }
  },
  draw: ({ session, notice }, size) => drawSession(practice, session, size, notice),
  isDone: ({ session }) => session.view.kind === 'done',
})

interface Size {
  readonly columns: number
  readonly rows: number
}

const screenOf = ({ language, color }: Practice, size: Size) => ({ ...size, language, style: styleFor(color) })

function pagesOf(practice: Practice, session: Session, size: Size) {
  if (session.view.kind !== 'drill') return { count: 1, ofOption: [] }
  return paged(practice.viewOf(session.view.run), screenOf(practice, size))
}

function drawSession(practice: Practice, session: Session, size: Size, notice: string): string {
  const screen = screenOf(practice, size)
  if (session.view.kind === 'drill') return drillScreen(session, practice.viewOf(session.view.run), screen, notice)
  if (session.view.kind === 'done') return ''
  const indent = size.columns >= 60 ? '  ' : ' '
  const lines = practice.plan(size.columns, Math.max(1, size.rows - 3))
  return [...lines, '', indent + screen.style.faint(practice.begin)].join('\n')
}

/** Practises on the terminal until the session is done; Ctrl-C throws an Interrupted. */
export async function practiseOnScreen(world: World, practice: Practice, start: Session): Promise<Session> {
  return (await runScreen(world, drillPrompt(world, practice, start))).session
}
