import * as v from 'valibot'
import { nearest } from './nearest.ts'
import { type Finding, type Located, problemAt } from './parse.ts'
import type { Path, Problem } from './problem.ts'
import { inQuotes } from './quoting.ts'
import { inner, type SchemaParts } from './shape-walk.ts'
import { placeWords, sentence, shortened } from './words.ts'

/** As many problems of shape are told of one file; nobody reads more at once. */
const MOST = 100

/** Checks located data against a shape: the typed value, or what is wrong with it (then `value` is null). */
export function checkShape<Schema extends v.GenericSchema>(
  located: Located,
  shape: Schema,
): { value: v.InferOutput<Schema> | null; problems: Problem[] } {
  const result = v.safeParse(shape, located.value)
  if (result.success) return { value: result.output, problems: [] }
  const found = result.issues.slice(0, MOST).flatMap(issue => shapeFindings(located, shape, issue))
  // a key that is misspelt is not missing as well
  const meant = new Set(
    found.map(({ path, help }) => `${path.slice(0, -1).join('/')} ${/^Did you mean '(.*)'\?$/.exec(help ?? '')?.[1]}`),
  )
  const told = found.filter(
    ({ rule, path, message }) =>
      rule !== 'missing-key' || !meant.has(`${path.join('/')} ${/'([^']*)'\.$/.exec(message)?.[1]}`),
  )
  return { value: null, problems: told.map(finding => problemAt(located, finding)) }
}

type Issue = v.BaseIssue<unknown>

function shapeFindings(located: Located, shape: v.GenericSchema, issue: Issue, before: Path = []): Finding[] {
  const path: Path = [...before, ...(issue.path ?? []).map(step => step.key as string | number)]
  if (Array.isArray(issue.path?.at(-1)?.input) && issue.path?.at(-1)?.type === 'object')
    return [listForMap(located, shape, path)]
  const cut = issue.input === null || issue.expected === 'never' ? located.cutByComma(path) : undefined
  if (cut !== undefined) return cut === '' ? [] : [cutText(path, cut)]
  if (issue.type === 'strict_object' && issue.expected === 'never') return [unknownKey(located, shape, path)]
  if (issue.type === 'strict_object' && issue.received === 'undefined' && issue.expected !== 'Object')
    return [missingKey(located, shape, path)]
  if (issue.type === 'union') {
    // the alternative that got furthest into the value is the one the author meant
    const deeper = furthest(issue)
    if (deeper.length > 0)
      return deeper.flatMap(one => shapeFindings(located, shape, one.issue, [...path, ...one.before]))
  }
  if (path.length === 1 && path[0] === 'format')
    return [
      {
        rule: 'unknown-format',
        path,
        message: `The format must be ${issue.message}; found ${found(located, path, issue.input)}.`,
      },
    ]
  return [wantsText(issue) ? noText(located, path, issue) : wrongType(located, shape, path, issue)]
}

/** The issues inside a union that are about a part of the value, with the path from the union to where they count from. */
function furthest(union: Issue): { issue: Issue; before: Path }[] {
  return (union.issues ?? []).flatMap(issue => {
    const step = issue.path?.[0]
    if (!step) return issue.type === 'union' ? furthest(issue) : []
    // a record takes a list for keys and values, and then complains of each
    return Array.isArray(step.input) === (step.type === 'array') ? [{ issue, before: [] }] : []
  })
}

/** A list where keys belong: the library takes its positions for the keys, and complains of each. */
function listForMap(located: Located, shape: v.GenericSchema, path: Path): Finding {
  const list = path.slice(0, -1)
  const wanted = schemaAt(shape, list, located.value)?.message ?? 'keys and values'
  const message = `${sentence(placeWords(list, located.value))} must be ${wanted}; found a list.`
  return { rule: 'wrong-type', path: list, message }
}

function unknownKey(located: Located, shape: v.GenericSchema, path: Path): Finding {
  const key = String(path.at(-1))
  const parent = path.slice(0, -1)
  const known = Object.keys(schemaAt(shape, parent, located.value)?.entries ?? {})
  const guess = nearest(key, known)
  return {
    rule: 'unknown-key',
    path,
    part: 'key',
    message: `Unknown key '${shortened(key)}' in ${placeWords(parent, located.value)}.`,
    help:
      key === 'to' && known.includes('from')
        ? `A band ends where the next one starts: only 'from' is written. Remove '${shortened(`to: ${located.written(path) ?? ''}`.trim())}'.`
        : guess
          ? `Did you mean '${guess}'?`
          : `Known keys here: ${known.join(', ')}.`,
  }
}

const cutText = (path: Path, text: string): Finding => ({
  rule: 'unknown-key',
  path,
  part: 'key',
  message: `A comma ends a text inside { }, so '${shortened(String(path.at(-1)))}' is read as a key.`,
  help: `Put the text in quotes: ${inQuotes(text)}`,
})

function missingKey(located: Located, shape: v.GenericSchema, path: Path): Finding {
  const parent = path.slice(0, -1)
  const { message } = schemaAt(shape, path, located.value) ?? {}
  return {
    rule: 'missing-key',
    path: parent,
    message: `${sentence(placeWords(parent, located.value))} has no '${String(path.at(-1))}'.`,
    help: `Add '${String(path.at(-1))}:'${typeof message === 'string' ? `, ${message}` : ''}.`,
  }
}

const wantsText = ({ type, message }: Issue): boolean =>
  type === 'string' || (type === 'union' && message.startsWith('a text'))

/** Where words belong stands a number, true, or nothing at all. */
function noText(located: Located, path: Path, issue: Issue): Finding {
  const { input } = issue
  const written = located.written(path) ?? ''
  const place = placeWords(path, located.value)
  if (input === null && written === '')
    return {
      rule: 'wrong-type',
      path,
      part: 'key',
      message: `${sentence(place)} is empty.`,
      help: 'Write its text behind the colon, or remove the key.',
    }
  if (input === null || typeof input === 'number' || typeof input === 'boolean') {
    const meaning =
      input === null ? 'means "nothing"' : typeof input === 'number' ? `is the number ${input}` : 'means yes or no'
    return {
      rule: 'ambiguous-scalar',
      path,
      message: `Unquoted ${written} ${meaning === `is the number ${written}` ? 'is a number' : meaning}, and ${place} must be ${issue.message}.`,
      help: `Write "${written}".`,
    }
  }
  return wrongType(located, undefined, path, issue)
}

function wrongType(located: Located, shape: v.GenericSchema | undefined, path: Path, issue: Issue): Finding {
  const { input } = issue
  const help =
    typeof input !== 'string'
      ? ''
      : /^-?\d+(\.\d+)?$/.test(input) && /number/.test(issue.message)
        ? `Remove the quotes: ${input}`
        : issue.message === 'true or false' && /^(true|false|yes|no)$/i.test(input)
          ? `Write ${/^(true|yes)$/i.test(input) ? 'true' : 'false'}, without quotes.`
          : (asList(input, issue.message, typeof path.at(-1) === 'number') ??
            keyWithoutColon(input, Object.keys((shape && schemaAt(shape, path, located.value)?.entries) ?? {})) ??
            guessed(input, issue.message.split(/ or |, /)))
  return {
    rule: 'wrong-type',
    path,
    message: `${sentence(placeWords(path, located.value))} must be ${issue.message}; found ${found(located, path, input)}.`,
    help,
  }
}

/** A list without its brackets or commas, with the commas of Chinese texts, or as a range. */
function asList(input: string, wanted: string, inList: boolean): string | undefined {
  if (!inList && !wanted.startsWith('a list')) return undefined
  if (/number/.test(wanted) && !/^-?\d/.test(input)) return undefined
  const range = /^(-?\d+)\s*(?:-|–|to|\.\.)\s*(\d+)$/.exec(input)
  const [from, to] = [Number(range?.[1]), Number(range?.[2])]
  if (range && to > from && to - from <= 20)
    return `Write every one: [${Array.from({ length: to - from + 1 }, (_, n) => from + n).join(', ')}]`
  const separator = /[，、]/.test(input)
    ? /\s*[，、,]\s*/
    : input.includes(',')
      ? /\s*,\s*/
      : /^[-\d\s]+$/.test(input)
        ? /\s+/
        : null
  if (separator === null) return inList ? undefined : `Put it in brackets: [${shortened(input)}]`
  const list = `[${shortened(input.trim().split(separator).join(', '))}]`
  return /[，、]/.test(input) ? `Write ${list}, with ordinary commas.` : `Write ${list}`
}

/** `method sum`, `method：sum`: without its colon YAML reads a key and its value as one text. */
function keyWithoutColon(input: string, known: readonly string[]): string | undefined {
  const [, key = '', value = ''] = /^([\w-]+)(?:\s*[：;=]|\s)\s*(.+)$/su.exec(input) ?? []
  return known.includes(key) ? `Write "${key}: ${shortened(value)}", with an ordinary colon and a space.` : undefined
}

/** What other programs call the ways to score. */
const synonyms: Record<string, string> = { average: 'mean', avg: 'mean', total: 'sum', add: 'sum' }

function guessed(word: string, known: readonly string[]): string {
  const same = Object.hasOwn(synonyms, word.toLowerCase()) ? synonyms[word.toLowerCase()]! : ''
  if (known.includes(same)) return `Did you mean '${same}'?`
  const guess = nearest(
    word,
    known.filter(one => !one.includes(' ')),
  )
  return guess ? `Did you mean ${guess}?` : ''
}

function found(located: Located, path: Path, input: unknown): string {
  if (input === null || input === undefined) return 'nothing'
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list'
  if (typeof input === 'object') return 'keys and values'
  const words = shortened(located.written(path) ?? String(input))
  return typeof input === 'string' ? `the text "${words}"` : typeof input === 'boolean' ? words : `the number ${words}`
}

/** The part of a shape that a path leads to. */
function schemaAt(shape: v.GenericSchema, path: Path, root: unknown): SchemaParts | undefined {
  let here: SchemaParts | undefined = inner(shape, root)
  let value = root
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined
    here = inner(typeof step === 'number' ? here?.item : (here?.entries?.[step] ?? here?.value), value)
  }
  return here
}
