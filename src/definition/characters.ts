import { type Lines, placeOf } from './lines.ts'
import type { Problem } from './problem.ts'
import type { Source } from './source.ts'

// C0 without tab, line feed and carriage return; DEL; C1; lone surrogates cannot occur in decoded UTF-8
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const bidi = /[\u202a-\u202e\u2066-\u2069]/
const zeroWidth = /[\u200b-\u200f\u2060\ufeff]/
const any = new RegExp(`${control.source}|${bidi.source}|${zeroWidth.source}`, 'g')

/** Characters that nobody sees and that change what a terminal or a reader shows. */
export function suspiciousCharacters(source: Source, lines: Lines): Problem[] {
  const problems: Problem[] = []
  for (const match of source.text.matchAll(any)) {
    const code = match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    const place = placeOf(lines, match.index, match.index + 1)
    const kind = zeroWidth.test(match[0]) ? 'zero-width' : bidi.test(match[0]) ? 'text-direction' : 'control'
    problems.push({
      file: source.file,
      severity: kind === 'zero-width' ? 'warning' : 'error',
      rule: 'encoding-and-control',
      message: `The text holds an invisible ${kind} character U+${code} at column ${place.column}.`,
      help: 'Delete it: put the cursor behind it and press Backspace, or type the line anew.',
      path: '',
      ...place,
    })
  }
  return problems
}
