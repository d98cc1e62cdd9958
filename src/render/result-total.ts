import { drillBlock } from './result-advice.ts'
import { type Gauge, type Mark, paragraphs, type Section } from './result-blocks.ts'
import { type ResultView, said, shown, shownTotal, wordsOf } from './result-view.ts'

/** The total with its range, or what is missing for one. */
export function totalSection(view: ResultView): Section {
  const words = wordsOf(view)
  const { instrument, score } = view
  const scored = instrument.items.filter(item => item.scored)
  const missing = scored.filter(item => !view.sheet.responses.has(item.id))
  const which = words.missing(words.and(missing.map(item => item.id)), missing.length)
  if (!score.total)
    return {
      heading: words.noTotal(missing.length, scored.length),
      blocks: [{ kind: 'paragraphs', lines: [which, words.tolerated(instrument.score.missing)] }],
    }
  const { total, min, max, percent } = score.total
  const mark = (value: number): Mark => ({ value, shown: shown(value) })
  const gauge: Gauge = {
    min: mark(min),
    max: mark(max),
    total: { value: total, shown: shownTotal(view, total) },
    bands: instrument.bands.map(band => ({
      ...mark(band.from),
      title: said(view, band.title),
      words: words.bandFrom(said(view, band.title), shown(band.from)),
      here: band.id === score.band?.id,
    })),
    hereYouAre: words.hereYouAre,
  }
  const prorated = [which, words.prorated(missing.length, scored.length - missing.length)]
  return {
    blocks: [
      {
        kind: 'total',
        total: words.total(gauge.total.shown),
        possible: words.possible(gauge.min.shown, gauge.max.shown),
        percent: words.ofRange(percent.toFixed(1)),
      },
      ...(max > min ? [{ kind: 'gauge', gauge } as const] : []),
      ...(missing.length > 0 ? [{ kind: 'paragraphs', lines: prorated } as const] : []),
    ],
  }
}

/** The band as the definition words it, what it means for a person, and its note when the total stands exactly on its start. */
export function bandSection(view: ResultView): Section[] {
  const words = wordsOf(view)
  const { instrument, score } = view
  const { band, total } = score
  if (!band) return []
  const quoted = band.text
    ? [instrument.source ? words.sourceSays : words.testSays, words.quote(said(view, band.text))]
    : []
  const note = band.note && total?.total === band.from ? [said(view, band.note)] : []
  const advice = view.advice.find(piece => piece.kind === 'band')
  return [
    {
      heading: words.band(said(view, band.title)),
      blocks: [
        ...paragraphs([...quoted, ...note]),
        ...(advice ? paragraphs([said(view, advice.advice.text)]) : []),
        ...drillBlock(view, advice?.advice.drill),
      ],
    },
  ]
}
