import { stepNow } from './run.ts'
import { answerStep, backStep, enter, openDrill, type Session, skipDrill } from './session.ts'
import { numberTyped, type Step } from './step.ts'

/** A key: `name` as in `up`, `return`, `4`, `?`; `text` what it would write. */
export interface DrillKey {
  readonly name: string
  readonly text: string
}

/** How the screen is divided: a step may need several pages. */
export interface Pages {
  readonly count: number
  /** The page (0-based) that each option begins on. */
  readonly ofOption: readonly number[]
}

/** The same key again within this time (ms) is a held key: terminals repeat every 30 ms or so. */
const REPEAT = 100

/** The session after a key. `at` in milliseconds of a clock that never runs backwards. */
export function press(session: Session, key: DrillKey, at: number, pages: Pages): Session {
  const held = session.lastKey?.name === key.name && at - session.lastKey.at < REPEAT
  return { ...(held ? pressHeld(session, key, pages) : pressNow(session, key, pages)), lastKey: { name: key.name, at } }
}

/** A held key writes, deletes and moves the mark, but it neither answers nor leaves a step. */
function pressHeld(session: Session, key: DrillKey, pages: Pages): Session {
  if (session.view.kind !== 'drill' || session.help) return session
  const { run } = session.view
  const { ask } = stepNow(run)
  const inText = ask === 'text' || ask === 'number'
  if (/^([0-9]|n)$/.test(key.name)) return inText ? pressNow(session, key, pages) : session
  if (key.name === 'backspace' || key.name === 'return')
    return inText && run.input.text !== '' ? pressNow(session, key, pages) : session
  return pressNow(session, key, pages)
}

type Choice = Step & { readonly ask: 'one' | 'many' }

function pressNow(session: Session, key: DrillKey, pages: Pages): Session {
  if (session.help) return { ...session, help: false }
  if (session.view.kind === 'plan') return key.name === 'return' ? openDrill(session, 0) : session
  if (session.view.kind === 'done') return session
  const step = stepNow(session.view.run)
  if (step.ask === 'text') return pressInText(session, session.view.run.input.text, key, pages)
  switch (key.name) {
    case '?':
      return { ...session, help: true }
    case 'n':
      return skipDrill(session)
    case 'space':
    case 'pagedown':
      return turn(session, 1, pages)
    case 'pageup':
      return turn(session, -1, pages)
  }
  switch (step.ask) {
    case 'one':
    case 'many':
      return pressInChoice(session, step, session.view.run.input, key, pages)
    case 'number':
      return pressInNumber(session, step, session.view.run.input.text, key)
    default:
      if (key.name === 'backspace') return session.page > 0 ? turn(session, -1, pages) : backStep(session)
      if (key.name !== 'return') return session
      return session.page < pages.count - 1 ? turn(session, 1, pages) : answerStep(session, true)
  }
}

const turn = (session: Session, by: number, { count }: Pages): Session => ({
  ...session,
  page: (Math.min(session.page, count - 1) + by + count) % count,
})

/** The most digits of a number that is no option. */
const MAX_DIGITS = 4

/** Digits before the Enter that a choice with ten or more options needs. */
const isTyped = (step: Choice): boolean => step.first + step.options.length > 10

function pressInChoice(
  session: Session,
  step: Choice,
  input: { mark: number | null; ticked: readonly number[]; text: string },
  key: DrillKey,
  pages: Pages,
): Session {
  const last = step.options.length - 1
  if (key.name === 'up' || key.name === 'down') {
    const from = input.mark ?? (key.name === 'down' ? -1 : last + 1)
    const mark = Math.min(Math.max(from + (key.name === 'down' ? 1 : -1), 0), last)
    return { ...enter(session, { mark, text: '' }), page: pages.ofOption[mark] ?? session.page }
  }
  if (key.name === 'backspace')
    return input.text === '' ? backStep(session) : enter(session, { text: input.text.slice(0, -1) })
  if (key.name === 'return') {
    if (input.text !== '') return choose(session, step, input, Number(input.text) - step.first)
    if (step.ask === 'many')
      return input.ticked.length > 0
        ? answerStep(
            session,
            [...input.ticked].sort((a, b) => a - b).map(shown => step.options[shown]!),
          )
        : session
    if (input.mark === null) return session.page < pages.count - 1 ? turn(session, 1, pages) : session
    return choose(session, step, input, input.mark)
  }
  if (!/^[0-9]$/.test(key.name)) return session
  if (!isTyped(step)) return choose(session, step, input, Number(key.name) - step.first)
  const typed = input.text + key.name
  const number = Number(typed)
  // no such option: it stays to be seen, for its last digit alone would be another answer
  if (number > last + step.first || number < step.first)
    return typed.length > MAX_DIGITS ? session : enter(session, { text: typed, mark: null })
  // 3 of 24 can only be 3, but 2 may become 20
  return number * 10 > last + step.first
    ? choose(session, step, input, number - step.first)
    : enter(session, { text: typed, mark: null })
}

/** Gives or ticks the option shown at a place (0-based). */
function choose(session: Session, step: Choice, input: { ticked: readonly number[] }, shown: number): Session {
  const option = step.options[shown]
  if (option === undefined) return enter(session, { text: '' })
  if (step.ask === 'one') return answerStep(session, option)
  const ticked = input.ticked.includes(shown) ? input.ticked.filter(other => other !== shown) : [...input.ticked, shown]
  return enter(session, { ticked, mark: shown, text: '' })
}

/** The most characters of a number. */
const MAX_NUMBER = 12

function pressInNumber(session: Session, step: Step & { ask: 'number' }, typed: string, key: DrillKey): Session {
  if (key.name === 'backspace') return typed === '' ? backStep(session) : enter(session, { text: typed.slice(0, -1) })
  if (key.name === 'return') return answerStep(session, typed === '' ? step.start : numberTyped(typed))
  // whatever is typed is to be seen: `12,5` without its comma would be another number
  const { text } = key
  return text === '' || typed.length >= MAX_NUMBER ? session : enter(session, { text: typed + text.normalize('NFKC') })
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The most that one answer in words may hold, in characters. */
const MAX_TEXT = 4000

function pressInText(session: Session, text: string, key: DrillKey, pages: Pages): Session {
  switch (key.name) {
    case 'pagedown':
      return turn(session, 1, pages)
    case 'pageup':
      return turn(session, -1, pages)
    case 'backspace':
      return text === ''
        ? backStep(session)
        : enter(session, {
            text: [...graphemes.segment(text)]
              .slice(0, -1)
              .map(g => g.segment)
              .join(''),
          })
    case 'return':
      // alone in the text it is the key that it is everywhere else
      if (text.normalize('NFKC') === 'n') return skipDrill(session)
      // an empty line ends the text
      return text === '' || text.endsWith('\n')
        ? answerStep(session, text.trim())
        : enter(session, { text: `${text}\n` })
  }
  return key.text === '' || text.length >= MAX_TEXT ? session : enter(session, { text: text + key.text })
}
