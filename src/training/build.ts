import { localized, type RawText } from '../definition/localized.ts'
import type { Text } from '../instrument/types.ts'
import type { RawDeck, RawDrill, RawTechniques } from './shape.ts'
import type { Deck, Drill, Technique } from './types.ts'

/** The deck that a file of the right shape means. Total: where the rules will find an error, it takes the nearest sense. */
export function buildDeck(raw: RawDeck): Deck {
  const words = (text: RawText): Text => localized(text, raw.languages)
  return {
    id: String(raw.id),
    languages: raw.languages,
    title: words(raw.title),
    drills: raw.drills.map(drill => buildDrill(drill, words)),
  }
}

/** The techniques that a file of the right shape names. */
export const buildTechniques = (raw: RawTechniques): Technique[] =>
  raw.techniques.map(t => ({
    id: String(t.id),
    name: localized(t.name, raw.languages),
    source: localized(t.source, raw.languages),
    parts: (t.parts ?? []).map(part => localized(part, raw.languages)),
  }))

function buildDrill(raw: RawDrill, words: (text: RawText) => Text): Drill {
  const note = (text: RawText | undefined) => (text === undefined ? {} : { note: words(text) })
  const base = {
    id: String(raw.id),
    technique: String(raw.technique),
    helps: {
      dimensions: raw.helps.dimensions.map(String),
      items: new Map(Object.entries(raw.helps.items ?? {}).map(([instrument, ids]) => [instrument, ids.map(String)])),
    },
    title: words(raw.title),
    ...note(raw.note),
  }
  const rising = (list: readonly { from: number; text: RawText }[] | undefined) =>
    (list ?? []).map(one => ({ from: one.from, text: words(one.text) }))

  switch (raw.kind) {
    case 'choose':
      return {
        ...base,
        kind: 'choose',
        question: words(raw.question),
        options: raw.options.map(o => ({
          text: words(o.text),
          right: o.right ?? false,
          why: words(o.why),
          ...(o.trigger === undefined ? {} : { trigger: o.trigger }),
        })),
      }
    case 'order':
      return {
        ...base,
        kind: 'order',
        question: words(raw.question),
        steps: raw.steps.map(s => ({ text: words(s.text), why: words(s.why) })),
      }
    case 'place': {
      const ids = raw.groups.map(g => String(g.id))
      return {
        ...base,
        kind: 'place',
        question: words(raw.question),
        groups: raw.groups.map(g => ({ id: String(g.id), title: words(g.title) })),
        things: raw.things.map(t => ({
          text: words(t.text),
          group: Math.max(0, ids.indexOf(String(t.group))),
          ...(t.why === undefined ? {} : { why: words(t.why) }),
        })),
      }
    }
    case 'recall':
      return { ...base, kind: 'recall', question: words(raw.question), answer: words(raw.answer) }
    case 'case':
      return {
        ...base,
        kind: 'case',
        story: words(raw.story),
        questions: raw.questions.map(words),
        points: raw.points.map(words),
      }
    case 'audit':
      return {
        ...base,
        kind: 'audit',
        question: words(raw.question),
        points: raw.points.map(p => ({ text: words(p.text), ...note(p.note) })),
        ...(raw.upTo === undefined ? {} : { upTo: raw.upTo }),
        counting: rising(raw.counting),
      }
    case 'lookup':
      return {
        ...base,
        kind: 'lookup',
        question: words(raw.question),
        rows: raw.rows.map(r => ({
          when: words(r.when),
          say: words(r.say),
          how: words(r.how),
          daily: r.daily ?? false,
          ...note(r.note),
        })),
      }
    case 'calc': {
      const ids = raw.inputs.map(i => String(i.id))
      return {
        ...base,
        kind: 'calc',
        question: words(raw.question),
        inputs: raw.inputs.map(i => ({
          text: words(i.text),
          start: i.start,
          ...(i.min === undefined ? {} : { min: i.min }),
          ...(i.max === undefined ? {} : { max: i.max }),
        })),
        results: raw.results.map(r => ({
          text: words(r.text),
          whole: r.whole ?? false,
          terms: r.terms.map(t => ({ factor: t.factor, of: t.of.map(i => Math.max(0, ids.indexOf(String(i)))) })),
          verdicts: rising(r.verdicts),
        })),
      }
    }
    case 'reflect':
      return { ...base, kind: 'reflect', question: words(raw.question) }
  }
}
