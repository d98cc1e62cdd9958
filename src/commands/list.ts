import { clean } from '../files/clean.ts'
import { listInstruments } from '../instrument/catalog.ts'
import { textIn } from '../instrument/types.ts'
import { chooseLanguage } from '../messages/language.ts'
import { testList } from '../render/list.ts'
import { print } from '../terminal/print.ts'
import type { World } from '../terminal/world.ts'
import { quizFolders } from './folders.ts'

/** The options of `attune list`. */
export interface ListOptions {
  readonly format: 'text' | 'json'
  readonly lang?: string
  readonly quizzes?: string
}

/** Prints the tests that can be taken. Files with errors are left out and named on stderr; the exit code is then 1. */
export async function list(_: readonly unknown[], options: ListOptions, world: World): Promise<number> {
  const folders = quizFolders(options, world)
  const { entries, broken } = listInstruments(folders)
  const language = chooseLanguage(options.lang, world.env)
  const text =
    options.format === 'json'
      ? `${JSON.stringify(
          entries.map(({ instrument, file }) => ({
            id: instrument.id,
            version: instrument.version,
            items: instrument.items.length,
            languages: instrument.languages,
            title: textIn(instrument.title, language),
            file,
          })),
          null,
          2,
        )}\n`
      : testList(
          entries.map(({ instrument, file }) => ({ instrument, file: clean(file) })),
          world.stdout.isTTY ? (world.stdout.columns ?? 80) : null,
          language,
        )
  await print(world.stdout, text)
  for (const file of broken)
    await print(
      world.stderr,
      `attune: left out, because it has errors: ${clean(file)}\nSee them with: attune check ${clean(file)}\n`,
    )
  return broken.length > 0 ? 1 : 0
}
