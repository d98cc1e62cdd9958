import { nearest } from '../nearest.ts'
import { type Finding, type Located, problemAt } from '../parse.ts'
import type { Path, Problem } from '../problem.ts'
import type { Leaf } from '../shape-walk.ts'
import { placeWords, sentence } from '../words.ts'
import { languageListFindings, namesLanguage } from './language-codes.ts'

type TextLeaf = Extract<Leaf, { kind: 'text' }>

/** So many texts without a language are named one by one; more have one cause, and are counted. */
const MOST = 5

/** Whether every text is there in the declared languages, and in no other, and says the same things in all of them. */
export function wordingProblems(located: Located, languages: readonly string[], leaves: readonly Leaf[]): Problem[] {
  const texts = leaves.filter(leaf => leaf.kind === 'text')
  const unused = languages.filter(one =>
    texts.every(({ value }) => typeof value === 'object' && value[one] === undefined),
  )
  const findings = [
    ...languageListFindings(languages, unused),
    ...undeclared(languages, texts),
    ...missing(located, languages, texts),
    ...texts.flatMap(leaf => placeholders(located, languages, leaf)),
  ]
  return findings.map(finding => problemAt(located, finding))
}

function undeclared(languages: readonly string[], texts: readonly TextLeaf[]): Finding[] {
  const places = new Map<string, Path[]>()
  for (const { value, path } of texts)
    if (typeof value === 'object')
      for (const language of Object.keys(value))
        if (!languages.includes(language)) places.set(language, [...(places.get(language) ?? []), [...path, language]])
  return [...places].flatMap(([language, paths]): Finding[] => {
    const message = `Language '${language}' is not in languages [${languages.join(', ')}]`
    if (paths.length > MOST)
      return [
        {
          rule: 'language-code',
          path: ['languages'],
          message: `${message}, but ${paths.length} texts have it.`,
          help: `Add ${language} to languages, or remove these texts.`,
        },
      ]
    const guess = meantBy(language, languages)
    const help = guess ? `Did you mean '${guess}'?` : `Add ${language} to languages, or remove this text.`
    return paths.map(path => ({ rule: 'language-code', path, part: 'key', message: `${message}.`, help }))
  })
}

const meantBy = (language: string, languages: readonly string[]): string | undefined =>
  languages.find(one => one.toLowerCase() === language.toLowerCase().replace('_', '-')) ?? nearest(language, languages)

function missing(located: Located, languages: readonly string[], texts: readonly TextLeaf[]): Finding[] {
  const plain = texts.filter(({ value }) => typeof value === 'string')
  const localized = texts.filter(({ value }) => typeof value === 'object')
  const blank = texts.flatMap(({ path, value }) =>
    (typeof value === 'string'
      ? [[path, value] as const]
      : Object.entries(value).map(([l, t]) => [[...path, l], t] as const)
    )
      .filter(([, text]) => text.trim() === '')
      .map(
        ([at]): Finding => ({
          rule: 'missing-translation',
          path: at,
          message: `${sentence(placeWords(at, located.value))} is empty.`,
          help: 'Write its text.',
        }),
      ),
  )
  const all = languages.length > 1 ? oneForAll(located, languages, plain) : []
  return [...blank, ...all, ...languages.flatMap(language => lacking(located, languages, language, localized))]
}

function oneForAll(located: Located, languages: readonly string[], plain: readonly TextLeaf[]): Finding[] {
  const example = `{ ${languages.map(language => `${language}: …`).join(', ')} }`
  return plain.slice(0, MOST).map(({ path }, index) => ({
    rule: 'missing-translation',
    path,
    message: `${sentence(placeWords(path, located.value))} is one text, but the file declares ${languages.length} languages${
      index === MOST - 1 && plain.length > MOST ? ` (and ${plain.length - MOST} more texts)` : ''
    }.`,
    help: `Write ${example}`,
  }))
}

function lacking(
  located: Located,
  languages: readonly string[],
  language: string,
  texts: readonly TextLeaf[],
): Finding[] {
  const without = texts.filter(
    ({ value }) =>
      (value as Record<string, string>)[language] === undefined &&
      // a misspelt code is said already
      !Object.keys(value).some(key => !languages.includes(key) && meantBy(key, languages) === language),
  )
  const first = without[0]
  // a code that names no language is said to have no text either
  if (!first || (without.length === texts.length && !namesLanguage(language))) return []
  const total = `${without.length} of ${texts.length} texts`
  if (without.length > MOST)
    return [
      {
        rule: 'missing-translation',
        path: ['languages', languages.indexOf(language)],
        message: `${total} have no '${language}', which languages declares; the first is ${placeWords(first.path, located.value)}, on line ${located.place(first.path).line}.`,
        help: `Add the texts in '${language}', or remove it from languages.`,
      },
    ]
  return without.map(({ path }) => ({
    rule: 'missing-translation',
    path,
    message: `${sentence(placeWords(path, located.value))} has no '${language}', which languages declares; ${total} ${without.length === 1 ? 'lacks' : 'lack'} it.`,
    help: `Add '${language}: …' there.`,
  }))
}

const placeholder = /\{[A-Za-z_][\w-]*\}/g

function placeholders(located: Located, languages: readonly string[], { path, value }: TextLeaf): Finding[] {
  if (typeof value === 'string' || !Object.values(value).some(text => text.includes('{'))) return []
  const [first = '', ...others] = languages.filter(language => value[language] !== undefined)
  const wanted = namesIn(value[first] ?? '')
  return others.flatMap((language): Finding[] => {
    const names = namesIn(value[language]!)
    const at = [...path, language]
    const place = placeWords(path, located.value)
    const lost = wanted.filter(name => !names.includes(name))
    const extra = names.filter(name => !wanted.includes(name))
    const guess = lost.length === 1 && extra.length === 1 ? `Did you mean ${lost[0]}?` : ''
    if (lost.length > 0)
      return [
        {
          rule: 'placeholder-mismatch',
          path: at,
          message: `The '${language}' text of ${place} lacks the placeholder ${lost.join(', ')} that the '${first}' text has.`,
          help: guess || 'Placeholders stand in { } and are the same in every language.',
        },
      ]
    return extra.map(name => ({
      rule: 'placeholder-mismatch',
      path: at,
      message: `The '${language}' text of ${place} has the placeholder ${name}, which the '${first}' text has not.`,
      help: 'Placeholders stand in { } and are the same in every language.',
    }))
  })
}

const namesIn = (text: string): string[] => text.match(placeholder) ?? []
