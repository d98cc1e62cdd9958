import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import { Interrupted } from './interrupted.ts'
import type { Output, World } from './world.ts'

/** A key as the terminal sent it: `name` as in `left`, `return`, `4`, `?`; `text` what it would write, empty for keys that write nothing. */
export interface KeyPress {
  readonly name: string
  readonly text: string
  readonly ctrl: boolean
}

/** A whole-screen prompt over pure state: what a key does and what a state looks like are functions of it. */
export interface ScreenPrompt<State> {
  readonly start: State
  /** The state after a key; `at` in milliseconds of a clock that never runs backwards. */
  press(state: State, key: KeyPress, at: number): State
  /** The screen, no line wider than `columns`. */
  draw(state: State, size: { readonly columns: number; readonly rows: number }): string
  isDone(state: State): boolean
}

const ENTER_SCREEN = '\x1b[?1049h\x1b[2J\x1b[H'
const LEAVE_SCREEN = '\x1b[?1049l\x1b[?25h'
const WIPE = '\x1b[2J\x1b[H'

/** The size of a terminal, with the classic one where it does not say. */
export const sizeOf = (output: Output): { columns: number; rows: number } => ({
  columns: output.columns || 80,
  rows: output.rows || 24,
})

/** The prompt by itself, for @inquirer/testing; `runScreen` puts it on the terminal's second screen. */
export const screenPrompt = <State>(world: Pick<World, 'elapsed'>, output: Output) =>
  createPrompt<State, ScreenPrompt<State>>((prompt, done) => {
    const state = useRef(prompt.start)
    const [, redraw] = useState(0)
    const draws = useRef(0)

    useEffect(line => {
      // suspending would leave the shell on our screen; what is answered is safe, and Ctrl-C leaves
      line.on('SIGTSTP', () => {})
      const resized = () => {
        // a smaller window leaves a stale copy of the old frame above the new one
        output.write(WIPE)
        redraw(++draws.current)
      }
      output.on('resize', resized)
      return () => void output.off('resize', resized)
    }, [])

    useKeypress((event, line) => {
      // readline keeps what is typed as a line to edit; here every key is used at once
      line.clearLine(0)
      const { name, sequence = '', ctrl } = event as typeof event & { sequence?: string }
      const text = !ctrl && !/^[\x00-\x1f\x7f]/.test(sequence) ? sequence : ''
      state.current = prompt.press(state.current, { name: keyName(name, text), text, ctrl }, world.elapsed())
      if (prompt.isDone(state.current)) done(state.current)
      else redraw(++draws.current)
    })

    return prompt.draw(state.current, sizeOf(output))
  })

/** Enter and Return are one key; a key without a name is named by what it writes, however wide a Chinese input method makes it: `４` is `4`. */
const keyName = (name: string | undefined, text: string): string =>
  name === 'enter' ? 'return' : name && name.length > 1 ? name : text.normalize('NFKC') || name || ''

/** Runs a prompt on the terminal's second screen and gives its last state. The first screen comes back on every way out; Ctrl-C throws an Interrupted. */
export async function runScreen<State>(world: World, prompt: ScreenPrompt<State>): Promise<State> {
  const output = world.stderr
  const restore = () => void output.write(LEAVE_SCREEN)
  const forget = world.onEnd(restore)
  output.write(ENTER_SCREEN)
  try {
    return await screenPrompt<State>(world, output)(prompt, { input: world.stdin, output, clearPromptOnDone: true })
  } catch (error) {
    throw (error as Error).name === 'ExitPromptError' ? new Interrupted() : error
  } finally {
    forget()
    restore()
  }
}
