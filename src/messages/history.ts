import type { InLanguages } from './language.ts'

const en = {
  count: (results: number) => (results === 1 ? '1 result' : `${results} results`),
  head: { date: 'Date', total: (range: string) => `Total (${range})`, percent: 'Percent', band: 'Result', who: 'Who' },
  notScored: 'cannot be scored',
  earlier: (count: number) => `and ${count} earlier`,
  difference: (from: string, to: string, change: string, before: string, after: string) =>
    `From ${from} to ${to}: ${change} (${before}, then ${after}).`,
  same: 'the same total',
  points: (change: string) => `${change} points`,
  caution:
    'Whether this is a real change nobody can tell: one would have to know how far off this test itself can be, and nobody has measured that. Look at single answers rather than at points.',
  noResults: (command: string) => `No results yet. Sit a test:  ${command} take`,
  unreadable: (count: number) =>
    count === 1
      ? '1 file in the results folder could not be read.'
      : `${count} files in the results folder could not be read.`,
  practice: 'Practice',
  noPractice: (command: string) => `Nothing practised yet. Begin:  ${command} train`,
  days: (days: number, last: string, done: number) =>
    `${days === 1 ? `1 day practised (${last})` : `${days} days practised (last: ${last})`}, ${done === 1 ? '1 drill' : `${done} drills`} done.`,
  lastWeeks: 'The last four weeks, today at the right:',
  due: 'due today',
  learning: 'back within a week',
  known: 'back in a week or later',
  fresh: 'not tried yet',
}

export type HistoryWords = typeof en

const zhHans: HistoryWords = {
  count: results => `${results} 次结果`,
  head: { date: '日期', total: range => `总分（${range}）`, percent: '百分比', band: '结果', who: '姓名' },
  notScored: '无法计分',
  earlier: count => `还有更早的 ${count} 次`,
  difference: (from, to, change, before, after) => `从 ${from} 到 ${to}：${change}（先 ${before}，后 ${after}）。`,
  same: '总分相同',
  points: change => `${change} 分`,
  caution:
    '这算不算真的变化，谁也说不准：要知道这个测试本身有多大误差才能判断，而这一点没有人测过。与其看分数，不如看看具体哪几题的答案不同了。',
  noResults: command => `还没有结果。先做一次测试：  ${command} take`,
  unreadable: count => `结果文件夹里有 ${count} 个文件无法读取。`,
  practice: '练习',
  noPractice: command => `还没有练习过。开始：  ${command} train`,
  days: (days, last, done) => `练习了 ${days} 天（最近：${last}），做了 ${done} 个练习。`,
  lastWeeks: '最近四周，最右边是今天：',
  due: '今天该复习',
  learning: '一周以内再来',
  known: '一周以后再来',
  fresh: '还没试过',
}

const zhHant: HistoryWords = {
  count: results => `${results} 次結果`,
  head: { date: '日期', total: range => `總分（${range}）`, percent: '百分比', band: '結果', who: '姓名' },
  notScored: '無法計分',
  earlier: count => `還有更早的 ${count} 次`,
  difference: (from, to, change, before, after) => `從 ${from} 到 ${to}：${change}（先 ${before}，後 ${after}）。`,
  same: '總分相同',
  points: change => `${change} 分`,
  caution:
    '這算不算真的變化，誰也說不準：要知道這個測試本身有多大誤差才能判斷，而這一點沒有人測過。與其看分數，不如看看具體哪幾題的答案不同了。',
  noResults: command => `還沒有結果。先做一次測試：  ${command} take`,
  unreadable: count => `結果資料夾裡有 ${count} 個檔案無法讀取。`,
  practice: '練習',
  noPractice: command => `還沒有練習過。開始：  ${command} train`,
  days: (days, last, done) => `練習了 ${days} 天（最近：${last}），做了 ${done} 個練習。`,
  lastWeeks: '最近四週，最右邊是今天：',
  due: '今天該複習',
  learning: '一週以內再來',
  known: '一週以後再來',
  fresh: '還沒試過',
}

/** What `attune history` says. */
export const historyWords: InLanguages<HistoryWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
