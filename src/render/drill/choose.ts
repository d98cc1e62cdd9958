import { chosenOf } from '../../training/kinds/choose.ts'
import { outcomeOf } from '../../training/kinds/index.ts'
import { GOOD, HARD } from '../../training/step.ts'
import type { ChooseDrill } from '../../training/types.ts'
import { type Block, noteOf, type Page, sourceOf, type View } from './page.ts'

/** The question with its options; then every option with what it does. */
export function choosePage(view: View<ChooseDrill>): Page {
  const { drill, run, step, say, words } = view
  const question: Block = { text: say(drill.question), look: 'strong' }
  if (step.ask === 'one' || step.ask === 'many')
    return {
      blocks: [question, ...(step.ask === 'many' ? [{ text: words.severalRight, close: true }] : [])],
      options: step.options.map(option => say(drill.options[option]!.text)),
    }

  const chosen = chosenOf(run.answers)
  const grade = outcomeOf(drill, run.answers, run.seed, run.times)?.grade
  const verdict = grade === GOOD ? words.exactly : grade === HARD ? words.nearly : words.lookAgain
  // the right ones first, then what was chosen, then the rest
  const rank = (index: number): number => (drill.options[index]!.right ? 0 : chosen.includes(index) ? 1 : 2)
  const options = drill.options.map((_, index) => index).sort((a, b) => rank(a) - rank(b))
  return {
    blocks: [
      { text: say(drill.question), look: 'faint', again: true },
      { text: verdict, look: 'strong' },
      ...options.flatMap((index): Block[] => {
        const option = drill.options[index]!
        const yours = chosen.includes(index)
        const several = drill.options.filter(one => one.right).length > 1
        const tag = yours ? words.yours : option.right && several ? words.missedIt : ''
        const name = option.trigger === undefined ? undefined : view.triggers[option.trigger - 1]
        const trigger = option.trigger === undefined || !name ? '' : words.gap + words.pulls(option.trigger, say(name))
        return [
          {
            text: say(option.text) + tag,
            mark: option.right ? 'right' : 'wrong',
            ...(yours ? { look: 'strong' as const } : {}),
          },
          { text: say(option.why) + trigger, lead: ' ', close: true },
        ]
      }),
      ...noteOf(view),
      ...sourceOf(view),
    ],
  }
}
