import type { Accident, Broken, BrokenLine } from './accident.ts'
import { inQuotes, lexemes } from './quoting.ts'
import { shortened } from './words.ts'

/** The offset of the innermost bracket that is open before an offset; undefined outside of all brackets. */
export function openBracket(text: string, before: number): number | undefined {
  const open: number[] = []
  for (const { from, text: lexeme } of lexemes(text)) {
    if (from >= before) break
    if (lexeme === '[' || lexeme === '{') open.push(from)
    else if (lexeme === ']' || lexeme === '}') open.pop()
  }
  return open.at(-1)
}

/** A text inside { } that begins with a sign of YAML, or holds a bracket: only the text is to be quoted, never the braces around it. */
export function braceAccident(broken: Broken, line: BrokenLine): Accident | null {
  const { lines, error } = broken
  if (!/at node end$/.test(error.message) && error.code !== 'BAD_SCALAR_START') return null
  const open = openBracket(lines.text, error.pos[0])
  if (open === undefined || lines.text[open] !== '{') return null
  const found = valueAround(line, error.pos[0])
  if (!found || /^["']/.test(found.value)) return null
  const { value } = found
  const sign = /^[@`%*&!|>?[{]/.exec(value)?.[0]
  const inside = lines.text[error.pos[0]]!
  if (!sign && !/[[{]/.test(inside)) return null
  return quoting(broken, line, found, {
    rule: 'yaml-syntax',
    message: sign
      ? `This text begins with "${sign}", which means something else to YAML.`
      : `This text contains "${inside}", which opens a ${inside === '[' ? 'list' : 'map'} inside { }.`,
  })
}

/** A `#` inside { }: it makes a comment of the rest of the line, and of the bracket that closes. */
export function hashAccident(broken: Broken, line: BrokenLine): Accident | null {
  const { lines } = broken
  const comment = lexemes(lines.text).find(
    ({ from, text }) => text.startsWith('#') && from > line.start && from < line.start + line.text.length,
  )
  // a comment may speak of {brackets}; one more that closes was meant for the line
  if (!comment || !/\}/.test(comment.text.replace(/\{[^{}]*\}/g, ''))) return null
  const found = valueAround(line, comment.from)
  if (!found || /^["']/.test(found.value)) return null
  const accident = quoting(broken, line, found, {
    rule: 'text-cut-by-comment',
    message: 'Everything after " #" is a comment, and so is the "}" that should close this line.',
  })
  // with a space behind the sign it may be a comment indeed
  return /^#\s/.test(comment.text) ? { ...accident, safe: false } : accident
}

interface Value {
  readonly from: number
  readonly value: string
  /** Whether it is plain where the text ends. */
  readonly sure: boolean
}

/** The value of a key in braces in which an offset of the file stands: it goes on to the next `, key:` or brace. */
function valueAround({ text, start }: BrokenLine, offset: number): Value | null {
  const keys = [...text.matchAll(/(?:[{,]|^)\s*[\w-]+:\s+/g)].filter(key => start + key.index + key[0].length <= offset)
  const key = keys.at(-1)
  if (!key) return null
  const from = key.index + key[0].length
  const rest = text.slice(from)
  const end = rest.search(/\s*(?:\}|,\s*[\w-]+:(?:\s|$))/)
  const value = end < 0 ? rest.trimEnd() : rest.slice(0, end)
  if (value === '' || start + from + value.length < offset) return null
  return { from: start + from, value, sure: end >= 0 && !/^\[|[{]/.test(value) }
}

function quoting(
  broken: Broken,
  line: BrokenLine,
  { from, value, sure }: Value,
  said: Pick<Accident, 'rule' | 'message'>,
): Accident {
  const to = from + value.length
  const { text } = broken.lines
  const error = broken.read(text.slice(0, from) + inQuotes(value) + text.slice(to))[0]
  const mends = sure && (!error || error.pos[0] > line.start + line.text.length + 2)
  return {
    ...said,
    from,
    to,
    help: mends ? `Put the whole text in quotes: ${shortened(inQuotes(value))}` : 'Put the text of this key in quotes.',
    ...(mends ? { repair: [{ from, to, text: inQuotes(value) }], safe: true } : {}),
  }
}
