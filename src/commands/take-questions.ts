import { clean } from '../files/clean.ts'
import { listInstruments } from '../instrument/catalog.ts'
import { textIn } from '../instrument/types.ts'
import type { Language } from '../messages/language.ts'
import { sittingWords } from '../messages/sitting.ts'
import { takeWords } from '../messages/take.ts'
import { askLine, choose } from '../terminal/ask.ts'
import type { LineTalk } from '../terminal/lines.ts'
import type { World } from '../terminal/world.ts'
import type { Taking } from './taking.ts'

/** Lets the user choose a test by its title; the path of its file. */
export async function chooseTest(
  world: World,
  language: Language,
  folders: readonly string[],
  talk: LineTalk | null,
): Promise<string> {
  const words = takeWords[language]
  const { entries } = listInstruments(folders)
  const choices = entries.map(entry => ({ value: entry.file, name: textIn(entry.instrument.title, language) }))
  if (!talk) {
    return choose(world, language, words.which, choices)
  }
  await talk.say(words.which, ...choices.map((choice, index) => `${index + 1} ${choice.name}`))
  for (;;) {
    const line = await talk.ask(words.whichNumber)
    const chosen = choices[Number(line) - 1]
    if (chosen) return chosen.value
    if (line === null) return ''
  }
}

/** The name for the record, asked once where somebody can be asked; undefined when it is left out. */
export async function askName({ world, language }: Taking, talk: LineTalk | null): Promise<string | undefined> {
  // piped answers are answers and nothing else
  if (!world.stdin.isTTY) return undefined
  const { question } = sittingWords[language].name
  const name = talk ? await talk.ask(`${question} `) : await askLine(world, question)
  return name ? clean(name) : undefined
}
