import type { Edit } from './problem.ts'

/** The text with the edits made; edits must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { from, to, text: put } of edits.toSorted((a, b) => a.from - b.from)) {
    pieces.push(text.slice(done, from), put)
    done = to
  }
  return pieces.join('') + text.slice(done)
}

/** Where an offset behind an edit stood before it. */
export function originalOffset(offset: number, edit: Edit): number {
  if (offset <= edit.from) return offset
  const grown = edit.text.length - (edit.to - edit.from)
  return offset >= edit.to + grown ? offset - grown : Math.min(offset, edit.to)
}
