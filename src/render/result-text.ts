import { matrixLines } from './matrix.ts'
import type { AnswerGroup, Bar, BarGroup, Block, Field, Piece } from './result-blocks.ts'
import { resultDocument } from './result-document.ts'
import { gaugeLines } from './result-gauge.ts'
import type { ResultView } from './result-view.ts'
import type { Style } from './style.ts'
import { cells, padEnd, padStart, wrap } from './width.ts'

/** What a result is drawn on. */
export interface Page {
  /** Cells, 24 or more; no line is wider. Lines stay readable up to 84, so more makes no difference. */
  readonly columns: number
  readonly style: Style
}

/** A page, and the cells that are left on it inside the margins. */
interface Space extends Page {
  readonly width: number
}

const WIDEST = 84
const NARROWEST = 24

/** A result as text for a terminal, ending with a line feed; plain ASCII but for its words. */
export function resultText(view: ResultView, page: Page): string {
  const { title, date, who, sections } = resultDocument(view)
  const columns = Math.max(NARROWEST, Math.min(page.columns, WIDEST))
  const margin = columns >= 60 ? '  ' : ' '
  const { style } = page
  const space: Space = { ...page, width: columns - 2 * margin.length }
  const inside: Space = { ...space, width: space.width - margin.length }
  const lines = [
    ...spread(title, date, space.width).map((line, row) => (row === 0 ? line.replace(title, style.strong) : line)),
    ...(who === '' ? [] : wrap(who, space.width)),
  ]
  for (const { heading, blocks } of sections) {
    lines.push('')
    if (heading !== undefined) lines.push(...wrap(heading, space.width).map(style.strong))
    for (const [index, block] of blocks.entries()) {
      if (index > 0) lines.push('')
      // under a heading everything stands in by one margin more
      if (heading === undefined) lines.push(...blockLines(block, space))
      else lines.push(...blockLines(block, inside).map(line => (line === '' ? '' : margin + line)))
    }
  }
  return `${lines.map(line => (line === '' ? '' : margin + line).trimEnd()).join('\n')}\n`
}

function blockLines(block: Block, space: Space): string[] {
  const { style, width } = space
  switch (block.kind) {
    case 'paragraphs':
      return block.lines.flatMap(line => wrap(line, width))
    case 'total':
      return spread(`${block.total}${block.possible}`, block.percent, width).map((line, row) =>
        row === 0 ? line.replace(block.total, style.strong) : line,
      )
    case 'gauge':
      return gaugeLines(block.gauge, width, style)
    case 'bars':
      return barLines(block.groups, space)
    case 'matrix':
      return matrixLines(block.drawing, width)
    case 'answers':
      return answerLines(block.groups, block.more, space)
    case 'piece':
      return pieceLines(block, space)
    case 'drill':
      return drillLines(block, space)
    case 'fields':
      return fieldLines(block.fields, space)
  }
}

/** One text at either end of a line, or one below the other where they do not fit. */
function spread(left: string, right: string, width: number): string[] {
  if (right === '') return wrap(left, width)
  return cells(left) + cells(right) + 2 <= width
    ? [left + padStart(right, width - cells(left))]
    : [...wrap(left, width), ...wrap(right, width)]
}

/** A text behind a mark, its further lines standing in as far as the first. */
function hanging(mark: string, text: string, width: number): string[] {
  const stand = cells(mark)
  return wrap(text, width - stand).map((line, row) => (row === 0 ? mark : ' '.repeat(stand)) + line)
}

/** Names, item counts and bars in columns where a bar of 16 cells has room; the bars below the names where not. */
function barLines(groups: readonly BarGroup[], space: Space): string[] {
  const { width } = space
  const bars = groups.flatMap(group => group.bars)
  const title = Math.max(...bars.map(bar => cells(bar.title))) + 2
  const items = Math.max(...bars.map(bar => cells(bar.items))) + 2
  const number = Math.max(...bars.map(bar => (bar.percent === null ? 0 : cells(bar.shown)))) + 1
  const columns = width - title - items - number - 2 >= 16 ? { title, items } : null
  return groups.flatMap((group, index) => [
    ...(index > 0 ? [''] : []),
    ...(group.caption === '' ? [] : wrap(group.caption, width)),
    ...group.bars.flatMap(bar => oneBarLines(bar, columns, number, space)),
    ...(group.remark === '' ? [] : wrap(group.remark, width)),
  ])
}

function oneBarLines(
  bar: Bar,
  columns: { title: number; items: number } | null,
  number: number,
  { width, style }: Space,
): string[] {
  const names = columns ? [] : wrap(`${bar.title}  ${bar.items}`, width)
  const lead = columns ? padEnd(bar.title, columns.title) + padEnd(bar.items, columns.items) : '  '
  const room = Math.min(width - cells(lead) - number - 2, 40)
  const body =
    bar.percent === null
      ? hanging(lead, bar.shown, width)
      : [`${lead}[${barOf(bar.percent, room, style)}]${padStart(bar.shown, number)}`]
  return [
    ...names,
    ...body.filter(line => line.trim() !== ''),
    ...bar.below.flatMap(line => hanging(' '.repeat(cells(lead)), line, width)),
  ]
}

function barOf(percent: number, length: number, style: Style): string {
  const place = Math.round(((length - 1) * percent) / 100)
  return '='.repeat(place) + style.accent('#') + '-'.repeat(length - 1 - place)
}

function answerLines(groups: readonly AnswerGroup[], more: string, { width }: Space): string[] {
  const longest = Math.max(...groups.flatMap(group => group.statements.map(one => cells(one.item))))
  const lines = groups.flatMap(({ answer, statements }) => [
    ...wrap(answer, width),
    ...statements.flatMap(({ item, text }) => hanging(`  ${padStart(item, longest)}  `, text, width)),
  ])
  return more === '' ? lines : [...lines, ...hanging('  ', more, width)]
}

function pieceLines(piece: Piece, space: Space): string[] {
  const { style } = space
  const mark = `${piece.number}  `
  const stand = ' '.repeat(mark.length)
  const inner = { ...space, width: space.width - mark.length }
  const bullet = space.width >= 50 ? '  - ' : '- '
  return [
    ...wrap(piece.statement, inner.width).map((line, row) => (row === 0 ? mark : stand) + style.strong(line)),
    ...[
      ...wrap(piece.trigger, inner.width),
      ...wrap(piece.practice, inner.width),
      ...piece.actions.flatMap(action => hanging(bullet, action, inner.width)),
      ...(piece.note === null ? [] : wrap(piece.note, inner.width)),
      ...(piece.drill === null ? [] : drillLines(piece.drill, inner)),
    ].map(line => stand + line),
  ]
}

const drillLines = ({ label, command }: { label: string; command: string }, { width, style }: Space): string[] =>
  wrap(`${label}  ${command}`, width).map(line => line.replace(command, style.accent))

function fieldLines(fields: readonly Field[], { width, style }: Space): string[] {
  const label = Math.max(...fields.map(field => cells(field.label))) + 2
  return fields.flatMap(field => {
    const text = field.remark === '' ? field.code : `${field.code}  ${field.remark}`
    return hanging(padEnd(field.label, label), text, width).map(line => line.replace(field.code, style.accent))
  })
}
