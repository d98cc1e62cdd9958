import { join } from 'node:path'
import { CliError } from '../cli-error.ts'
import type { Problem } from '../definition/problem.ts'
import { isSource, readSource } from '../definition/source.ts'
import { cannot } from '../files/read.ts'
import { formatOf, namesIn, trainingIn } from './around.ts'
import { readDeck, readTechniques } from './read.ts'
import { DECK_FORMAT, TECHNIQUES_FORMAT } from './shape.ts'
import type { Deck, Drill, Technique } from './types.ts'

/** Everything there is to practise. */
export interface TrainingCatalog {
  readonly decks: readonly Deck[]
  /** By id, in the order of the decks. */
  readonly drills: ReadonlyMap<string, Drill>
  readonly techniques: ReadonlyMap<string, Technique>
}

/**
 * Reads the decks and techniques in the `training` folders of some quiz folders, the earlier folder winning where two have the same id.
 * Throws a CliError: 1 when a file has errors, 3 when one cannot be read.
 */
export function loadTraining(folders: readonly string[]): TrainingCatalog {
  const decks = new Map<string, Deck>()
  const drills = new Map<string, Drill>()
  const techniques = new Map<string, Technique>()
  for (const file of folders.flatMap(trainingFiles)) {
    const source = readSource(file)
    if (!isSource(source)) throw unusable(file, [source])
    const format = formatOf(source.text)
    if (format === DECK_FORMAT) {
      const { definition, problems } = readDeck(source)
      if (!definition || problems.some(isError)) throw unusable(file, problems)
      const { deck } = definition
      if (!decks.has(deck.id)) decks.set(deck.id, deck)
      for (const drill of deck.drills) if (!drills.has(drill.id)) drills.set(drill.id, drill)
    } else if (format === TECHNIQUES_FORMAT) {
      const { definition, problems } = readTechniques(source)
      if (!definition || problems.some(isError)) throw unusable(file, problems)
      for (const one of definition.techniques) if (!techniques.has(one.id)) techniques.set(one.id, one)
    }
  }
  return { decks: [...decks.values()], drills, techniques }
}

/** The ids of all drills in the catalog, without reading the decks as YAML: for naming a drill beside a piece of advice. */
export const drillIds = (folders: readonly string[]): Set<string> =>
  new Set(folders.flatMap(folder => [...trainingIn(join(folder, 'training')).drills]))

const isError = (problem: Problem): boolean => problem.severity === 'error'

function unusable(file: string, problems: readonly Problem[]): CliError {
  const { line, column, message } = problems.find(isError)!
  return new CliError(`${file}:${line}:${column}: ${message}`, 1, `See all of it with: attune check ${file}`)
}

function trainingFiles(folder: string): string[] {
  const training = join(folder, 'training')
  try {
    return namesIn(training).map(name => join(training, name))
  } catch (error) {
    throw cannot('read', training, error)
  }
}
