import type { InLanguages } from './language.ts'

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const en = {
  columns: {
    name: 'Name',
    team: 'Team',
    test: 'Test',
    total: 'Total',
    percent: '%',
    band: 'Band',
    spread: 'Spread',
    notes: 'To look at',
  },
  flags: {
    differs: 'answers differ slightly',
    inconsistent: 'answers differ',
    incomplete: (missing: number) => `${missing} missing, no total`,
    'long-run': (length: number) => `same answer ${length} times running`,
    flat: 'one answer throughout',
    fast: 'very fast',
  },
  missing: (missing: number) => `${missing} missing`,
  sheets: (scored: number, incomplete: number, rejected: number) =>
    [
      `${plural(scored, 'sheet')} with a total`,
      ...(incomplete > 0 ? [`${incomplete} incomplete`] : []),
      ...(rejected > 0 ? [`${rejected} rejected`] : []),
    ].join(', '),
  fewPeople: (least: number) =>
    `Fewer than ${least} people: no group figures, so that nobody can be recognised in them.`,
  total: 'Total',
  totals: (parts: readonly string[]) => `Total: ${parts.join(', ')}`,
  mean: 'mean',
  sd: 'sd',
  median: 'median',
  quartiles: (q1: string, q3: string) => `middle half ${q1} to ${q3}`,
  range: (min: string, max: string) => `lowest ${min}, highest ${max}`,
  bandFrom: (from: string) => `from ${from}`,
  belowBands: 'below all',
  check: (count: number, n: number, share: string, low: string, high: string) =>
    `${count} of ${plural(n, 'sheet')} fail the consistency check: ${share} % (95 % interval ${low} to ${high} %).`,
  checkMeans:
    'That is no count of careless people: honest answers to similar items often differ, so the check fails many honest sheets, and a sheet with one answer throughout passes it. It can only say which sheets to talk over.',
  areas: 'Areas, mean in % of the range',
  hardest: 'Hardest items (lowest mean)',
  divided: 'Most divided items (highest sd)',
  item: (id: string) => `Item ${id}`,
  alpha: (alpha: string, low: string, high: string, n: number) =>
    `Cronbach's alpha ${alpha} (95 % interval ${low} to ${high}, ${n} complete sheets).`,
  noAlpha: (n: number) => `Cronbach's alpha cannot be computed (${plural(n, 'complete sheet')}).`,
  tooFew: (n: number, enough: number) =>
    `Too few sheets for Cronbach's alpha: ${n} complete, and below ${enough} it is a guess.`,
  weakest: 'Items that go least with the others (item-rest correlation)',
  teams: 'By team',
  noTeam: '(no team)',
  people: 'Sheets',
  teamTooSmall: (least: number) => `fewer than ${least} people`,
  notes: {
    chosen: (source: string, test: string) => `${source}: the headers fit '${test}', and it is scored by that.`,
    unused: (source: string, headers: string) => `${source}: columns not used: ${headers}`,
    missing: (source: string, items: string) =>
      `${source}: there is no column for items ${items}; they count as unanswered.`,
    ours: (source: string) => `${source} is an output of attune score, and holds no answers; passed over.`,
    dropped: (count: number) => `${plural(count, 'duplicate sheet')} left out, as --duplicates says.`,
  },
  place: (source: string, row: number | undefined, column: string | undefined) =>
    [
      source === '-' ? 'standard input' : source,
      ...(row === undefined ? [] : [`row ${row}`]),
      ...(column === undefined ? [] : [`"${column}"`]),
    ].join(', '),
  problem: (place: string, message: string) => `${place}: ${message}`,
  moreInSheet: (count: number) => `… and ${count} more answers of this sheet.`,
  more: (count: number) => `… and ${count} more. All of them: --format json, or write stderr to a file.`,
  done: (read: number, scored: number, incomplete: number, rejected: number, files: number) =>
    [
      `${plural(read, 'sheet')} read: ${scored} scored`,
      ...(incomplete > 0 ? [`${incomplete} incomplete`] : []),
      ...(rejected > 0 ? [`${rejected} rejected`] : []),
      ...(files > 0 ? [`${plural(files, 'file')} not readable`] : []),
    ].join(', '),
  wrote: (path: string) => `Wrote ${path}`,
  wroteReports: (count: number, folder: string) => `Wrote ${plural(count, 'report')} to ${folder}`,
  failOn: (flags: string) => `Some sheets are ${flags} (--fail-on): exit code 1.`,
}

/** What `attune score` says. */
export type ScoreWords = typeof en

const zhHans: ScoreWords = {
  columns: {
    name: '姓名',
    team: '部门',
    test: '测试',
    total: '总分',
    percent: '%',
    band: '等级',
    spread: '差距',
    notes: '需留意',
  },
  flags: {
    differs: '前后略有出入',
    inconsistent: '前后不一致',
    incomplete: missing => `缺 ${missing} 题，无总分`,
    'long-run': length => `连续 ${length} 题答案相同`,
    flat: '全部同一答案',
    fast: '作答过快',
  },
  missing: missing => `缺 ${missing} 题`,
  sheets: (scored, incomplete, rejected) =>
    [
      `有总分的答卷 ${scored} 份`,
      ...(incomplete > 0 ? [`不完整 ${incomplete} 份`] : []),
      ...(rejected > 0 ? [`未计分 ${rejected} 份`] : []),
    ].join('，'),
  fewPeople: least => `不足 ${least} 人：不给出群体数字，以免认出个人。`,
  total: '总分',
  totals: parts => `总分：${parts.join('，')}`,
  mean: '平均',
  sd: '标准差',
  median: '中位数',
  quartiles: (q1, q3) => `中间一半 ${q1} 至 ${q3}`,
  range: (min, max) => `最低 ${min}，最高 ${max}`,
  bandFrom: from => `${from} 分起`,
  belowBands: '低于各档',
  check: (count, n, share, low, high) =>
    `${n} 份答卷中有 ${count} 份未通过一致性检查：${share} %（95 % 区间 ${low} 至 ${high} %）。`,
  checkMeans:
    '这不等于有这么多人不认真：对相近题目的诚实回答本来就常有出入，所以这项检查会判许多诚实的答卷不符，而全部选同一答案的却能通过。它只能提示哪些答卷值得谈一谈。',
  areas: '各方面的平均（占可能范围的 %）',
  hardest: '最难的题（平均最低）',
  divided: '分歧最大的题（标准差最大）',
  item: id => `第 ${id} 题`,
  alpha: (alpha, low, high, n) => `克隆巴赫 α 系数 ${alpha}（95 % 区间 ${low} 至 ${high}，完整答卷 ${n} 份）。`,
  noAlpha: n => `无法计算克隆巴赫 α 系数（完整答卷 ${n} 份）。`,
  tooFew: (n, enough) => `答卷太少，不给出克隆巴赫 α 系数：完整的只有 ${n} 份，少于 ${enough} 份时只是猜测。`,
  weakest: '与其他题最不相关的题（题目与其余总分的相关）',
  teams: '按部门',
  noTeam: '（未填部门）',
  people: '份数',
  teamTooSmall: least => `不足 ${least} 人`,
  notes: {
    chosen: (source, test) => `${source}：表头与“${test}”相符，按它计分。`,
    unused: (source, headers) => `${source}：没有用到的列：${headers}`,
    missing: (source, items) => `${source}：没有第 ${items} 题的列，按未作答处理。`,
    ours: source => `${source} 是 attune score 的输出，没有答案，已跳过。`,
    dropped: count => `按 --duplicates 略去了 ${count} 份重复的答卷。`,
  },
  place: (source, row, column) =>
    [
      source === '-' ? '标准输入' : source,
      ...(row === undefined ? [] : [`第 ${row} 行`]),
      ...(column === undefined ? [] : [`“${column}”列`]),
    ].join('，'),
  problem: (place, message) => `${place}：${message}`,
  moreInSheet: count => `……这份答卷另有 ${count} 处。`,
  more: count => `……另有 ${count} 处。全部内容：用 --format json，或把 stderr 写入文件。`,
  done: (read, scored, incomplete, rejected, files) =>
    [
      `共读取答卷 ${read} 份：已计分 ${scored} 份`,
      ...(incomplete > 0 ? [`不完整 ${incomplete} 份`] : []),
      ...(rejected > 0 ? [`未计分 ${rejected} 份`] : []),
      ...(files > 0 ? [`无法读取的文件 ${files} 个`] : []),
    ].join('，'),
  wrote: path => `已写入 ${path}`,
  wroteReports: (count, folder) => `已将 ${count} 份个人报告写入 ${folder}`,
  failOn: flags => `有答卷属于 ${flags}（--fail-on）：退出码 1。`,
}

const zhHant: ScoreWords = {
  columns: {
    name: '姓名',
    team: '部門',
    test: '測試',
    total: '總分',
    percent: '%',
    band: '等級',
    spread: '差距',
    notes: '需留意',
  },
  flags: {
    differs: '前後略有出入',
    inconsistent: '前後不一致',
    incomplete: missing => `缺 ${missing} 題，無總分`,
    'long-run': length => `連續 ${length} 題答案相同`,
    flat: '全部同一答案',
    fast: '作答過快',
  },
  missing: missing => `缺 ${missing} 題`,
  sheets: (scored, incomplete, rejected) =>
    [
      `有總分的答卷 ${scored} 份`,
      ...(incomplete > 0 ? [`不完整 ${incomplete} 份`] : []),
      ...(rejected > 0 ? [`未計分 ${rejected} 份`] : []),
    ].join('，'),
  fewPeople: least => `不足 ${least} 人：不給出群體數字，以免認出個人。`,
  total: '總分',
  totals: parts => `總分：${parts.join('，')}`,
  mean: '平均',
  sd: '標準差',
  median: '中位數',
  quartiles: (q1, q3) => `中間一半 ${q1} 至 ${q3}`,
  range: (min, max) => `最低 ${min}，最高 ${max}`,
  bandFrom: from => `${from} 分起`,
  belowBands: '低於各檔',
  check: (count, n, share, low, high) =>
    `${n} 份答卷中有 ${count} 份未通過一致性檢查：${share} %（95 % 區間 ${low} 至 ${high} %）。`,
  checkMeans:
    '這不等於有這麼多人不認真：對相近題目的誠實回答本來就常有出入，所以這項檢查會判許多誠實的答卷不符，而全部選同一答案的卻能通過。它只能提示哪些答卷值得談一談。',
  areas: '各方面的平均（佔可能範圍的 %）',
  hardest: '最難的題（平均最低）',
  divided: '分歧最大的題（標準差最大）',
  item: id => `第 ${id} 題`,
  alpha: (alpha, low, high, n) => `克隆巴赫 α 係數 ${alpha}（95 % 區間 ${low} 至 ${high}，完整答卷 ${n} 份）。`,
  noAlpha: n => `無法計算克隆巴赫 α 係數（完整答卷 ${n} 份）。`,
  tooFew: (n, enough) => `答卷太少，不給出克隆巴赫 α 係數：完整的只有 ${n} 份，少於 ${enough} 份時只是猜測。`,
  weakest: '與其他題最不相關的題（題目與其餘總分的相關）',
  teams: '按部門',
  noTeam: '（未填部門）',
  people: '份數',
  teamTooSmall: least => `不足 ${least} 人`,
  notes: {
    chosen: (source, test) => `${source}：標題列與「${test}」相符，按它計分。`,
    unused: (source, headers) => `${source}：沒有用到的欄：${headers}`,
    missing: (source, items) => `${source}：沒有第 ${items} 題的欄，按未作答處理。`,
    ours: source => `${source} 是 attune score 的輸出，沒有答案，已略過。`,
    dropped: count => `按 --duplicates 略去了 ${count} 份重複的答卷。`,
  },
  place: (source, row, column) =>
    [
      source === '-' ? '標準輸入' : source,
      ...(row === undefined ? [] : [`第 ${row} 列`]),
      ...(column === undefined ? [] : [`「${column}」欄`]),
    ].join('，'),
  problem: (place, message) => `${place}：${message}`,
  moreInSheet: count => `……這份答卷另有 ${count} 處。`,
  more: count => `……另有 ${count} 處。全部內容：用 --format json，或把 stderr 寫入檔案。`,
  done: (read, scored, incomplete, rejected, files) =>
    [
      `共讀取答卷 ${read} 份：已計分 ${scored} 份`,
      ...(incomplete > 0 ? [`不完整 ${incomplete} 份`] : []),
      ...(rejected > 0 ? [`未計分 ${rejected} 份`] : []),
      ...(files > 0 ? [`無法讀取的檔案 ${files} 個`] : []),
    ].join('，'),
  wrote: path => `已寫入 ${path}`,
  wroteReports: (count, folder) => `已將 ${count} 份個人報告寫入 ${folder}`,
  failOn: flags => `有答卷屬於 ${flags}（--fail-on）：結束碼 1。`,
}

export const scoreWords: InLanguages<ScoreWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
