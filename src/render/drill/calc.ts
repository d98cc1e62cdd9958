import type { DrillWords } from '../../messages/drill.ts'
import { meaningOf, numbersOf, resultValue } from '../../training/kinds/calc.ts'
import type { CalcDrill } from '../../training/types.ts'
import { type Block, noteOf, type Page, sourceOf, type View } from './page.ts'

/** The inputs one by one; then the results with what they mean. */
export function calcPage(view: View<CalcDrill>): Page {
  const { drill, run, step, say, words } = view
  const numbers = numbersOf(drill, run.answers)
  const given = (upTo: number): Block[] =>
    numbers.slice(0, upTo).map(
      (number, index): Block => ({
        text: words.labelled(say(drill.inputs[index]!.text), String(number)),
        look: 'faint',
        close: index > 0,
      }),
    )
  if (step.ask === 'number')
    return {
      blocks: [
        { text: say(drill.question) },
        ...given(numbers.length),
        { text: say(drill.inputs[numbers.length]!.text), look: 'strong' },
        ...(Number.isFinite(step.min) && Number.isFinite(step.max)
          ? [{ text: words.between(step.min, step.max), look: 'faint' as const, close: true }]
          : []),
      ],
    }
  return {
    blocks: [
      ...given(numbers.length),
      ...drill.results.flatMap((result, index): Block[] => {
        const value = resultValue(result, numbers)
        const meaning = meaningOf(result.verdicts, value)
        return [
          {
            text: say(result.text).replace('{value}', result.whole ? people(value, words) : shown(value)),
            look: 'strong',
            close: index > 0,
          },
          ...(meaning ? [{ text: say(meaning.text) }] : []),
        ]
      }),
      ...noteOf(view),
      ...sourceOf(view),
    ],
    options: words.calcOptions,
  }
}

/** A number of people, and that it is about so many where it had to be rounded. */
const people = (value: number, words: DrillWords): string =>
  Number.isInteger(value) ? String(value) : words.about(String(Math.round(value)))

/** At most two decimals, none where there are none. */
const shown = (value: number): string => String(Math.round(value * 100) / 100)
