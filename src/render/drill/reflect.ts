import type { ReflectDrill } from '../../training/types.ts'
import { noteOf, type Page, sourceOf, type View } from './page.ts'

/** The prompt; then that the lines are kept, and what one wrote before. */
export function reflectPage(view: View<ReflectDrill>): Page {
  const { drill, step, say, words, earlier } = view
  if (step.ask === 'text')
    return {
      blocks: [{ text: say(drill.question), look: 'strong' }, ...noteOf(view), { text: words.write, look: 'faint' }],
    }
  return {
    blocks: [
      { text: words.kept, look: 'strong' },
      ...(earlier?.text
        ? [
            { text: words.before(earlier.when) },
            ...earlier.text.split('\n').map(text => ({ text, lead: ' ', close: true })),
          ]
        : []),
      ...sourceOf(view),
    ],
  }
}
