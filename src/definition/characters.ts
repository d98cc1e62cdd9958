import type { Lines } from './lines.ts'
import { type Problem, problemOver } from './problem.ts'
import type { Source } from './source.ts'

// C0 without tab, line feed and carriage return; a carriage return alone; DEL; C1; bidi; zero-width but the joiner of emoji
const suspicious =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\u200c\u200e\u200f\u2060\ufeff]|\r(?!\n)|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu
const bidi = /[\u202a-\u202e\u2066-\u2069]/
const zeroWidth = /[\u200b-\u200f\u2060\ufeff]/

/** Characters that nobody sees and that change what a terminal or a reader shows; each kind once, where it first stands. */
export function suspiciousCharacters(source: Source, lines: Lines): Problem[] {
  const places = new Map<string, number[]>()
  for (const match of source.text.matchAll(suspicious)) {
    const before = places.get(match[0])
    if (before) before.push(match.index)
    else places.set(match[0], [match.index])
  }
  // a text in UTF-16 without its mark: every other byte is zero, and says nothing new
  const nul = places.get('\0')
  if (nul && nul.length > 8) return [describe(source, lines, '\0', nul, 'The file is UTF-16, or not a text.')]
  return [...places].map(([character, offsets]) => describe(source, lines, character, offsets))
}

function describe(source: Source, lines: Lines, character: string, offsets: readonly number[], message?: string) {
  const from = offsets[0]!
  const kind = zeroWidth.test(character) ? 'zero-width' : bidi.test(character) ? 'text-direction' : 'control'
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  const more = offsets.length > 1 ? ` (and ${offsets.length - 1} more in this file)` : ''
  const problem = problemOver(source.file, lines, {
    rule: 'encoding-and-control',
    severity: kind === 'zero-width' ? 'warning' : 'error',
    from,
    to: from + 1,
    message: message ?? '',
    help: message
      ? 'Save the file as UTF-8: in most editors under "Save as" or "Encoding".'
      : character === '\r'
        ? 'Save the file with the line ends of Unix (LF) or Windows (CRLF).'
        : 'Delete it: put the cursor behind it and press Backspace, or type the line anew.',
  })
  if (message) return problem
  return character === '\r'
    ? { ...problem, message: `A carriage return stands alone, which is no line end of YAML${more}.` }
    : {
        ...problem,
        message: `The text holds an invisible ${kind} character U+${code} at column ${problem.column}${more}.`,
      }
}
