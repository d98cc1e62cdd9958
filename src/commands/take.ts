import { CliError } from '../cli-error.ts'
import { clean } from '../files/clean.ts'
import { findInstrument } from '../instrument/catalog.ts'
import { fingerprint } from '../instrument/fingerprint.ts'
import { chooseLanguage, type Language } from '../messages/language.ts'
import { sittingWords } from '../messages/sitting.ts'
import type { OpenDraft } from '../records/drafts.ts'
import { readPaperSheet } from '../records/paper.ts'
import { DRAFT_FORMAT, type Draft, isoWithOffset } from '../records/record.ts'
import { digestsOf } from '../records/resume.ts'
import { type Sitting, startSitting } from '../sitting/sitting.ts'
import { wantsColor } from '../terminal/color.ts'
import { Interrupted } from '../terminal/interrupted.ts'
import { type LineTalk, talkInLines, wantsPlain } from '../terminal/lines.ts'
import { print } from '../terminal/print.ts'
import { sitInLines } from '../terminal/sitting-plain.ts'
import { type SittingRun, sitOnScreen } from '../terminal/sitting-screen.ts'
import type { World } from '../terminal/world.ts'
import { quizFolders } from './folders.ts'
import { continueOrBegin } from './take-draft.ts'
import type { Finished } from './take-finish.ts'
import { checkOut } from './take-out.ts'
import { askName, chooseTest } from './take-questions.ts'
import type { Begun, TakeOptions, Taking } from './taking.ts'

/** Sits a test, keeps its record and shows the result. */
export async function take([test]: [test?: string], options: TakeOptions, world: World): Promise<number> {
  const language = chooseLanguage(options.lang, world.env)
  const onPaper = options.answers !== undefined
  const plain = wantsPlain(options.plain, world.env)
  const onTerminal = world.stdin.isTTY === true && world.stderr.isTTY === true
  if (!onPaper && !plain && !onTerminal)
    throw new CliError(
      'This is no terminal, so there is nobody to answer.',
      2,
      'Give the answers with --answers "4 4 3 …", or line by line with --plain.',
    )
  const talk = plain && !onPaper ? talkInLines(world) : null
  try {
    const asks = onTerminal && !onPaper
    if (test === undefined && !asks && !(talk && world.stdin.isTTY))
      throw new CliError('Which test?', 2, 'Name it, as "attune list" shows it.')
    const folders = quizFolders(options, world)
    const entry = findInstrument(test ?? (await chooseTest(world, language, folders, talk)), folders)
    const taking: Taking = {
      world,
      options,
      entry,
      language,
      respondent: respondentOf(options),
      command: `${world.command} take ${test ?? entry.instrument.id}`,
    }
    checkOut(taking)
    return onPaper ? await takeFromPaper(taking, options.answers) : await sit(taking, talk)
  } finally {
    talk?.close()
  }
}

const respondentOf = ({ id, name, team }: TakeOptions): Taking['respondent'] => ({
  ...(id === undefined ? {} : { id: clean(id) }),
  ...(name === undefined ? {} : { name: clean(name) }),
  ...(team === undefined ? {} : { team: clean(team) }),
})

/** What comes after the last answer is imported then: the first question must not wait for it. */
const finish = async (taking: Taking, finished: Finished): Promise<number> =>
  (await import('./of-results.ts')).finish(taking, finished)

async function takeFromPaper(taking: Taking, answers: string): Promise<number> {
  const { world, entry } = taking
  const responses = readPaperSheet(answers, entry.instrument)
  const at = isoWithOffset(world.now())
  return finish(taking, {
    sitting: world.uuid(),
    startedAt: at,
    respondent: taking.respondent,
    responses,
    seconds: new Map(),
    draft: null,
  })
}

async function sit(taking: Taking, talk: LineTalk | null): Promise<number> {
  const { world, options, entry, language } = taking
  const { instrument } = entry
  const words = sittingWords[language]
  const begin = await continueOrBegin(taking, talk)
  const start = startSitting(
    {
      items: instrument.items.map(item => item.id),
      points: instrument.scale.points,
      required: new Set(instrument.items.filter(item => item.scored).map(item => item.id)),
      mayMiss: instrument.score.missing,
      confirm: options.confirm ?? false,
      responses: begin.resumed.responses,
      seconds: begin.resumed.seconds,
    },
    world.elapsed(),
  )

  let last = start
  const run: SittingRun = {
    instrument,
    language,
    color: wantsColor(world.stderr, world.env, options.color),
    save(sitting) {
      last = sitting
      return saveDraft(begin.file, draftOf(taking, begin, sitting), language)
    },
  }
  /** What a person who leaves is told. */
  const farewell = () =>
    last.responses.size === 0
      ? ''
      : `${words.saved(last.responses.size, last.items.length)}\n${words.continueWith(taking.command)}\n`
  const forget = world.onEnd(() => void world.stderr.write(farewell()))
  try {
    if (talk) {
      if (begin.notice) await talk.say(begin.notice)
      const end = await sitInLines(talk, run, start, world.elapsed)
      if (end.how !== 'done') {
        await print(world.stderr, farewell())
        return end.how === 'left' ? 0 : 1
      }
      last = end.sitting
    } else {
      last = await sitOnScreen(world, run, { sitting: start, notice: begin.notice })
    }
    const name = begin.respondent.name ?? (await askName(taking, talk))
    const respondent = { ...begin.respondent, ...(name === undefined ? {} : { name }) }
    forget()
    return await finish(taking, {
      ...begin,
      respondent,
      responses: last.responses,
      seconds: last.seconds,
      draft: begin.file,
    })
  } catch (error) {
    if (error instanceof Interrupted) await print(world.stderr, farewell())
    throw error
  } finally {
    forget()
  }
}

function draftOf({ world, entry: { instrument }, language }: Taking, begun: Begun, sitting: Sitting): Draft {
  return {
    format: DRAFT_FORMAT,
    instrument: { id: instrument.id, version: instrument.version, fingerprint: fingerprint(instrument) },
    sitting: begun.sitting,
    respondent: begun.respondent,
    language,
    startedAt: begun.startedAt,
    savedAt: isoWithOffset(world.now()),
    digests: digestsOf(instrument),
    responses: Object.fromEntries(sitting.responses),
    seconds: Object.fromEntries(sitting.seconds),
  }
}

function saveDraft(file: OpenDraft, draft: Draft, language: Language): string {
  const words = sittingWords[language]
  try {
    return file.save(draft).claimed ? words.resume.takenLater : ''
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    return words.notSaved(error.message)
  }
}
