import { CliError } from '../cli-error.ts'
import { textIn } from '../instrument/types.ts'
import { drillWords } from '../messages/drill.ts'
import type { Language } from '../messages/language.ts'
import { cells, padEnd } from '../render/width.ts'
import { print } from '../terminal/print.ts'
import type { World } from '../terminal/world.ts'
import type { TrainingCatalog } from '../training/catalog.ts'
import { drillsNamed } from './train-choice.ts'

/** Prints every drill, or those that an id names: id, kind and name, by deck. */
export async function listDrills(
  catalog: TrainingCatalog,
  id: string | undefined,
  language: Language,
  world: World,
): Promise<number> {
  const wanted = new Set(id === undefined ? catalog.drills.values() : drillsNamed(catalog, id))
  if (wanted.size === 0) throw new CliError('There are no drills in the training folder.', 2)
  const kinds = drillWords[language].kinds
  const idWidth = Math.max(...[...wanted].map(drill => cells(drill.id))) + 2
  const kindWidth = Math.max(...Object.values(kinds).map(cells)) + 2
  const blocks = catalog.decks.flatMap(deck => {
    const drills = deck.drills.filter(drill => wanted.has(drill))
    if (drills.length === 0) return []
    const lines = drills.map(
      drill => `  ${padEnd(drill.id, idWidth)}${padEnd(kinds[drill.kind], kindWidth)}${textIn(drill.title, language)}`,
    )
    return [[`${textIn(deck.title, language)} (${deck.id})`, ...lines].join('\n')]
  })
  await print(world.stdout, `${blocks.join('\n\n')}\n`)
  return 0
}
