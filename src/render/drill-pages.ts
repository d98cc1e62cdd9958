import type { DrillWords } from '../messages/drill.ts'
import type { Language } from '../messages/language.ts'
import type { Pages } from '../training/press.ts'
import { fits } from '../training/run.ts'
import { numberTyped, type Step } from '../training/step.ts'
import { pageOf } from './drill/index.ts'
import type { Block, Page, View } from './drill/page.ts'
import type { Style } from './style.ts'
import { cells, padEnd, padStart, wrap } from './width.ts'

/** What a screen is drawn for. */
export interface DrillScreen {
  readonly columns: number
  readonly rows: number
  readonly language: Language
  readonly style: Style
}

/** Lines stay readable up to this many cells. */
const WIDEST = 84

/** The cells that a line may take, and what stands before it. */
export const measure = ({ columns }: DrillScreen): { width: number; indent: string } => {
  const indent = columns >= 60 ? '  ' : ' '
  return { width: Math.min(columns - 1, WIDEST) - indent.length, indent }
}

/** Some lines that belong together: a page ends before them rather than within. */
interface Piece {
  readonly lines: readonly string[]
  /** The next piece stays on the same page, where one page has room for all that belongs together. */
  readonly keep?: boolean
  /** The option (0-based) that it is, if it is one. */
  readonly option?: number
}

/** The step on show cut into pages of the screen, with the page that each option begins on. */
export function paged(view: View, screen: DrillScreen): Pages & { readonly pages: readonly (readonly string[])[] } {
  const { width, indent } = measure(screen)
  const { run } = view
  const page = pageOf(view)
  const input = inputLines(view, width, screen)
  const room = Math.max(4, screen.rows - 5 - (input.length > 0 ? input.length + 1 : 0))
  const blocks = blockPieces(page.blocks, width, screen)
  const pieces = [
    ...(page.options ? withQuestion(blocks) : blocks),
    ...(page.options ? [{ lines: [''], keep: true }, ...kept(optionPieces(page, view, run.input, width, screen))] : []),
    ...blockPieces(page.below ?? [], width, screen, page.blocks.length > 0),
  ]
  const pages = fillPages(pieces, room)
  const ofOption = (page.options ?? []).map((_, option) =>
    Math.max(
      0,
      pages.findIndex(one => one.some(piece => piece.option === option)),
    ),
  )
  return {
    count: pages.length,
    ofOption,
    pages: pages.map(one => one.flatMap(piece => piece.lines).map(line => (line === '' ? '' : indent + line))),
  }
}

/** All but the last piece keep the next. */
const kept = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) => (index < pieces.length - 1 ? { ...piece, keep: true } : piece))

/** The question, which is the last paragraph with those that it stands close under, keeps the options. */
function withQuestion(pieces: readonly Piece[]): Piece[] {
  const from = pieces.findLastIndex(piece => piece.lines[0] === '' || piece === pieces[0])
  return pieces.map((piece, index) => (index >= from ? { ...piece, keep: true } : piece))
}

function blockPieces(blocks: readonly Block[], width: number, screen: DrillScreen, gapFirst = false): Piece[] {
  const pieces: Piece[] = []
  for (const [index, block] of blocks.entries()) {
    const lines = [...(block.close || (index === 0 && !gapFirst) ? [] : ['']), ...blockLines(block, width, screen)]
    const before = pieces.at(-1)
    // a reason stays with what it is the reason of
    if (block.lead === ' ' && before) pieces[pieces.length - 1] = { lines: [...before.lines, ...lines] }
    else pieces.push({ lines })
  }
  return pieces
}

function blockLines({ text, lead, mark, look }: Block, width: number, { style }: DrillScreen): string[] {
  const sign = mark === 'right' ? '✓' : mark !== undefined ? '✗' : (lead ?? '')
  const hang = sign === '' ? 0 : Math.max(2, cells(sign) + 1)
  const paint = look === 'strong' ? style.strong : look === 'faint' ? style.faint : (line: string) => line
  return wrap(text, width - hang).map((line, row) => padEnd(row === 0 ? sign : '', hang) + paint(line))
}

function optionPieces(
  page: Page,
  { step }: View,
  input: View['run']['input'],
  width: number,
  { style }: DrillScreen,
): Piece[] {
  const first = step.ask === 'one' || step.ask === 'many' ? step.first : 1
  const options = page.options ?? []
  const numbers = options.map((_, index) => String(index + first))
  if (page.inline) {
    const marked = options.map((option, index) => (input.mark === index ? `[${option}]` : ` ${option} `))
    return [
      { lines: cells(marked.join('--')) <= width ? [marked.join('--')] : wrap(marked.join(''), width), option: 0 },
    ]
  }
  const wide = Math.max(...numbers.map(number => number.length))
  return options.map((option, index) => {
    const on = input.mark === index
    const ticks = step.ask === 'many' ? (input.ticked.includes(index) ? '[x] ' : '[ ] ') : ''
    const box = page.boxes ? `${page.boxes[index]} ` : ticks
    const lead = `${on ? '>' : ' '} ${padStart(numbers[index]!, wide)}  ${box}`
    const lines = wrap(option, width - cells(lead)).map(
      (line, row) => (row === 0 ? lead : ' '.repeat(cells(lead))) + line,
    )
    return { lines: on ? lines.map(style.accent) : lines, option: index }
  })
}

/** What is being typed; the last lines of a long text, with a mark where the next character goes. */
export function inputLines({ step, run, words }: View, width: number, { style, rows }: DrillScreen): string[] {
  const { text } = run.input
  if (step.ask === 'number') {
    const shown = text === '' ? `> _   ${style.faint(words.enterAccepts(String(step.start)))}` : `> ${text}_`
    const refused = text !== '' && text !== '-' && !fits(step, numberTyped(text))
    return refused ? [shown, ...wrap(words.notNumber(allowedIn(step, words)), width).map(style.warning)] : [shown]
  }
  if ((step.ask === 'one' || step.ask === 'many') && text !== '') {
    const none = step.options[Number(text) - step.first] === undefined
    return none ? [`> ${text}_`, style.warning(words.noOption(allowedIn(step, words)))] : [`> ${text}_`]
  }
  if (step.ask !== 'text') return []
  const lines = wrap(`${text}_`, width - 2)
  const needed = step.needed && text.trim() === '' ? wrap(words.writeOrLeave, width).map(style.faint) : []
  return [...lines.slice(-Math.max(3, Math.floor(rows / 3))).map(line => `| ${line}`), ...needed]
}

/** What a step takes, in short: `1-4`, `0 to 10`, or the numbers that are left; empty where any number will do. */
export function allowedIn(step: Step, words: DrillWords): string {
  if (step.ask === 'number')
    return Number.isFinite(step.min) && Number.isFinite(step.max) ? words.between(step.min, step.max) : ''
  if (step.ask !== 'one' && step.ask !== 'many') return ''
  const numbers = step.options.map((_, index) => index + step.first)
  if (step.ask === 'one' && step.taken && step.taken.length > 0)
    return numbers.filter((_, index) => !step.taken!.includes(step.options[index]!)).join(' ')
  return numbers.length === 1 ? String(numbers[0]) : `${numbers[0]}-${numbers.at(-1)}`
}

/** Packs the pieces; one that does not fit the rest of a page goes to the next, one larger than a page is cut. What belongs together counts as one, where it fits a page. */
function fillPages(pieces: readonly Piece[], room: number): Piece[][] {
  const pages: Piece[][] = [[]]
  let used = 0
  for (const [index, piece] of pieces.entries()) {
    let lines = piece.lines
    const together = togetherFrom(pieces, index)
    const needed = together <= room ? together : lines.length
    const fitsAPage = together <= room || lines.filter(line => line !== '').length <= room
    if (used + needed > room && used > 0 && fitsAPage) {
      pages.push([])
      used = 0
    }
    if (used === 0 && lines[0] === '') lines = lines.slice(1)
    while (used + lines.length > room) {
      pages.at(-1)!.push({ ...piece, lines: lines.slice(0, room - used) })
      lines = lines.slice(room - used)
      pages.push([])
      used = 0
    }
    if (lines.length === 0) continue
    pages.at(-1)!.push({ ...piece, lines })
    used += lines.length
  }
  return pages.filter(page => page.length > 0)
}

/** The lines of a piece and of all that must stay with it. */
function togetherFrom(pieces: readonly Piece[], index: number): number {
  let lines = 0
  for (const piece of pieces.slice(index)) {
    lines += piece.lines.length
    if (!piece.keep) break
  }
  return lines
}
