import { realpathSync, statSync } from 'node:fs'
import { MAX_DEFINITION_BYTES } from '../definition/limits.ts'
import { isSource } from '../definition/source.ts'
import { readCapped, TOO_LARGE } from '../files/read.ts'
import { writeDurably } from '../files/write.ts'
import { mended } from './fix.ts'
import type { Input } from './run.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** Mends a file on disk where that cannot change what it means, and gives it back as it then is, with the number of places. */
export function mendFile(input: Input): { input: Input; count: number } {
  const { source, path, file } = input
  if (!isSource(source) || path === null) return { input, count: 0 }
  const mend = mended(source)
  if (!mend) return { input, count: 0 }
  const bytes = readCapped(path, MAX_DEFINITION_BYTES)
  const marked = bytes !== TOO_LARGE && Buffer.from(bytes.subarray(0, 3)).toString() === BYTE_ORDER_MARK
  // behind a link stands the file that is meant; its permissions stay
  const target = realpathSync(path)
  writeDurably(target, (marked ? BYTE_ORDER_MARK : '') + mend.text, statSync(target).mode & 0o777)
  return { input: { ...input, source: { file, text: mend.text } }, count: mend.count }
}
