import type { Path } from './problem.ts'

/** What an entry of a list is called; a list that is not here is called by its key. */
const nouns: Record<string, string> = {
  items: 'item',
  bands: 'band',
  dimensions: 'dimension',
  examples: 'example',
  consistency: 'consistency check',
  actions: 'action',
  drills: 'drill',
  techniques: 'technique',
}

/** A place of a definition as its author thinks of it: `'reverse' in item q4`, `action 2 of the advice for item 7`, `the file`. */
export function placeWords(path: Path, root: unknown): string {
  const things: string[] = []
  let tail: (string | number)[] = []
  let here = root
  for (const step of path) {
    here = typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[step] : undefined
    const noun = typeof step === 'number' ? nouns[String(tail.at(-1))] : undefined
    if (noun !== undefined && tail.length === 1) {
      things.unshift(entryWords(noun, here, Number(step)))
      tail = []
    } else tail.push(step)
  }
  const thing = things.join(' of ')
  if (tail.length === 0) return thing || 'the file'
  const last = tail.at(-1)
  const key = typeof last === 'number' ? `entry ${last + 1} of '${tail.slice(0, -1).join('.')}'` : `'${tail.join('.')}'`
  return thing === '' ? key : `${key} in ${thing}`
}

function entryWords(noun: string, entry: unknown, index: number): string {
  const { id, [noun]: target } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>
  if (typeof id === 'string' || typeof id === 'number') return `${noun} ${id}`
  if (typeof target === 'string' || typeof target === 'number') return `the advice for ${noun} ${target}`
  return noun === 'item' || noun === 'band' || noun === 'dimension'
    ? `the ${ordinal(index + 1)} ${noun}`
    : `${noun} ${index + 1}`
}

/** 1st, 2nd, 3rd, 4th … 11th. */
function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}

/** With a capital letter, as the beginning of a sentence. */
export const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** `1 item`, `2 items`. */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`

/** `a, b and c`; of more than `most`, the first and how many more. */
export function listed(words: readonly string[], most = Number.POSITIVE_INFINITY): string {
  if (words.length > most) return `${words.slice(0, most).join(', ')} and ${words.length - most} more`
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The beginning of a text, for a message. */
export const shortened = (text: string): string => {
  const characters = [...text]
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text
}
