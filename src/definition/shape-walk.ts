import type * as v from 'valibot'
import type { RawText } from './localized.ts'
import type { Path } from './problem.ts'
import { id, text } from './shapes.ts'

/** What a schema of valibot is made of, as far as a walk along it needs. */
export interface SchemaParts {
  readonly type: string
  readonly message?: unknown
  readonly wrapped?: unknown
  readonly entries?: Record<string, unknown>
  readonly item?: unknown
  /** Of a record: the schema of every value. */
  readonly value?: unknown
  readonly options?: readonly unknown[]
  /** Of a variant: the key that tells its options apart. */
  readonly key?: string
  readonly literal?: unknown
}

/** A text or an id in a definition, found by its shape. */
export type Leaf =
  | { readonly kind: 'text'; readonly path: Path; readonly value: RawText }
  | { readonly kind: 'id'; readonly path: Path; readonly value: string | number }

/** Every text and every id of a value that has the shape, in the order of the shape: rules about words and names need no list of keys. */
export function leavesOf(shape: v.GenericSchema, value: unknown): Leaf[] {
  const leaves: Leaf[] = []
  const walk = (schema: unknown, here: unknown, path: Path): void => {
    if (here === undefined || here === null) return
    const parts = inner(schema, here)
    if (parts === (text as unknown)) leaves.push({ kind: 'text', path, value: here as RawText })
    else if (parts === (id as unknown)) leaves.push({ kind: 'id', path, value: here as string | number })
    else if (parts?.entries)
      for (const [key, entry] of Object.entries(parts.entries))
        walk(entry, (here as Record<string, unknown>)[key], [...path, key])
    else if (parts?.item && Array.isArray(here))
      for (const [i, one] of here.entries()) walk(parts.item, one, [...path, i])
    else if (parts?.value && typeof here === 'object')
      for (const [key, one] of Object.entries(here)) walk(parts.value, one, [...path, key])
  }
  walk(shape, value, [])
  return leaves
}

/** The schema that a value is held against: without `optional` around it, and of several the one that fits. */
export function inner(schema: unknown, value: unknown): SchemaParts | undefined {
  const parts = schema as SchemaParts | undefined
  if (parts === undefined || parts === (text as unknown) || parts === (id as unknown)) return parts
  if (parts.wrapped) return inner(parts.wrapped, value)
  if (parts.type === 'variant' && parts.key !== undefined) {
    const { key } = parts
    const told = (value as Record<string, unknown> | undefined)?.[key]
    return inner(
      parts.options?.find(option => ((option as SchemaParts).entries?.[key] as SchemaParts)?.literal === told),
      value,
    )
  }
  if (parts.type === 'union')
    return inner(
      parts.options?.find(option => fits(option as SchemaParts, value)),
      value,
    )
  return parts
}

function fits({ type }: SchemaParts, value: unknown): boolean {
  if (Array.isArray(value)) return type === 'array'
  return typeof value === 'object' ? /object|record/.test(type) : type === typeof value
}
