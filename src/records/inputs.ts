import { existsSync, readdirSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { globPattern, isGlob } from '../files/glob.ts'
import { cannot } from '../files/read.ts'

/** One thing to read sheets from. */
export interface Input {
  /** As the user would name it; `-` is stdin. */
  readonly source: string
  readonly path: string | null
  /** null: its beginning has to tell. */
  readonly kind: Kind | null
  /** About how many, for a progress bar; 0 where it is not known. */
  readonly bytes: number
}

export type Kind = 'json' | 'jsonl' | 'table'

const kinds: Readonly<Record<string, Kind>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'table',
  '.tsv': 'table',
}

/** What a trainer is most likely to have beside a table, and what to do with it. */
const isWorkbook = (file: string): boolean => /\.(xlsx?|xlsm|ods|numbers)$/i.test(file)
const WORKBOOK = 'It is a workbook, not a table: save its sheet as CSV (UTF-8).'

/** Bytes of a record: asking ten thousand files for theirs takes longer than half of the scoring. */
const TYPICAL_RECORD = 1500

const kindOf = (file: string): Kind | null => kinds[extname(file).toLowerCase()] ?? null

/** A word of the command line that leads to nothing, and why. */
export interface NoInput {
  readonly source: string
  readonly reason: string
}

/**
 * What the words of a command line mean, in their order: files, folders (everything below them with a known ending, by name; hidden files left out),
 * patterns with `*`, `**` and `?`, and `-` for stdin. `except` are full paths that are never read: the output, which may stand in a folder of inputs.
 * A file that two words name is read once.
 */
export function findInputs(
  words: readonly string[],
  cwd: string,
  except: ReadonlySet<string>,
): { inputs: Input[]; missing: NoInput[] } {
  const inputs: Input[] = []
  const missing: NoInput[] = []
  const seen = new Set(except)
  const add = ({ source, path }: Found, kind: Kind | null): void => {
    if (seen.has(path)) return
    seen.add(path)
    if (isWorkbook(source)) {
      missing.push({ source, reason: WORKBOOK })
      return
    }
    const bytes = kind === 'json' ? TYPICAL_RECORD : (statSync(path, { throwIfNoEntry: false })?.size ?? 0)
    inputs.push({ source, path, kind, bytes })
  }
  for (const word of words) {
    if (word === '-') {
      inputs.push({ source: '-', path: null, kind: null, bytes: 0 })
      continue
    }
    try {
      const path = resolve(cwd, word)
      // a name that exists is a name, whatever signs it holds
      if (existsSync(path)) {
        if (!statSync(path).isDirectory()) add({ source: word, path }, kindOf(word))
        else
          for (const file of filesBelow(word, path)) {
            const kind = kindOf(file.source)
            if (kind || isWorkbook(file.source)) add(file, kind)
          }
      } else if (isGlob(word)) {
        const { root, pattern } = globPattern(word)
        const found = filesBelow(root === '.' ? '' : root, resolve(cwd, root)).filter(({ source }) =>
          pattern.test(source),
        )
        for (const file of found) add(file, kindOf(file.source))
        if (found.length === 0) missing.push({ source: word, reason: 'No file has such a name.' })
      } else missing.push({ source: word, reason: 'There is no such file or folder.' })
    } catch (error) {
      missing.push({ source: word, reason: cannot('read', word, error).message })
    }
  }
  return { inputs, missing }
}

/** Every file below a folder, named as the user named the folder. A link to a file is followed, a link to a folder is not: it could lead in a circle. */
function filesBelow(source: string, path: string): Found[] {
  // joined once: there may be ten thousand names
  const sourceOf = inside(source)
  const pathOf = inside(path)
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map(entry => ({ entry, key: sortKey(entry.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap(({ entry }) => {
      const found = { source: sourceOf(entry.name), path: pathOf(entry.name) }
      if (entry.isDirectory()) return filesBelow(found.source, found.path)
      const file = entry.isFile() || statSync(found.path, { throwIfNoEntry: false })?.isFile()
      return file ? found : []
    })
}

/** A file as the user would name it, and its full path. */
interface Found {
  readonly source: string
  readonly path: string
}

/** Puts a folder before names, as `join` does. */
function inside(folder: string): (name: string) => string {
  const before = join(folder, '_').slice(0, -1)
  return name => before + name
}

/** `sheet-9` before `sheet-10`; the same order on every machine. */
const sortKey = (name: string): string => `${name.replace(/\d+/g, digits => digits.padStart(16, '0'))}\0${name}`
