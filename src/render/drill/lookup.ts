import type { LookupDrill } from '../../training/types.ts'
import { noteOf, type Page, sourceOf, type View } from './page.ts'

/** The rows to look in; then the sentence of one, with the rounds said today where it is a row for every day. */
export function lookupPage(view: View<LookupDrill>): Page {
  const { drill, run, say, words } = view
  const chosen = run.answers[0]
  const row = typeof chosen === 'number' ? drill.rows[chosen] : undefined
  if (!row || typeof chosen !== 'number')
    return {
      blocks: [{ text: say(drill.question), look: 'strong' }, ...noteOf(view)],
      options: drill.rows.map(one => say(one.when)),
    }
  return {
    blocks: [
      { text: say(row.when) },
      // before the sentence, which it may correct
      ...(row.note ? [{ text: say(row.note) }] : []),
      { text: words.sayIt, look: 'faint' },
      { text: say(row.say), look: 'strong', close: true },
      { text: say(row.how) },
      ...(row.daily ? [{ text: words.rounds(Math.min(3, view.saidToday(chosen))), close: true }] : []),
      ...sourceOf(view),
    ],
    options: row.daily ? words.lookupOptions : words.lookupOnce,
  }
}
