import { thingsSection } from './result-advice.ts'
import { answersSections } from './result-answers.ts'
import { areasSection } from './result-areas.ts'
import type { Field, Section } from './result-blocks.ts'
import { matrixSection } from './result-matrix.ts'
import { bandSection, totalSection } from './result-total.ts'
import { trustSection } from './result-trust.ts'
import { type ResultView, said, shownTotal, wordsOf } from './result-view.ts'

/** A result as words in their order, before anything is laid out: what text and Markdown have in common. */
export interface ResultDocument {
  readonly title: string
  /** The day of the sitting; may be empty. */
  readonly date: string
  /** Name, id and team as far as they are known; may be empty. */
  readonly who: string
  readonly sections: readonly Section[]
}

/** The words of a result, the most important first. */
export function resultDocument(view: ResultView): ResultDocument {
  return {
    title: said(view, view.instrument.title),
    date: dateWords(view),
    who: whoWords(view),
    sections: [
      totalSection(view),
      ...bandSection(view),
      ...trustSection(view),
      ...areasSection(view),
      ...matrixSection(view),
      ...answersSections(view),
      ...thingsSection(view),
      { blocks: [{ kind: 'paragraphs', lines: [wordsOf(view).caution] }] },
      closingSection(view),
    ],
  }
}

const dateWords = (view: ResultView): string => {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-([0-2]\d|3[01])(?!\d)/.exec(view.completedAt) ?? []
  return year === undefined ? '' : wordsOf(view).date(Number(year), Number(month), Number(day))
}

function whoWords(view: ResultView): string {
  const { id, name, team } = view.respondent
  // a sitting that was given no id has a random one, which says nothing to anybody
  const known = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? '' : id
  const who = name && known && name !== known ? `${name} (${known})` : name || known
  return wordsOf(view).who(who, team ?? '')
}

/** The total and the band once more: on a small screen the first lines have gone by the time the last ones are read. */
function inShort(view: ResultView): Field[] {
  const { total, band } = view.score
  const words = wordsOf(view)
  if (!total) return []
  return [
    {
      label: words.inShort,
      code: words.total(shownTotal(view, total.total)),
      remark: band ? said(view, band.title) : '',
    },
  ]
}

function closingSection(view: ResultView): Section {
  const words = wordsOf(view)
  const record: Field[] = view.path === null ? [] : [{ label: words.record, code: view.path, remark: '' }]
  const next =
    view.drills.size > 0
      ? { label: words.next, code: `${view.command} train`, remark: words.train }
      : { label: words.next, code: view.command.replace(/ --$/, ''), remark: words.menu }
  return { blocks: [{ kind: 'fields', fields: [...inShort(view), ...record, next] }] }
}
