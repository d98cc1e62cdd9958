import { CliError } from '../cli-error.ts'
import { listInstruments } from '../instrument/catalog.ts'
import { textIn } from '../instrument/types.ts'
import { chooseLanguage, type Language } from '../messages/language.ts'
import { takeWords } from '../messages/take.ts'
import { homeOf } from '../records/home.ts'
import { readResults } from '../records/results.ts'
import { askLine, type Choice, choose } from '../terminal/ask.ts'
import { Interrupted } from '../terminal/interrupted.ts'
import { print } from '../terminal/print.ts'
import type { World } from '../terminal/world.ts'
import { history } from './history.ts'
import { result } from './result.ts'
import { take } from './take.ts'
import { train } from './train.ts'

type Step = () => Promise<unknown>

/** The menu that attune opens with: each choice runs a command and comes back here. Ctrl-C leaves what runs, and then the menu. */
export async function menu(lang: Language | undefined, world: World): Promise<number> {
  const language = chooseLanguage(lang, world.env)
  const words = takeWords[language].menu
  for (;;) {
    const { entries } = listInstruments([world.quizzes])
    const choices: Choice<Step | null>[] = [
      ...entries.map(({ instrument }) => ({
        value: () => take([instrument.id], { format: 'text', lang: language }, world),
        name: words.take(textIn(instrument.title, language)),
      })),
      { value: () => train([], { lang: language }, world), name: words.train },
      { value: () => history([], { format: 'text', lang: language }, world), name: words.history },
      { value: () => showResults(language, world), name: words.results },
      { value: null, name: words.quit },
    ]
    const step = await choose(world, language, words.title, choices)
    if (!step) return 0
    try {
      await step()
    } catch (error) {
      if (error instanceof CliError) await print(world.stderr, `${error.message}\n${error.hint}\n`)
      else if (!(error instanceof Interrupted)) throw error
    }
    await askLine(world, words.enter)
  }
}

async function showResults(language: Language, world: World): Promise<void> {
  const words = takeWords[language].menu
  const { entries } = listInstruments([world.quizzes])
  const titles = new Map(entries.map(({ instrument }) => [instrument.id, textIn(instrument.title, language)]))
  const { results } = readResults(homeOf(world.env).results)
  if (results.length === 0) {
    await print(world.stderr, `${words.noResults}\n`)
    return
  }
  const chosen = await choose(world, language, words.whichResult, [
    ...results.toReversed().map(({ file, record }) => ({
      value: file as string | null,
      name: [
        record.completedAt.slice(0, 16).replace('T', ' '),
        titles.get(record.instrument.id) ?? record.instrument.id,
        record.respondent.name ?? '',
      ]
        .join('  ')
        .trimEnd(),
    })),
    { value: null, name: words.back },
  ])
  if (chosen !== null) await result([chosen], { format: 'text', lang: language }, world)
}
