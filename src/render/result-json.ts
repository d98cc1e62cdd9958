import type { Advice } from '../advice/choose.ts'
import type { Action } from '../advice/types.ts'
import { type ResultView, said } from './result-view.ts'

/** A result as JSON for programs: numbers unrounded, ids as in the definition, texts in the language of the result. Ends with a line feed. */
export function resultJson(view: ResultView): string {
  const advice = view.advice.map(piece => adviceJson(view, piece))
  return `${escapedJson({ ...scoreJson(view), advice }, 2)}\n`
}

/** The part of a result that is its score: what `attune score` gives for every sheet. */
export function scoreJson(
  view: Pick<ResultView, 'instrument' | 'score' | 'language'> & { readonly respondent: object },
) {
  const { instrument, respondent, score } = view
  const { band } = score
  return {
    instrument: { id: instrument.id, version: instrument.version },
    respondent,
    score: score.total,
    band: band && { id: band.id, title: said(view, band.title) },
    consistency: score.consistency.map(({ items, answers, spread, consistent }) => ({
      items: items.map(written),
      answers,
      spread,
      consistent,
    })),
    dimensions: score.dimensions.map(area => ({
      id: area.id,
      score: area.score,
      percent: area.percent,
      ...(area.band ? { band: { id: area.band.id, title: said(view, area.band.title) } } : {}),
      items: area.items.map(written),
    })),
    validity: score.validity,
    flags: score.flags,
  }
}

/** An id as the YAML has it: there, what looks like a whole number is one. */
const written = (id: string): string | number => (/^(0|-?[1-9]\d{0,14})$/.test(id) ? Number(id) : id)

function adviceJson(view: ResultView, piece: Advice): object {
  const drill = (id: string | undefined) => (id !== undefined && view.drills.has(id) ? { drill: id } : {})
  const action = ({ text, techniques }: Action) => ({ text: said(view, text), techniques })
  const { kind } = piece
  switch (kind) {
    case 'consistency': {
      const { items, answers, text } = piece
      return { kind, items: items.map(written), answers, text: said(view, text), ...drill(piece.drill) }
    }
    case 'band': {
      const { text, techniques } = piece.advice
      return { kind, band: piece.band, text: said(view, text), techniques, ...drill(piece.advice.drill) }
    }
    case 'item': {
      const { practice, note, actions } = piece.advice
      return {
        kind,
        item: written(piece.item),
        answer: piece.answer,
        nextStep: piece.nextStep,
        practice: said(view, practice),
        ...(note ? { note: said(view, note) } : {}),
        actions: actions.map(action),
        ...drill(piece.advice.drill),
      }
    }
  }
}

/** JSON that is safe on a terminal too: what JSON leaves bare and a terminal would obey is written as an escape. */
export const escapedJson = (value: object, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
