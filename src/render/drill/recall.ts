import type { RecallDrill } from '../../training/types.ts'
import { type Block, noteOf, type Page, sourceOf, type View } from './page.ts'

/** What to say; then how it goes, to judge oneself by. */
export function recallPage(view: View<RecallDrill>): Page {
  const { drill, step, say, words } = view
  const question: Block = {
    text: say(drill.question),
    look: step.ask === 'read' ? 'strong' : 'faint',
    again: step.ask !== 'read',
  }
  if (step.ask === 'read') return { blocks: [question, { text: words.sayAloud }] }
  return {
    blocks: [
      question,
      ...say(drill.answer)
        .split('\n')
        .filter(line => line.trim() !== '')
        .map((line, index): Block => ({ text: line, look: 'strong', close: index > 0 })),
      ...noteOf(view),
      ...sourceOf(view),
      { text: words.howWasIt },
    ],
    options: words.judge,
  }
}
