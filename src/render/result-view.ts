import type { Advice } from '../advice/choose.ts'
import type { Matrix } from '../advice/types.ts'
import { type Instrument, type Item, type Text, textIn } from '../instrument/types.ts'
import { languageOf } from '../messages/language.ts'
import { type ResultWords, resultWords } from '../messages/result.ts'
import type { Score } from '../scoring/score.ts'
import { keyedAnswer, type Sheet } from '../scoring/sheet.ts'

/** One result, with everything that any form of it shows. */
export interface ResultView {
  readonly instrument: Instrument
  readonly respondent: { readonly id: string; readonly name?: string | undefined; readonly team?: string | undefined }
  /** When the sitting ended, ISO 8601; anything else is not shown. */
  readonly completedAt: string
  /** The language of its texts, a BCP 47 code: the instrument's own where it has it; the tool's words follow the nearest of its own. */
  readonly language: string
  readonly sheet: Sheet
  readonly score: Score
  readonly advice: readonly Advice[]
  /** Two means to draw as a point, where the advice has them. */
  readonly matrix?: Matrix
  /** The ids of the drills that can be trained; no other is named. */
  readonly drills: ReadonlySet<string>
  /** What the user types to run attune: the commands that a result names begin with it. */
  readonly command: string
  /** The file of the record; null: not shown. */
  readonly path: string | null
}

/** The tool's own words for a result. */
export const wordsOf = (view: ResultView): ResultWords => resultWords[languageOf(view.language)]

/** A text of the instrument or of its advice, in the language of the result. */
export const said = ({ language }: Pick<ResultView, 'language'>, text: Text): string => textIn(text, language)

/** The first letter as a capital. */
export const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** A number for people: at most two decimals. */
export const shown = (value: number): string => String(Math.round(value * 100) / 100 || 0)

/** A total for people: with as many decimals (2 to 9) as it takes to stand on the same side of every band's start as the total itself. */
export function shownTotal({ instrument }: ResultView, total: number): string {
  for (let digits = 2; digits < 9; digits++) {
    const rounded = Number(total.toFixed(digits))
    if (instrument.bands.every(band => rounded >= band.from === total >= band.from)) return String(rounded || 0)
  }
  return String(total)
}

/** A point as the answer it is: `2, very rarely`. */
export function answerWords(view: ResultView, point: number): string {
  const label = view.instrument.scale.labels.get(point)
  if (!label) return String(point)
  const words = said(view, label)
  // labels stand alone on the scale with a capital; inside an English sentence they do not
  const inSentence = view.language.startsWith('en') ? words.replace(/^[A-Z](?=[a-z])/, c => c.toLowerCase()) : words
  return wordsOf(view).answer(String(point), inSentence)
}

/** As `answerWords`, and what a reverse-keyed answer counts as. */
export function scoredAnswerWords(view: ResultView, item: Item, point: number): string {
  const answer = answerWords(view, point)
  const keyed = keyedAnswer(view.instrument, item, point)
  return keyed === point ? answer : wordsOf(view).turnedRound(answer, String(keyed))
}

/** What an answer is an answer to: the statement, or of two opposite ones the one that the answer leans to. */
export function statementWords(view: ResultView, item: Item, point: number): string {
  if (item.kind === 'statement') return said(view, item.text)
  const { points } = view.instrument.scale
  const middle = (points[0]! + points.at(-1)!) / 2
  const left = said(view, item.left)
  const right = said(view, item.right)
  return point === middle ? wordsOf(view).between(left, right) : point < middle ? left : right
}
