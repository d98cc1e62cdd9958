import { orderResult } from '../../training/kinds/order.ts'
import type { OrderDrill } from '../../training/types.ts'
import { type Block, lastTime, noteOf, type Page, sourceOf, type View } from './page.ts'

/** What is in order so far and what may come next; then the right order with its reasons. */
export function orderPage(view: View<OrderDrill>): Page {
  const { drill, run, step, say, words } = view
  if (step.ask === 'one') {
    const chosen = run.answers.filter((answer): answer is number => typeof answer === 'number')
    const soFar = chosen.map(
      (index, place): Block => ({
        text: say(drill.steps[index]!.text),
        lead: `${place + 1}`,
        look: 'faint',
        close: true,
      }),
    )
    return {
      blocks: [
        { text: say(drill.question), look: 'strong', again: chosen.length > 0 },
        ...(chosen.length > 0 ? [{ text: words.soFar, look: 'faint' as const }, ...soFar] : []),
        { text: chosen.length === 0 ? words.whatFirst : words.whatNext },
      ],
      options: step.options.map(option => say(drill.steps[option]!.text)),
    }
  }
  const { given, inPlace, rightPairs, pairs } = orderResult(drill, run.answers)
  const whole = inPlace === drill.steps.length
  return {
    blocks: [
      {
        text: whole
          ? words.orderRight
          : words.orderResult(inPlace, drill.steps.length, Math.round((100 * rightPairs) / pairs)),
        look: 'strong',
      },
      ...drill.steps.flatMap((one, index): Block[] => {
        const place = given.indexOf(index)
        const tag = place === index ? '' : words.yourPlace(place + 1)
        return [
          {
            text: `${index + 1} ${say(one.text)}${tag}`,
            mark: place === index ? 'right' : 'moved',
            look: 'strong',
            close: index > 0,
          },
          { text: say(one.why), lead: ' ', close: true },
        ]
      }),
      ...lastTime(view),
      ...noteOf(view),
      ...sourceOf(view),
    ],
  }
}
