import type { RawText } from '../../definition/localized.ts'
import type { Finding } from '../../definition/parse.ts'
import { repeated } from '../../definition/repeated.ts'
import { placeWords, sentence, shortened } from '../../definition/words.ts'
import type { LocatedInstrument } from '../read.ts'

/** duplicate-item-id */
export function duplicateItemIds({ raw, located }: LocatedInstrument): Finding[] {
  const lineOf = (index: number): number => located.place(['items', index, 'id']).line
  return repeated(raw.items.map(item => item.id)).map(({ id, first, index }) => ({
    rule: 'duplicate-item-id',
    path: ['items', index, 'id'],
    message: `Item id '${id}' is used twice (lines ${lineOf(first)} and ${lineOf(index)}). Answers to both would share one place.`,
    help: 'Give one of the two items another id.',
  }))
}

/** item-numbering: ids that are numbers, or one word and a number, count on. Only the first jump is told. */
export function itemNumbering({ raw }: LocatedInstrument): Finding[] {
  const parts = raw.items.map(item => /^(.*?)(\d+)$/.exec(String(item.id)))
  for (let index = 1; index < parts.length; index++) {
    const [before, here] = [parts[index - 1], parts[index]]
    if (!before || !here || before[1] !== here[1] || before[0] === here[0]) continue
    if (Number(here[2]) !== Number(before[2]) + 1)
      return [
        {
          rule: 'item-numbering',
          severity: 'warning',
          path: ['items', index, 'id'],
          message: `Item numbers jump from ${before[0]} to ${here[0]}.`,
          help: 'If nothing is missing and the order is right, number them anew, or say why not in an ignore comment.',
        },
      ]
  }
  return []
}

/** missing-key, unknown-key: an item has a text, or two sides, and not some of both. */
export function statementOrPair({ raw, located }: LocatedInstrument): Finding[] {
  return raw.items.flatMap(({ text, left, right }, index): Finding[] => {
    const path = ['items', index]
    const name = sentence(placeWords(path, located.value))
    const help = "An item has 'text', or it has 'left' and 'right' for two opposite statements."
    if (text === undefined && left === undefined && right === undefined)
      return [{ rule: 'missing-key', path, message: `${name} has no 'text'.`, help }]
    if (text !== undefined && (left !== undefined || right !== undefined)) {
      const side = left === undefined ? 'right' : 'left'
      return [
        { rule: 'unknown-key', path: [...path, side], part: 'key', message: `${name} has 'text' and '${side}'.`, help },
      ]
    }
    if (text === undefined && (left === undefined || right === undefined)) {
      const [there, lacks] = left === undefined ? ['right', 'left'] : ['left', 'right']
      return [{ rule: 'missing-key', path, message: `${name} has '${there}' but no '${lacks}'.`, help }]
    }
    return []
  })
}

/** duplicate-statement: two items, or the two sides of one, with the same words in a language. */
export function duplicateStatements({ raw, located }: LocatedInstrument): Finding[] {
  const first = new Map<string, number>()
  return raw.items.flatMap((item, index): Finding[] => {
    const path = ['items', index, item.text === undefined ? 'left' : 'text']
    for (const [language, words] of wordsByLanguage(item, raw.languages)) {
      if (item.text === undefined && words[0] !== '' && words[0] === words[1])
        return [
          {
            rule: 'duplicate-statement',
            severity: 'warning',
            path: ['items', index, 'right'],
            message: `Both sides of ${placeWords(['items', index], located.value)} have the same '${language}' text.`,
            help: 'The two sides of an item are opposites.',
          },
        ]
      if (words.join('') === '') continue
      const key = `${language}\n${words.join('\n')}`
      const before = first.get(key)
      if (before === undefined) first.set(key, index)
      else
        return [
          {
            rule: 'duplicate-statement',
            severity: 'warning',
            path: typeof item.text === 'object' ? [...path, language] : path,
            message: `Items ${raw.items[before]!.id} and ${item.id} have the same '${language}' text: "${shortened(textIn(item.text ?? item.left, language))}".`,
            help: 'One of them was probably copied and not changed.',
          },
        ]
    }
    return []
  })
}

type RawItem = LocatedInstrument['raw']['items'][number]

const wordsByLanguage = (item: RawItem, languages: readonly string[]): [language: string, words: string[]][] =>
  languages.map(language => [
    language,
    (item.text === undefined ? [item.left, item.right] : [item.text]).map(side => alike(textIn(side, language))),
  ])

const textIn = (text: RawText | undefined, language: string): string =>
  typeof text === 'string' ? text : (text?.[language] ?? '')

/** What two texts share when a reader takes them for the same: no case, spaces or punctuation. */
const alike = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '')
