import width from 'fast-string-width'

/** The cells that a text takes in a terminal: a Chinese character takes two, a control sequence none. */
export const cells = (text: string): number => width(text)

let segmenter: Intl.Segmenter | undefined

/** The characters of a text as people count them. */
function* characters(text: string): Generator<string> {
  // making a segmenter takes as long as a hundred lines of plain text: only what needs one pays for it
  if (/^[\x20-\x7e]*$/.test(text)) return yield* text
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield segment
}

/** The text cut to at most `columns` cells, with `…` in the last one when something was cut. */
export function truncate(text: string, columns: number): string {
  if (cells(text) <= columns) return text
  let kept = ''
  for (const segment of characters(text)) {
    if (cells(kept + segment) > columns - 1) break
    kept += segment
  }
  return columns < 1 ? '' : `${kept}…`
}

/** The text followed by spaces up to `columns` cells. */
export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - cells(text)))

/** Spaces up to `columns` cells, then the text. */
export const padStart = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - cells(text))) + text

// A line of Chinese may break anywhere but before these and after those.
const neverFirst = /^[，。、；：？！）》」』”’】…—,.;:?!)\]}%％]/u
const neverLast = /[（《「『“‘【([{]$/u
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}，。、；：？！（）《》「」『』【】]/u

/** The text in lines of at most `columns` cells. Words stay whole where they fit; Chinese breaks between characters, never before a closing mark or after an opening one. Line feeds in the text are kept. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap(paragraph => wrapParagraph(paragraph, Math.max(2, columns)))
}

function wrapParagraph(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (cells(line + piece.trimEnd()) <= columns) {
      line += piece
      continue
    }
    if (line.trimEnd() !== '') lines.push(line.trimEnd())
    line = piece.trimStart()
    while (cells(line.trimEnd()) > columns) {
      const head = fitting(line, columns)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  lines.push(line.trimEnd())
  return lines
}

/** The longest beginning of a text that fits, at least one character. */
function fitting(text: string, columns: number): string {
  let head = ''
  for (const segment of characters(text)) {
    if (head !== '' && cells(head + segment) > columns) break
    head += segment
  }
  return head
}

/** The stretches between which a line may break. */
function pieces(text: string): string[] {
  const result: string[] = []
  let piece = ''
  for (const segment of characters(text)) {
    const breakable =
      piece !== '' &&
      (/\s$/.test(piece)
        ? !/^\s/.test(segment)
        : (wide.test(segment) || wide.test(piece.slice(-1))) && !neverFirst.test(segment) && !neverLast.test(piece))
    if (breakable) {
      result.push(piece)
      piece = ''
    }
    piece += segment
  }
  if (piece !== '') result.push(piece)
  return result
}
