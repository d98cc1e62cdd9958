import { describe, expect, test } from 'vitest'
import { drillWords } from '../../src/messages/drill.ts'
import { LANGUAGES, type Language } from '../../src/messages/language.ts'
import type { View } from '../../src/render/drill/page.ts'
import { paged } from '../../src/render/drill-pages.ts'
import { drillScreen } from '../../src/render/drill-screen.ts'
import { styleFor } from '../../src/render/style.ts'
import { cells } from '../../src/render/width.ts'
import { loadTraining } from '../../src/training/catalog.ts'
import { give, type Run, startRun, stepNow } from '../../src/training/run.ts'
import { type Session, startSession } from '../../src/training/session.ts'
import type { Answer, Step } from '../../src/training/step.ts'
import { quizzes } from '../support/shipped.ts'

const { drills, techniques } = loadTraining([quizzes])

const answerTo = (step: Step, language: Language): Answer => {
  const line = { en: 'I would listen first.', 'zh-Hans': '我会先听。', 'zh-Hant': '我會先聽。' }[language]
  switch (step.ask) {
    case 'one':
      return step.options.findLast(option => !step.taken?.includes(option))!
    case 'many':
      return [step.options[0]!]
    case 'number':
      return step.start
    case 'text':
      return line
    default:
      return true
  }
}

/** Every step of a drill, as it comes when the last option is always chosen. */
function stepsOf(id: string, language: Language): Run[] {
  const runs = [startRun(drills.get(id)!, 0)]
  while (stepNow(runs.at(-1)!).ask !== 'end') runs.push(give(runs.at(-1)!, answerTo(stepNow(runs.at(-1)!), language)))
  return runs.slice(0, -1)
}

const viewOf = (run: Run, language: Language): View => ({
  drill: run.drill,
  run,
  step: stepNow(run),
  words: drillWords[language],
  say: text => text[language]!,
  technique: techniques.get(run.drill.technique),
  triggers: techniques.get('nine-triggers')!.parts,
  earlier: { when: '2026-11-20', count: { got: 2, of: 7 }, text: 'Earlier words.' },
  saidToday: () => 1,
})

const screens = (run: Run, language: Language, columns: number, rows: number): string[] => {
  const screen = { columns, rows, language, style: styleFor(false) }
  const view = viewOf(run, language)
  const session: Session = {
    ...startSession([{ drill: run.drill, times: 0 }], true),
    view: { kind: 'drill', index: 0, run },
  }
  return Array.from({ length: paged(view, screen).count }, (_, page) => drillScreen({ ...session, page }, view, screen))
}

describe.each(LANGUAGES)('in %s', language => {
  test.each([
    [80, 24],
    [40, 24],
    [30, 12],
  ])(
    'every step of every drill fits %i columns and %i rows, page by page, and nothing of it is left out',
    (columns, rows) => {
      const bare = (text: string): string => text.replace(/\s/g, '')
      for (const [id, drill] of drills) {
        for (const run of stepsOf(id, language)) {
          const pages = screens(run, language, columns, rows)
          for (const page of pages) {
            const lines = page.split('\n')
            expect(lines.length, `${id}\n${page}`).toBeLessThanOrEqual(rows)
            for (const line of lines) expect(cells(line), `${id}\n${page}`).toBeLessThan(columns)
          }
          const step = stepNow(run)
          // every option of a choice is somewhere to be read
          if (drill.kind === 'choose' && step.ask === 'one')
            for (const option of drill.options) {
              const shown = bare(pages.map(page => page.split('\n').slice(2, -2).join('\n')).join('\n'))
              expect(shown, id).toContain(bare(option.text[language]!))
            }
        }
      }
    },
  )
})

test.each([
  ['triggers-say', 'en', 80],
  ['ten-steps-order', 'zh-Hant', 40],
  ['spin-place', 'zh-Hans', 80],
  ['apology-recall', 'zh-Hans', 40],
  ['hongshiban-calm', 'en', 40],
  ['seven-factors-count', 'zh-Hant', 80],
  ['moods', 'en', 80],
  ['satisfaction-gap', 'zh-Hans', 40],
  ['top-habit', 'zh-Hant', 80],
] as const)('%s in %s at %i columns, as a person sees it', async (id, language, columns) => {
  const runs = stepsOf(id, language)
  // the first step, one in the middle, and the last
  const some = [...new Set([runs[0]!, runs[Math.floor(runs.length / 2)]!, runs.at(-1)!])]
  const text = some.flatMap(run => screens(run, language, columns, 24)).join(`\n${'='.repeat(columns)}\n`)
  await expect(`${text}\n`).toMatchFileSnapshot(`__screens__/drill-${id}-${language}-${columns}.txt`)
})
