import { join, resolve } from 'node:path'
import { makePrivateFolder, writeDurably } from '../files/write.ts'
import type { SheetEntry } from '../records/entry.ts'
import type { World } from '../terminal/world.ts'
import { present } from './present.ts'
import type { ScoreCatalog } from './score-catalog.ts'

/** Writes each person's result for handing out; counts what it has written. */
export interface Reports {
  write(entry: SheetEntry): Promise<void>
  readonly count: number
}

/** Reports in a folder (made when it is missing): Markdown files named by a number and the name. Throws a CliError (exit 3). */
export function reportsIn(
  folder: string,
  catalog: ScoreCatalog,
  language: string | undefined,
  fallback: string,
  world: World,
): Reports {
  const path = resolve(world.cwd, folder)
  makePrivateFolder(path)
  let count = 0
  return {
    async write({ known: { instrument }, respondent, completedAt, answers, seconds, language: own, place }) {
      count++
      const sheet = {
        responses: new Map(
          instrument.items.flatMap(({ id }, index) =>
            answers[index] === undefined ? [] : [[id, answers[index]] as const],
          ),
        ),
        ...(seconds ? { seconds } : {}),
      }
      const { text } = await present({
        world,
        entry: { instrument, file: catalog.files.get(instrument.id)! },
        record: { respondent: { ...respondent, id: respondent.id ?? '' }, completedAt },
        sheet,
        format: 'markdown',
        language: language ?? (own || fallback),
        columns: 80,
        color: false,
      })
      writeDurably(
        join(path, `${fileName(count, respondent.name ?? respondent.id ?? String(place.row ?? ''))}.md`),
        text,
      )
    },
    get count() {
      return count
    },
  }
}

/** `007-李明`: the number keeps two people of one name apart, and nothing of the name can mean a path. */
export function fileName(number: number, name: string): string {
  const letters = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  // forty characters of any script are fewer bytes than a file system takes
  const short = [...letters].slice(0, 40).join('').replace(/-+$/, '')
  return [String(number).padStart(3, '0'), ...(short === '' ? [] : [short])].join('-')
}
