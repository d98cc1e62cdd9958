import type { InLanguages } from './language.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const en = {
  today: "Today's practice",
  size: (drills: number, minutes: number) =>
    `${drills === 1 ? '1 drill' : `${drills} drills`}, about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`,
  more: (count: number) => `... and ${count} more`,
  due: 'comes back today',
  unfinished: 'where you left it',
  forItem: (item: string, test: string, answer: string) => `you answered ${answer} to question ${item} of “${test}”`,
  forNew: 'new',
  begin: 'Enter begins.  Ctrl-C leaves.',
  beginPlain: 'Enter begins, s leaves: ',
  noResult: (command: string) => `Sit a test first (${command} take), and your practice follows your own answers.`,
  nothingLeft: (command: string) =>
    `Nothing is due today, and there is nothing new. Come back tomorrow, or choose: ${command} train --list`,
  done: (count: number) => (count === 1 ? '1 drill done.' : `${count} drills done.`),
  noneDone: 'No drill was finished this time.',
  leftOut: 'left out',
  /** From the lowest grade; the kinds that are judged. */
  quizGrades: ['once more', 'nearly', 'went well', 'went well'],
  recallGrades: ['not yet', 'with effort', 'went well', 'by heart'],
  caseGrades: ['hardly any of it yet', 'a part of it', 'most of it', 'all of it'],
  /** `month` and `day` are 1-based. */
  comesBack: (month: number, day: number) => `back on ${day} ${months[month - 1]}`,
  comesTomorrow: 'back tomorrow',
  countRight: (got: number, of: number) => `${got} of ${of} right`,
  countDone: (got: number, of: number) => `${got} of ${of}`,
  comma: '; ',
  tomorrow: (count: number) =>
    count === 0 ? '' : count === 1 ? 'Tomorrow 1 drill comes back.' : `Tomorrow ${count} drills come back.`,
  next: (command: string) => [`Go on:  ${command} train`, `Your progress:  ${command} history`],
  kept: 'Kept; it goes on from here the next time.',
  goOn: (command: string) => `Go on with:  ${command}`,
  setAside: (file: string) => `Part of your practice file could not be read. It is set aside, unchanged: ${file}`,
}

export type TrainingWords = typeof en

const zhHans: TrainingWords = {
  today: '今天的练习',
  size: (drills, minutes) => `${drills} 个，约 ${minutes} 分钟`,
  more: count => `…… 还有 ${count} 个`,
  due: '今天该复习',
  unfinished: '接着上次做',
  forItem: (item, test, answer) => `你在“${test}”第 ${item} 题选了 ${answer}`,
  forNew: '新练习',
  begin: '回车 开始   Ctrl-C 退出',
  beginPlain: '按回车开始，s 退出：',
  noResult: command => `先做一次测试（${command} take），练习就会跟着你自己的答案来。`,
  nothingLeft: command => `今天没有要复习的，也没有新的练习。明天再来，或自己挑选：${command} train --list`,
  done: count => `做完 ${count} 个练习。`,
  noneDone: '这次没有做完任何练习。',
  leftOut: '跳过',
  quizGrades: ['再练一次', '差一点', '不错', '不错'],
  recallGrades: ['还不会', '想了很久', '不错', '脱口而出'],
  caseGrades: ['几乎没想到', '想到一部分', '想到大部分', '全都想到了'],
  comesBack: (month, day) => `${month}月${day}日再来`,
  comesTomorrow: '明天再来',
  countRight: (got, of) => `${of} 条对了 ${got} 条`,
  countDone: (got, of) => `${of} 条做到 ${got} 条`,
  comma: '，',
  tomorrow: count => (count === 0 ? '' : `明天有 ${count} 个练习要复习。`),
  next: command => [`接着练：  ${command} train`, `看进展：  ${command} history`],
  kept: '已保存，下次从这里接着做。',
  goOn: command => `接着练：  ${command}`,
  setAside: file => `练习记录有一部分无法读取，已原样另存：${file}`,
}

const zhHant: TrainingWords = {
  today: '今天的練習',
  size: (drills, minutes) => `${drills} 個，約 ${minutes} 分鐘`,
  more: count => `…… 還有 ${count} 個`,
  due: '今天該複習',
  unfinished: '接著上次做',
  forItem: (item, test, answer) => `你在「${test}」第 ${item} 題選了 ${answer}`,
  forNew: '新練習',
  begin: 'Enter 開始   Ctrl-C 離開',
  beginPlain: '按 Enter 開始，s 離開：',
  noResult: command => `先做一次測試（${command} take），練習就會跟著你自己的答案來。`,
  nothingLeft: command => `今天沒有要複習的，也沒有新的練習。明天再來，或自己挑選：${command} train --list`,
  done: count => `做完 ${count} 個練習。`,
  noneDone: '這次沒有做完任何練習。',
  leftOut: '跳過',
  quizGrades: ['再練一次', '差一點', '不錯', '不錯'],
  recallGrades: ['還不會', '想了很久', '不錯', '脫口而出'],
  caseGrades: ['幾乎沒想到', '想到一部分', '想到大部分', '全都想到了'],
  comesBack: (month, day) => `${month}月${day}日再來`,
  comesTomorrow: '明天再來',
  countRight: (got, of) => `${of} 條對了 ${got} 條`,
  countDone: (got, of) => `${of} 條做到 ${got} 條`,
  comma: '，',
  tomorrow: count => (count === 0 ? '' : `明天有 ${count} 個練習要複習。`),
  next: command => [`接著練：  ${command} train`, `看進展：  ${command} history`],
  kept: '已儲存，下次從這裡接著做。',
  goOn: command => `接著練：  ${command}`,
  setAside: file => `練習記錄有一部分無法讀取，已原樣另存：${file}`,
}

/** What `attune train` says around its drills. */
export const trainingWords: InLanguages<TrainingWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
