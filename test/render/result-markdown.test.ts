import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/messages/language.ts'
import { resultMarkdown } from '../../src/render/result-markdown.ts'
import { sheets, viewOf } from '../support/views.ts'

const ordinary = sheets[0]![2]

test.each(LANGUAGES)('the whole result in %s', async language => {
  const text = resultMarkdown(viewOf('service-awareness', ordinary, { language }))
  await expect(text).toMatchFileSnapshot(`__screens__/result-markdown-${language}.md`)
})

test('an incomplete sheet says what is missing', () => {
  const text = resultMarkdown(viewOf('service-awareness', ordinary.replace('2', '-')))
  expect(text).toContain('## No total yet: 1 of 20 items is not answered')
  expect(text).toContain('Missing: item 6.')
})

describe('names and texts stay words', () => {
  const withName = (name: string) =>
    resultMarkdown(viewOf('service-awareness', ordinary, { respondent: { id: 'w', name } })).split('\n')[3]!

  test.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['**bold** _it_ `code` ~~gone~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~gone\\~\\~'],
    ['a | b', 'a \\| b'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['back\\slash', 'back\\\\slash'],
    ['# heading', '\\# heading'],
    ['- list', '\\- list'],
    ['+ list', '\\+ list'],
    ['1. list', '1\\. list'],
    ['2) list', '2\\) list'],
    ['=====', '\\====='],
    ['67.5 points', '67.5 points'],
    ['see https://evil.example or www.evil.example', 'see https\\://evil.example or www\\.evil.example'],
    ['me@evil.example', 'me\\@evil.example'],
    ['two\n\n# lines', 'two # lines'],
    ['    code', 'code'],
  ])('%j', (name, shown) => {
    expect(withName(name)).toBe(`${shown} (w)`)
  })

  test('a path with backticks stays one piece of code', () => {
    const text = resultMarkdown(viewOf('service-awareness', ordinary, { path: '/a/`b``c' }))
    expect(text).toContain('- Record: ``` /a/`b``c ```')
  })
})
