import { auditCount, gapsOf } from '../../training/kinds/audit.ts'
import { meaningOf } from '../../training/kinds/calc.ts'
import type { AuditDrill } from '../../training/types.ts'
import { type Block, lastTime, noteOf, type Page, sourceOf, type View } from './page.ts'

/** One point after another; then the counts, the gaps, and what the source says of the count. */
export function auditPage(view: View<AuditDrill>): Page {
  const { drill, run, step, say, words } = view
  if (step.ask === 'one') {
    const at = run.answers.length
    const point = drill.points[at]!
    return {
      blocks: [
        { text: say(drill.question), ...(at === 0 ? {} : { look: 'faint' as const, again: true }) },
        ...(at === 0 ? noteOf(view) : []),
        { text: words.thing(at + 1, drill.points.length), look: 'faint' },
        { text: say(point.text), look: 'strong', close: true },
        ...(point.note ? [{ text: say(point.note), close: true }] : []),
      ],
      options: drill.upTo === undefined ? words.auditOptions : step.options.map(String),
      inline: drill.upTo !== undefined,
    }
  }
  const { got, of, apart } = auditCount(drill, run.answers)
  const meaning = of === 0 ? undefined : meaningOf(drill.counting, got)
  const gaps = gapsOf(drill, run.answers)
  const gapLines = gaps.map(
    (point): Block => ({
      text: say(drill.points[point]!.text),
      lead: drill.upTo === undefined ? '-' : String(run.answers[point]),
      close: true,
    }),
  )
  const summary =
    of === 0 ? words.noneApplied : drill.upTo === undefined ? words.auditCount(got, of, apart) : words.auditSum(got, of)
  return {
    blocks: [
      { text: summary, look: 'strong' },
      ...lastTime(view).map(block => ({ ...block, close: true })),
      ...(meaning ? [{ text: say(meaning.text) }] : []),
      ...(gaps.length > 0
        ? [
            { text: drill.upTo === undefined ? words.gaps : words.lowest },
            ...gapLines,
            { text: words.pickOne(gaps.length) },
          ]
        : of > 0
          ? [{ text: words.noGaps }]
          : []),
      ...sourceOf(view),
    ],
  }
}
