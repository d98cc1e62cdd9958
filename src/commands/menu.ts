import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CliError } from '../cli-error.ts'
import { listInstruments } from '../instrument/catalog.ts'
import { textIn } from '../instrument/types.ts'
import { chooseLanguage } from '../messages/language.ts'
import { takeWords } from '../messages/take.ts'
import { homeOf } from '../records/home.ts'
import { askLine, type Choice, choose } from '../terminal/ask.ts'
import { print } from '../terminal/print.ts'
import type { World } from '../terminal/world.ts'
import { history } from './history.ts'
import { result } from './result.ts'
import { take } from './take.ts'
import { train } from './train.ts'

type Step = () => Promise<unknown>

/** The menu that attune opens with: each choice runs a command and comes back here. Ctrl-C leaves it. */
export async function menu(world: World): Promise<number> {
  const language = chooseLanguage(undefined, world.env)
  const words = takeWords[language].menu
  for (;;) {
    const { entries } = listInstruments([world.quizzes])
    const choices: Choice<Step | null>[] = [
      ...entries.map(({ instrument }) => ({
        value: () => take([instrument.id], { format: 'text' }, world),
        name: words.take(textIn(instrument.title, language)),
      })),
      { value: () => train([], {}, world), name: words.train },
      { value: () => history([], { format: 'text' }, world), name: words.history },
      { value: () => showResults(world), name: words.results },
      { value: null, name: words.quit },
    ]
    const step = await choose(world, language, words.title, choices)
    if (!step) return 0
    try {
      await step()
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      await print(world.stderr, `${error.message}\n${error.hint}\n`)
    }
    await askLine(world, words.enter)
  }
}

async function showResults(world: World): Promise<void> {
  const language = chooseLanguage(undefined, world.env)
  const words = takeWords[language].menu
  const folder = homeOf(world.env).results
  const records = (existsSync(folder) ? readdirSync(folder) : [])
    .filter(name => name.endsWith('.json'))
    .sort()
    .reverse()
  if (records.length === 0) {
    await print(world.stderr, `${words.noResults}\n`)
    return
  }
  const chosen = await choose(world, language, words.whichResult, [
    ...records.map(name => ({ value: name as string | null, name: name.replace(/\.json$/, '') })),
    { value: null, name: words.back },
  ])
  if (chosen !== null) await result([join(folder, chosen)], { format: 'text' }, world)
}
