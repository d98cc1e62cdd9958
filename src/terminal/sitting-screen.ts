import type { Instrument } from '../instrument/types.ts'
import type { Language } from '../messages/language.ts'
import { sittingScreen } from '../render/sitting.ts'
import { styleFor } from '../render/style.ts'
import { press } from '../sitting/press.ts'
import type { Sitting } from '../sitting/sitting.ts'
import { runScreen, type ScreenPrompt } from './screen-prompt.ts'
import type { World } from './world.ts'

/** A sitting on the screen, and what went wrong with saving it last, if anything. */
export interface ShownSitting {
  readonly sitting: Sitting
  readonly notice: string
}

/** How a sitting is shown and kept. */
export interface SittingRun {
  readonly instrument: Instrument
  readonly language: Language
  readonly color: boolean
  /** Keeps the answers so far; gives back what to tell the user, empty when all is well. Called after every answer. */
  save(sitting: Sitting): string
}

/** A sitting as a whole-screen prompt. */
export const sittingPrompt = (run: SittingRun, start: ShownSitting): ScreenPrompt<ShownSitting> => ({
  start,
  press(before, key, at) {
    if (key.ctrl) return before
    const sitting = press(before.sitting, key, at)
    return { sitting, notice: sitting.responses === before.sitting.responses ? before.notice : run.save(sitting) }
  },
  draw: ({ sitting, notice }, size) =>
    sittingScreen(run.instrument, sitting, { ...size, language: run.language, style: styleFor(run.color) }, notice),
  isDone: ({ sitting }) => sitting.view.kind === 'done',
})

/** Lets the respondent answer on the terminal until the sitting is done; Ctrl-C throws an Interrupted. */
export async function sitOnScreen(world: World, run: SittingRun, start: ShownSitting): Promise<Sitting> {
  return (await runScreen(world, sittingPrompt(run, start))).sitting
}
