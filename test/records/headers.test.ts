import { describe, expect, test } from 'vitest'
import { itemColumns, roleColumns } from '../../src/records/headers.ts'
import { shipped } from '../support/shipped.ts'

const awareness = shipped('service-awareness')
const orientation = shipped('service-orientation')

/** The id of the item that a header is taken for; undefined for none. */
const itemOf = (header: string, instrument = awareness): string | undefined => {
  const { columns } = itemColumns([header], instrument)
  return instrument.items[columns.indexOf(0)]?.id
}

test.each([
  ['3', '3'],
  ['03', '3'],
  ['q3', '3'],
  ['Q03', '3'],
  ['Q 3', '3'],
  ['Q3.', '3'],
  ['item 3', '3'],
  ['Item_3', undefined],
  ['Question 3:', '3'],
  ['No. 3', '3'],
  ['第3题', '3'],
  ['第 3 題', '3'],
  ['第３题', '3'],
  ['题目3', '3'],
  ['3、', '3'],
  ['(3)', undefined],
  ['I get on very well with my customers.', '3'],
  ['i get on  very well with my customers', '3'],
  ['我跟客户的关系处得十分融洽', '3'],
  ['我跟客戶的關係處得十分融洽。', '3'],
  ['3. 我跟客户的关系处得十分融洽', '3'],
  ['5、我跟客户的关系处得十分融洽', '3'],
  ['第5题 我跟客户的关系处得十分融洽', '3'],
  ['Q7: I get on very well with my customers.', '3'],
  ['How often? [I get on very well with my customers.]', '3'],
  ['9（我跟客户的关系处得十分融洽）', '3'],
  ['Please rate: I get on very well with my customers', '3'],
  ['我跟客户的关系处得十分融洽（必填）', '3'],
  ['I can use the 5W1H questions to understand the problems customers raise.', '15'],
  // neither a matrix of another question nor a machine's name is item 11
  ['Q1_1', undefined],
  ['q1.1', undefined],
  ['21', undefined],
  ['0', undefined],
  ['序号', undefined],
  ['I get on very well', undefined],
])('the header %j is item %s', (header, item) => {
  expect(itemOf(header)).toBe(item)
})

test('an item with two statements is known by either, and by both', () => {
  const item = orientation.items[0]!
  if (item.kind !== 'bipolar') throw new Error('the shipped item is bipolar')
  const { left, right } = item
  expect(itemOf(left.en!, orientation)).toBe('1')
  expect(itemOf(right['zh-Hans']!, orientation)).toBe('1')
  expect(itemOf(`1. ${left.en} / ${right.en}`, orientation)).toBe('1')
})

test('two columns for one item are named', () => {
  expect(itemColumns(['1', 'q1'], awareness).twice).toEqual({ item: '1', first: '1', second: 'q1' })
})

describe('who and when', () => {
  test.each([
    ['name', 'Name'],
    ['name', '您的姓名'],
    ['name', '1、姓名'],
    ['name', 'Your name (optional)'],
    ['team', '部门'],
    ['team', '2、您的部门：'],
    ['team', 'Department'],
    ['id', '工号'],
    ['id', 'Email Address'],
    ['completedAt', 'Timestamp'],
    ['completedAt', '提交答卷时间'],
    ['instrument', 'instrument'],
    ['version', 'Version'],
  ])('%s: %j', (role, header) => {
    expect([...roleColumns([header]).keys()]).toEqual([role])
  })

  test('the better of two columns is taken', () => {
    expect(roleColumns(['Email Address', '工号']).get('id')).toBe(1)
  })
})
