import type { Instrument, Item } from '../instrument/types.ts'
import { skeleton } from './skeleton.ts'

/** What a column beside the answers can be. */
export type Role = 'id' | 'name' | 'team' | 'completedAt' | 'instrument' | 'version' | 'fingerprint'

/** The usual names, the better one first where a table has two; compared without case, spaces, punctuation and width. */
const names: Readonly<Record<Role, string>> = {
  id: `respondent id|respondent|staff number|staff id|staff no|employee number|employee id|employee no|personnel number|participant id|user id|id
    |工号|员工工号|员工编号|员工号|学号|用户id|编号|工號|員工工號|員工編號|員工號|學號|用戶id|編號|email|email address|e-mail address|username|邮箱|电子邮箱|电子邮件地址|郵箱|電子郵箱|電子郵件地址|用户名`,
  name: `name|full name|your name|employee name|staff name|respondent name|participant|participant name|trainee
    |姓名|您的姓名|你的姓名|请输入您的姓名|请填写您的姓名|员工姓名|学员姓名|名字|学员|員工姓名|學員姓名|請輸入您的姓名|學員`,
  team: `team|department|dept|your team|your department|group|class|unit|branch|shift
    |部门|您的部门|所属部门|所在部门|请选择您的部门|团队|班组|小组|组别|班级|单位|科室|部門|您的部門|所屬部門|所在部門|團隊|班組|小組|組別|班級|單位`,
  completedAt: `completed at|completion time|submitted at|submit date|submission time|submission date|end time|end date|timestamp|recorded date|date|time
    |提交答卷时间|提交时间|完成时间|填写时间|答题时间|结束时间|填写日期|测试日期|日期|时间|时间戳记|时间戳
    |提交答卷時間|提交時間|完成時間|填寫時間|答題時間|結束時間|填寫日期|測試日期|時間|時間戳記|時間戳`,
  instrument: 'instrument|test|questionnaire|quiz|测试|测验|问卷|量表|測試|測驗|問卷',
  version: 'version|instrument version|版本',
  fingerprint: 'fingerprint',
}

const roleOf = new Map<string, { role: Role; rank: number }>()
for (const [role, list] of Object.entries(names) as [Role, string][])
  list.split('|').forEach((name, rank) => void roleOf.set(skeleton(name), { role, rank }))

/** Which columns say who, when and of which test; 0-based positions. */
export function roleColumns(headers: readonly string[]): ReadonlyMap<Role, number> {
  const best = new Map<Role, { column: number; rank: number }>()
  headers.forEach((header, column) => {
    const found = forms(header).flatMap(form => roleOf.get(form) ?? [])[0]
    if (found && found.rank < (best.get(found.role)?.rank ?? Number.POSITIVE_INFINITY))
      best.set(found.role, { column, rank: found.rank })
  })
  return new Map([...best].map(([role, { column }]) => [role, column]))
}

/** Where the answers to an instrument stand in a table. */
export interface ItemColumns {
  /** By position of the item: the 0-based column, −1 where there is none. */
  readonly columns: readonly number[]
  /** The first item that two columns claim, and their headers. */
  readonly twice: { readonly item: string; readonly first: string; readonly second: string } | undefined
}

/** Finds the column of every item: by its id (`1`, `q1`, `Q01`, `item 1`, `第1题`) or by its own text in any language, also numbered or in brackets. */
export function itemColumns(headers: readonly string[], instrument: Instrument): ItemColumns {
  const byId = new Map(instrument.items.map((item, index) => [item.id.toLowerCase(), index]))
  const byText = new Map(instrument.items.flatMap((item, index) => textsOf(item).map(text => [skeleton(text), index])))
  const columns = instrument.items.map(() => -1)
  let twice: ItemColumns['twice']
  headers.forEach((header, column) => {
    const index = forms(header).flatMap(form => byText.get(form) ?? [])[0] ?? byId.get(idIn(header))
    if (index === undefined) return
    const before = columns[index]!
    if (before >= 0) twice ??= { item: instrument.items[index]!.id, first: headers[before]!, second: header }
    else columns[index] = column
  })
  return { columns, twice }
}

/** The texts that stand for an item: of two opposite statements either one, or both together. */
const textsOf = (item: Item): string[] =>
  item.kind === 'statement'
    ? Object.values(item.text)
    : Object.keys(item.left).flatMap(language => {
        const left = item.left[language]!
        const right = item.right[language] ?? ''
        return [left, right, left + right]
      })

const numbered =
  /^(?:question|item|no\.?|nr\.?|q|第|题目|题|問題|问题|題目|題)?\s*[.:#]?\s*0*(\d+)\s*(?:题|題|项|項|问|問)?\s*[.)、:]?$/

/** The item id that a header is: the number in `Q01`, `item 1` or `第1题`; else the header itself, in lower case. */
function idIn(header: string): string {
  const text = header.normalize('NFKC').trim().toLowerCase()
  return numbered.exec(text)?.[1] ?? text
}

const leadingNumber =
  /^\s*(?:\(?\s*(?:q|question|item|no\.?|第|题|題)?\s*\d+\s*(?:题|題|项|項|问|問)?\s*[.)、,:\-—]?\s*)/i
const brackets = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g
const inBrackets = /[([【]([^()[\]【】]*)[)\]】]\s*$/
const afterMark = /(?::|—|–| - )\s*([^:—–]+)$/

/**
 * What a header may mean, as skeletons, the most literal first: the whole; without a leading number (`3. `, `Q3、`); without remarks in brackets (`(required)`);
 * what stands in the last brackets, or behind the last colon or dash, where survey tools put the row of a grid.
 */
function forms(header: string): string[] {
  // a header is a sentence at most; anything longer is no header
  const text = header.slice(0, 1000).normalize('NFKC')
  const unnumbered = text.replace(leadingNumber, '')
  const row = inBrackets.exec(text)?.[1] ?? ''
  const tail = afterMark.exec(text)?.[1] ?? ''
  const candidates = [text, unnumbered, unnumbered.replace(brackets, ''), row, row.replace(leadingNumber, ''), tail]
  return [...new Set(candidates.map(skeleton))].filter(form => form !== '')
}
