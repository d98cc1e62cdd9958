/** What is left of a text when case, spaces, punctuation, symbols and full or half width do not count: for comparing headers and labels. */
export const skeleton = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{C}]+/gu, '')
