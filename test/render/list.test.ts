import { expect, test } from 'vitest'
import { testList } from '../../src/render/list.ts'
import { cells } from '../../src/render/width.ts'
import { shipped } from '../support/shipped.ts'
import { viewOf } from '../support/views.ts'

const tests = [
  { instrument: shipped('service-awareness'), file: 'a.yaml' },
  { instrument: shipped('service-orientation'), file: 'b.yaml' },
  { instrument: viewOf('bien-etre', '5').instrument, file: '试/c.yaml' },
]

test('the columns are aligned, Chinese ones too', () => {
  expect(testList(tests, null, 'zh-Hans')).toBe(
    [
      'service-awareness    1.0.0  20 题  en zh-Hans zh-Hant  服务意识测试          a.yaml',
      'service-orientation  1.0.0  20 题  en zh-Hans zh-Hant  客户服务导向力测试    b.yaml',
      'bien-etre            2      5 题   fr                  Bien-être au travail  试/c.yaml',
      '',
    ].join('\n'),
  )
})

test('where a row does not fit, no line is wider than asked', () => {
  for (const columns of [24, 40, 60, 79])
    for (const line of testList(tests, columns, 'zh-Hant').split('\n')) expect(cells(line)).toBeLessThanOrEqual(columns)
  expect(testList(tests.slice(0, 1), 40, 'en')).toBe(
    'service-awareness\n  Service awareness\n  1.0.0  20 items  en zh-Hans zh-Hant\n  a.yaml\n',
  )
})

test('no tests are said to be none', () => {
  expect(testList([], null, 'en')).toBe('There are no tests here.\n')
})
