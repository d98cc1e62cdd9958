import { clean } from '../files/clean.ts'
import { textIn } from '../instrument/types.ts'
import { sittingWords } from '../messages/sitting.ts'
import { readAnswer } from '../records/answer.ts'
import { numberRanges, pointNamed, pointRange } from '../render/sitting.ts'
import { answer, back, goTo, lacking, review, type Sitting, submit } from '../sitting/sitting.ts'
import type { LineTalk } from './lines.ts'
import type { SittingRun } from './sitting-screen.ts'

/** How a sitting in lines ended: `done`, saved and left by the respondent, or the input ended too early. */
export interface PlainEnd {
  readonly sitting: Sitting
  readonly how: 'done' | 'left' | 'ended'
}

/** Lets the respondent answer in plain lines; `now` in milliseconds of a clock that never runs backwards. */
export async function sitInLines(
  talk: LineTalk,
  run: SittingRun,
  start: Sitting,
  now: () => number,
): Promise<PlainEnd> {
  const words = sittingWords[run.language].plain
  const points = pointRange(run.instrument)
  const intro = [run.instrument.title, run.instrument.purpose, run.instrument.instructions]
  const help = [...intro.flatMap(text => (text ? [textIn(text, run.language)] : [])), words.introKeys(points)]
  await talk.say(...help)

  let sitting = start
  let asked: Sitting['view'] | null = null
  for (;;) {
    if (sitting.view.kind === 'done') return { sitting, how: 'done' }
    if (sitting.view !== asked) await talk.say('', ...questionLines(run, sitting))
    asked = sitting.view
    const line = await talk.ask(sitting.view.kind === 'item' ? words.prompt(points) : words.reviewPrompt)

    if (line === null) {
      const gaps = lacking(sitting)
      if (gaps.length === 0) return { sitting: submit(sitting, now()), how: 'done' }
      await talk.say(words.missingAtEnd(gaps.length))
      return { sitting, how: 'ended' }
    }
    if (line === 's') return { sitting, how: 'left' }
    if (line === 'r' && sitting.view.kind === 'item') sitting = review(sitting)
    else if (line === '?') {
      await talk.say(...help)
      asked = null
    } else if (line === 'b') {
      const before = back(sitting, now())
      if (before === sitting) await talk.say(words.atFirst)
      sitting = before
    } else
      sitting =
        sitting.view.kind === 'item'
          ? await answerLine(talk, run, sitting, line, now())
          : await reviewLine(talk, run, sitting, line, now())
  }
}

/** What is asked: position, statements, points; or, after the last item, what is still missing. */
function questionLines(run: SittingRun, sitting: Sitting): string[] {
  const { instrument, language } = run
  const words = sittingWords[language].plain
  const { view } = sitting
  if (view.kind !== 'item') {
    const all = sittingWords[language]
    const gaps = lacking(sitting).map(index => index + 1)
    const answers = instrument.items.map((item, index) => {
      const point = sitting.responses.get(item.id)
      return `${index + 1}: ${point === undefined ? all.unanswered : pointNamed(instrument, point, language)}`
    })
    return [
      ...answers,
      all.reviewCount(sitting.responses.size, sitting.items.length),
      ...(gaps.length > 0 ? [all.reviewMissing(numberRanges(gaps), gaps.length)] : []),
    ]
  }
  const item = instrument.items[view.index]!
  const statements =
    item.kind === 'statement'
      ? [textIn(item.text, language)]
      : [words.leftIs(textIn(item.left, language)), words.rightIs(textIn(item.right, language))]
  const given = sitting.responses.get(item.id)
  return [
    words.question(view.index + 1, sitting.items.length),
    ...statements,
    words.pointList(instrument.scale.points.map(point => pointNamed(instrument, point, language).replace(' - ', ' '))),
    ...(given === undefined ? [] : [words.earlier(pointNamed(instrument, given, language))]),
  ]
}

async function answerLine(
  talk: LineTalk,
  run: SittingRun,
  sitting: Sitting,
  line: string,
  at: number,
): Promise<Sitting> {
  const words = sittingWords[run.language].plain
  const given = readAnswer(line, run.instrument.scale.points)
  if (given.kind !== 'point') {
    const points = pointRange(run.instrument)
    await talk.say(given.kind === 'missing' ? words.empty(points) : words.refused(clean(given.found), points))
    return sitting
  }
  const next = answer(sitting, given.point, at)
  const trouble = run.save(next)
  await talk.say(
    words.answered(pointNamed(run.instrument, given.point, run.language)),
    ...(trouble === '' ? [] : [trouble]),
  )
  return next
}

async function reviewLine(
  talk: LineTalk,
  run: SittingRun,
  sitting: Sitting,
  line: string,
  at: number,
): Promise<Sitting> {
  if (line === '') return submit(sitting, at)
  const number = /^[0-9]+$/.test(line.normalize('NFKC')) ? Number(line.normalize('NFKC')) : 0
  if (number >= 1 && number <= sitting.items.length) return goTo(sitting, number - 1, at, 'review')
  await talk.say(sittingWords[run.language].plain.noSuchQuestion(line, sitting.items.length))
  return review(sitting)
}
