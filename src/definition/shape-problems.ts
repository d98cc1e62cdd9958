import * as v from 'valibot'
import { nearest } from './nearest.ts'
import { type Located, problemAt } from './parse.ts'
import type { Path, Problem } from './problem.ts'

/** Checks located data against a shape: the typed value, or what is wrong with it (then `value` is null). */
export function checkShape<Schema extends v.GenericSchema>(
  located: Located,
  shape: Schema,
): { value: v.InferOutput<Schema> | null; problems: Problem[] } {
  const result = v.safeParse(shape, located.value)
  if (result.success) return { value: result.output, problems: [] }
  return { value: null, problems: result.issues.flatMap(issue => shapeProblem(located, shape, issue)) }
}

function shapeProblem(
  located: Located,
  shape: v.GenericSchema,
  issue: v.BaseIssue<unknown>,
  before: Path = [],
): Problem[] {
  const path: Path = [...before, ...(issue.path ?? []).map(step => step.key as string | number)]
  const where = path.length === 0 ? 'The file' : pathWords(path)

  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const key = String(path.at(-1))
    const parent = path.slice(0, -1)
    const known = knownKeys(shape, parent)
    const guess = nearest(key, known)
    const help = guess ? `Did you mean '${guess}'?` : `Known keys here: ${known.join(', ')}.`
    return [
      problemAt(located, {
        rule: 'unknown-key',
        path,
        part: 'key',
        message: `Unknown key '${key}' in ${placeWords(parent)}.`,
        help,
      }),
    ]
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined' && issue.expected !== 'Object') {
    const key = String(path.at(-1))
    const parent = path.slice(0, -1)
    return [
      problemAt(located, {
        rule: 'missing-key',
        path: parent,
        message: `${capital(placeWords(parent))} has no '${key}'.`,
        help: `Add '${key}:' there.`,
      }),
    ]
  }
  if (issue.type === 'union' && issue.issues) {
    // the alternative that got furthest into the value is the one the author meant
    const deeper = issue.issues.filter(inner => (inner.path?.length ?? 0) > 0)
    if (deeper.length > 0) return deeper.flatMap(inner => shapeProblem(located, shape, inner, path))
  }
  return [
    problemAt(located, {
      rule: 'wrong-type',
      path,
      message: `${where} must be ${issue.message}; found ${found(located, path, issue.input)}.`,
    }),
  ]
}

/** A path as people write it: `items[3].reverse` with 1-based positions said in words elsewhere. */
export const pathWords = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`)).join('')

const placeWords = (path: Path): string => (path.length === 0 ? 'the file' : pathWords(path))

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

function found(located: Located, path: Path, input: unknown): string {
  if (input === null) return 'nothing'
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'object') return 'keys and values'
  const written = located.written(path) ?? String(input)
  const short = written.length > 40 ? `${written.slice(0, 40)}…` : written
  return typeof input === 'string' ? `the text "${short}"` : typeof input === 'boolean' ? short : `the number ${short}`
}

/** The keys that a shape knows at a path; none where it holds no map. */
function knownKeys(shape: v.GenericSchema, path: Path): string[] {
  let here: unknown = shape
  for (const step of path) here = inside(here, step)
  const entries = unwrap(here) as { entries?: Record<string, unknown> } | undefined
  return Object.keys(entries?.entries ?? {})
}

interface SchemaParts {
  readonly type: string
  readonly wrapped?: unknown
  readonly pipe?: readonly unknown[]
  readonly entries?: Record<string, unknown>
  readonly item?: unknown
  readonly options?: readonly unknown[]
}

function unwrap(schema: unknown): SchemaParts | undefined {
  const s = schema as SchemaParts | undefined
  if (s?.wrapped) return unwrap(s.wrapped)
  return s
}

function inside(schema: unknown, step: string | number): unknown {
  const s = unwrap(schema)
  if (typeof step === 'number') return s?.item
  return s?.entries?.[step]
}
