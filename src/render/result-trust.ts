import type { ConsistencyResult } from '../scoring/consistency.ts'
import { drillBlock } from './result-advice.ts'
import { type Block, paragraphs, type Section } from './result-blocks.ts'
import { answerWords, type ResultView, said, shown, wordsOf } from './result-view.ts'

/** What speaks for or against taking a result at face value, in words that accuse nobody. No section when there is nothing to say. */
export function trustSection(view: ResultView): Section[] {
  const blocks = [...view.score.consistency.flatMap((_, index) => checkBlocks(view, index)), ...remarks(view)]
  return blocks.length === 0 ? [] : [{ heading: wordsOf(view).trust, blocks }]
}

function checkBlocks(view: ResultView, index: number): Block[] {
  const words = wordsOf(view)
  const result = view.score.consistency[index]!
  const items = words.and(result.items)
  if (result.spread === null) return paragraphs([words.notComparable(items)])
  const given = result.items.map(id => view.sheet.responses.get(id) ?? null)
  const turned = given.some((answer, at) => answer !== result.answers[at])
  const lines = [
    words.compared(items, words.and(given.map(String))),
    ...(turned ? [words.turned(words.and(result.answers.map(String)))] : []),
    ...spreadLines(view, index, result, result.spread),
  ]
  if (result.consistent !== false) return paragraphs(lines)
  const first = view.score.consistency.findIndex(one => one.consistent === false)
  const advice = index === first ? view.advice.find(piece => piece.kind === 'consistency') : undefined
  return [
    ...paragraphs(lines),
    ...paragraphs([advice ? said(view, advice.text) : words.readAgain]),
    ...drillBlock(view, advice?.drill),
  ]
}

/** A spread of 1 is worded mildly, more in the words of the definition. */
function spreadLines(view: ResultView, index: number, { consistent }: ConsistencyResult, spread: number): string[] {
  const words = wordsOf(view)
  const check = view.instrument.consistency[index]!
  if (spread === 0) return [words.same]
  if (consistent) return [words.within(shown(spread), shown(check.maxSpread))]
  if (spread <= 1) return [words.small]
  return [words.large(shown(spread)), ...(check.reason ? [said(view, check.reason)] : [])]
}

function remarks(view: ResultView): Block[] {
  const words = wordsOf(view)
  const { flags, validity } = view.score
  const same = [...view.sheet.responses.values()][0]
  const straight = flags.includes('flat')
    ? [words.flat(answerWords(view, same ?? 0))]
    : flags.includes('long-run')
      ? [words.longRun(validity.longestRun)]
      : []
  const hurried = flags.includes('fast') ? [words.fast] : []
  return paragraphs([...straight, ...hurried])
}
