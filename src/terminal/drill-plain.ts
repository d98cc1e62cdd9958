import { clean } from '../files/clean.ts'
import { drillWords } from '../messages/drill.ts'
import { trainingWords } from '../messages/training.ts'
import { pageOf } from '../render/drill/index.ts'
import type { Block, Page, View } from '../render/drill/page.ts'
import { allowedIn } from '../render/drill-pages.ts'
import { stepNow } from '../training/run.ts'
import { answerStep, backStep, enter, openDrill, type Session, skipDrill } from '../training/session.ts'
import { type Answer, numberTyped, type Step } from '../training/step.ts'
import type { Practice } from './drill-screen.ts'
import type { LineTalk } from './lines.ts'

/** Practises line by line until the session is done, left, or there are no more lines. */
export async function practiseInLines(talk: LineTalk, practice: Practice, start: Session): Promise<Session> {
  const words = drillWords[practice.language]
  let session = start
  /** Moves on, and keeps what has changed. */
  const go = async (next: Session): Promise<void> => {
    const trouble = practice.keep(session, next)
    if (trouble !== '') await talk.say(trouble)
    session = next
  }

  if (session.view.kind === 'plan') {
    await talk.say(
      ...practice
        .plan(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
        .map(line => line.trim())
        .filter(line => line !== ''),
    )
    const line = await talk.ask(trainingWords[practice.language].beginPlain)
    if (line === null || line === 's') return session
    session = openDrill(session, 0)
  }
  await talk.say(words.plain.keys)

  let shown: unknown = null
  let drill: unknown = null
  while (session.view.kind === 'drill') {
    const { index, run } = session.view
    const view = practice.viewOf(run)
    const step = stepNow(run)
    if (drill !== run.drill)
      await talk.say(
        '',
        words.plain.drill(index + 1, session.plan.length, view.say(run.drill.title), words.kinds[run.drill.kind]),
      )
    const whole = drill !== run.drill || shown === null
    if (shown !== run.answers) await talk.say('', ...plainLines(pageOf(view), view, whole))
    drill = run.drill
    shown = run.answers

    const line =
      step.ask === 'text'
        ? await readText(talk, practice, session, go)
        : asCommand(await talk.ask(promptOf(step, view)))
    if (line === null || line === 's') return session
    if (line === '?') shown = null
    else if (line === 'n') await go(skipDrill(session))
    else if (line === 'b') {
      const before = backStep(session)
      if (before === session) await talk.say(words.plain.atFirst)
      await go(before)
    } else {
      const answer = answerIn(step, line)
      const next = answer === null ? session : answerStep(session, answer)
      if (next === session) await talk.say(refusal(step, line, view))
      await go(next)
    }
  }
  return session
}

/** What a line that is no answer gets. */
function refusal(step: Step, line: string, { words }: View): string {
  const allowed = allowedIn(step, words)
  if (step.ask === 'read') return words.plain.justEnter
  if (step.ask === 'text') return words.writeOrLeave
  if (step.ask === 'number') return words.notNumber(allowed)
  return line.trim() === '' ? words.plain.emptyLine(allowed) : words.plain.refused(clean(line), allowed)
}

const COMMANDS: readonly string[] = ['s', 'n', 'b', '?']

/** A command as it is named, however wide it was typed; any other line as it is. */
function asCommand(line: string | null): string | null {
  const name = line?.normalize('NFKC').trim().toLowerCase() ?? ''
  return COMMANDS.includes(name) ? name : line
}

/** The lines up to an empty one; a command alone in any line stands for itself. What is written is kept line by line. */
async function readText(
  talk: LineTalk,
  practice: Practice,
  session: Session,
  go: (next: Session) => Promise<void>,
): Promise<string | null> {
  const before = session.view.kind === 'drill' ? session.view.run.input.text : ''
  if (before.trim() !== '') await talk.say(before.trim())
  let text = before
  for (;;) {
    const line = asCommand(await talk.ask(text === before ? drillWords[practice.language].plain.text : '> '))
    if (line === null || COMMANDS.includes(line)) return line
    if (line === '') return text.trim()
    text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`
    await go(enter(session, { text }))
  }
}

function promptOf(step: Step, { words }: View): string {
  const { plain } = words
  if (step.ask === 'one') return plain.one(allowedIn(step, words))
  if (step.ask === 'many') return plain.many(allowedIn(step, words))
  return step.ask === 'number' ? plain.number(String(step.start)) : plain.read
}

/** What a line says as an answer to a step; null when it is none. */
function answerIn(step: Step, line: string): Answer | null {
  const text = line.normalize('NFKC').trim()
  switch (step.ask) {
    case 'read':
      return text === '' ? true : null
    case 'text':
      return line
    case 'number':
      return text === '' ? step.start : numberTyped(text)
    case 'one':
      return /^[0-9]+$/.test(text) ? (step.options[Number(text) - step.first] ?? null) : null
    case 'many': {
      const chosen = text
        .split(/[\s,，、]+/)
        .map(word => (/^[0-9]+$/.test(word) ? step.options[Number(word) - step.first] : undefined))
      return chosen.every(option => option !== undefined) ? [...new Set(chosen)] : null
    }
    case 'end':
      return null
  }
}

/** A page as lines: signs as words, options with their numbers; what stands below can be read above in the lines. `whole`: with what was said at the step before. */
function plainLines({ blocks, options, boxes, inline }: Page, { step, words }: View, whole: boolean): string[] {
  const first = step.ask === 'one' || step.ask === 'many' ? step.first : 1
  const asLine = ({ text, lead = '', mark }: Block): string =>
    `${mark ? words[mark] : lead.trim() === '' ? '' : `${lead} `}${text}`
  return [
    ...blocks.filter(block => whole || !block.again).map(asLine),
    ...(inline || !options
      ? []
      : options.map((option, index) => `${index + first}. ${boxes ? `${boxes[index]} ` : ''}${option}`)),
  ]
}
