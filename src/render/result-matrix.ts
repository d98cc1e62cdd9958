import { placeOnMatrix } from '../advice/matrix.ts'
import { languageOf } from '../messages/language.ts'
import { matrixWords } from '../messages/matrix.ts'
import type { Section } from './result-blocks.ts'
import { type ResultView, said, shown } from './result-view.ts'

/** The point of a result between two axes, with both means; none where the advice has no matrix, or an item of it is unanswered. */
export function matrixSection(view: ResultView): Section[] {
  const { matrix, instrument, sheet } = view
  const place = matrix && placeOnMatrix(instrument, matrix, sheet)
  if (!matrix || !place) return []
  const words = matrixWords[languageOf(view.language)]
  const { points } = instrument.scale
  const [min, max] = [points[0]!, points.at(-1)!]
  const [x, y] = [said(view, matrix.x.title), said(view, matrix.y.title)]
  const name = (field: 'low' | 'x' | 'y' | 'both'): string =>
    matrix.quadrants ? said(view, matrix.quadrants[field]) : ''
  const field = name(place.quadrant)
  return [
    {
      heading: words.heading(x, y),
      blocks: [
        {
          kind: 'matrix',
          drawing: {
            x: { title: x, mean: place.x },
            y: { title: y, mean: place.y },
            min,
            max,
            cut: matrix.cut,
            names: { low: name('low'), x: name('x'), y: name('y'), both: name('both') },
          },
        },
        {
          kind: 'paragraphs',
          lines: [
            words.means(x, shown(place.x), y, shown(place.y), `${min}-${max}`),
            ...(field === '' ? [] : [words.field(field)]),
            words.caution(shown(matrix.cut)),
          ],
        },
      ],
    },
  ]
}
