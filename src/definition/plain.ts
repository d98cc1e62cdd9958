import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import { type Lines, lineAt } from './lines.ts'
import { type Path, type Problem, problemOver, type Stretch } from './problem.ts'
import type { Source } from './source.ts'
import { shortened } from './words.ts'

/** As many problems are told of one file; nobody reads more at once. */
const MOST = 100

/** A composed YAML tree as plain data, with what plain data may not have: repeated keys, aliases, merges, tags, texts that YAML has cut. */
export function plainValue(source: Source, lines: Lines, root: Node | null): { value: unknown; problems: Problem[] } {
  const problems: Problem[] = []
  const report = (node: Node, stretch: Omit<Stretch, 'from' | 'to'> & { from?: number; to?: number }): void => {
    const [from, to] = node.range ?? [0, 0]
    if (problems.length < MOST) problems.push(problemOver(source.file, lines, { from, to, ...stretch }))
  }

  const plain = (node: unknown, path: Path): unknown => {
    if (isAlias(node)) {
      const message = `"*${node.source}" repeats a value from elsewhere, which is not allowed here.`
      const help = `Write the value out; if the "*" belongs to a text, put the whole text in double quotes.`
      report(node, { rule: 'alias-merge-tag', path, message, help })
      return null
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null
    reportProperties(source, node, path, report)
    if (isScalar(node)) {
      reportText(source, node, path, report)
      return node.value
    }
    if (isSeq(node)) return node.items.map((item, index) => plain(item, [...path, index]))

    const value: Record<string, unknown> = Object.create(null)
    const firstAt = new Map<string, number>()
    let again = false
    for (const { key, value: item } of node.items) {
      if (!isScalar(key)) {
        const message = 'A key must be a single word or number.'
        const help =
          'Put the key on a line of its own, followed by ":"; a text that begins with a bracket needs quotes.'
        if (isAlias(key) || isMap(key) || isSeq(key)) report(key, { rule: 'yaml-syntax', path, message, help })
        continue
      }
      const name = keyName(key)
      const here = [...path, name]
      const from = key.range?.[0] ?? 0
      const before = firstAt.get(name)
      if (name === '<<') {
        const message = '"<<" is not merged in YAML 1.2: it would become a key of that name.'
        report(key, { rule: 'alias-merge-tag', path: here, message, help: 'Write the keys out.' })
      } else if (name in {}) {
        // the shapes would find such a key in every object
        const message = `'${name}' cannot be a key or an id: it is a word of the programming language of attune.`
        report(key, { rule: 'unsafe-id', path: here, message, help: 'Choose another.' })
      } else if (gluedKey(name, item, key, here, report)) {
        // said already; as a key it would be said to be unknown as well
      } else if (before !== undefined) {
        const message = `Key '${name}' is given twice (first on line ${lineAt(lines, before)}).`
        const entry =
          typeof path.at(-1) === 'number' && (name === 'id' || name === keyName(node.items[0]?.key as Scalar))
        const help = `${entry ? `If a new entry of the list begins here, put "- " before '${name}'; else only` : 'Only'} one can count: remove or merge one.`
        // several in a row are one block that was copied, or lost the dash before it
        if (!again) report(key, { rule: 'duplicate-key', path: here, message, help })
        again = true
      } else {
        again = false
        firstAt.set(name, from)
        if (isEmpty(item)) reportCut(source, key, '', here, report)
        value[name] = plain(item, here)
      }
    }
    return value
  }

  return { value: plain(root, []), problems }
}

/** A key as the author wrote it: `1` and `"1"` are one key. */
export const keyName = (key: Scalar): string => String(key.source ?? key.value)

type Report = (node: Node, stretch: Omit<Stretch, 'from' | 'to'> & { from?: number; to?: number }) => void

function reportProperties(source: Source, node: Node & { anchor?: string; tag?: string }, path: Path, report: Report) {
  if (node.anchor !== undefined) {
    const message = `"&${node.anchor}" names a value to be repeated, which is not allowed here.`
    const help = 'If the "&" belongs to a text, put the whole text in double quotes; else remove it.'
    const from = source.text.lastIndexOf('&', node.range?.[0])
    report(node, { rule: 'alias-merge-tag', path, message, help, from, to: from + 1 + node.anchor.length })
  }
  if (node.tag !== undefined) {
    const before = source.text.slice(0, node.range?.[0] ?? 0)
    const tag = /![^\s]*\s*$/.exec(before)?.[0] ?? ''
    const from = before.length - tag.length
    const message = `"${tag.trim()}" begins a YAML tag, and would not be read as text.`
    report(node, { rule: 'alias-merge-tag', path, message, help: 'Put the whole text in double quotes.', from })
  }
}

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u

/** A text that a `#` has cut, and invisible characters that an escape such as "\e" makes. */
function reportText(source: Source, node: Scalar, path: Path, report: Report) {
  const hidden = typeof node.value === 'string' && node.type === 'QUOTE_DOUBLE' && controls.exec(node.value)?.[0]
  if (hidden) {
    const code = hidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    const message = `An escape in this text makes the invisible character U+${code}.`
    report(node, { rule: 'encoding-and-control', path, message, help: 'Remove what begins with "\\" there.' })
  }
  if (node.type === 'PLAIN' && typeof node.value === 'string') reportCut(source, node, node.source ?? '', path, report)
}

/** A `#` and a word behind a text: the rest of the line is no text. An ordinary comment has a space behind its `#`. */
function reportCut(source: Source, node: Node, words: string, path: Path, report: Report) {
  const [from, to] = node.range ?? [0, 0]
  const behind = words === '' ? /:?[ \t]+#[^\s#!].*/y : /[ \t]+#[^\s#!].*/y
  behind.lastIndex = to
  const comment = behind.exec(source.text)?.[0].replace(/^:/, '').trim()
  if (comment === undefined) return
  const meant = `${words} ${comment}`.trim()
  report(node, {
    rule: 'text-cut-by-comment',
    path,
    from: words === '' ? source.text.indexOf('#', to) : from,
    to: behind.lastIndex,
    message: `Everything after " #" is a comment: respondents would read ${words === '' ? 'nothing' : `only "${shortened(words)}"`}.`,
    help: `Put the text in quotes, "${shortened(meant)}", or, if this is a comment, write a space after the #.`,
  })
}

/** `-id: q1` and `{en:hello}`: YAML takes the whole for a key. */
function gluedKey(name: string, value: unknown, key: Scalar, path: Path, report: Report): boolean {
  const from = key.range?.[0] ?? 0
  if (key.type !== 'PLAIN') return false
  const dash = name.startsWith('-') && /^-(?=[\p{L}])/u.test(name)
  const colon = name.includes(':') && isEmpty(value) ? /^[\p{L}\p{N}_-]+:(?=\S)/u.exec(name)?.[0] : undefined
  if (!dash && colon === undefined) return false
  const at = from + (colon?.length ?? 1)
  report(key, {
    rule: 'missing-space',
    path,
    from,
    to: at,
    message: `A space is missing after "${colon ?? '-'}".`,
    help: `Write "${colon ?? '-'} ${shortened(name.slice(colon?.length ?? 1))}${dash ? ': …' : ''}".`,
    fix: [{ from: at, to: at, text: ' ' }],
  })
  return true
}

const isEmpty = (value: unknown): boolean => value === null || (isScalar(value) && value.value === null)
