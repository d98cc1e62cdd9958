import { chosenSteps, orderResult } from '../../training/kinds/order.ts'
import type { OrderDrill } from '../../training/types.ts'
import { padStart } from '../width.ts'
import { type Block, lastTime, noteOf, type Page, sourceOf, type View } from './page.ts'

/** The steps with the places given so far; all of them in the order given, to be confirmed; then the right order with its reasons. */
export function orderPage(view: View<OrderDrill>): Page {
  const { drill, run, step, say, words } = view
  const chosen = chosenSteps(run.answers)
  const question: Block = { text: say(drill.question), look: 'strong', again: chosen.length > 0 }
  if (step.ask === 'one') {
    const places = step.options.map(option => chosen.indexOf(option) + 1)
    const wide = String(drill.steps.length).length
    return {
      blocks: [question, { text: chosen.length === 0 ? words.whatFirst : words.whatNext }],
      options: step.options.map(option => say(drill.steps[option]!.text)),
      boxes: places.map(place => `[${padStart(place === 0 ? '' : String(place), wide)}]`),
    }
  }
  if (run.answers.length === chosen.length)
    return {
      blocks: [
        question,
        { text: words.yourOrder, look: 'faint' },
        ...orderResult(drill, run.answers).given.map(
          (index, place): Block => ({ text: say(drill.steps[index]!.text), lead: `${place + 1}`, close: true }),
        ),
        { text: words.orderStands },
      ],
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
