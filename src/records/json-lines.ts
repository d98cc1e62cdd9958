import type { Entry, Place } from './entry.ts'
import { parseJson } from './load.ts'
import { textChunks } from './text-chunks.ts'

/** A line longer than this (characters) is refused: no record is a tenth of it. */
const MAX_LINE_LENGTH = 64 * 1024

/** Reads records one a line, in batches as the bytes come in; a line that is none is one rejected sheet. Blank lines are passed over. */
export async function* readJsonLines(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  entryOf: (value: unknown, place: Place) => Entry,
): AsyncGenerator<readonly Entry[]> {
  let rest = ''
  let row = 0
  let damaged = false
  // the line that is being read is too long already, and has been reported
  let skipping = false

  const entryOfLine = (line: string): Entry[] => {
    row++
    if (skipping) {
      skipping = false
      return []
    }
    const place = { source, row }
    if (line.trim() === '') return []
    if (line.length > MAX_LINE_LENGTH) return [tooLong(place)]
    if (damaged && line.includes('\ufffd'))
      return [{ kind: 'rejected', place, instrument: undefined, faults: [{ fault: { rule: 'not-utf8' } }] }]
    const json = parseJson(line)
    return 'rule' in json
      ? [{ kind: 'rejected', place, instrument: undefined, faults: [{ fault: json }] }]
      : [entryOf(json.value, place)]
  }

  for await (const chunk of textChunks(bytes, 'utf-8')) {
    damaged ||= chunk.damaged
    const lines = (rest + chunk.text).split('\n')
    rest = lines.pop()!
    yield lines.flatMap(entryOfLine)
    if (rest.length > MAX_LINE_LENGTH) {
      if (!skipping) yield [tooLong({ source, row: row + 1 })]
      skipping = true
      rest = ''
    }
  }
  yield rest === '' ? [] : entryOfLine(rest)
}

const tooLong = (place: Place): Entry => ({
  kind: 'rejected',
  place,
  instrument: undefined,
  faults: [{ fault: { rule: 'too-long', kib: MAX_LINE_LENGTH / 1024 } }],
})
