import { isUtf8 } from 'node:buffer'
import { readCapped, TOO_LARGE } from '../files/read.ts'
import { MAX_DEFINITION_BYTES } from './limits.ts'
import { linesOf } from './lines.ts'
import { type Problem, problemOver } from './problem.ts'

/** A definition file as text: `file` is the path as the user wrote it. */
export interface Source {
  readonly file: string
  readonly text: string
}

export const isSource = (source: Source | Problem): source is Source => 'text' in source

/** The text of a definition file, or the problem that keeps it from being one. Throws a CliError (exit 3) when it cannot be read. */
export function readSource(path: string, file: string = path): Source | Problem {
  const bytes = readCapped(path, MAX_DEFINITION_BYTES)
  return bytes === TOO_LARGE ? tooLarge(file) : decodeSource(bytes, file)
}

/** UTF-8 bytes, with or without a byte-order mark, as a source; anything else is a problem at the first bad byte. */
export function decodeSource(bytes: Uint8Array, file: string): Source | Problem {
  if (bytes.length > MAX_DEFINITION_BYTES) return tooLarge(file)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return notUtf8(file, '', 'The file is UTF-16, not UTF-8.')
  if (!isUtf8(bytes)) {
    const offset = firstBadByte(bytes)
    const before = new TextDecoder().decode(bytes.subarray(0, offset))
    const byte = bytes[offset]!.toString(16).toUpperCase().padStart(2, '0')
    return notUtf8(file, before, `Byte 0x${byte} on line ${linesOf(before).starts.length} is not UTF-8.`)
  }
  return { file, text: new TextDecoder().decode(bytes) }
}

/** The offset (0-based) of the first byte that is not UTF-8, in bytes that are not. */
function firstBadByte(bytes: Uint8Array): number {
  // the decoder puts U+FFFD in the place of what it cannot read; a file may also hold one of its own (EF BF BD)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  for (let at = text.indexOf('\ufffd'); ; at = text.indexOf('\ufffd', at + 1)) {
    const offset = Buffer.byteLength(text.slice(0, at))
    if (!(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)) return offset
  }
}

function notUtf8(file: string, before: string, message: string): Problem {
  const help = 'Save the file as UTF-8: in most editors under "Save as" or "Encoding".'
  const { length } = before
  return problemOver(file, linesOf(before), { rule: 'encoding-and-control', from: length, to: length, message, help })
}

const tooLarge = (file: string): Problem =>
  problemOver(file, linesOf(''), {
    rule: 'limits',
    from: 0,
    to: 0,
    message: `The file is larger than ${MAX_DEFINITION_BYTES / 1024} KiB, the most that is read.`,
    help: 'A hundred items in three languages need a tenth of that; split what does not belong together.',
  })
