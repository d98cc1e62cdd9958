/** Fractional totals can be any number; of whole ones there are a few hundred. */
const MOST_REMEMBERED = 10_000

/** A function of a number that works each value out once: for the totals of very many sheets, which are few. The values must not be changed. */
export function rememberedByNumber<Of extends object | string>(compute: (key: number) => Of): (key: number) => Of {
  // small whole numbers, as totals nearly always are, are found without hashing
  const whole: (Of | undefined)[] = []
  const others = new Map<number, Of>()
  return key => {
    const isSmall = key >= 0 && key < MOST_REMEMBERED && (key | 0) === key
    const known = isSmall ? whole[key] : others.get(key)
    if (known !== undefined) return known
    const fresh = compute(key)
    if (isSmall) {
      while (whole.length <= key) whole.push(undefined)
      whole[key] = fresh
    } else if (others.size < MOST_REMEMBERED) others.set(key, fresh)
    return fresh
  }
}
