import { isUtf8 } from 'node:buffer'

/** The encodings that a table may be in, by the names that TextDecoder knows. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le'] as const

export type Encoding = (typeof ENCODINGS)[number]

/** A stretch of a file's text; no character is cut at its ends. */
export interface TextChunk {
  readonly text: string
  /** Some bytes were not of the encoding: U+FFFD stands in their place. */
  readonly damaged: boolean
}

/** The text of a stream of bytes, without a byte-order mark, as it comes in. */
export async function* textChunks(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<TextChunk> {
  yield* encoding === 'utf-8' ? utf8Chunks(bytes) : otherChunks(bytes, encoding)
}

/** Faster than a TextDecoder in stream mode, and the strings of plain ASCII take half the memory. */
async function* utf8Chunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextChunk> {
  let rest: Uint8Array = new Uint8Array()
  let first = true
  for await (const chunk of bytes) {
    let whole = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (rest.length > 0) whole = Buffer.concat([rest, whole])
    if (first && whole.length < 3) {
      rest = whole
      continue
    }
    if (first && hasMark(whole)) whole = whole.subarray(3)
    first = false
    const end = completeEnd(whole)
    rest = whole.subarray(end)
    yield decoded(whole.subarray(0, end))
  }
  if (rest.length > 0) yield decoded(Buffer.from(rest))
}

const decoded = (bytes: Buffer): TextChunk => ({ text: bytes.toString('utf8'), damaged: !isUtf8(bytes) })

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** Where the last whole character ends: at most three bytes before the end. */
function completeEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

async function* otherChunks(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield replaced(decoder.decode(chunk, { stream: true }))
  yield replaced(decoder.decode())
}

const replaced = (text: string): TextChunk => ({ text, damaged: text.includes('\ufffd') })

/** Whether the beginning of a file can only be UTF-16: by its mark, or by the zero bytes of plain letters. */
export const looksUtf16 = (start: Uint8Array): boolean =>
  (start[0] === 0xff && start[1] === 0xfe) ||
  (start[0] === 0xfe && start[1] === 0xff) ||
  start.subarray(0, 64).includes(0)

/** The offset of the first byte that is not UTF-8; undefined when there is none. A character cut at the very end counts as whole. */
export function firstBadByte(bytes: Uint8Array): number | undefined {
  const end = completeEnd(bytes)
  if (isUtf8(bytes.subarray(0, end))) return undefined
  let good = 0
  let bad = end
  // the shortest beginning that is not UTF-8, an unfinished last character not counted
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    const head = bytes.subarray(0, middle)
    if (isUtf8(head.subarray(0, completeEnd(head)))) good = middle
    else bad = middle
  }
  return bad - 1
}
