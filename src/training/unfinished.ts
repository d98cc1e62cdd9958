import { existsSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { cannot, readCapped, TOO_LARGE } from '../files/read.ts'
import { writeDurably } from '../files/write.ts'
import type { Run } from './run.ts'
import { type Answer, hash } from './step.ts'
import type { Drill } from './types.ts'

const shape = v.object({
  /** What the drill was when it was left: answers to a drill that has changed since would mean something else. */
  of: v.number(),
  answers: v.array(v.union([v.number(), v.string(), v.literal(true), v.array(v.number())])),
  text: v.string(),
})

const MAX_BYTES = 1024 * 1024

const fileOf = (folder: string, drill: string): string =>
  join(folder, 'unfinished', `${drill.replace(/[^\w-]/g, '_')}.json`)

const digestOf = (drill: Drill): number => hash(JSON.stringify(drill))

/** Keeps a drill that is under way, so that it can go on after any end. Throws a CliError (exit 3). */
export function keepUnfinished(folder: string, { drill, answers, input }: Run): void {
  writeDurably(fileOf(folder, drill.id), `${JSON.stringify({ of: digestOf(drill), answers, text: input.text })}\n`)
}

/**
 * Where a drill was left; null when it was not, or the file is damaged (the drill is then begun anew).
 * `changed`: the drill is another by now, so that its answers mean nothing; what was written then, which stays worth keeping.
 */
export function findUnfinished(
  folder: string,
  drill: Drill,
): { readonly answers: readonly Answer[]; readonly text: string } | { readonly changed: string } | null {
  const file = fileOf(folder, drill.id)
  if (!existsSync(file)) return null
  const bytes = readCapped(file, MAX_BYTES)
  if (bytes === TOO_LARGE) return null
  try {
    const kept = v.safeParse(shape, JSON.parse(new TextDecoder().decode(bytes)))
    if (!kept.success) return null
    const { of, answers, text } = kept.output
    if (of === digestOf(drill)) return { answers, text }
    return {
      changed: [...answers, text].filter(answer => typeof answer === 'string' && answer.trim() !== '').join('\n\n'),
    }
  } catch {
    return null
  }
}

/** Removes what was kept: the drill is finished. */
export function removeUnfinished(folder: string, drill: string): void {
  try {
    unlinkSync(fileOf(folder, drill))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw cannot('write', fileOf(folder, drill), error)
  }
}
