import type { Scale } from '../instrument/types.ts'
import { type Answer, readAnswer } from './answer.ts'
import { skeleton } from './skeleton.ts'

/** Other texts than points that one reader keeps: a file has a few spellings of a few labels, a hostile one has no end of them. */
const MOST_REMEMBERED = 1000

/**
 * Reads answers as `readAnswer` does, and also the labels of the scale in any of its languages, alone or with their point before or behind
 * (`经常`, `often`, `4 - Often`), whatever their case, spaces, punctuation and width. The same text always gives the same object.
 */
export function answerReader({ points, labels }: Scale): (value: unknown) => Answer {
  // nearly every cell of a large file is one digit; by its character code
  const digits: (Answer | undefined)[] = Array.from({ length: 128 })
  const remembered = new Map<string, Answer>()
  let pointOfLabel: ReadonlyMap<string, number> | undefined

  const read = (value: unknown): Answer => {
    const answer = readAnswer(value, points)
    if (answer.kind !== 'wrong' || typeof value !== 'string') return answer
    pointOfLabel ??= spellings(points, labels)
    const point = pointOfLabel.get(skeleton(value))
    return point === undefined ? answer : { kind: 'point', point }
  }

  for (let digit = 0; digit < 10; digit++) digits[48 + digit] = read(String(digit))

  return value => {
    if (typeof value === 'number') return digits[48 + value] ?? read(value)
    if (typeof value !== 'string') return read(value)
    if (value.length === 1) {
      const known = digits[value.charCodeAt(0)]
      if (known) return known
    }
    const before = remembered.get(value)
    if (before) return before
    const answer = read(value)
    if (remembered.size < MOST_REMEMBERED && value.length < 100) remembered.set(value, answer)
    return answer
  }
}

/** Every way to write a label, and its point; what could mean two points means neither. */
function spellings(points: readonly number[], labels: Scale['labels']): Map<string, number> {
  const found = new Map<string, number>()
  const ambiguous = new Set<string>()
  for (const point of points)
    for (const label of Object.values(labels.get(point) ?? {})) {
      const word = skeleton(label)
      // a label of digits alone would turn "+1" and "1e0" into answers
      if (/^\d*$/.test(word)) continue
      for (const spelling of [word, `${point}${word}`, `${word}${point}`]) {
        if ((found.get(spelling) ?? point) !== point) ambiguous.add(spelling)
        found.set(spelling, point)
      }
    }
  for (const spelling of ambiguous) found.delete(spelling)
  return found
}
