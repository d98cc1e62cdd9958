import { type CST, isMap, isScalar, isSeq, type Node, type Pair, Parser } from 'yaml'
import { suspiciousCharacters } from './characters.ts'
import { MAX_DEPTH } from './limits.ts'
import { type Lines, linesOf, placeOf } from './lines.ts'
import { keyName, plainValue } from './plain.ts'
import { hasErrors, type Path, type Place, type Problem, pathName, problemOver, type Severity } from './problem.ts'
import type { RuleName } from './rules/names.ts'
import type { Source } from './source.ts'
import { composed, syntaxProblems } from './syntax.ts'

/** A definition as plain data that still knows where each value stands in its file. */
export interface Located {
  readonly source: Source
  readonly lines: Lines
  /** Maps are objects without a prototype, lists are arrays; no aliases, tags or merges survive parsing. */
  readonly value: unknown
  /** The place of a value, or of its key; of the nearest enclosing value when there is none at that path. Maps and lists are placed by their beginning. */
  place(path: Path, part?: 'key' | 'value'): Place
  /** The scalar as it is written in the file (without quotes); undefined when there is none at that path. */
  written(path: Path): string | undefined
  /** The whole text of which a comma inside { } has made a key at that path; '' when it was told at a key before; undefined when the key has a colon. */
  cutByComma(path: Path): string | undefined
}

/** What a rule says of a place in a definition; see Problem for the fields. */
export interface Finding {
  readonly rule: RuleName
  readonly path: Path
  readonly part?: 'key' | 'value'
  readonly message: string
  readonly help?: string
  readonly severity?: Severity
}

/** The problem that a finding is in a file. */
export function problemAt(located: Located, finding: Finding): Problem {
  const { rule, path, part = 'value', message, help = '', severity = 'error' } = finding
  return {
    file: located.source.file,
    severity,
    rule,
    message,
    help,
    path: pathName(path),
    ...located.place(path, part),
  }
}

/** Reads YAML text as located plain data. Problems of encoding, size, nesting and syntax come back; `located` is null when nothing can be built on the text. */
export function parse(source: Source): { located: Located | null; problems: Problem[] } {
  const lines = linesOf(source.text)
  const problems = suspiciousCharacters(source, lines)
  if (hasErrors(problems)) return { located: null, problems }

  const tokens = [...new Parser().parse(source.text)]
  const limit = limitProblem(source, lines, tokens)
  if (limit) return { located: null, problems: [...problems, limit] }

  const document = composed(tokens)
  if (!document) return { located: null, problems }
  if (document.errors.length > 0) {
    const read = (text: string) => composed(new Parser().parse(text))?.errors ?? []
    return { located: null, problems: [...problems, ...syntaxProblems(source, document.errors, read)] }
  }

  const root = document.contents as Node | null
  const { value, problems: found } = plainValue(source, lines, root)
  const located: Located = {
    source,
    lines,
    value,
    place: (path, part = 'value') => placeIn(lines, root, path, part),
    written: path => {
      const { node } = follow(root, path)
      return isScalar(node) ? (node.source ?? String(node.value)) : undefined
    },
    cutByComma: path => textAcrossCommas(source.text, root, path),
  }
  return { located, problems: [...problems, ...found] }
}

function textAcrossCommas(text: string, root: Node | null, path: Path): string | undefined {
  const { pair, parent, whole } = follow(root, path)
  if (!whole || !pair || !isMap(parent) || !parent.flow || pair.value !== null) return undefined
  const pairs = parent.items
  const at = pairs.indexOf(pair as (typeof pairs)[number])
  const before = pairs[at - 1]
  if (before?.value === null) return ''
  if (!isScalar(before?.value) || before.value.type !== 'PLAIN' || !before.value.range) return undefined
  let last = at
  while (pairs[last + 1]?.value === null) last++
  const end = (pairs[last]!.key as Node).range?.[1]
  return text.slice(before.value.range[0], end).replace(/\s+/g, ' ').trim()
}

function limitProblem(source: Source, lines: Lines, tokens: readonly CST.Token[]): Problem | null {
  const problem = (rule: RuleName, from: number, to: number, message: string, help: string): Problem =>
    problemOver(source.file, lines, { rule, from, to, message, help })

  const documents = tokens.filter(token => token.type === 'document')
  if (documents.length > 1) {
    const from = documents[1]!.offset
    return problem(
      'limits',
      from,
      from + 3,
      `The file holds ${documents.length} documents; only one is allowed.`,
      'Remove the line "---" between them, or make two files.',
    )
  }
  const directive = tokens.find(token => token.type === 'directive')
  if (directive)
    return problem(
      'alias-merge-tag',
      directive.offset,
      directive.offset + directive.source.length,
      `"${directive.source}" changes how the whole file is read, which is not allowed.`,
      'Remove this line.',
    )
  const deep = tooDeep(tokens)
  if (deep === null) return null
  const { line, column } = placeOf(lines, deep)
  return problem(
    'limits',
    deep,
    deep + 1,
    `Nested more than ${MAX_DEPTH} levels deep at ${line}:${column}.`,
    'A questionnaire needs about six levels; look for brackets that are never closed.',
  )
}

/** The offset of the first list or map that stands too deep. A loop over a stack of our own: recursion would end the process on hostile input. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  const open: { token: unknown; depth: number }[] = tokens.map(token => ({ token, depth: 0 }))
  let first: number | null = null
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next
    if (token === null || typeof token !== 'object') continue
    const { offset, value, items, key } = token as {
      offset?: number
      value?: unknown
      items?: unknown[]
      key?: unknown
    }
    const inside = items ? depth + 1 : depth
    if (inside > MAX_DEPTH) {
      if (offset !== undefined && (first === null || offset < first)) first = offset
      continue
    }
    for (const item of items ?? []) open.push({ token: item, depth: inside })
    open.push({ token: value, depth: inside }, { token: key, depth: inside })
  }
  return first
}

function follow(
  root: Node | null,
  path: Path,
): { node: Node | null; pair: Pair | null; parent: Node | null; whole: boolean } {
  let node = root
  let pair: Pair | null = null
  let parent: Node | null = null
  for (const step of path) {
    let next: Node | null | undefined
    let nextPair: Pair | null = null
    if (isMap(node)) {
      nextPair = node.items.find(item => isScalar(item.key) && keyName(item.key) === String(step)) ?? null
      next = nextPair?.value as Node | null | undefined
    } else if (isSeq(node)) next = node.items[Number(step)] as Node | undefined
    if (next === undefined && !nextPair) return { node, pair, parent, whole: false }
    parent = node
    node = next ?? null
    pair = nextPair
  }
  return { node, pair, parent, whole: true }
}

function placeIn(lines: Lines, root: Node | null, path: Path, part: 'key' | 'value'): Place {
  const { node, pair, whole } = follow(root, path)
  const keyNode = pair && (pair.key as Node | null)
  const target = part === 'key' && whole && keyNode ? keyNode : (beginning(node) ?? keyNode)
  const range = target?.range
  return range ? placeOf(lines, range[0], range[1]) : placeOf(lines, 0)
}

/** What stands for a value in a message: a scalar itself, the first key of a map, the first entry of a list. */
function beginning(node: Node | null): Node | null {
  if (isMap(node)) return (node.items[0]?.key as Node | undefined) ?? node
  if (isSeq(node)) return node.flow ? node : (beginning((node.items[0] as Node | undefined) ?? null) ?? node)
  if (isScalar(node) && node.range && node.range[0] === node.range[1]) return null
  return node
}
