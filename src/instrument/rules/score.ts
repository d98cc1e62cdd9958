import type { Finding } from '../../definition/parse.ts'
import { count } from '../../definition/words.ts'
import type { LocatedInstrument } from '../read.ts'

/** score-range: something is scored, not everything may be missing, and no factor makes all totals one. */
export function scoreRange({ raw, instrument }: LocatedInstrument): Finding[] {
  const scored = instrument.items.filter(item => item.scored).length
  const findings: Finding[] = []
  if (scored === 0)
    return [
      {
        rule: 'score-range',
        path: ['items'],
        part: 'key',
        message: 'No item is scored, so there is never a total.',
        help: "Remove 'scored: false' from the items that count.",
      },
    ]
  if (instrument.score.missing >= scored)
    findings.push({
      rule: 'score-range',
      path: ['score', 'missing'],
      message: `score.missing tolerates ${instrument.score.missing} unanswered items, but only ${count(scored, 'item')} ${scored === 1 ? 'is' : 'are'} scored.`,
      help: 'Some items must be answered for a total; few tests tolerate more than a fifth.',
    })
  if (raw.score.multiply === 0) findings.push(zero(['score', 'multiply'], 'every total'))
  for (const [index, dimension] of (raw.dimensions ?? []).entries())
    if (dimension.multiply === 0)
      findings.push(zero(['dimensions', index, 'multiply'], `every score of dimension '${dimension.id}'`))
  return findings
}

const zero = (path: Finding['path'], what: string): Finding => ({
  rule: 'score-range',
  path,
  message: `multiply: 0 makes ${what} the same.`,
  help: 'Leave it out to change nothing.',
})
