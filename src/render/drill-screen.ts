import { type DrillWords, drillWords } from '../messages/drill.ts'
import { stepNow } from '../training/run.ts'
import type { Session } from '../training/session.ts'
import type { Step } from '../training/step.ts'
import type { View } from './drill/page.ts'
import { allowedIn, type DrillScreen, inputLines, measure, paged } from './drill-pages.ts'
import { cells, padEnd, padStart, truncate, wrap } from './width.ts'

const NARROWEST = 24
const LOWEST = 10

/** The whole screen of a session in a drill; no line is wider than `columns`. `notice` is a line about what went wrong. */
export function drillScreen(session: Session, view: View, screen: DrillScreen, notice = ''): string {
  const words = drillWords[screen.language]
  if (screen.columns < NARROWEST || screen.rows < LOWEST)
    return wrap(words.tooSmall, Math.max(2, screen.columns)).join('\n')
  const { width, indent } = measure(screen)
  if (session.help)
    return helpLines(width, screen)
      .slice(0, screen.rows - 1)
      .join('\n')
  const { pages, count, ofOption } = paged(view, screen)
  const at = Math.min(session.page, count - 1)
  const step = stepNow(view.run)
  const input = inputLines(view, width, screen)
  const foot =
    notice !== ''
      ? screen.style.warning(truncate(notice, width))
      : screen.style.faint(
          hints(
            step,
            view,
            words,
            { more: at < count - 1, choices: ofOption.length === 0 || optionsOn(ofOption, at) },
            width,
          ),
        )
  return [
    (indent + heading(session, view, words, width, screen, count > 1 ? words.page(at + 1, count) : '')).trimEnd(),
    '',
    ...pages[at]!,
    ...(input.length > 0 ? ['', ...input.map(line => indent + line)] : []),
    '',
    indent + foot,
  ].join('\n')
}

/** Title and kind on the left, the position in the session on the right. */
function heading(
  session: Session,
  { drill, say }: View,
  words: DrillWords,
  width: number,
  { style }: DrillScreen,
  page: string,
): string {
  const index = session.view.kind === 'drill' ? session.view.index : 0
  const position = session.plan.length > 1 ? words.position(index + 1, session.plan.length) : ''
  const right = page === '' ? position : page
  const kind = words.kinds[drill.kind]
  const title = say(drill.title)
  const room = width - cells(right) - 2
  const left =
    cells(`${title} - ${kind}`) <= room ? `${style.strong(title)} - ${kind}` : style.strong(truncate(title, room))
  return left + padStart(right, width - cells(left))
}

/** Whether a page has an option on it, or goes on with one. */
const optionsOn = (ofOption: readonly number[], page: number): boolean => page >= Math.min(...ofOption)

function hints(
  step: Step,
  { run }: View,
  words: DrillWords,
  { more, choices }: { more: boolean; choices: boolean },
  width: number,
): string {
  const numbers = allowedIn(step, words)
  const all = !choices
    ? words.keys.read.slice(1)
    : step.ask === 'one' || step.ask === 'many'
      ? step.first + step.options.length > 10
        ? words.keys.typed(numbers)
        : words.keys[step.ask](numbers)
      : step.ask === 'end'
        ? []
        : words.keys[step.ask]
  // nothing to take back yet
  const list =
    run.answers.length === 0 && step.ask !== 'text' ? all.filter(hint => !hint.includes(words.keys.read[1]!)) : all
  const whole = more ? [step.ask === 'text' ? words.keys.moreText : words.keys.more, ...list] : list
  for (let keep = whole.length; keep > 0; keep--) {
    // what is left out first is what help tells
    const line = [...whole.slice(0, keep - 1), ...whole.slice(-1)].join('  ')
    if (cells(line) <= width) return line
  }
  return truncate(whole.join(' '), width)
}

function helpLines(width: number, { language, style }: DrillScreen): string[] {
  const words = drillWords[language]
  const wide = Math.max(...words.help.map(([key]) => cells(key))) + 2
  return [
    `  ${style.strong(words.helpTitle)}`,
    '',
    ...words.help.flatMap(([key, does]) =>
      wrap(does, width - wide - 2).map((line, row) => `  ${padEnd(row === 0 ? key : '', wide)}${line}`),
    ),
    '',
    `  ${style.faint(words.helpClose)}`,
  ]
}
