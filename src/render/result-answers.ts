import type { Item } from '../instrument/types.ts'
import { keyedAnswer } from '../scoring/sheet.ts'
import type { AnswerGroup, Section } from './result-blocks.ts'
import { type ResultView, scoredAnswerWords, statementWords, wordsOf } from './result-view.ts'

/** The most items on either side. */
const MAX_ITEMS = 3

/** An answered, scored item; `keyed` is its answer with reverse keying undone. */
export interface Answered {
  readonly item: Item
  readonly answer: number
  readonly keyed: number
}

/** Items at one end of the scale, the outermost level first, each level in the order asked. */
export interface Extremes {
  readonly items: readonly Answered[]
  /** How many more score the same as those shown. */
  readonly more: number
}

/**
 * The strongest and the weakest items: at most three on either side, level by level; of a level that has no room only what the first one fills,
 * ties going to the stronger or weaker area, then to the item asked first, as in the choice of advice. Empty when all score the same.
 */
export function extremesOf(view: ResultView): { strongest: Extremes; weakest: Extremes } {
  const { instrument, sheet } = view
  const percentOf = new Map(view.score.dimensions.map(area => [area.id, area.percent ?? 100]))
  const areaPercent = ({ item }: Answered): number =>
    item.dimension === undefined ? 100 : (percentOf.get(item.dimension) ?? 100)
  const all = instrument.items.flatMap((item): Answered[] => {
    const answer = sheet.responses.get(item.id)
    return answer === undefined || !item.scored ? [] : [{ item, answer, keyed: keyedAnswer(instrument, item, answer) }]
  })
  const asAsked = (some: readonly Answered[]) => all.filter(one => some.includes(one))
  const levels = [...new Set(all.map(one => one.keyed))].sort((a, b) => a - b)
  const most = Math.min(MAX_ITEMS, Math.floor(all.length / 2))

  const from = (outermostFirst: readonly number[], direction: 1 | -1): Extremes => {
    const items: Answered[] = []
    // the innermost level is the other end's outermost
    for (const level of outermostFirst.slice(0, -1)) {
      const alike = all.filter(one => one.keyed === level).sort((a, b) => direction * (areaPercent(a) - areaPercent(b)))
      if (items.length > 0 && items.length + alike.length > most) break
      items.push(...asAsked(alike.slice(0, most)))
      if (alike.length > most) return { items, more: alike.length - most }
    }
    return { items, more: 0 }
  }
  return { weakest: from(levels, 1), strongest: from(levels.toReversed(), -1) }
}

/** The strongest answers; and the weakest, unless there is advice on each of them, which shows them itself. */
export function answersSections(view: ResultView): Section[] {
  const words = wordsOf(view)
  const { strongest, weakest } = extremesOf(view)
  const section = (heading: string, { items, more }: Extremes): Section[] => {
    if (items.length === 0) return []
    const groups = groupsOf(view, items)
    return [{ heading, blocks: [{ kind: 'answers', groups, more: more > 0 ? words.more(more) : '' }] }]
  }
  return [...section(words.strongest, strongest), ...(allAdvised(view, weakest) ? [] : section(words.weakest, weakest))]
}

/** Whether there is advice on every one of these items. */
export const allAdvised = (view: ResultView, { items }: Extremes): boolean =>
  items.length > 0 &&
  items.every(({ item }) => view.advice.some(piece => piece.kind === 'item' && piece.item === item.id))

function groupsOf(view: ResultView, some: readonly Answered[]): AnswerGroup[] {
  const groups = new Map<string, { item: string; text: string }[]>()
  for (const { item, answer } of some) {
    const words = scoredAnswerWords(view, item, answer)
    const statement = { item: item.id, text: statementWords(view, item, answer) }
    groups.set(words, [...(groups.get(words) ?? []), statement])
  }
  return [...groups].map(([answer, statements]) => ({ answer, statements }))
}
