import type { Gauge } from './result-blocks.ts'
import type { Style } from './style.ts'
import { cells, padEnd, wrap } from './width.ts'

/**
 * A total as a place on a bar, for `width` cells: `#` is the total, `|` the start of a band; the total above, the band starts and titles below.
 * Band titles that do not fit under their stretch are listed instead. Legible without colour.
 */
export function gaugeLines(gauge: Gauge, width: number, style: Style): string[] {
  const inner = width - 2
  const at = (value: number): number =>
    Math.round(((inner - 1) * (value - gauge.min.value)) / (gauge.max.value - gauge.min.value))
  const starts = gauge.bands.filter(band => band.value > gauge.min.value && band.value <= gauge.max.value)
  const place = placeOf(gauge, starts, at)

  const bar: string[] = Array.from({ length: inner }, (_, cell) => (cell < place ? '=' : '-'))
  for (const band of starts) bar[at(band.value)] = '|'
  bar[place] = style.accent('#')

  const numbers = row(width, [
    { text: gauge.min.shown, middle: 0 },
    { text: gauge.max.shown, middle: width - 1 },
    ...starts.map(band => ({ text: band.shown, middle: at(band.value) + 1 })),
  ])
  const titles = titleRow(
    gauge,
    starts.map(band => at(band.value) + 1),
    width,
  )
  const complete = titles !== null && numbers.left === 0
  return [
    style.strong(row(width, [{ text: gauge.total.shown, middle: place + 1 }]).line),
    `[${bar.join('')}]`,
    numbers.line,
    ...(complete ? [titles] : wrap(gauge.bands.map(band => band.words).join('; '), width)),
  ].filter(line => line.trim() !== '')
}

/** The cell of the total (0-based): never on the other side of a band's start than the total itself. */
function placeOf(gauge: Gauge, starts: Gauge['bands'], at: (value: number) => number): number {
  const { value } = gauge.total
  let place = Math.min(Math.max(at(value), at(gauge.min.value)), at(gauge.max.value))
  for (const band of starts) {
    if (value < band.value && place >= at(band.value)) place = at(band.value) - 1
    if (value > band.value && place <= at(band.value)) place = at(band.value) + 1
  }
  return Math.min(Math.max(place, 0), at(gauge.max.value))
}

/** Texts centred on their cells; one that would touch an earlier one is left out, and counted in `left`. */
function row(width: number, texts: readonly { text: string; middle: number }[]): { line: string; left: number } {
  const placed: { text: string; from: number }[] = []
  let left = 0
  for (const { text, middle } of texts) {
    const from = Math.min(Math.max(middle - Math.floor((cells(text) - 1) / 2), 0), width - cells(text))
    const free = placed.every(other => from > other.from + cells(other.text) || from + cells(text) < other.from)
    if (from >= 0 && free) placed.push({ text, from })
    else left++
  }
  placed.sort((a, b) => a.from - b.from)
  return { line: placed.reduce((line, { text, from }) => padEnd(line, from) + text, ''), left }
}

/** The title of every band in the middle of its stretch; null when one does not fit. */
function titleRow({ bands }: Gauge, cuts: readonly number[], width: number): string | null {
  const ends = [0, ...cuts, width - 1]
  if (bands.length !== ends.length - 1) return null
  const texts = bands.map(({ title }, index) => {
    const [from, to] = [ends[index]!, ends[index + 1]!]
    return { text: title, middle: Math.floor((from + to) / 2), fits: cells(title) + 2 <= to - from }
  })
  return texts.every(text => text.fits) ? row(width, texts).line : null
}
