import { type Located, problemAt } from '../parse.ts'
import type { Problem } from '../problem.ts'
import type { Leaf } from '../shape-walk.ts'

const safe = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/

/** Ids that YAML has changed, and ids that cannot be a column, a file name or a key. */
export function idProblems(located: Located, leaves: readonly Leaf[]): Problem[] {
  const problems: Problem[] = []
  const byLowerCase = new Map<string, string>()
  for (const { kind, path, value } of leaves) {
    if (kind !== 'id') continue
    const written = located.written(path) ?? ''
    if (typeof value === 'number' && written !== String(value)) {
      const message = `Unquoted ${written} is the number ${value}.`
      problems.push(problemAt(located, { rule: 'ambiguous-scalar', path, message, help: `Write "${written}".` }))
      continue
    }
    if (path.at(-1) !== 'id') continue
    const name = String(value)
    if (!safe.test(name) || name in {}) {
      const message = `'${name}' cannot be an id.`
      const help = 'Use English letters, digits, - and _, at most 64, and no - at the beginning.'
      const reserved = `It is a word of the programming language that attune is written in. Choose another.`
      problems.push(problemAt(located, { rule: 'unsafe-id', path, message, help: name in {} ? reserved : help }))
      continue
    }
    const list = `${path.slice(0, -2).join('/')}/${name.toLowerCase()}`
    const before = byLowerCase.get(list)
    if (before !== undefined && before !== name) {
      const message = `The ids '${before}' and '${name}' differ only in capital letters, and are easily taken for one.`
      const help = 'Give one of them another name.'
      problems.push(problemAt(located, { rule: 'unsafe-id', severity: 'warning', path, message, help }))
    }
    byLowerCase.set(list, name)
  }
  return problems
}
