import { type BipolarItem, type Instrument, textIn } from '../instrument/types.ts'
import { sittingWords } from '../messages/sitting.ts'
import type { Screen } from './sitting.ts'
import { cells, padEnd, wrap } from './width.ts'

/** Both statements of a bipolar item, left to right: side by side over their own ends where there is room, else one above the other, each with its side and its point. */
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
  const words = sittingWords[language]
  const tags = [`${words.leftTag} ${points[0]}`, `${words.rightTag} ${points.at(-1)}`] as const
  const tag = Math.max(...tags.map(cells)) + 2
  const tagged = (name: string, text: string): string[] =>
    wrap(text, width - tag).map((line, row) => padEnd(row === 0 ? name : '', tag) + style.strong(line))
  return [...tagged(tags[0], left), ...tagged(tags[1], right)]
}
