import type { Instrument, Item } from '../instrument/types.ts'
import { textIn } from '../instrument/types.ts'
import type { Language } from '../messages/language.ts'
import { type SittingWords, sittingWords } from '../messages/sitting.ts'
import { lacking, type Sitting, type View } from '../sitting/sitting.ts'
import { splitItem } from './bipolar.ts'
import { scaleBlock } from './scale.ts'
import type { Style } from './style.ts'
import { cells, padEnd, padStart, truncate, wrap } from './width.ts'

/** What a screen is drawn for. */
export interface Screen {
  readonly columns: number
  readonly rows: number
  readonly language: Language
  readonly style: Style
}

/** Lines stay readable up to this many cells; a wider terminal keeps them. */
const WIDEST = 84
const NARROWEST = 24

/** The whole screen of a sitting; no line is wider than `columns`. `notice` is a line about what went wrong, such as a failed save. */
export function sittingScreen(instrument: Instrument, sitting: Sitting, screen: Screen, notice = ''): string {
  const words = sittingWords[screen.language]
  if (screen.columns < NARROWEST || screen.rows < 8)
    return fitRows(wrap(words.tooSmall, Math.max(2, screen.columns)), screen.rows).join('\n')
  const width = Math.min(screen.columns - 1, WIDEST)
  const lines = sitting.help
    ? helpLines(instrument, sitting, width, screen)
    : viewLines(instrument, sitting, width, screen)
  const warning = notice === '' ? [] : ['', ...wrap(notice, width - 2).map(line => `  ${screen.style.warning(line)}`)]
  return fitRows([...lines, ...warning], screen.rows).join('\n')
}

function viewLines(instrument: Instrument, sitting: Sitting, width: number, screen: Screen): string[] {
  const { view } = sitting
  return view.kind === 'item'
    ? itemLines(instrument, sitting, view, width, screen)
    : reviewLines(instrument, sitting, width, screen)
}

/** A screen that scrolls would tear: what does not fit is left out from the end. */
const fitRows = (lines: readonly string[], rows: number): readonly string[] =>
  lines.length < rows ? lines : lines.slice(0, Math.max(1, rows - 1))

function itemLines(
  instrument: Instrument,
  sitting: Sitting,
  view: View & { kind: 'item' },
  width: number,
  screen: Screen,
): string[] {
  const words = sittingWords[screen.language]
  const item = instrument.items[view.index]!
  const indent = width >= 60 ? '  ' : ' '
  const inner = width - indent.length
  const status = wrap(statusLine(instrument, sitting, view, words, screen.language), inner)
  const body = [
    '',
    ...itemWords(instrument, item, inner, screen),
    '',
    ...scaleBlock(instrument, view.mark, inner, screen),
    '',
    ...status,
    screen.style.faint(keyHints(instrument, sitting, words, inner)),
  ]
  const intro =
    sitting.responses.size === 0 && view.index === 0
      ? introduction(instrument, inner, screen, screen.rows - body.length - 3)
      : []
  return [heading(instrument, sitting, view.index, words, inner, screen), ...intro, ...body].map(line =>
    line === '' ? '' : indent + line,
  )
}

/** Title, position and how much is answered, on one line. */
function heading(
  instrument: Instrument,
  sitting: Sitting,
  index: number,
  words: SittingWords,
  width: number,
  { language, style }: Screen,
): string {
  const position = words.position(index + 1, sitting.items.length)
  const done = Math.floor((20 * sitting.responses.size) / sitting.items.length)
  const bar = width >= 68 ? `  [${'#'.repeat(done)}${'-'.repeat(20 - done)}]` : ''
  const right = position + bar
  const title = truncate(textIn(instrument.title, language), width - cells(right) - 2)
  return style.strong(title) + padStart(right, width - cells(title))
}

/** Purpose and instructions as far as they fit above the first item; help always shows them. */
function introduction(instrument: Instrument, width: number, { language }: Screen, room: number): string[] {
  const paragraph = (text: string | undefined): string[] => (text ? ['', ...wrap(text, width)] : [])
  const purpose = paragraph(instrument.purpose && textIn(instrument.purpose, language))
  const instructions = paragraph(instrument.instructions && textIn(instrument.instructions, language))
  if (purpose.length + instructions.length <= room) return [...purpose, ...instructions]
  return instructions.length <= room ? instructions : purpose.length <= room ? purpose : []
}

function itemWords(instrument: Instrument, item: Item, width: number, screen: Screen): string[] {
  const { language, style } = screen
  if (item.kind === 'statement') return wrap(textIn(item.text, language), width).map(style.strong)
  return splitItem(instrument, item, width, screen)
}

function statusLine(
  instrument: Instrument,
  sitting: Sitting,
  view: View & { kind: 'item' },
  words: SittingWords,
  language: Language,
): string {
  const given = sitting.responses.get(sitting.items[view.index]!)
  if (view.mark === null) return words.notAnswered
  const named = pointNamed(instrument, view.mark, language)
  return view.mark === given ? words.yourAnswer(named) : words.marked(named)
}

/** A point with its label, where it has one: `4 - Often`. */
export function pointNamed(instrument: Instrument, point: number, language: Language): string {
  const label = instrument.scale.labels.get(point)
  return label ? `${point} - ${textIn(label, language)}` : String(point)
}

/** The points in short: `1-5`, or all of them when they have gaps. */
export function pointRange(instrument: Instrument): string {
  const { points } = instrument.scale
  const low = points[0]!
  const high = points.at(-1)!
  return high - low === points.length - 1 ? `${low}${low < 0 ? ' to ' : '-'}${high}` : points.join(' ')
}

function keyHints(instrument: Instrument, sitting: Sitting, words: SittingWords, width: number): string {
  const points = pointRange(instrument)
  for (const [hints, gap] of [
    [sitting.confirm ? words.keysConfirm(points) : words.keys(points), '  '],
    [words.keysShort(points), '  '],
    [words.keysShort(points), ' '],
  ] as const) {
    const line = hints.join(gap)
    if (cells(line) <= width) return line
  }
  return truncate(words.keysShort(points).join(' '), width)
}

function helpLines(
  instrument: Instrument,
  sitting: Sitting,
  width: number,
  { language, style, rows }: Screen,
): string[] {
  const words = sittingWords[language]
  const keys = sitting.view.kind === 'review' ? words.reviewHelp : words.help(pointRange(instrument), sitting.confirm)
  const keyWidth = Math.max(...keys.map(([key]) => cells(key))) + 2
  const table = keys.flatMap(([key, does]) =>
    wrap(does, width - keyWidth - 2).map((line, n) => `  ${padEnd(n === 0 ? key : '', keyWidth)}${line}`),
  )
  const instructions = instrument.instructions
    ? wrap(textIn(instrument.instructions, language), width - 2).map(line => `  ${line}`)
    : []
  const all = [`  ${style.strong(words.helpTitle)}`, ...table, '', `  ${style.faint(words.helpClose)}`]
  return all.length + instructions.length + 1 < rows ? [...instructions, '', ...all] : all
}

function reviewLines(instrument: Instrument, sitting: Sitting, width: number, screen: Screen): string[] {
  const words = sittingWords[screen.language]
  const inner = width - 2
  const count = words.reviewCount(sitting.responses.size, sitting.items.length)
  const name = textIn(instrument.title, screen.language)
  const room = inner - cells(count) - 2
  const title = cells(words.reviewTitle(name)) <= room ? words.reviewTitle(name) : truncate(name, room)
  const typed = sitting.view.kind === 'review' ? sitting.view.typed : ''
  const gaps = lacking(sitting)
  const exists = sitting.items[Number(typed) - 1] !== undefined
  const below =
    typed !== ''
      ? exists
        ? words.reviewGo(typed)
        : words.noSuchQuestion(typed, sitting.items.length)
      : gaps.length > 0
        ? words.reviewMissing(numberRanges(gaps.map(index => index + 1)), gaps.length)
        : cells(words.reviewReady) <= inner
          ? words.reviewReady
          : words.reviewReadyShort
  return [
    screen.style.strong(title) + padStart(count, inner - cells(title)),
    '',
    ...answerTable(instrument, sitting, inner, screen.rows - 6, screen),
    '',
    ...wrap(below, inner),
    ...(gaps.length > 0 && typed === '' ? [screen.style.faint(fitting(words.reviewKeys, inner))] : []),
  ].map(line => (line === '' ? '' : `  ${line}`))
}

/** As many of the hints as fit on a line, the first ones first. */
function fitting(hints: readonly string[], width: number): string {
  return hints.reduce((line, hint) => (cells(`${line}  ${hint}`) <= width ? `${line}  ${hint}` : line))
}

/** Rising numbers in short: `3-5, 8`. */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: [from: number, to: number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}

/** Number and answer of every item, in as many columns as it takes to fit the rows. */
function answerTable(
  instrument: Instrument,
  sitting: Sitting,
  width: number,
  room: number,
  { language }: Screen,
): string[] {
  const words = sittingWords[language]
  const entries = sitting.items.map((id, index) => {
    const point = sitting.responses.get(id)
    const label = point === undefined ? undefined : instrument.scale.labels.get(point)
    const text = point === undefined ? `-  ${words.unanswered}` : `${point}  ${label ? textIn(label, language) : ''}`
    return `${padStart(String(index + 1), 3)}  ${text}`.trimEnd()
  })
  const widest = Math.max(...entries.map(cells)) + 3
  const fitting = Math.max(1, Math.floor((width + 3) / widest))
  const needed = Math.ceil(entries.length / Math.max(1, room))
  // more columns than fit: the labels are cut before the numbers are lost
  const columns = Math.max(needed, Math.min(fitting, 3))
  const columnWidth = Math.floor((width + 2) / columns)
  const perColumn = Math.ceil(entries.length / columns)
  return Array.from({ length: perColumn }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const entry = entries[column * perColumn + row] ?? ''
      return padEnd(truncate(entry, columnWidth - 2), columnWidth)
    })
      .join('')
      .trimEnd(),
  )
}
