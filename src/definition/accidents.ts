import { type Accident, type Broken, type BrokenLine, brokenLine } from './accident.ts'
import { braceAccident } from './accidents-in-braces.ts'
import { entryAccident, indentationAccident, tabAccident } from './accidents-of-space.ts'
import { bracketAccident, quoteAccident, textAccident } from './accidents-of-text.ts'
import { lineAt } from './lines.ts'
import { shortened } from './words.ts'

/** The accident behind the first error; the commonest are tried first, and at last the line is only pointed at. */
export function recognise(broken: Broken): Accident {
  const { lines, error } = broken
  const line = brokenLine(lines, lineAt(lines, error.pos[0]))
  return (
    tabAccident(broken, line) ??
    spaceAccident(line) ??
    indentationAccident(broken, line) ??
    entryAccident(broken, line) ??
    braceAccident(broken, line) ??
    bracketAccident(broken, line) ??
    quoteAccident(broken, line) ??
    textAccident(broken, line) ??
    deeperLine(broken, line) ??
    noKey(broken, line) ??
    earlierSlip(broken, line) ?? {
      rule: 'yaml-syntax',
      from: error.pos[0],
      to: Math.max(error.pos[1], error.pos[0] + 1),
      message: 'This line cannot be read as YAML.',
      help: 'Put texts in double quotes, and compare the indentation with the lines around it.',
    }
  )
}

/** `text:hello`, `-id: q1`, and the colon of Chinese keyboards. */
function spaceAccident({ text, start }: BrokenLine): Accident | null {
  const dash = /^( *(?:- +)*)-(?=\{\s*[\p{L}"']|[\p{L}"']+[^:]*:(?: |$))/u.exec(text)
  if (dash) {
    const at = start + dash[0].length
    return {
      rule: 'missing-space',
      from: at - 1,
      to: at,
      message: 'A space is missing after "-".',
      help: `Write "- ${shortened(text.slice(dash[0].length).trim())}".`,
      repair: [{ from: at, to: at, text: ' ' }],
      safe: true,
    }
  }
  const long = /^( *)([–—−])(?=\s)/.exec(text)
  if (long) {
    const at = start + long[1]!.length
    return {
      rule: 'yaml-syntax',
      from: at,
      to: at + 1,
      message: `The dash "${long[2]}" is a long one, as texts have it; an entry of a list begins with "-".`,
      help: `Write "- ${shortened(text.slice(long[0].length).trim())}".`,
      repair: [{ from: at, to: at + 1, text: '-' }],
    }
  }
  const wide = /^(\s*(?:- +)*)([\w-]+)\s*：\s*(.*)$/u.exec(text)
  if (wide) {
    const [, before = '', key = '', value = ''] = wide
    const from = start + before.length
    return {
      rule: 'yaml-syntax',
      from,
      to: start + text.length,
      message: `The colon after "${key}" is the wide one "：" of Chinese texts.`,
      help: `Write "${key}: ${shortened(value)}" with an ordinary colon and a space.`,
      repair: [{ from, to: start + text.length, text: `${key}: ${value}` }],
    }
  }
  const colon = /^(\s*(?:- +)*)([\p{L}\p{N}_-]+|"[^"]*"):(?=[^\s:/])(.*)$/u.exec(text)
  if (colon) {
    const [, before = '', key = '', value = ''] = colon
    const at = start + before.length + key.length + 1
    return {
      rule: 'missing-space',
      from: start + before.length,
      to: at,
      message: `A space is missing after "${key.replaceAll('"', '')}:".`,
      help: `Write ${key}: ${shortened(value)}`,
      repair: [{ from: at, to: at, text: ' ' }],
      safe: true,
    }
  }
  return null
}

/** A key that lost its space is read as more of the text above it, and the parser stumbles only some lines later. */
function earlierSlip({ lines }: Broken, { number }: BrokenLine): Accident | null {
  for (let above = number - 1; above >= Math.max(1, number - LOOK_BACK); above--) {
    const line = brokenLine(lines, above)
    const slip = /^\s*(- +)*-?[a-z]/i.test(line.text) ? spaceAccident(line) : null
    if (slip) return slip
  }
  return null
}

/** Lines above the one that the parser stumbles on. */
const LOOK_BACK = 12

/** A line that is indented deeper than the finished value above it. */
function deeperLine({ lines, error }: Broken, line: BrokenLine): Accident | null {
  const next = brokenLine(lines, line.number + 1)
  const own = /^\s*(?:- +)*/.exec(line.text)![0].length
  const deeper = /^ */.exec(next.text)![0].length
  const key = /^ *(?:- +)*([\p{L}\p{N}_-]+):/u.exec(next.text)
  if (!key || deeper <= own || lineAt(lines, error.pos[1]) <= line.number) {
    if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' || !key || deeper <= own) return null
  }
  return {
    rule: 'yaml-syntax',
    from: next.start + deeper,
    to: next.start + next.text.length,
    message: `'${key[1]}' is indented by ${deeper} spaces, deeper than the line above, which has its value already.`,
    help: `If '${key[1]}' is a key of its own, indent it by ${own} spaces; if it goes on with the text above, put the whole text in double quotes.`,
    repair: [{ from: next.start, to: next.start + deeper, text: ' '.repeat(own) }],
  }
}

/** A line without a colon where a key is wanted. */
function noKey({ lines }: Broken, { text, start, number }: BrokenLine): Accident | null {
  const content = text.trim()
  if (content === '' || /:(\s|$)/.test(text)) return null
  const sign = /^((?:- +)*)([\w-]+)\s*([;=,])\s*(.*)$/u.exec(content)
  const words = /^([a-z]\w*)\s+(\S.*)$/.exec(content)
  const open = /^\s*(?:- +)*([\w-]+):\s*$/.exec(brokenLine(lines, number - 1).text)?.[1]
  const from = start + text.indexOf(content)
  return {
    rule: 'yaml-syntax',
    from,
    to: from + content.length,
    message: `"${shortened(content)}" is neither a key with a colon ("key: value") nor an entry of a list ("- value").`,
    help: open
      ? `If it is the text of '${open}', write it behind the colon on the line above, or indent it deeper than that line.`
      : sign
        ? `Write "${sign[2]}: ${shortened(sign[4] ?? '')}".`
        : `${words ? `If '${words[1]}' is a key, write "${words[1]}: ${shortened(words[2]!)}"; if` : 'If'} it goes on with the text of the line above, put the whole text in double quotes on one line.`,
    ...(sign ? { repair: [{ from, to: from + content.length, text: `${sign[1]}${sign[2]}: ${sign[4]}` }] } : {}),
  }
}
