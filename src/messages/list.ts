import type { InLanguages } from './language.ts'

const en = {
  items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  none: 'There are no tests here.',
}

export type ListWords = typeof en

/** What the list of tests says. */
export const listWords: InLanguages<ListWords> = {
  en,
  'zh-Hans': { items: count => `${count} 题`, none: '这里没有测试。' },
  'zh-Hant': { items: count => `${count} 題`, none: '這裡沒有測試。' },
}
