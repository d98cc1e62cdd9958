import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { mended } from '../../src/check/fix.ts'
import { checkInputs } from '../../src/check/run.ts'
import { applyEdits } from '../../src/definition/edits.ts'
import { parse } from '../../src/definition/parse.ts'
import { decodeSource, isSource } from '../../src/definition/source.ts'
import { github } from '../../src/render/check/github.ts'
import { json } from '../../src/render/check/json.ts'
import { junit } from '../../src/render/check/junit.ts'
import { pretty } from '../../src/render/check/pretty.ts'
import { sarif } from '../../src/render/check/sarif.ts'
import { styleFor } from '../../src/render/style.ts'

// No input, however broken, may crash the check, make it hang, or reach the terminal raw. fast-check prints the seed of a failure.

vi.setConfig({ testTimeout: 60_000 })

const quizzes = join(import.meta.dirname, '../../quizzes')
const good = readdirSync(quizzes)
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(join(quizzes, name)))
const awareness = readFileSync(join(quizzes, 'service-awareness.yaml'), 'utf8')
const tea = readFileSync(join(import.meta.dirname, '../fixtures/good/tea.yaml'), 'utf8')

const numRuns = Number(process.env.FUZZ_RUNS ?? 150)
const seed = Number(process.env.FUZZ_SEED ?? 20260731)

/** Checks bytes and everything that can be said of them; the milliseconds of the processor that the check took: waiting for others does not count. */
function survives(bytes: Uint8Array, file = 'x.yaml'): number {
  const start = process.cpuUsage()
  const source = decodeSource(bytes, file)
  const files = checkInputs([{ file, path: null, source }])
  const took = process.cpuUsage(start).user / 1000
  const report = { files, skipped: 0, fixed: 0 }
  const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
  for (const shown of [pretty(report, styleFor(false)), github(report), junit(report)]) expect(shown).not.toMatch(raw)
  JSON.parse(json(report))
  JSON.parse(sarif(report, '0', text => text))
  for (const problem of files[0]!.problems) {
    expect(problem.line).toBeGreaterThanOrEqual(1)
    expect(problem.column).toBeGreaterThanOrEqual(1)
    expect(problem.endLine > problem.line || problem.endColumn >= problem.column).toBe(true)
    expect(problem.message).not.toMatch(/undefined|\[object|NaN/)
  }
  if (isSource(source)) {
    const mend = mended(source)
    if (mend) expect(parse({ file, text: mend.text }).located).not.toBeNull()
  }
  return took
}

const text = (content: string) => new TextEncoder().encode(content)

const hostile: Record<string, string> = {
  nothing: '',
  'a comment': '# x',
  'an alias bomb': `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
    .split('')
    .map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]},`.repeat(8)}*${'abcdefghi'[i]}]`)
    .join('\n')}\n`,
  'an alias of itself': 'x: &a [*a]',
  'brackets 5,000 deep': '['.repeat(5000),
  'lists 5,000 deep': '- '.repeat(5000),
  'maps 5,000 deep': '{a: '.repeat(5000),
  'a flat map as large as is read': Array.from({ length: 20_000 }, (_, n) => `key${n}: 1`).join('\n'),
  'ones, as many as are read': `format: attune/instrument@1\nitems: [${'1,'.repeat(120_000)}1]`,
  'empty items, as many as are read': `${tea.slice(0, tea.indexOf('items:'))}items: [${'{},'.repeat(80_000)}{}]\n`,
  'items, as many as are read': `${tea.slice(0, tea.indexOf('items:'))}items:\n${Array.from({ length: 5000 }, (_, n) => `  - { id: ${n}, dimension: calm, text: t${n} }`).join('\n')}\n${tea.slice(tea.indexOf('score:'))}`,
  'points, as many as are read': tea.replace(
    '[1, 2, 3]',
    `[${Array.from({ length: 40_000 }, (_, n) => n).join(', ')}]`,
  ),
  'great weights': tea.replace('reverse: true', 'weight: 9007199254740991'),
  'one quoted text': `x: "${'a '.repeat(120_000)}"`,
  'quotes that never end': `x: "${'a: \n'.repeat(40_000)}`,
  tabs: '\tx:\n'.repeat(50_000),
  'a prototype': '__proto__: { format: attune/instrument@1 }\nconstructor: 1\n',
  'YAML 1.1': '%YAML 1.1\n---\nformat: no\n',
  tags: 'format: !!js/function "x"\nx: !!binary aGk=\ny: !!set {a, b}\nz: !!timestamp 2001-01-01\n',
  'numbers that are none': tea.replace('from: 3', 'from: .inf').replace('from: 7', 'from: .nan'),
  'numbers too large': tea.replace('points: [1, 2, 3]', 'points: [1e999, -0, 1e-400]'),
  escapes: 'format: "\\e]2;x\\a"\n"\\0": "\\ud800"\n',
  'control characters': 'format: \u001b]2;HACKED\u0007\u001b[1A\u001b[2K\u009b\u0000\u202e',
  'a carriage return': 'format: x\rtitle: y\rScore: 100',
  'keys of other kinds': '? [a, b]\n: x\n? {c: d}\n: y\n? \n: z\n',
  'many documents': '---\n'.repeat(10_000),
  'long words': `x: ${'a'.repeat(200_000)}!\n${'a'.repeat(50_000)}:b`,
  spaces: `x:${' '.repeat(200_000)}y\n${' '.repeat(40_000)}z: 1`,
  'comments that ignore': `${'# attune-ignore-next-line unsafe-id -- x\n'.repeat(5000)}${tea}`,
}

describe.each(Object.entries(hostile))('%s', (_name, content) => {
  test('is survived twice, mixed with good files, each within two seconds', () => {
    const slice = text(content.slice(0, 256 * 1024))
    for (const bytes of [slice, good[0]!, slice, good[1]!]) expect(survives(bytes)).toBeLessThan(2000)
  })
})

test('the prototype of objects is what it was', () => {
  survives(text('__proto__:\n  polluted: 1\n'))
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('more than is read, and other encodings', () => {
  survives(new Uint8Array(300_000))
  survives(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))
  survives(Buffer.from(tea, 'utf16le'))
})

test('random bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), bytes => void survives(bytes)),
    { numRuns: numRuns * 4, seed },
  )
})

test('random texts in the signs of YAML', () => {
  const sign = fc.constantFrom(
    'a',
    ': ',
    ':',
    '- ',
    '-',
    '\n',
    ' ',
    '  ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    ' #',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '?',
    '\t',
    '\r\n',
    '茶',
    '：',
    '　',
    '---',
    '1',
    '1.0',
    '<<',
    'format: attune/instrument@1\n',
    'items:\n',
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), signs => void survives(text(signs.join('')))),
    { numRuns: numRuns * 4, seed },
  )
})

test('random edits of good files', () => {
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat(12),
    insert: fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom(
        '"',
        "'",
        ': ',
        '\t',
        '\n',
        '- ',
        '[',
        '}',
        ' #x',
        '：',
        '\u001b',
        '\u202e',
        '{}',
        '~',
        '-1',
        'true',
      ),
    ),
  })
  fc.assert(
    fc.property(
      fc.constantFrom(tea, awareness.slice(0, 4000)),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (file, edits) => {
        const broken = edits.reduce((done, { at, remove, insert }) => {
          const from = at % (done.length + 1)
          return applyEdits(done, [{ from, to: Math.min(done.length, from + remove), text: insert }])
        }, file)
        survives(text(broken))
      },
    ),
    { numRuns: numRuns * 2, seed },
  )
})
