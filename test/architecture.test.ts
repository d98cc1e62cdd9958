import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../src')

/** What each room may import from, beside itself. Data flows one way: nothing here may be read as a circle. */
const arrows: Record<string, readonly string[]> = {
  'cli-error.ts': [],
  files: ['cli-error.ts'],
  messages: [],
  definition: ['files', 'cli-error.ts'],
  instrument: ['definition', 'files', 'cli-error.ts', 'instrument/rules'],
  scoring: ['instrument'],
  'instrument/rules': ['instrument', 'definition', 'scoring'],
  sitting: [],
  advice: ['instrument', 'scoring', 'definition', 'cli-error.ts'],
  records: ['instrument', 'scoring', 'files', 'messages', 'definition', 'cli-error.ts'],
  cohort: ['instrument', 'scoring'],
  training: ['definition', 'instrument', 'scoring', 'advice', 'records', 'files', 'cli-error.ts'],
  check: ['definition', 'instrument', 'advice', 'training', 'files', 'cli-error.ts'],
  render: ['definition', 'instrument', 'scoring', 'sitting', 'advice', 'cohort', 'training', 'check', 'messages'],
  terminal: ['instrument', 'sitting', 'training', 'render', 'messages', 'records', 'files', 'cli-error.ts'],
  commands: ['*'],
  'cli.ts': ['commands', 'terminal', 'messages', 'cli-error.ts'],
  'main.ts': ['cli.ts', 'terminal', 'cli-error.ts'],
}

/** Text in, text out, and needed at every door. */
const everywhere = ['files/clean.ts']

/** No `node:` module, no clock, no randomness, no environment. */
const pure = [
  'sitting',
  'scoring',
  'cohort',
  'render',
  'messages',
  'advice/choose.ts',
  'instrument/rules',
  'advice/rules',
  'training/kinds',
  'training/rules',
  ...['press', 'run', 'schedule', 'session', 'step', 'today'].map(name => `training/${name}.ts`),
]

interface Import {
  readonly from: string
  readonly typeOnly: boolean
  /** Loaded only when the line runs, if ever. */
  readonly lazy: boolean
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => {
    const text = readFileSync(join(root, name), 'utf8')
    const imports = [
      ...text.matchAll(
        /(?:import|export)\s+(type\s)?[^'"()]*?from\s+'([^']+)'|import\('([^']+)'\)|^import '([^']+)'/gm,
      ),
    ].map(
      (match): Import => ({
        typeOnly: match[1] !== undefined,
        lazy: match[3] !== undefined,
        from: match[2] ?? match[3] ?? match[4]!,
      }),
    )
    return { name, text, imports }
  })

const roomOf = (name: string): string =>
  name.startsWith('instrument/rules/')
    ? 'instrument/rules'
    : name.includes('/')
      ? name.slice(0, name.indexOf('/'))
      : name

const target = (name: string, from: string): string | null =>
  from.startsWith('.') ? relative(root, join(root, dirname(name), from)) : null

const isPure = (name: string): boolean => pure.some(place => name === place || name.startsWith(`${place}/`))

describe.each(files.map(file => [file.name, file] as const))('%s', (name, { text, imports }) => {
  test('stands in a known room and imports only along the arrows', () => {
    const room = roomOf(name)
    expect(arrows, `no arrows are drawn for src/${room}`).toHaveProperty([room])
    const wrong = imports
      .map(({ from }) => target(name, from))
      .filter(to => to !== null && !to.startsWith('..') && !everywhere.includes(to))
      .map(to => roomOf(to!))
      .filter(to => to !== room && !arrows[room]!.includes('*') && !arrows[room]!.includes(to))
    expect(wrong).toEqual([])
  })

  if (isPure(name))
    test('is pure: no module of Node, no clock, no randomness', () => {
      expect(imports.filter(({ from }) => from.startsWith('node:'))).toEqual([])
      expect(text).not.toMatch(/\bprocess\.|Date\.now|new Date\(\)|Math\.random|performance\.now|crypto\./)
    })

  if (name !== 'main.ts')
    test('leaves the process alone', () => {
      expect(text).not.toMatch(/\bprocess\.|console\./)
    })

  test('has a size that one idea has', () => {
    // tables of words are as long as what there is to say
    if (!name.startsWith('messages/')) expect(text.split('\n').length).toBeLessThanOrEqual(260)
  })
})

test('no file needs itself to be loaded first', () => {
  const needs = new Map(
    files.map(({ name, imports }) => [
      name,
      imports.filter(i => !i.typeOnly && !i.lazy).flatMap(({ from }) => target(name, from) ?? []),
    ]),
  )
  const circles: string[] = []
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' -> '))
    else for (const next of needs.get(name) ?? []) visit(next, [...path, name])
  }
  for (const { name } of files) if (circles.length === 0) visit(name, [])
  expect(circles).toEqual([])
})
