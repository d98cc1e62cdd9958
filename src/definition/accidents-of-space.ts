import type { Accident, Broken, BrokenLine } from './accident.ts'
import { applyEdits } from './edits.ts'
import { type Lines, lineText } from './lines.ts'
import type { Edit } from './problem.ts'

/** More tabs than this are not tried for what they may have meant. */
const MOST_TABS = 1000

/** A tab where only spaces may stand. All tabs of a file have one cause; they are said once, and replaced together. */
export function tabAccident(broken: Broken, line: BrokenLine): Accident | null {
  if (!/^ *\t/.test(line.text)) return null
  const { lines } = broken
  const tabbed = lines.starts.map((_, index) => index + 1).filter(number => /^ *\t/.test(lineText(lines, number)))
  const before = previousIndent(lines, line.number)
  const readings = new Map<string, readonly Edit[]>()
  for (const width of tabbed.length > MOST_TABS ? [] : [2, 4, 8, before]) {
    if (width === 0) continue
    const edits = tabbed.map(number => spacesForTabs(lines, number, width))
    const text = applyEdits(lines.text, edits)
    const first = broken.read(text)[0]
    if (!first || first.pos[0] > line.start + line.text.length) readings.set(layoutOf(text, tabbed), edits)
  }
  const more = tabbed.length > 1 ? ` (and ${tabbed.length - 1} more ${tabbed.length > 2 ? 'lines' : 'line'})` : ''
  const tab = line.start + line.text.indexOf('\t')
  return {
    rule: 'tab-indent',
    from: tab,
    to: line.start + /^\s*/.exec(line.text)![0].length,
    message: `Line ${line.number}${more} is indented with a tab. YAML allows only spaces here.`,
    help: 'Replace the tab by as many spaces as the lines around it begin with.',
    repair: [...readings.values()][0],
    safe: readings.size === 1,
  }
}

function spacesForTabs(lines: Lines, number: number, width: number): Edit {
  const from = lines.starts[number - 1]!
  const indent = /^\s*/.exec(lineText(lines, number))![0]
  let column = 0
  for (const character of indent) column = character === '\t' ? (Math.floor(column / width) + 1) * width : column + 1
  return { from, to: from + indent.length, text: ' '.repeat(column) }
}

/** How deep each changed line stands among its neighbours: two widths that nest alike are one reading. */
function layoutOf(text: string, numbers: readonly number[]): string {
  const rows = text.split('\n')
  const indent = (row: string | undefined) => /^ */.exec(row ?? '')![0].length
  return numbers
    .map(number => {
      const own = indent(rows[number - 1])
      // which of the lines above it is a child of, by their numbers
      let parent = number - 2
      while (parent >= 0 && (rows[parent]!.trim() === '' || indent(rows[parent]) >= own)) parent--
      return `${number}<${parent}`
    })
    .join()
}

const wideSpaces = /^ *[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]\s*/

/** Spaces that only look like spaces, and lines that stand in no column of their neighbours. */
export function indentationAccident({ lines, error }: Broken, line: BrokenLine): Accident | null {
  const wide = wideSpaces.exec(line.text)?.[0]
  if (wide) {
    const odd = [...wide].find(character => character !== ' ')!
    const code = odd.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    const spaces = wide.replaceAll('\u3000', '  ').replace(/[^ ]/g, ' ')
    return {
      rule: 'tab-indent',
      from: line.start,
      to: line.start + wide.length,
      message: `Line ${line.number} is indented with a space of another kind (U+${code}). YAML allows only ordinary spaces here.`,
      help: 'Delete it and press the space bar with the keyboard set to English.',
      repair: [{ from: line.start, to: line.start + wide.length, text: spaces }],
    }
  }
  if (error.code !== 'BAD_INDENT' && !/without - indicator/.test(error.message)) return null
  if (/^ *-\S/.test(line.text) || /^(Flow|Missing)/.test(error.message)) return null
  const own = /^ */.exec(line.text)![0].length
  if (/^All sequence items/.test(error.message)) {
    const above = entryAbove(lines, line.number)
    if (!above || above.indent === own) return null
    return {
      rule: 'yaml-syntax',
      from: line.start + own,
      to: line.start + line.text.length,
      message: `This entry of a list is indented by ${spaces(own)}, the one above it, on line ${above.number}, by ${spaces(above.indent)}.`,
      help: `Indent it by ${spaces(above.indent)}, like the entry above.`,
      repair: [{ from: line.start, to: line.start + own, text: ' '.repeat(above.indent) }],
    }
  }
  const columns = possibleColumns(lines, line.number)
  const nearest = columns.toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own) || b - a)[0]
  if (nearest === undefined || columns.includes(own)) return null
  return {
    rule: 'yaml-syntax',
    from: line.start + own,
    to: line.start + line.text.length,
    message: `This line is indented by ${spaces(own)}, and no line above that it could belong to is.`,
    help: `Keys of one thing must stand exactly below each other: here that is ${columns.map((n, index) => (index === 0 ? spaces(n) : n || 'none')).join(' or ')}.`,
    repair: [{ from: line.start, to: line.start + own, text: ' '.repeat(nearest) }],
  }
}

/** An entry of a list that does not stand below the entries above it. */
export function entryAccident({ lines }: Broken, line: BrokenLine): Accident | null {
  const own = /^( *)- /.exec(line.text)?.[1]?.length
  if (own === undefined) return null
  const above = entryAbove(lines, line.number)
  if (!above || above.indent === own) return null
  return {
    rule: 'yaml-syntax',
    from: line.start,
    to: line.start + own + 1,
    message: `This entry of a list is indented by ${spaces(own)}, the one above it, on line ${above.number}, by ${spaces(above.indent)}.`,
    help: 'The dashes of one list must stand exactly below each other, and what belongs to an entry deeper than its dash.',
  }
}

function entryAbove(lines: Lines, number: number): { number: number; indent: number } | null {
  for (let above = number - 1; above >= 1; above--) {
    const indent = /^( *)- /.exec(lineText(lines, above))?.[1]?.length
    if (indent !== undefined) return { number: above, indent }
  }
  return null
}

const spaces = (count: number): string => (count === 1 ? '1 space' : count === 0 ? 'no space' : `${count} spaces`)

/** The columns (0-based) in which keys of the maps that are open above a line stand, deepest first. */
function possibleColumns(lines: Lines, number: number): number[] {
  const columns: number[] = []
  let limit = Number.POSITIVE_INFINITY
  for (let above = number - 1; above >= 1 && limit > 0; above--) {
    const [, indent = '', dashes = '', rest = ''] = /^( *)((?:- +)*)(.*)$/.exec(lineText(lines, above))!
    if (rest === '' || rest.startsWith('#') || indent.length >= limit) continue
    columns.push(indent.length + dashes.length)
    limit = indent.length
  }
  return [...new Set(columns)].sort((a, b) => b - a)
}

function previousIndent(lines: Lines, number: number): number {
  for (let above = number - 1; above >= 1; above--) {
    const text = lineText(lines, above)
    if (text.trim() !== '') return /^ *(?:- +)*/.exec(text)![0].length
  }
  return 0
}
