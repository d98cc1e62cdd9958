import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CliError } from '../cli-error.ts'
import { createDurably } from '../files/write.ts'
import { fingerprint } from '../instrument/fingerprint.ts'
import { takeWords } from '../messages/take.ts'
import type { OpenDraft } from '../records/drafts.ts'
import { homeOf } from '../records/home.ts'
import { encode, isoWithOffset, RECORD_FORMAT, type SittingRecord } from '../records/record.ts'
import { wantsColor } from '../terminal/color.ts'
import { print } from '../terminal/print.ts'
import { present } from './present.ts'
import { copyPath } from './take-out.ts'
import type { Begun, Taking } from './taking.ts'

/** What a sitting, or a sheet of paper, has come to. */
export interface Finished extends Begun {
  readonly responses: ReadonlyMap<string, number>
  readonly seconds: ReadonlyMap<string, number>
  readonly draft: OpenDraft | null
}

/** Keeps the record, shows the result, and only then lets go of the draft. Gives the exit code. */
export async function finish(taking: Taking, finished: Finished): Promise<number> {
  const { world, options, entry, language } = taking
  const words = takeWords[language]
  const { instrument } = entry
  const record: SittingRecord = {
    format: RECORD_FORMAT,
    instrument: { id: instrument.id, version: instrument.version, fingerprint: fingerprint(instrument) },
    respondent: { ...finished.respondent, id: finished.respondent.id ?? finished.sitting },
    language,
    startedAt: finished.startedAt,
    completedAt: isoWithOffset(world.now()),
    responses: Object.fromEntries(finished.responses),
    seconds: Object.fromEntries(finished.seconds),
  }
  const name = `${record.completedAt.slice(0, 10)}-${instrument.id}-${finished.sitting.slice(0, 8)}.json`
  const path = join(homeOf(world.env).results, name)
  const trouble = keep(path, record)
  if (!trouble) finished.draft?.remove()

  const shown = await present({
    world,
    entry,
    record,
    sheet: { responses: finished.responses, ...(finished.seconds.size > 0 ? { seconds: finished.seconds } : {}) },
    format: options.format,
    language,
    columns: world.stdout.columns ?? 80,
    color: wantsColor(world.stdout, world.env, options.color),
  })
  // the question for the name stands right above
  if (world.stdin.isTTY && world.stdout.isTTY) await print(world.stdout, '\n')
  await print(world.stdout, shown.text)
  if (trouble) throw new CliError(trouble.message, 3, finished.draft ? words.notRecorded : words.notKept)
  await print(world.stderr, `  ${words.saved(path)}\n`)
  if (options.out !== undefined) {
    const copy = copyPath(taking, options.out, name)
    createDurably(copy, encode(record))
    await print(world.stderr, `  ${words.copied(copy)}\n`)
  }
  return shown.exitCode
}

function keep(path: string, record: SittingRecord): CliError | null {
  // a sitting that was recorded and then killed before its draft was removed is recorded already
  if (existsSync(path)) return null
  try {
    createDurably(path, encode(record))
    return null
  } catch (error) {
    if (error instanceof CliError) return error
    throw error
  }
}
