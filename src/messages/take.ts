import type { InLanguages } from './language.ts'

const en = {
  which: 'Which test?',
  whichNumber: 'Type its number: ',
  saved: (path: string) => `Saved  ${path}`,
  copied: (path: string) => `Copy   ${path}`,
  notRecorded:
    'The record could not be saved; your answers stay in the draft, and the next "attune take" offers to go on with them.',
  notKept: 'The record could not be saved: only the result above is left of this sheet.',
  menu: {
    title: 'attune - what would you like to do?',
    take: (title: string) => `Take a test: ${title}`,
    results: 'My results',
    train: "Practise: today's session",
    history: 'How far am I?',
    quit: 'Quit',
    noResults: 'There are no results yet. Take a test first.',
    whichResult: 'Which result?',
    back: 'Back',
    enter: 'Enter goes back to the menu.',
  },
}

export type TakeWords = typeof en

const zhHans: TakeWords = {
  which: '要做哪一个测试？',
  whichNumber: '请输入编号：',
  saved: path => `已保存  ${path}`,
  copied: path => `副本    ${path}`,
  notRecorded: '记录未能保存；答案仍在草稿里，下次运行 attune take 可以接着完成。',
  notKept: '记录未能保存，这份答卷只留下上面的结果。',
  menu: {
    title: 'attune - 想做什么？',
    take: title => `做测试：${title}`,
    results: '我的结果',
    train: '今天的练习',
    history: '我的进展',
    quit: '退出',
    noResults: '还没有结果，请先做一个测试。',
    whichResult: '看哪一次的结果？',
    back: '返回',
    enter: '按回车回到菜单。',
  },
}

const zhHant: TakeWords = {
  which: '要做哪一個測試？',
  whichNumber: '請輸入編號：',
  saved: path => `已儲存  ${path}`,
  copied: path => `副本    ${path}`,
  notRecorded: '記錄未能儲存；答案仍在草稿裡，下次執行 attune take 可以接著完成。',
  notKept: '記錄未能儲存，這份答卷只留下上面的結果。',
  menu: {
    title: 'attune - 想做什麼？',
    take: title => `做測試：${title}`,
    results: '我的結果',
    train: '今天的練習',
    history: '我的進展',
    quit: '離開',
    noResults: '還沒有結果，請先做一個測試。',
    whichResult: '看哪一次的結果？',
    back: '返回',
    enter: '按 Enter 回到選單。',
  },
}

/** What `attune take` and the menu say around a sitting. */
export const takeWords: InLanguages<TakeWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
