import type { Instrument } from '../instrument/types.ts'
import { keyed, type Sheet } from '../scoring/sheet.ts'
import type { Axis, Matrix } from './types.ts'

/** Where a sheet stands on a matrix: the mean of the keyed answers to the items of each axis, in points of the scale. */
export interface MatrixPlace {
  readonly x: number
  readonly y: number
  /** At the cut or above counts as high. */
  readonly quadrant: 'low' | 'x' | 'y' | 'both'
}

/** The place of a sheet on a matrix; null when an item of an axis is unanswered, for a mean over other items is another mean. */
export function placeOnMatrix(instrument: Instrument, matrix: Matrix, sheet: Sheet): MatrixPlace | null {
  const x = meanOf(instrument, matrix.x, sheet)
  const y = meanOf(instrument, matrix.y, sheet)
  if (x === null || y === null) return null
  const [highX, highY] = [x >= matrix.cut, y >= matrix.cut]
  return { x, y, quadrant: highX && highY ? 'both' : highX ? 'x' : highY ? 'y' : 'low' }
}

function meanOf(instrument: Instrument, axis: Axis, sheet: Sheet): number | null {
  const answers = axis.items.map(id => {
    const item = instrument.items.find(one => one.id === id)
    return item && keyed(instrument, item, sheet)
  })
  const sum = answers.reduce<number>((total, answer) => total + (answer ?? Number.NaN), 0)
  return answers.length === 0 || Number.isNaN(sum) ? null : Math.round((sum / answers.length) * 1e9) / 1e9
}
