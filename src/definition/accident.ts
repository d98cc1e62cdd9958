import type { YAMLParseError } from 'yaml'
import { type Lines, lineText } from './lines.ts'
import type { Edit } from './problem.ts'
import type { RuleName } from './rules/names.ts'

/** What went wrong while somebody typed, recognised behind an error of the parser. Offsets are those of the text that was read. */
export interface Accident {
  readonly rule: RuleName
  readonly from: number
  readonly to: number
  readonly message: string
  readonly help: string
  /** What the author most likely meant to write, so that reading can go on behind it. */
  readonly repair?: readonly Edit[] | undefined
  /** Whether the repair can have only one meaning, and may be written to the file. */
  readonly safe?: boolean
}

/** A text that cannot be read, the first error, and a way to try another text. */
export interface Broken {
  readonly lines: Lines
  readonly error: YAMLParseError
  read(text: string): readonly YAMLParseError[]
}

/** A broken line: its number (1-based), its text, and the offset at which it starts. */
export interface BrokenLine {
  readonly number: number
  readonly text: string
  readonly start: number
}

/** The line with a number, as the recognisers look at it. */
export const brokenLine = (lines: Lines, number: number): BrokenLine => ({
  number,
  text: lineText(lines, number),
  start: lines.starts[number - 1] ?? lines.text.length,
})

/** `- ` and `key: ` at the beginning of a line, and what stands behind them. */
export const keyAndValue = /^(\s*(?:- +)*)((?:[\p{L}\p{N}_.-]+|"[^"]*"|'[^']*')\s*: +)?(.*)$/u
