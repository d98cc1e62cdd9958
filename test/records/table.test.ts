import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../src/records/csv-rows.ts'
import { textChunks } from '../../src/records/text-chunks.ts'
import { inPieces, tableEntries, told } from '../support/batch.ts'
import { shipped } from '../support/shipped.ts'

const numbers = Array.from({ length: 20 }, (_, index) => index + 1)
const header = numbers.join(',')
const answers = (answer: string): string => numbers.map(() => answer).join(',')
const awareness = shipped('service-awareness')

async function rowsOf(text: string, piece = 65_536): Promise<string[][]> {
  const rows: string[][] = []
  for await (const batch of csvRows(textChunks(inPieces(new TextEncoder().encode(text), piece), 'utf-8')))
    rows.push(...batch.rows.map((row, index) => (batch.faults.has(index) ? ['(broken)'] : [...row])))
  return rows
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

test('what is written is what is read, in pieces of any size, with any separator and line end', async () => {
  const cell = fc.stringMatching(/^[a-z,;\t\n"'中文 é]{0,6}$/)
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 40 }),
      async (body, separator, end, piece) => {
        // a header long enough to tell the separator by
        const table = [['one', 'two'], ...body]
        const text = table.map(row => row.map(quoted).join(separator)).join(end)
        expect(await rowsOf(text, piece)).toEqual(table)
      },
    ),
    { seed: 20261121, numRuns: 300 },
  )
})

test('without quotes cells are what stands between the separators, in pieces of any size', async () => {
  // the last row is never blank: a line end at the end of a file begins no row
  const row = fc.array(fc.stringMatching(/^[a-z0-9中é ]{0,3}$/), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 0, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (body, separator, end, closed, piece) => {
        const table = [['one', 'two'], ...body, ['last']]
        const text = table.map(cells => cells.join(separator)).join(end) + (closed ? end : '')
        expect(await rowsOf(text, piece)).toEqual(table)
      },
    ),
    { seed: 20261121, numRuns: 300 },
  )
})

describe('how a table may be written', () => {
  const sheet = `2 ${'3'.repeat(20)}`
  const plain = `${header}\n${answers('3')}\n`
  test.each([
    ['commas', plain],
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR alone', plain.replaceAll('\n', '\r')],
    ['no last line end', plain.trimEnd()],
    ['a byte-order mark', `\ufeff${plain}`],
    ['quotes everywhere', plain.replace(/\d+/g, '"$&"')],
    ['spaces', plain.replaceAll(',', ' , ')],
    ['full-width digits', plain.replaceAll('3,', '３,')],
    ['labels', `${header}\n${answers('Sometimes')}`],
    ['labels in another language', `${header}\n${answers('有時')}`],
    ['labels in capitals', `${header}\n${answers(' SOMETIMES. ')}`],
    ['labels with their point', `${header}\n${answers('3 - Sometimes')}`],
    [
      'statements as headers',
      `${awareness.items.map(item => quoted(item.kind === 'statement' ? item.text.en! : '')).join(',')}\n${answers('3')}`,
    ],
    ['empty cells behind', plain.replaceAll('\n', ',,\n')],
  ])('%s', async (_, text) => {
    expect((await tableEntries(text)).filter(entry => entry.kind === 'sheet').map(told)).toEqual([sheet])
    expect(
      (await tableEntries(text, awareness, { piece: 7 })).filter(entry => entry.kind === 'sheet').map(told),
    ).toEqual([sheet])
  })

  test('a title above the header, and empty lines between', async () => {
    const text = `2026年11月客服培训${','.repeat(19)}\n\n${header}\n${','.repeat(19)}\n${answers('3')}\n`
    expect((await tableEntries(text)).map(told)).toEqual([`5 ${'3'.repeat(20)}`])
  })

  test('names, teams and a line end inside a cell', async () => {
    const text = `姓名,部门,工号,备注,${header}\r\n"李\t明",一组,007,"第一行\n第二行",${answers('3')}\r\n王芳,,,,${answers('4')}\r\n`
    const entries = await tableEntries(text)
    expect(entries.map(told)).toEqual(['note columns-unused', `2 ${'3'.repeat(20)}`, `3 ${'4'.repeat(20)}`])
    expect(entries[1]).toMatchObject({ respondent: { id: '007', name: '李 明', team: '一组' } })
    expect(entries[2]).toMatchObject({ respondent: { name: '王芳' } })
  })
})

describe('what is wrong costs its own row', () => {
  test.each([
    ['a quote that is never closed', `"${answers('3')}`, 'broken-quotes'],
    ['a quote inside a quoted cell', `"3"3,${answers('3').slice(2)}`, 'broken-quotes'],
    ['a cell too few', answers('3').slice(2), 'ragged-row'],
    ['a cell too many', `${answers('3')},3`, 'ragged-row'],
    ['a hundred thousand cells', '3,'.repeat(100_000), 'too-long'],
    ['an answer that is no point', answers('3').replace('3', '6'), 'wrong-answer'],
    ['a word', answers('3').replace('3', '不知道'), 'wrong-answer'],
  ])('%s', async (_, bad, rule) => {
    const text = `${header}\n${answers('1')}\n${bad}\n${answers('2')}\n`
    for (const piece of [65_536, 50]) {
      const entries = await tableEntries(text, awareness, { piece })
      expect(entries.map(told)).toEqual([`2 ${'1'.repeat(20)}`, `3 ${rule}`, `4 ${'2'.repeat(20)}`])
    }
  })

  test('every wrong answer of a row is named with its column', async () => {
    const [entry] = await tableEntries(`${header}\n6,x${answers('3').slice(3)}\n`)
    expect(entry).toMatchObject({
      kind: 'rejected',
      place: { row: 2 },
      faults: [
        { column: '1', fault: { rule: 'wrong-answer', found: '6', points: [1, 2, 3, 4, 5] } },
        { column: '2', fault: { rule: 'wrong-answer', found: 'x' } },
      ],
    })
  })

  test('a stretch full of broken quotes does not take quadratic time, nor lose the row behind it', async () => {
    const entries = await tableEntries(`${header}\n${'"a"b,\n'.repeat(40_000)}${answers('3')}\n`)
    expect(entries.filter(entry => entry.kind === 'sheet').map(told)).toEqual([`40002 ${'3'.repeat(20)}`])
  })

  test('bytes that are not UTF-8 in a row', async () => {
    const bytes = new TextEncoder().encode(`name,${header}\nA,${answers('3')}\nB?,${answers('3')}\nC,${answers('3')}\n`)
    bytes[bytes.indexOf(0x3f)] = 0xc0
    expect((await tableEntries(bytes)).map(told)).toEqual([`2 ${'3'.repeat(20)}`, '3 not-utf8', `4 ${'3'.repeat(20)}`])
  })
})

describe('which test a table is of', () => {
  test('numbers alone fit both shipped tests', async () => {
    expect((await tableEntries(`${header}\n${answers('3')}`, null)).map(told)).toEqual(['unreadable which-instrument'])
  })

  test('statements fit one, which is said', async () => {
    const text = `${awareness.items.map(item => (item.kind === 'statement' ? item.text['zh-Hans'] : '')).join(',')}\n${answers('3')}`
    expect((await tableEntries(text, null)).map(told)).toEqual(['note instrument-chosen', `2 ${'3'.repeat(20)}`])
  })

  test('a column says it, row by row, by id or by title', async () => {
    const text = `instrument,${header}\nservice-awareness,${answers('3')}\n客户服务导向力测试,${answers('0')}\nservice-awarenes,${answers('3')}\n,${answers('3')}\n`
    const entries = await tableEntries(text, null)
    expect(entries.map(told)).toEqual([
      `2 ${'3'.repeat(20)}`,
      `3 ${'0'.repeat(20)}`,
      '4 unknown-instrument',
      '5 no-instrument',
    ])
    expect(entries[2]).toMatchObject({ faults: [{ fault: { guess: 'service-awareness' } }] })
  })

  test('a version that differs is refused, unless it is allowed', async () => {
    const text = `version,${header}\n0.9.0,${answers('3')}\n1.0.0,${answers('3')}\n`
    expect((await tableEntries(text)).map(told)).toEqual(['2 other-version', `3 ${'3'.repeat(20)}`])
    expect((await tableEntries(text, awareness, { allowVersion: true })).map(told)).toHaveLength(2)
  })

  test('headers that fit none name the nearest and what it lacks', async () => {
    const entries = await tableEntries(`${header.replace('7,8', 'x,y')}\n${answers('3')}`, null)
    expect(entries).toMatchObject([{ kind: 'unreadable', fault: { rule: 'no-item-columns', missing: ['7', '8'] } }])
  })

  test('columns that are missing count as unanswered when the test is named', async () => {
    const entries = await tableEntries(`${header.replace(',20', '')}\n${answers('3').slice(2)}`)
    expect(entries.map(told)).toEqual(['note columns-missing', `2 ${'3'.repeat(19)}-`])
  })
})

describe('encodings', () => {
  const chinese = `姓名,${header}\n李明,${answers('经常')}\n`
  // the characters of the table that are not ASCII, in GB18030
  const gb = { 姓: 'd0d5', 名: 'c3fb', 李: 'c0ee', 明: 'c3f7', 经: 'bead', 常: 'b3a3' } as Record<string, string>
  const gb18030 = Buffer.from([...chinese].map(c => gb[c] ?? Buffer.from(c).toString('hex')).join(''), 'hex')

  test('GB18030 is read when it is named, and suggested when it is not', async () => {
    expect(await tableEntries(gb18030, awareness, { encoding: 'gb18030', piece: 3 })).toMatchObject([
      { kind: 'sheet', respondent: { name: '李明' } },
    ])
    expect(await tableEntries(gb18030)).toMatchObject([
      { kind: 'unreadable', fault: { rule: 'other-encoding', byte: 1, utf16: false } },
    ])
  })

  test.each([
    ['with a mark', Buffer.from(`\ufeff${chinese}`, 'utf16le')],
    ['without a mark', Buffer.from(header, 'utf16le')],
  ])('UTF-16 %s is told apart', async (_, bytes) => {
    expect(await tableEntries(bytes)).toMatchObject([
      { kind: 'unreadable', fault: { rule: 'other-encoding', utf16: true } },
    ])
  })

  test('characters cut between pieces come through', async () => {
    for (const piece of [1, 2, 3, 5])
      expect(await tableEntries(chinese, awareness, { piece })).toMatchObject([
        { kind: 'sheet', respondent: { name: '李明' } },
      ])
  })
})

test.each([
  ['', 'unreadable empty'],
  ['\n\n', 'unreadable empty'],
  ['a,b,c\n1,2,3\n', 'unreadable no-item-columns'],
  [`1,q1,${header.slice(4)}\n${answers('3')},3\n`, 'unreadable duplicate-column'],
])('a table of nothing: %j', async (text, expected) => {
  expect((await tableEntries(text)).map(told)).toEqual([expected])
})
