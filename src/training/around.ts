import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isSource, readSource } from '../definition/source.ts'
import type { Around } from './rules/index.ts'
import { DECK_FORMAT, TECHNIQUES_FORMAT } from './shape.ts'

/** The training files of a folder by what their text says, without reading them as YAML; `except` is left out. Files that cannot be read say nothing. */
export function trainingIn(
  folder: string,
  except: string | null = null,
): Around & { readonly drills: ReadonlySet<string> } {
  let techniques: Set<string> | null = null
  const ids = new Map<string, string>()
  const drills = new Set<string>()
  for (const name of namesIn(folder)) {
    const file = join(folder, name)
    if (file === except) continue
    const text = textOf(file)
    const format = formatOf(text)
    if (format === TECHNIQUES_FORMAT) techniques = new Set([...(techniques ?? []), ...entryIds(text)])
    if (format !== DECK_FORMAT) continue
    const deck = /^id: *["']?([\w-]+)/m.exec(text)?.[1]
    if (deck !== undefined) ids.set(deck, name)
    for (const id of entryIds(text)) {
      ids.set(id, name)
      drills.add(id)
    }
  }
  return { techniques, ids, drills }
}

/** What the `format:` line of a training file says; undefined when it is none of ours. */
export const formatOf = (text: string): string | undefined => /^format: *["']?(attune\/[\w@-]+)/m.exec(text)?.[1]

/** A drill or technique begins with its id, two spaces in at most; ids further in are those of groups and inputs. */
const entryIds = (text: string): string[] =>
  [...text.matchAll(/^ {0,2}- (?:\{ *)?id: *["']?([\w-]+)/gm)].map(match => match[1]!)

/** The YAML files of a folder, by name; none when there is no such folder. */
export const namesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => /\.ya?ml$/.test(name) && !name.startsWith('.'))
        .sort()
    : []

function textOf(file: string): string {
  try {
    const source = readSource(file)
    return isSource(source) ? source.text : ''
  } catch {
    return ''
  }
}
