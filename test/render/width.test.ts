import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cells, padEnd, padStart, truncate, wrap } from '../../src/render/width.ts'

describe('wrap', () => {
  test.each([
    ['words stay whole', 'one two three', 7, ['one two', 'three']],
    ['a word longer than the line is cut', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['Chinese breaks between characters', '我提出的建议被客户接受', 10, ['我提出的建', '议被客户接', '受']],
    ['no line begins with a closing mark', '客户的抱怨，很多', 10, ['客户的抱', '怨，很多']],
    ['no line ends with an opening mark', '他说了一“是”', 10, ['他说了一', '“是”']],
    ['line feeds stay', 'a\nb', 9, ['a', 'b']],
    ['a word next to Chinese may stand on a line of its own', '用5W1H提问', 6, ['用5W1H', '提问']],
  ])('%s', (_, text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines)
  })

  test('never wider than asked, and nothing but spaces is lost', () => {
    const text = fc
      .array(fc.constantFrom('a', 'word ', '客', '户', '，', '。', '“', '”', ' ', '5', '😀'), { maxLength: 60 })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (words, columns) => {
        const lines = wrap(words, columns)
        for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(columns)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
      }),
    )
  })
})

test('a Chinese character takes two cells, a style none', () => {
  expect(cells('客户 ok')).toBe(7)
  expect(cells('\x1b[1m客户\x1b[22m')).toBe(4)
})

test('truncating and padding count cells', () => {
  expect(truncate('客户服务', 6)).toBe('客户…')
  expect(truncate('客户服务', 8)).toBe('客户服务')
  expect(padEnd('客户', 6)).toBe('客户  ')
  expect(padStart('客户', 6)).toBe('  客户')
})
