import { sittingWords } from '../messages/sitting.ts'
import { type FoundDraft, findDrafts, type OpenDraft, openDraft, setAside } from '../records/drafts.ts'
import { homeOf } from '../records/home.ts'
import { isoWithOffset } from '../records/record.ts'
import { type Resumed, resume } from '../records/resume.ts'
import { numberRanges } from '../render/sitting.ts'
import { choose } from '../terminal/ask.ts'
import type { LineTalk } from '../terminal/lines.ts'
import { print } from '../terminal/print.ts'
import type { Begun, Taking } from './taking.ts'

/** A sitting about to go on, or to begin. */
export interface Beginning extends Begun {
  readonly file: OpenDraft
  readonly resumed: Resumed
  /** What the respondent should know before the first question; may be empty. */
  readonly notice: string
}

const nothing: Resumed = { responses: new Map(), seconds: new Map(), askAgain: [], scoringChanged: false }

/** Finds an unfinished sitting of this respondent and asks whether to go on with it; where nobody can be asked, it is only mentioned. */
export async function continueOrBegin(taking: Taking, talk: LineTalk | null): Promise<Beginning> {
  const { world, options, entry, language, respondent } = taking
  const { instrument } = entry
  const words = sittingWords[language].resume
  const folder = homeOf(world.env).drafts
  const now = world.now().getTime()
  const found = findDrafts(folder, instrument.id, now)
  for (const file of found.damaged) await print(world.stderr, `${words.damaged(file)}\n`)

  let notice = ''
  const mine = found.drafts.find(
    ({ draft }) =>
      respondent.id === undefined || draft.respondent.id === undefined || draft.respondent.id === respondent.id,
  )
  if (mine && !world.stdin.isTTY) {
    const [answered, of] = [Object.keys(mine.draft.responses).length, instrument.items.length]
    if (options.restart) setAside(folder, mine, now)
    else await print(world.stderr, `${words.mentioned(answered, of, taking.command)}\n`)
  } else if (mine) {
    if (!options.restart && (await wantsToGoOn(taking, talk, mine))) {
      const file = openDraft(folder, instrument.id, world.uuid(), mine.file)
      if (file) return goOn(taking, mine, file)
      notice = words.taken
    } else setAside(folder, mine, now)
  }
  const sitting = world.uuid()
  return {
    sitting,
    startedAt: isoWithOffset(world.now()),
    respondent,
    file: openDraft(folder, instrument.id, sitting)!,
    resumed: nothing,
    notice,
  }
}

function goOn({ entry, language, respondent }: Taking, { draft }: FoundDraft, file: OpenDraft): Beginning {
  const words = sittingWords[language].resume
  const resumed = resume(draft, entry.instrument)
  const { id, name, team } = draft.respondent
  const notices = [
    ...(resumed.askAgain.length > 0 ? [words.changed(numberRanges(resumed.askAgain))] : []),
    ...(resumed.scoringChanged ? [words.changedScoring] : []),
  ]
  return {
    sitting: draft.sitting,
    startedAt: draft.startedAt,
    respondent: {
      ...(id === undefined ? {} : { id }),
      ...(name === undefined ? {} : { name }),
      ...(team === undefined ? {} : { team }),
      ...respondent,
    },
    file,
    resumed,
    notice: notices.join(' '),
  }
}

async function wantsToGoOn(
  { world, entry, language }: Taking,
  talk: LineTalk | null,
  { draft }: FoundDraft,
): Promise<boolean> {
  const words = sittingWords[language].resume
  const when = draft.savedAt.slice(0, 16).replace('T', ' ')
  const found = words.found(Object.keys(draft.responses).length, entry.instrument.items.length, when)
  if (!talk) {
    await print(world.stderr, `${found}\n`)
    return choose(world, language, words.question, [
      { value: true, name: words.goOn },
      { value: false, name: words.anew },
    ])
  }
  await talk.say(found, words.question, `1 ${words.goOn}`, `2 ${words.anew}`)
  for (;;) {
    const line = await talk.ask(words.oneOrTwo)
    if (line === '1' || line === '' || line === null) return true
    if (line === '2') return false
  }
}
