/** Ids (1 and "1" are one) that stand in a list a second time: where first, and where again (0-based). */
export function repeated(ids: readonly (string | number)[]): { id: string; first: number; index: number }[] {
  const first = new Map<string, number>()
  return ids.flatMap((one, index) => {
    const id = String(one)
    const before = first.get(id)
    if (before !== undefined) return [{ id, first: before, index }]
    first.set(id, index)
    return []
  })
}
