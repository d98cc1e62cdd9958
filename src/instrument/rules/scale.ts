import { nearest } from '../../definition/nearest.ts'
import type { Finding } from '../../definition/parse.ts'
import type { Path } from '../../definition/problem.ts'
import { count, listed } from '../../definition/words.ts'
import { labelEntries, labelsByLanguage } from '../build.ts'
import type { LocatedInstrument } from '../read.ts'

/** scale-range */
export function scaleRange({ raw }: LocatedInstrument): Finding[] {
  const { points } = raw.scale
  const finding = (index: number, message: string, help: string): Finding[] => [
    { rule: 'scale-range', path: ['scale', 'points', index], message, help },
  ]
  if (points.length < 2)
    return finding(0, 'The scale has only one point, so every answer is the same.', 'Give at least two points.')
  const at = points.findIndex((point, index) => index > 0 && point <= points[index - 1]!)
  if (at < 0) return []
  const [before, point] = [points[at - 1]!, points[at]!]
  return before === point
    ? finding(at, `The point ${point} stands twice in the scale.`, 'Remove one.')
    : finding(
        at,
        `The points of the scale must rise: ${before} stands before ${point}.`,
        "Write them from the lowest to the highest; to turn an item round give it 'reverse: true'.",
      )
}

/** label-count, language-code, missing-translation: labels name points that exist, in the languages of the file. */
export function labelCount({ raw }: LocatedInstrument): Finding[] {
  const { labels, points } = raw.scale
  if (labels === undefined) return []
  const path = ['scale', 'labels']
  const plain = Array.isArray(labels) || Object.keys(labels).every(key => /^-?\d+$/.test(key))
  if (plain && raw.languages.length > 1)
    return [
      {
        rule: 'missing-translation',
        path,
        part: 'key',
        message: `The labels of the scale are in one language, but the file declares ${raw.languages.length}.`,
        help: `Write { ${raw.languages.map(language => `${language}: […]`).join(', ')} }`,
      },
    ]
  const texts = plain || Array.isArray(labels) ? [] : Object.entries(labels).filter(([, of]) => typeof of === 'string')
  const asText = texts.map(
    ([language, of]): Finding => ({
      rule: 'wrong-type',
      path: [...path, language],
      message: `The labels of '${language}' must be a list of texts, one a point; found one text.`,
      help: `Put them in brackets: [${String(of)}]`,
    }),
  )
  const byLanguage = Object.entries(labelsByLanguage(labels, raw.languages)).flatMap(([language, of]): Finding[] => {
    const here: Path = plain ? path : [...path, language]
    if (!raw.languages.includes(language)) {
      if (isInTitle(raw, language)) return []
      const guess = nearest(language, raw.languages)
      const message = `Labels are given in '${language}', which is not in languages [${raw.languages.join(', ')}].`
      const help = guess ? `Did you mean '${guess}'?` : `Add ${language} to languages, or remove these labels.`
      return [{ rule: 'language-code', path: here, part: 'key', message, help }]
    }
    if (!Array.isArray(of))
      return Object.keys(of)
        .filter(key => !points.includes(Number(key)))
        .map(key => ({
          rule: 'label-count',
          path: [...here, key],
          part: 'key',
          message: `'${language}' has a label for ${key}, which is not a point of the scale (${listed(points.map(String))}).`,
          help: 'A label belongs to one of the points.',
        }))
    if (of.length === points.length) return []
    const [first, last] = [points[0], points.at(-1)]
    return [
      {
        rule: 'label-count',
        path: here,
        part: 'key',
        message: `The scale has ${count(points.length, 'point')} (${first}–${last}) but '${language}' has ${count(of.length, 'label')}.`,
        help: `A list names every point; to name only some write { ${first}: …, ${last}: … }.`,
      },
    ]
  })
  return [...asText, ...byLanguage]
}

/** missing-translation: a point that has a label in one language has one in all. */
export function labelTranslations({ raw, instrument }: LocatedInstrument): Finding[] {
  const { labels } = raw.scale
  if (labels === undefined || Array.isArray(labels)) return []
  const given = labelsByLanguage(labels, raw.languages)
  return raw.languages.flatMap((language): Finding[] => {
    const path = ['scale', 'labels']
    if (given[language] === undefined) {
      if (typeof labels[language] === 'string') return []
      const misspelt = Object.keys(given).some(key => !raw.languages.includes(key) && nearest(key, [language]))
      if (misspelt || Object.keys(given).length === 0 || !isInTitle(raw, language)) return []
      const message = `The labels of the scale are missing in '${language}', which languages declares.`
      return [{ rule: 'missing-translation', path, part: 'key', message, help: `Add '${language}: […]' there.` }]
    }
    const lacks = [...instrument.scale.labels].filter(
      ([point, words]) => raw.scale.points.includes(point) && words[language] === undefined,
    )
    const numbers = listed(lacks.map(([point]) => String(point)))
    if (lacks.length === 0 || Array.isArray(given[language])) return []
    const message = `The labels of the scale name ${numbers} in another language, but not in '${language}'.`
    return [{ rule: 'missing-translation', path: [...path, language], part: 'key', message, help: 'Add them there.' }]
  })
}

/** A language of the labels that the title has and the list has not, or the other way round, is missed in all texts, and said there. */
const isInTitle = ({ title }: LocatedInstrument['raw'], language: string): boolean =>
  typeof title === 'object' && title[language] !== undefined

/** duplicate-label */
export function duplicateLabels({ raw }: LocatedInstrument): Finding[] {
  const { labels, points } = raw.scale
  if (labels === undefined) return []
  const plain = Array.isArray(labels) || Object.keys(labels).every(key => /^-?\d+$/.test(key))
  return Object.entries(labelsByLanguage(labels, raw.languages)).flatMap(([language, of]): Finding[] => {
    const first = new Map<string, number>()
    return labelEntries(of, points).flatMap(([point, label], index): Finding[] => {
      const path = [...['scale', 'labels'], ...(plain ? [] : [language]), Array.isArray(of) ? index : String(point)]
      const key = label.normalize('NFKC').trim().toLowerCase()
      if (key === '')
        return [
          {
            rule: 'missing-translation',
            path,
            message: `Point ${point} has an empty '${language}' label.`,
            help: 'Write its text, or name only the points that have a label: { 1: … }.',
          },
        ]
      const before = first.get(key)
      if (before === undefined) first.set(key, point)
      else {
        const message = `Points ${before} and ${point} have the same '${language}' label "${label}".`
        return [{ rule: 'duplicate-label', path, message, help: 'Respondents could not tell the two apart.' }]
      }
      return []
    })
  })
}
