import { localized, type RawText } from '../definition/localized.ts'
import type { RawAdvice } from './shape.ts'
import type { AdviceBook, Axis, Matrix } from './types.ts'

/** The advice book that a file of the right shape means. */
export function buildAdvice(raw: RawAdvice): AdviceBook {
  const words = (text: RawText) => localized(text, raw.languages)
  const drill = (id: string | number | undefined) => (id === undefined ? {} : { drill: String(id) })
  const ids = (list: readonly (string | number)[] | undefined) => (list ?? []).map(String)
  const axis = (a: NonNullable<RawAdvice['matrix']>['x']): Axis => ({ title: words(a.title), items: ids(a.items) })
  const matrix = ({ x, y, cut, quadrants: q }: NonNullable<RawAdvice['matrix']>): Matrix => ({
    x: axis(x),
    y: axis(y),
    cut,
    ...(q ? { quadrants: { low: words(q.low), x: words(q.x), y: words(q.y), both: words(q.both) } } : {}),
  })

  return {
    instrument: String(raw.instrument),
    languages: raw.languages,
    bands: new Map(
      (raw.bands ?? []).map(b => [
        String(b.band),
        { text: words(b.text), techniques: ids(b.techniques), ...drill(b.drill) },
      ]),
    ),
    items: new Map(
      (raw.items ?? []).map(i => [
        String(i.item),
        {
          practice: words(i.practice),
          ...(i.note === undefined ? {} : { note: words(i.note) }),
          actions: i.actions.map(a => ({ text: words(a.text), techniques: ids(a.techniques) })),
          ...drill(i.drill),
        },
      ]),
    ),
    ...(raw.consistency ? { consistency: { text: words(raw.consistency.text), ...drill(raw.consistency.drill) } } : {}),
    ...(raw.matrix ? { matrix: matrix(raw.matrix) } : {}),
  }
}
