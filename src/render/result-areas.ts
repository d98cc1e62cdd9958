import type { DimensionScore } from '../scoring/score.ts'
import type { Bar, BarGroup, Section } from './result-blocks.ts'
import { answerWords, type ResultView, said, sentence, shown, statementWords, wordsOf } from './result-view.ts'

/** An area with fewer answered items than this is not ranked. */
const RANKED_FROM = 3

/**
 * The areas of a result: those with three or more answered items ranked by percent; below them, unranked, those with two as a marked bar,
 * those with one as an indication without a bar, and those that cannot be scored. No section for an instrument without areas.
 */
export function areasSection(view: ResultView): Section[] {
  const words = wordsOf(view)
  const areas = view.score.dimensions
    .filter(area => area.items.length > 0)
    .map(area => ({ area, answered: area.items.filter(id => view.sheet.responses.has(id)).length }))
  if (areas.length === 0) return []

  const scored = areas.filter(({ area }) => area.percent !== null)
  const ranked = scored
    .filter(({ answered }) => answered >= RANKED_FROM)
    .sort((a, b) => b.area.percent! - a.area.percent!)
  const thin = scored.filter(({ answered }) => answered < RANKED_FROM).sort((a, b) => b.answered - a.answered)
  const unscored = areas.filter(({ area }) => area.percent === null)

  const group = (some: typeof areas, caption: string, remark = ''): BarGroup[] =>
    some.length === 0 ? [] : [{ caption, bars: some.map(one => barOf(view, one.area, one.answered)), remark }]
  const groups = [
    ...group(ranked, '', ranked.length > 1 ? words.closeTogether : ''),
    ...group(thin, ranked.length > 0 ? words.thin : ''),
    ...group(unscored, words.unscored),
  ]
  return [{ heading: words.areas, blocks: [{ kind: 'bars', groups }] }]
}

function barOf(view: ResultView, area: DimensionScore, answered: number): Bar {
  const words = wordsOf(view)
  const dimension = view.instrument.dimensions.find(one => one.id === area.id)!
  const title = said(view, dimension.title)
  const items =
    answered === area.items.length ? words.items(answered) : words.itemsAnswered(answered, area.items.length)
  const below = bandLines(view, area)
  if (area.percent === null) return { title, items, percent: null, shown: '', below }
  if (answered > 1) return { title, items, percent: area.percent, shown: words.percent(area.percent.toFixed(0)), below }
  const only = area.items.find(id => view.sheet.responses.has(id))!
  const point = view.sheet.responses.get(only)!
  const item = view.instrument.items.find(one => one.id === only)!
  // of two opposite statements, the answer alone would not say which
  const which = item.kind === 'bipolar' ? [words.quote(statementWords(view, item, point))] : []
  return {
    title,
    items,
    percent: null,
    shown: words.indication(only, answerWords(view, point)),
    below: [...which, ...below],
  }
}

/** The score itself and what it means, for an area that has bands of its own. */
function bandLines(view: ResultView, { score, band }: DimensionScore): string[] {
  if (score === null || !band) return []
  const text = band.text ? [sentence(said(view, band.text))] : []
  const note = band.note && score === band.from ? [sentence(said(view, band.note))] : []
  return [wordsOf(view).areaScore(shown(score), said(view, band.title)), ...text, ...note]
}
