import { writtenOn } from '../../training/kinds/case.ts'
import type { CaseDrill } from '../../training/types.ts'
import { type Block, noteOf, type Page, sourceOf, type View } from './page.ts'

/** The story; its questions one by one; then what was written beside what a good answer has. */
export function casePage(view: View<CaseDrill>): Page {
  const { drill, run, step, say, words } = view
  const story = say(drill.story)
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((text): Block => ({ text }))
  const count = drill.questions.length
  if (step.ask === 'read') return { blocks: [...story, { text: words.questionsFollow(count), look: 'faint' }] }
  if (step.ask === 'text') {
    const at = run.answers.length
    return {
      blocks: [
        { text: words.questionOf(at, count), look: 'faint' },
        { text: say(drill.questions[at - 1]!), look: 'strong', close: true },
      ],
      below: [{ text: words.story, look: 'faint' }, ...story.map(block => ({ ...block, look: 'faint' as const }))],
    }
  }
  const written = writtenOn(run.answers)
  const empty = written.every(lines => lines.trim() === '')
  return {
    blocks: [
      ...(empty
        ? [{ text: words.youWroteNothing }]
        : [
            { text: words.youWrote },
            ...written.flatMap((lines, index): Block[] =>
              lines.trim() === ''
                ? []
                : [{ text: lines.trim().replace(/\s*\n\s*/g, ' / '), lead: `${index + 1}`, close: true }],
            ),
          ]),
      { text: words.goodAnswer },
      ...drill.points.map((point): Block => ({ text: say(point), lead: '-', look: 'strong', close: true })),
      ...noteOf(view),
      ...sourceOf(view),
      { text: words.howCompare },
    ],
    options: words.judgeCase,
  }
}
