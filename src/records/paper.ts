import { CliError } from '../cli-error.ts'
import type { Instrument } from '../instrument/types.ts'
import { readAnswer } from './answer.ts'

/**
 * The responses of a sheet filled in on paper and typed as one text: one answer an item, in order, between spaces or commas (also `，` and `、`); `-` for a missing one.
 * Throws a CliError (exit 2) when the count or a point is wrong.
 */
export function readPaperSheet(text: string, instrument: Instrument): Map<string, number> {
  const { points } = instrument.scale
  const words = text.split(/[\s,，、]+/).filter(word => word !== '')
  if (words.length !== instrument.items.length)
    throw new CliError(
      `--answers holds ${words.length} ${words.length === 1 ? 'answer' : 'answers'}; '${instrument.id}' has ${instrument.items.length} items.`,
      2,
      'Give one answer per item, in order, with spaces between them, and - for a missing one. Nothing was saved.',
    )
  const responses = new Map<string, number>()
  for (const [index, word] of words.entries()) {
    if (/^[-－—–]$/.test(word)) continue
    const answer = readAnswer(word, points)
    if (answer.kind !== 'point')
      throw new CliError(
        `Answer ${index + 1} is ${JSON.stringify(word)}; the points are ${points.join(', ')}.`,
        2,
        'Nothing was saved.',
      )
    responses.set(instrument.items[index]!.id, answer.point)
  }
  return responses
}
