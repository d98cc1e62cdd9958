import { type Placed, placed, thingsAsked } from '../../training/kinds/place.ts'
import type { PlaceDrill } from '../../training/types.ts'
import { type Block, lastTime, noteOf, type Page, sourceOf, type View } from './page.ts'

/** One thing after another with the groups, under what became of the one before; then the ones to look at once more. */
export function placePage(view: View<PlaceDrill>): Page {
  const { drill, run, step, say, words } = view
  const done = placed(drill, run.answers, run.seed)
  const explained = ({ thing, right }: Placed, close = false): Block[] => {
    const { text, group, why } = drill.things[thing]!
    const title = say(drill.groups[group]!.title)
    const where = right ? words.placedRight(title) : words.belongs(title)
    return [
      { text: say(text), mark: right ? 'right' : 'moved', close },
      { text: why ? where + words.gap + say(why) : where, lead: ' ', close: true },
    ]
  }
  const last = done.at(-1)

  if (step.ask === 'one') {
    const thing = drill.things[thingsAsked(drill, run.seed)[run.answers.length]!]!
    return {
      blocks: [
        ...(last ? explained(last) : [{ text: say(drill.question) }]),
        { text: words.thing(run.answers.length + 1, drill.things.length), look: 'faint' },
        { text: say(thing.text), look: 'strong', close: true },
      ],
      options: step.options.map(option => say(drill.groups[option]!.title)),
    }
  }
  const missed = done.filter(one => !one.right)
  return {
    blocks: [
      // a wrong one stands in the list below
      ...(last?.right ? explained(last) : []),
      { text: words.countRight(done.length - missed.length, done.length), look: 'strong' },
      ...lastTime(view).map(block => ({ ...block, close: true })),
      ...(missed.length > 0 ? [{ text: words.lookOnceMore }, ...missed.flatMap(one => explained(one, true))] : []),
      ...noteOf(view),
      ...sourceOf(view),
    ],
  }
}
