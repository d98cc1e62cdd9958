import { existsSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { cannot } from '../files/read.ts'
import { makePrivateFolder, TEMPORARY_PREFIX, writeDurably } from '../files/write.ts'
import { type Draft, draftShape, encode } from './record.ts'

/** A draft and the file it was found in. */
export interface FoundDraft {
  readonly file: string
  readonly draft: Draft
}

/**
 * The drafts of an instrument, the latest first. A damaged one is renamed to `…​.corrupt-<time>` beside it and named in `damaged`,
 * never dropped. Temporary files that a killed process left, older than an hour, are cleared. `now` in milliseconds.
 */
export function findDrafts(
  folder: string,
  instrument: string,
  now: number,
): { drafts: FoundDraft[]; damaged: string[] } {
  const drafts: FoundDraft[] = []
  const damaged: string[] = []
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = join(folder, name)
    if (name.startsWith(TEMPORARY_PREFIX)) clearIfOld(file, now)
    if (!name.startsWith(`${instrument}.`) || !name.endsWith('.json')) continue
    const draft = readDraft(file)
    if (draft === 'gone') continue
    if (draft) drafts.push({ file, draft })
    else {
      const aside = `${file}.corrupt-${now}`
      renameSync(file, aside)
      damaged.push(aside)
    }
  }
  drafts.sort((a, b) => (a.draft.savedAt < b.draft.savedAt ? 1 : -1))
  return { drafts, damaged }
}

/** A draft file in use by one process: nobody else has its name. */
export interface OpenDraft {
  readonly file: string
  /** Saves durably; the file that it went to, which is a new one when another process has claimed this draft. Throws a CliError (exit 3). */
  save(draft: Draft): { file: string; claimed: boolean }
  /** Deletes it: the sitting has become a record. */
  remove(): void
}

/** A draft file of one's own: a new one, or, given a found one, that one claimed by a rename. null when another process has claimed it first. */
export function openDraft(folder: string, instrument: string, token: string, found?: string): OpenDraft | null {
  let file = join(folder, `${instrument}.${token}.json`)
  let written = found !== undefined
  let times = 0
  if (found !== undefined) {
    try {
      renameSync(found, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw cannot('write', file, error)
    }
  }
  return {
    get file() {
      return file
    },
    save(draft) {
      const claimed = written && !existsSync(file)
      if (claimed) file = join(folder, `${instrument}.${token}-${++times}.json`)
      writeDurably(file, encode(draft))
      written = true
      return { file, claimed }
    },
    remove() {
      try {
        unlinkSync(file)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw cannot('write', file, error)
      }
    },
  }
}

/** Puts a draft out of the way without deleting it; where it went. */
export function setAside(folder: string, { file }: FoundDraft, now: number): string {
  const aside = join(folder, 'set-aside')
  makePrivateFolder(aside)
  const target = join(aside, `${now}-${file.slice(folder.length + 1)}`)
  try {
    renameSync(file, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw cannot('write', target, error)
  }
  return target
}

function readDraft(file: string): Draft | null | 'gone' {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone'
    throw cannot('read', file, error)
  }
  try {
    const result = v.safeParse(draftShape, JSON.parse(text))
    return result.success ? result.output : null
  } catch {
    return null
  }
}

function clearIfOld(file: string, now: number): void {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat && now - stat.mtimeMs > 3_600_000) unlinkSync(file)
}
