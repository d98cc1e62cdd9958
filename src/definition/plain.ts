import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import { type Lines, placeOf } from './lines.ts'
import { type Path, type Problem, pathName } from './problem.ts'
import type { Source } from './source.ts'

/** A composed YAML tree as plain data, with what plain data may not have: repeated keys, aliases, merges, tags. */
export function plainValue(source: Source, lines: Lines, root: Node | null): { value: unknown; problems: Problem[] } {
  const problems: Problem[] = []
  const report = (rule: string, node: Node, path: Path, message: string, help: string): void => {
    const [from, to] = node.range ?? [0, 0]
    problems.push({
      file: source.file,
      severity: 'error',
      rule,
      message,
      help,
      path: pathName(path),
      ...placeOf(lines, from, to),
    })
  }

  const plain = (node: unknown, path: Path): unknown => {
    if (isAlias(node)) {
      report(
        'alias-merge-tag',
        node,
        path,
        `"*${node.source}" repeats a value from elsewhere, which is not allowed here.`,
        'Write the value out.',
      )
      return null
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null
    if (node.anchor !== undefined)
      report(
        'alias-merge-tag',
        node,
        path,
        `"&${node.anchor}" names a value to be repeated, which is not allowed here.`,
        'Remove it, and write repeated values out.',
      )
    if (node.tag !== undefined)
      report(
        'alias-merge-tag',
        node,
        path,
        `"${tagText(source, node)}" begins a YAML tag, and what follows would not be read as text.`,
        'Put the whole text in double quotes.',
      )
    if (isScalar(node)) return node.value
    if (isSeq(node)) return node.items.map((item, index) => plain(item, [...path, index]))

    const value: Record<string, unknown> = Object.create(null)
    const firstLine = new Map<string, number>()
    for (const { key, value: item } of node.items) {
      if (!isScalar(key)) {
        if (isAlias(key) || isMap(key) || isSeq(key))
          report(
            'yaml-syntax',
            key,
            path,
            'A key must be a single word or number.',
            'Put the key on a line of its own, followed by ":".',
          )
        continue
      }
      const name = keyName(key)
      const here = [...path, name]
      if (name === '<<') {
        report(
          'alias-merge-tag',
          key,
          here,
          '"<<" is not merged in YAML 1.2: it would become a key of that name.',
          'Write the keys out.',
        )
        continue
      }
      const { line } = placeOf(lines, key.range?.[0] ?? 0)
      const before = firstLine.get(name)
      if (before !== undefined) {
        report(
          'duplicate-key',
          key,
          here,
          `Key '${name}' is given twice (first on line ${before}).`,
          'Only one can count; remove or merge one.',
        )
        continue
      }
      firstLine.set(name, line)
      value[name] = plain(item, here)
    }
    return value
  }

  return { value: plain(root, []), problems }
}

/** A key as the author wrote it: `1` and `"1"` are one key. */
export const keyName = (key: Scalar): string => String(key.source ?? key.value)

const tagText = (source: Source, node: Node): string => {
  const before = source.text.slice(0, node.range?.[0] ?? 0)
  return /![^\s]*\s*$/.exec(before)?.[0].trim() ?? `!${node.tag?.replace(/^!/, '') ?? ''}`
}
