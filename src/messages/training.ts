import type { InLanguages } from './language.ts'

const en = {
  today: "Today's practice",
  minutes: (minutes: number) => (minutes === 1 ? 'about a minute' : `about ${minutes} minutes`),
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
  noneDone: 'No drill was finished.',
  leftOut: 'left out',
  grades: ['', 'once more', 'with effort', 'well', 'very well'],
  comesBack: (day: string) => `back on ${day}`,
  comesTomorrow: 'back tomorrow',
  counted: (got: number, of: number) => `${got} of ${of}`,
  comma: ', ',
  tomorrow: (count: number) =>
    count === 0 ? '' : count === 1 ? 'Tomorrow 1 drill comes back.' : `Tomorrow ${count} drills come back.`,
  next: (command: string) => [`Go on:  ${command} train`, `How far am I:  ${command} history`],
  kept: (done: number, of: number) => `Kept: ${done} of ${of} drills, and where you left the last one.`,
  goOn: (command: string) => `Go on with:  ${command}`,
  setAside: (file: string) => `Part of your practice file could not be read. It is set aside, unchanged: ${file}`,
  list: { id: 'id', kind: 'kind', name: 'name' },
}

export type TrainingWords = typeof en

const zhHans: TrainingWords = {
  today: '今天的练习',
  minutes: minutes => `约 ${minutes} 分钟`,
  due: '今天该复习',
  unfinished: '接着上次做',
  forItem: (item, test, answer) => `你在“${test}”第 ${item} 题选了 ${answer}`,
  forNew: '新练习',
  begin: '回车 开始   Ctrl-C 退出',
  beginPlain: '按回车开始，s 退出：',
  noResult: command => `先做一次测试（${command} take），练习就会跟着你自己的答案来。`,
  nothingLeft: command => `今天没有要复习的，也没有新的练习。明天再来，或自己挑选：${command} train --list`,
  done: count => `做完 ${count} 个练习。`,
  noneDone: '还没有做完的练习。',
  leftOut: '跳过',
  grades: ['', '再练一次', '想了很久', '不错', '很好'],
  comesBack: day => `${day} 再来`,
  comesTomorrow: '明天再来',
  counted: (got, of) => `${of} 里有 ${got}`,
  comma: '，',
  tomorrow: count => (count === 0 ? '' : `明天有 ${count} 个练习要复习。`),
  next: command => [`接着练：  ${command} train`, `看进展：  ${command} history`],
  kept: (done, of) => `已保存：${of} 个练习做完 ${done} 个，没做完的停在哪里也记下了。`,
  goOn: command => `接着练：  ${command}`,
  setAside: file => `练习记录有一部分无法读取，已原样另存：${file}`,
  list: { id: '编号', kind: '类型', name: '名称' },
}

const zhHant: TrainingWords = {
  today: '今天的練習',
  minutes: minutes => `約 ${minutes} 分鐘`,
  due: '今天該複習',
  unfinished: '接著上次做',
  forItem: (item, test, answer) => `你在「${test}」第 ${item} 題選了 ${answer}`,
  forNew: '新練習',
  begin: 'Enter 開始   Ctrl-C 離開',
  beginPlain: '按 Enter 開始，s 離開：',
  noResult: command => `先做一次測試（${command} take），練習就會跟著你自己的答案來。`,
  nothingLeft: command => `今天沒有要複習的，也沒有新的練習。明天再來，或自己挑選：${command} train --list`,
  done: count => `做完 ${count} 個練習。`,
  noneDone: '還沒有做完的練習。',
  leftOut: '跳過',
  grades: ['', '再練一次', '想了很久', '不錯', '很好'],
  comesBack: day => `${day} 再來`,
  comesTomorrow: '明天再來',
  counted: (got, of) => `${of} 裡有 ${got}`,
  comma: '，',
  tomorrow: count => (count === 0 ? '' : `明天有 ${count} 個練習要複習。`),
  next: command => [`接著練：  ${command} train`, `看進展：  ${command} history`],
  kept: (done, of) => `已儲存：${of} 個練習做完 ${done} 個，沒做完的停在哪裡也記下了。`,
  goOn: command => `接著練：  ${command}`,
  setAside: file => `練習紀錄有一部分無法讀取，已原樣另存：${file}`,
  list: { id: '編號', kind: '類型', name: '名稱' },
}

/** What `attune train` says around its drills. */
export const trainingWords: InLanguages<TrainingWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
