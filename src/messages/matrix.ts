import type { InLanguages } from './language.ts'

const en = {
  heading: (x: string, y: string) => `${x} and ${y.slice(0, 1).toLowerCase()}${y.slice(1)}`,
  means: (x: string, meanX: string, y: string, meanY: string, of: string) =>
    `${x} ${meanX}, ${y.slice(0, 1).toLowerCase()}${y.slice(1)} ${meanY} (means of your answers, ${of}).`,
  field: (name: string) => `The source calls this field: ${name}.`,
  caution: (cut: string) =>
    `The source draws the four fields without a number between low and high; the cut at ${cut} is this tool's own convention. Near it, do not read much into the side.`,
}

export type MatrixWords = typeof en

const zhHans: MatrixWords = {
  heading: (x, y) => `${x}与${y}`,
  means: (x, meanX, y, meanY, of) => `${x} ${meanX}，${y} ${meanY}（你的答案的平均值，范围 ${of}）。`,
  field: name => `原资料把这一格叫作：${name}。`,
  caution: cut =>
    `原资料画了四个格子，没有写高低的分界；${cut} 这条线是本工具自己定的。离线很近时，不必太在意落在哪一边。`,
}

const zhHant: MatrixWords = {
  heading: (x, y) => `${x}與${y}`,
  means: (x, meanX, y, meanY, of) => `${x} ${meanX}，${y} ${meanY}（你的答案的平均值，範圍 ${of}）。`,
  field: name => `原資料把這一格叫作：${name}。`,
  caution: cut =>
    `原資料畫了四個格子，沒有寫高低的分界；${cut} 這條線是本工具自己定的。離線很近時，不必太在意落在哪一邊。`,
}

/** What stands beside the matrix of a result. */
export const matrixWords: InLanguages<MatrixWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
