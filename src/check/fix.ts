import { applyEdits } from '../definition/edits.ts'
import { parse } from '../definition/parse.ts'
import { type Edit, hasErrors } from '../definition/problem.ts'
import type { Source } from '../definition/source.ts'

/** Rounds of reading and mending; one mend may bring the next to light. */
const MOST_ROUNDS = 10

/** The text with its tabs, spaces and quotes mended, and how many places that took; null when nothing can be mended, or when it would still not read clean. */
export function mended(source: Source): { text: string; count: number } | null {
  let { text } = source
  let count = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { problems } = parse({ file: source.file, text })
    const fixes = problems.flatMap(problem => (problem.fix ? [problem.fix] : []))
    if (fixes.length === 0) return count > 0 && !hasErrors(problems) ? { text, count } : null
    const edits = apart(fixes)
    text = applyEdits(text, edits.flat())
    count += edits.length
  }
  return null
}

/** The fixes that do not touch one another; the others come in the next round. */
function apart(fixes: readonly (readonly Edit[])[]): (readonly Edit[])[] {
  const chosen: (readonly Edit[])[] = []
  const free = (fix: readonly Edit[]) => fix.every(a => chosen.flat().every(b => a.to < b.from || b.to < a.from))
  for (const fix of fixes) if (free(fix)) chosen.push(fix)
  return chosen
}
