import { type Instrument, textIn } from '../instrument/types.ts'
import type { Screen } from './sitting.ts'
import { cells, padEnd, truncate, wrap } from './width.ts'

/** The points on a line, low to high, with their labels below where there is room: one option a line where there is not. */
export function scaleBlock(instrument: Instrument, mark: number | null, width: number, screen: Screen): string[] {
  const { points } = instrument.scale
  const stretch = Math.min(Math.floor((width - 2) / points.length), 14)
  const longest = Math.max(...points.map(point => String(point).length)) + 2
  if (stretch <= longest) return optionLines(instrument, mark, width, screen)
  if (labelsFit(instrument, stretch, screen))
    return ruler(points, mark, stretch, screen, labelRows(instrument, stretch, screen))
  return ruler(points, mark, Math.min(stretch, 8), screen, legend(instrument, width, screen))
}

/** `0 --- 1 ---[2]--- 3`: every point stands in the middle of its own stretch of `each` cells. */
function ruler(
  points: readonly number[],
  mark: number | null,
  each: number,
  { style }: Screen,
  below: readonly string[],
): string[] {
  const parts = points.map((point, index) => {
    const text = point === mark ? `[${point}]` : ` ${point} `
    const left = Math.floor((each - text.length) / 2)
    const right = each - text.length - left
    const shown = point === mark ? style.accent(text) : text
    const dash = (count: number, on: boolean) => (on ? '-' : ' ').repeat(count)
    return dash(left, index > 0) + shown + dash(right, index < points.length - 1)
  })
  return [parts.join('').trimEnd(), ...below]
}

const labelOf = (instrument: Instrument, point: number, { language }: Screen): string => {
  const label = instrument.scale.labels.get(point)
  return label ? textIn(label, language) : ''
}

const labelLines = (instrument: Instrument, point: number, each: number, screen: Screen): string[] =>
  wrap(labelOf(instrument, point, screen), each - 1)

const labelsFit = (instrument: Instrument, each: number, screen: Screen): boolean =>
  instrument.scale.points.every(point => {
    const lines = labelLines(instrument, point, each, screen)
    const words = labelOf(instrument, point, screen).split(/\s+/)
    return lines.length <= 2 && words.every(word => lines.some(line => line.includes(word)))
  })

/** Every label under its point, in one or two lines. */
function labelRows(instrument: Instrument, each: number, screen: Screen): string[] {
  const columns = instrument.scale.points.map(point => labelLines(instrument, point, each, screen))
  const height = Math.max(...columns.map(lines => lines.length))
  if (columns.every(lines => lines.join('') === '')) return []
  return Array.from({ length: height }, (_, row) =>
    columns
      .map(lines => centred(lines[row] ?? '', each))
      .join('')
      .trimEnd(),
  )
}

/** `1 Never  2 Very rarely …` in as many lines as it takes: the labels do not fit under their points. */
function legend(instrument: Instrument, width: number, screen: Screen): string[] {
  const lines: string[] = []
  for (const point of instrument.scale.points) {
    const label = labelOf(instrument, point, screen)
    if (label === '') continue
    const entry = truncate(`${point} ${label}`, width - 1)
    const last = lines.at(-1)
    if (last !== undefined && cells(`${last}  ${entry}`) <= width) lines[lines.length - 1] = `${last}  ${entry}`
    else lines.push(` ${entry}`)
  }
  return lines.map(screen.style.faint)
}

function optionLines(instrument: Instrument, mark: number | null, width: number, screen: Screen): string[] {
  return instrument.scale.points.map(point => {
    const line = `${point === mark ? `[${point}]` : ` ${point} `} ${labelOf(instrument, point, screen)}`
    const cut = truncate(line.trimEnd(), width)
    return point === mark ? screen.style.accent(cut) : cut
  })
}

function centred(text: string, width: number): string {
  const left = Math.floor((width - cells(text)) / 2)
  return padEnd(' '.repeat(Math.max(0, left)) + text, width)
}
