import type { Edit } from './problem.ts'

/** The text with the edits made; edits must not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((done, edit) => done.slice(0, edit.from) + edit.text + done.slice(edit.to), text)

/** Where an offset behind an edit stood before it. */
export function originalOffset(offset: number, edit: Edit): number {
  if (offset <= edit.from) return offset
  const grown = edit.text.length - (edit.to - edit.from)
  return offset >= edit.to + grown ? offset - grown : Math.min(offset, edit.to)
}
