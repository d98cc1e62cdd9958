import type { InLanguages } from './language.ts'

/** Why a sheet, or a whole file, is not scored; as data. */
export type SheetFault =
  // one answer
  | { readonly rule: 'wrong-answer'; readonly item: string; readonly found: string; readonly points: readonly number[] }
  | { readonly rule: 'unknown-item'; readonly item: string; readonly instrument: string }
  // one sheet
  | { readonly rule: 'no-instrument' }
  | { readonly rule: 'unknown-instrument'; readonly found: string; readonly guess: string | undefined }
  | { readonly rule: 'other-instrument'; readonly found: string; readonly instrument: string }
  | {
      readonly rule: 'other-version'
      readonly found: string
      readonly instrument: string
      readonly version: string
    }
  | { readonly rule: 'duplicate'; readonly source: string; readonly row: number | undefined }
  | { readonly rule: 'ragged-row'; readonly cells: number; readonly columns: number }
  | { readonly rule: 'broken-quotes' }
  | { readonly rule: 'too-long'; readonly kib: number }
  | { readonly rule: 'not-utf8' }
  | { readonly rule: 'not-json' }
  | { readonly rule: 'too-deep'; readonly line: number; readonly column: number }
  | { readonly rule: 'duplicate-key'; readonly key: string; readonly first: number; readonly second: number }
  | { readonly rule: 'not-a-record'; readonly at: string | undefined }
  // a whole file
  | { readonly rule: 'unreadable'; readonly reason: string }
  | { readonly rule: 'too-large'; readonly kib: number }
  | { readonly rule: 'empty' }
  | { readonly rule: 'other-encoding'; readonly byte: number | undefined; readonly utf16: boolean }
  | { readonly rule: 'which-instrument'; readonly fits: readonly string[] }
  | { readonly rule: 'no-item-columns'; readonly instrument: string | undefined; readonly missing: readonly string[] }
  | { readonly rule: 'duplicate-column'; readonly item: string; readonly first: string; readonly second: string }

const list = (values: readonly (string | number)[], separator: string): string =>
  values.length > 12 ? `${values.slice(0, 12).join(separator)}${separator}…` : values.join(separator)

const place = ({ source, row }: { source: string; row: number | undefined }, before: string, after: string): string =>
  `${source}${row === undefined ? '' : `${before}${row}${after}`}`

const en = (fault: SheetFault): string => {
  switch (fault.rule) {
    case 'wrong-answer':
      return `The answer to item ${fault.item} is "${fault.found}"; the points are ${list(fault.points, ', ')}.`
    case 'unknown-item':
      return `There is no item '${fault.item}' in '${fault.instrument}'.`
    case 'no-instrument':
      return 'The sheet does not say which test it is of. Name it with --instrument.'
    case 'unknown-instrument':
      return `There is no test named '${fault.found}'${fault.guess ? `; did you mean '${fault.guess}'?` : '. Give its file with --instrument, or its folder with --quizzes.'}`
    case 'other-instrument':
      return `The sheet is of '${fault.found}', not of '${fault.instrument}'.`
    case 'other-version':
      return `The sheet was answered with version ${fault.found} of '${fault.instrument}', which may score differently from version ${fault.version} here. --allow-version scores it all the same.`
    case 'duplicate':
      return `The same person's same sheet stands in ${place(fault, ', row ', '')} already (same test, id and time). --duplicates first, last or all decides otherwise.`
    case 'ragged-row':
      return `The row has ${fault.cells} cells, the header ${fault.columns}: a separator or a quote is missing or too many.`
    case 'broken-quotes':
      return 'A quoted cell does not end where it should: a quote is missing, or one inside it is not doubled.'
    case 'too-long':
      return `The row is longer than ${fault.kib} KiB.`
    case 'not-utf8':
      return 'It holds bytes that are not UTF-8 text. A table saved by Chinese Excel needs --encoding gb18030.'
    case 'not-json':
      return 'It is not whole JSON: cut off, or damaged.'
    case 'too-deep':
      return `It is nested too deep, at line ${fault.line}, column ${fault.column}.`
    case 'duplicate-key':
      return `"${fault.key}" is given twice, on line ${fault.first} and line ${fault.second}.`
    case 'not-a-record':
      return fault.at === undefined
        ? 'It has no "format": "attune/record@1".'
        : `"${fault.at}" is missing or not what it should be.`
    case 'unreadable':
      return fault.reason
    case 'too-large':
      return `It is larger than ${fault.kib} KiB.`
    case 'empty':
      return 'There are no rows in it.'
    case 'other-encoding':
      return fault.utf16
        ? 'It is UTF-16 text, not UTF-8. Save it as "CSV UTF-8", or add --encoding utf-16le.'
        : `It is not UTF-8 text${fault.byte === undefined ? '' : ` (from byte ${fault.byte} on)`}. Save it as "CSV UTF-8"; or, if it was saved by Chinese Excel, add --encoding gb18030 (big5 for older traditional Chinese files).`
    case 'which-instrument':
      return `The headers fit more than one test: ${fault.fits.join(', ')}. Say which one with --instrument, or in a column named "instrument".`
    case 'no-item-columns':
      return fault.missing.length === 0
        ? `No header names an item of ${fault.instrument ? `'${fault.instrument}'` : 'a known test'}: the headers should be item numbers (1, q1, 第1题) or the statements themselves.`
        : `The headers fit no test. The nearest is '${fault.instrument}', but there is no column for ${fault.missing.length === 1 ? 'item' : 'items'} ${list(fault.missing, ', ')}. If that is how it is, add --instrument ${fault.instrument}.`
    case 'duplicate-column':
      return `Two columns are for item ${fault.item}: "${fault.first}" and "${fault.second}". Remove or rename one.`
  }
}

const zhHans = (fault: SheetFault): string => {
  switch (fault.rule) {
    case 'wrong-answer':
      return `第 ${fault.item} 题的答案是“${fault.found}”，可用的分值是 ${list(fault.points, '、')}。`
    case 'unknown-item':
      return `“${fault.instrument}”里没有题目“${fault.item}”。`
    case 'no-instrument':
      return '这份答卷没有说明是哪个测试。请用 --instrument 指定。'
    case 'unknown-instrument':
      return `没有名为“${fault.found}”的测试${fault.guess ? `，是不是“${fault.guess}”？` : '。请用 --instrument 给出它的文件，或用 --quizzes 给出文件夹。'}`
    case 'other-instrument':
      return `这份答卷属于“${fault.found}”，不是“${fault.instrument}”。`
    case 'other-version':
      return `这份答卷用的是“${fault.instrument}”的 ${fault.found} 版，计分可能与这里的 ${fault.version} 版不同。加 --allow-version 仍可计分。`
    case 'duplicate':
      return `同一个人的同一份答卷已在 ${place(fault, ' 第 ', ' 行')} 出现（测试、编号、时间都相同）。可用 --duplicates first、last 或 all 改变处理方式。`
    case 'ragged-row':
      return `这一行有 ${fault.cells} 格，表头有 ${fault.columns} 格：可能多了或少了分隔符、引号。`
    case 'broken-quotes':
      return '带引号的单元格没有正确结束：少了一个引号，或其中的引号没有写成两个。'
    case 'too-long':
      return `这一行超过 ${fault.kib} KiB。`
    case 'not-utf8':
      return '含有不是 UTF-8 的字节。中文版 Excel 存的表格请加 --encoding gb18030。'
    case 'not-json':
      return '不是完整的 JSON：被截断或已损坏。'
    case 'too-deep':
      return `嵌套太深（第 ${fault.line} 行第 ${fault.column} 列）。`
    case 'duplicate-key':
      return `“${fault.key}”出现了两次：第 ${fault.first} 行和第 ${fault.second} 行。`
    case 'not-a-record':
      return fault.at === undefined ? '没有 "format": "attune/record@1" 这一项。' : `“${fault.at}”缺失，或内容不对。`
    case 'unreadable':
      return fault.reason
    case 'too-large':
      return `超过 ${fault.kib} KiB。`
    case 'empty':
      return '里面一行也没有。'
    case 'other-encoding':
      return fault.utf16
        ? '是 UTF-16 文本，不是 UTF-8。请另存为“CSV UTF-8”，或加 --encoding utf-16le。'
        : `不是 UTF-8 文本${fault.byte === undefined ? '' : `（从第 ${fault.byte} 字节起）`}。请另存为“CSV UTF-8”；中文版 Excel 存的文件请加 --encoding gb18030（较早的繁体文件用 big5）。`
    case 'which-instrument':
      return `表头与不止一个测试相符：${fault.fits.join('、')}。请用 --instrument 指定，或加一列“instrument”。`
    case 'no-item-columns':
      return fault.missing.length === 0
        ? `没有一列是${fault.instrument ? `“${fault.instrument}”` : '已知测试'}的题目：表头应为题号（1、q1、第1题）或题目原文。`
        : `表头与任何测试都不完全相符。最接近的是“${fault.instrument}”，但缺少第 ${list(fault.missing, '、')} 题的列。如果本来如此，请加 --instrument ${fault.instrument}。`
    case 'duplicate-column':
      return `有两列都是第 ${fault.item} 题：“${fault.first}”和“${fault.second}”。请删去或改名其中一列。`
  }
}

const zhHant = (fault: SheetFault): string => {
  switch (fault.rule) {
    case 'wrong-answer':
      return `第 ${fault.item} 題的答案是「${fault.found}」，可用的分值是 ${list(fault.points, '、')}。`
    case 'unknown-item':
      return `「${fault.instrument}」裡沒有題目「${fault.item}」。`
    case 'no-instrument':
      return '這份答卷沒有說明是哪個測試。請用 --instrument 指定。'
    case 'unknown-instrument':
      return `沒有名為「${fault.found}」的測試${fault.guess ? `，是不是「${fault.guess}」？` : '。請用 --instrument 給出它的檔案，或用 --quizzes 給出資料夾。'}`
    case 'other-instrument':
      return `這份答卷屬於「${fault.found}」，不是「${fault.instrument}」。`
    case 'other-version':
      return `這份答卷用的是「${fault.instrument}」的 ${fault.found} 版，計分可能與這裡的 ${fault.version} 版不同。加 --allow-version 仍可計分。`
    case 'duplicate':
      return `同一個人的同一份答卷已在 ${place(fault, ' 第 ', ' 列')} 出現（測試、編號、時間都相同）。可用 --duplicates first、last 或 all 改變處理方式。`
    case 'ragged-row':
      return `這一列有 ${fault.cells} 格，標題列有 ${fault.columns} 格：可能多了或少了分隔符號、引號。`
    case 'broken-quotes':
      return '帶引號的儲存格沒有正確結束：少了一個引號，或其中的引號沒有寫成兩個。'
    case 'too-long':
      return `這一列超過 ${fault.kib} KiB。`
    case 'not-utf8':
      return '含有不是 UTF-8 的位元組。簡體中文 Excel 存的表格請加 --encoding gb18030，較早的繁體檔案用 big5。'
    case 'not-json':
      return '不是完整的 JSON：被截斷或已損壞。'
    case 'too-deep':
      return `巢狀太深（第 ${fault.line} 行第 ${fault.column} 欄）。`
    case 'duplicate-key':
      return `「${fault.key}」出現了兩次：第 ${fault.first} 行和第 ${fault.second} 行。`
    case 'not-a-record':
      return fault.at === undefined ? '沒有 "format": "attune/record@1" 這一項。' : `「${fault.at}」缺失，或內容不對。`
    case 'unreadable':
      return fault.reason
    case 'too-large':
      return `超過 ${fault.kib} KiB。`
    case 'empty':
      return '裡面一列也沒有。'
    case 'other-encoding':
      return fault.utf16
        ? '是 UTF-16 文字，不是 UTF-8。請另存為「CSV UTF-8」，或加 --encoding utf-16le。'
        : `不是 UTF-8 文字${fault.byte === undefined ? '' : `（從第 ${fault.byte} 位元組起）`}。請另存為「CSV UTF-8」；簡體中文 Excel 存的檔案請加 --encoding gb18030，較早的繁體檔案用 big5。`
    case 'which-instrument':
      return `標題列與不止一個測試相符：${fault.fits.join('、')}。請用 --instrument 指定，或加一欄「instrument」。`
    case 'no-item-columns':
      return fault.missing.length === 0
        ? `沒有一欄是${fault.instrument ? `「${fault.instrument}」` : '已知測試'}的題目：標題應為題號（1、q1、第1題）或題目原文。`
        : `標題列與任何測試都不完全相符。最接近的是「${fault.instrument}」，但缺少第 ${list(fault.missing, '、')} 題的欄。如果本來如此，請加 --instrument ${fault.instrument}。`
    case 'duplicate-column':
      return `有兩欄都是第 ${fault.item} 題：「${fault.first}」和「${fault.second}」。請刪去或改名其中一欄。`
  }
}

/** Why a sheet or a file is not scored, in one sentence and the way out. */
export const sheetFaultWords: InLanguages<(fault: SheetFault) => string> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
