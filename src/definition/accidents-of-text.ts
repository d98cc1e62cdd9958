import { type Accident, type Broken, type BrokenLine, brokenLine, keyAndValue } from './accident.ts'
import { hashAccident, openBracket } from './accidents-in-braces.ts'
import { lineAt } from './lines.ts'
import { inQuotes, lexemes } from './quoting.ts'
import { shortened } from './words.ts'

/** A list or map in brackets that is never closed, or closed twice. */
export function bracketAccident(broken: Broken, line: BrokenLine): Accident | null {
  const { lines, error } = broken
  if (/Unexpected flow-(seq|map)-end/.test(error.message)) {
    const [from, to] = [error.pos[0], error.pos[0] + 1]
    const sign = lines.text[from]
    return {
      rule: 'yaml-syntax',
      from,
      to,
      message: `This "${sign}" closes a bracket that was never opened.`,
      help: 'Remove it, or open the bracket before it.',
      repair: [{ from, to, text: '' }],
    }
  }
  if (!/must be sufficiently indented|Expected flow|Missing closing [\]}]|end with a/.test(error.message)) return null
  const from = openBracket(lines.text, error.pos[0])
  if (from === undefined) return null
  const sign = lines.text[from]!
  const start = brokenLine(lines, lineAt(lines, from))
  const hash = sign === '{' ? hashAccident(broken, start) : null
  if (hash) return hash
  const end = start.start + start.text.trimEnd().length
  const closing = sign === '[' ? ']' : '}'
  return {
    rule: 'yaml-syntax',
    from,
    to: from + 1,
    message: `The "${sign}" that opens here is never closed.`,
    help: `Put a "${closing}" at the end of the ${sign === '[' ? 'list' : 'keys and values'}${line.number > start.number ? `, before line ${line.number}` : ''}.`,
    ...(line.number === start.number + 1 ? { repair: [{ from: end, to: end, text: closing }] } : {}),
  }
}

/** A quote that ends a text too early, too late or never. */
export function quoteAccident({ lines, error }: Broken, line: BrokenLine): Accident | null {
  const never = /^Missing closing ["']/.test(error.message)
  const [at] = error.pos
  const quoted = lexemes(lines.text).findLast(
    ({ from, text }) =>
      from < at && /^["']/.test(text) && (never || lines.text.slice(from + text.length, at).trim() === ''),
  )
  if (!quoted || (!never && error.code !== 'UNEXPECTED_TOKEN' && error.code !== 'MISSING_CHAR')) return null
  const quote = quoted.text[0]!
  const name = quote === '"' ? 'double' : 'single'
  const start = brokenLine(lines, lineAt(lines, quoted.from))
  if (never || start.number !== line.number) {
    const text = lines.text.slice(quoted.from, start.start + start.text.length).trimEnd()
    const end = quoted.from + text.length
    const curly = /[”’“‘]$/.test(text)
    return {
      rule: 'yaml-syntax',
      from: quoted.from,
      to: end,
      message: `The ${name} quote that opens this text is ${never ? 'never closed' : `closed only on line ${line.number}`}.`,
      help: curly
        ? `The last sign of the line is a curly quote; end the text with a straight one: ${quote}`
        : `Put ${quote} at the end of the text.`,
      repair: [{ from: end - (curly ? 1 : 0), to: end, text: quote }],
    }
  }
  // the quote that was meant to end the text: the last before a bracket or comma inside brackets, else the last of the line
  const rest = line.text.slice(at - line.start)
  const inBrackets = /[{[]/.test(line.text.slice(0, quoted.from - line.start))
  const last = (inBrackets ? /^(.*?)["'](?=\s*[,}\]])/ : /^(.*)["'](?=\s*(?:#.*)?$)/).exec(rest)
  const closes = last?.[0].endsWith(quote) === true
  const length = closes ? last![0].length : inBrackets ? rest.search(/\s*[,}\]]|$/) : rest.trimEnd().length
  const to = at + length
  const text = lines.text.slice(quoted.from, to)
  const meant = closes ? text.slice(1, -1).replaceAll("''", "'") : text
  return {
    rule: 'yaml-syntax',
    from: quoted.from,
    to,
    message:
      quote === "'" && closes
        ? 'This text is in single quotes, and the apostrophe inside ends it too early.'
        : closes
          ? 'This text is in double quotes, and the double quote inside ends it too early.'
          : `Only the beginning of this text is in ${name} quotes, and nothing may follow them.`,
    help: `Write ${shortened(inQuotes(meant))}`,
    repair: [{ from: quoted.from, to, text: inQuotes(meant) }],
    safe: true,
  }
}

/** A text without quotes that begins with, or holds, what means something else to YAML. */
export function textAccident({ lines, error }: Broken, line: BrokenLine): Accident | null {
  const flow = error.code === 'BLOCK_IN_FLOW' ? colonInBrackets(lines.text, error.pos) : null
  if (flow) return flow
  const [, indent = '', key = '', rest = ''] = keyAndValue.exec(line.text) ?? []
  const value = rest.replace(/\s+#(\s.*)?$/, '').trimEnd()
  if (value === '' || (key === '' && !/-\s*$/.test(indent))) return null
  const from = line.start + indent.length + key.length
  const quoted = {
    rule: 'yaml-syntax',
    from,
    to: from + value.length,
    help: `Put the whole text in quotes: ${shortened(inQuotes(value))}`,
    repair: [{ from, to: from + value.length, text: inQuotes(value) }],
    safe: true,
  } as const
  const inside = error.pos[0] >= from && error.pos[0] <= from + value.length
  if (!inside) return null
  // braces with keys in them are no text, and neither is what ends with a brace that was opened before
  if (/^\{\s*[\w"'-]+\s*:/.test(value) || openBracket(lines.text, error.pos[0]) !== undefined) return null
  // a list of several is hardly a text
  const list = /^\[.*(?:,|\]$)/.test(value)
  if (/^[@`%,*&!|>?[{]|^- /.test(value) && (error.code !== 'BLOCK_AS_IMPLICIT_KEY' || value.startsWith('?')))
    return {
      ...quoted,
      message: `This text begins with "${value[0]}", which means something else to YAML.`,
      ...(list ? { safe: false } : {}),
    }
  if (/^["']/.test(value)) return null
  if (/:(\s|$)/.test(value)) {
    const next = brokenLine(lines, line.number + 1)
    // the text may go on behind the line end; then it is not ours to close the quotes
    const goesOn = /^ *\S/.test(next.text) && /^ */.exec(next.text)![0].length > indent.length && !value.endsWith(':')
    return {
      ...quoted,
      message: 'This text contains ": ", which YAML reads as a new key.',
      ...(goesOn ? { safe: false } : {}),
    }
  }
  return null
}

function colonInBrackets(text: string, [from, to]: readonly [number, number]): Accident {
  const stretch = text.slice(from, to)
  const second = /\s([a-z]{2,3}(?:-[A-Za-z]{2,4})?|[a-z]+[A-Z]?[a-z]*):\s[^:]*$/.exec(stretch)
  if (second && /^[a-z]{2}(-[A-Z][a-z]+)?$|^(id|from|to|title|text|items|item|band)$/.test(second[1]!))
    return {
      rule: 'yaml-syntax',
      from: from + second.index + 1,
      to: from + second.index + 1 + second[1]!.length,
      message: `A comma is missing before '${second[1]}:'.`,
      help: 'Inside { } a comma stands between one value and the next key.',
      repair: [{ from: from + second.index, to: from + second.index, text: ',' }],
    }
  const whole = stretch.trimEnd()
  const end = from + whole.length
  return {
    rule: 'yaml-syntax',
    from,
    to: end,
    message: 'This text contains ": ", which YAML reads as a new key.',
    help: `Put the whole text in quotes: ${shortened(inQuotes(whole))}`,
    repair: [{ from, to: end, text: inQuotes(whole) }],
    safe: true,
  }
}
