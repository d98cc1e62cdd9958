import { type BipolarItem, type Instrument, textIn } from '../instrument/types.ts'
import type { Screen } from './sitting.ts'
import { padEnd, wrap } from './width.ts'

/** Both statements of a bipolar item, left to right: side by side over their own ends where there is room, else one above the other, each with its point. */
export function splitItem(
  instrument: Instrument,
  item: BipolarItem,
  width: number,
  { language, style }: Screen,
): string[] {
  const { points } = instrument.scale
  const left = textIn(item.left, language)
  const right = textIn(item.right, language)
  if (width >= 68) {
    const gap = 5
    const half = Math.floor((width - gap) / 2)
    const lines = [wrap(left, half), wrap(right, half)] as const
    return Array.from({ length: Math.max(lines[0].length, lines[1].length) }, (_, row) =>
      style.strong(`${padEnd(lines[0][row] ?? '', half + gap)}${lines[1][row] ?? ''}`.trimEnd()),
    )
  }
  const tag = Math.max(...points.map(point => String(point).length)) + 2
  const tagged = (point: number, text: string): string[] =>
    wrap(text, width - tag).map((line, row) => padEnd(row === 0 ? String(point) : '', tag) + style.strong(line))
  return [...tagged(points[0]!, left), ...tagged(points.at(-1)!, right)]
}
