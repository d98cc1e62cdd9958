import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CliError } from '../cli-error.ts'
import { globPattern, isGlob } from '../files/glob.ts'
import { cannot } from '../files/read.ts'
import { isOurs } from './kinds.ts'

/** The files that words on the command line mean. */
export interface Selection {
  /** Each once, in order; a path as the user wrote it or as its folder names it. */
  readonly files: readonly string[]
  /** YAML files in folders that are of other programs. */
  readonly skipped: number
  /** What could not be found or read. */
  readonly failures: readonly CliError[]
}

/**
 * A file that is named is always taken; of a folder the YAML files that are ours, at any depth, but in no hidden folder and no node_modules;
 * of a glob what matches. Without a word: the folder `quizzes`, else the current one.
 */
export function select(words: readonly string[], cwd: string): Selection {
  const files = new Map<string, string>()
  const failures: CliError[] = []
  let skipped = 0
  const take = (file: string) => files.set(resolve(cwd, file), files.get(resolve(cwd, file)) ?? file)
  const search = (folder: string) => {
    for (const file of yamlFiles(cwd, folder, failures))
      if (isOurs(beginningOf(resolve(cwd, file)))) take(file)
      else skipped++
  }

  const start = statSync(join(cwd, 'quizzes'), { throwIfNoEntry: false })?.isDirectory() ? 'quizzes' : '.'
  for (const word of words.length > 0 ? words : [start]) {
    const stat = statSync(resolve(cwd, word), { throwIfNoEntry: false })
    if (stat?.isDirectory()) search(word)
    else if (stat) take(word)
    else if (isGlob(word)) {
      const { root, pattern } = globPattern(word)
      const matches = yamlFiles(cwd, root, failures, true).filter(file => pattern.test(file))
      for (const file of matches) take(file)
      if (matches.length === 0) failures.push(new CliError(`No file matches ${word}.`, 3))
    } else failures.push(cannot('read', word, { code: 'ENOENT' }))
  }
  return { files: [...files.values()], skipped, failures }
}

/** The YAML files (for a glob: all files) below a folder, by name; folders that cannot be entered are failures. */
function yamlFiles(cwd: string, folder: string, failures: CliError[], all = false): string[] {
  const found: string[] = []
  const walk = (here: string) => {
    let entries: ReturnType<typeof listing>
    try {
      entries = listing(resolve(cwd, here))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') failures.push(cannot('read', here, error))
      return
    }
    for (const entry of entries) {
      const path = here === '.' ? entry.name : join(here, entry.name)
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') walk(path)
      } else if (
        (all || /\.ya?ml$/.test(entry.name)) &&
        // a link to a file is followed, a link to a folder is not: it could lead in a circle
        (entry.isFile() ||
          (entry.isSymbolicLink() && statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isFile()))
      )
        found.push(path)
    }
  }
  walk(folder)
  return found
}

const listing = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))

/** The first bytes of a file, readable enough to find the format in them, whatever the encoding. */
function beginningOf(path: string): string {
  const bytes = Buffer.alloc(4096)
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    return bytes.toString('latin1', 0, readSync(descriptor, bytes)).replaceAll('\0', '')
  } catch {
    // the reader of the whole file says what is wrong, if it is ours at all
    return ''
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}
