/** What keeps JSON text from meaning one thing; lines and columns 1-based. */
export type KeyTrouble =
  | { readonly rule: 'duplicate-key'; readonly key: string; readonly first: number; readonly second: number }
  | { readonly rule: 'too-deep'; readonly line: number; readonly column: number }

/** Lists and maps inside one another: a list of records needs four. */
const MAX_DEPTH = 32

/**
 * The first repeated key of JSON text, which `JSON.parse` takes without a word, or the place where it is nested deeper than any record.
 * null when there is none, also when the text is no JSON: that is for `JSON.parse` to say. Linear, and never recursive.
 */
export function keyTrouble(text: string): KeyTrouble | null {
  // by depth: the keys of the map that is open there, null for a list
  const open: (Map<string, number> | null)[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x7b || code === 0x5b) {
      if (open.length === MAX_DEPTH) return { rule: 'too-deep', ...placeAt(text, at) }
      open.push(code === 0x7b ? new Map() : null)
    } else if (code === 0x7d || code === 0x5d) open.pop()
    else if (code === 0x22) {
      const end = closingQuote(text, at)
      if (end < 0) return null
      const keys = open.at(-1)
      if (keys && isKey(text, end)) {
        const key = plain(text.slice(at, end + 1))
        const before = keys.get(key)
        if (before !== undefined)
          return { rule: 'duplicate-key', key, first: placeAt(text, before).line, second: placeAt(text, at).line }
        keys.set(key, at)
      }
      at = end
    }
  }
  return null
}

/** How many keys JSON text gives its maps, a repeated one every time; null when it is nested deeper than any record. Quicker than `keyTrouble`. */
export function keysWritten(text: string): number | null {
  let keys = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3a) keys++
    else if (code === 0x7b || code === 0x5b) {
      if (depth++ === MAX_DEPTH) return null
    } else if (code === 0x7d || code === 0x5d) depth = Math.max(0, depth - 1)
    else if (code === 0x22) {
      at = closingQuote(text, at)
      if (at < 0) return keys
    }
  }
  return keys
}

/** How many keys the maps in a JSON value have. */
export function keysKept(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
  let keys = inner === value ? 0 : inner.length
  for (const one of inner) if (typeof one === 'object') keys += keysKept(one)
  return keys
}

function closingQuote(text: string, opening: number): number {
  for (let end = text.indexOf('"', opening + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes++
    if (slashes % 2 === 0) return end
  }
  return -1
}

/** Whether the string that ends here is followed by a colon. */
function isKey(text: string, end: number): boolean {
  let next = end + 1
  while (next < text.length && text.charCodeAt(next) <= 0x20) next++
  return text.charCodeAt(next) === 0x3a
}

/** `"1"` and `"\u0031"` are one key. */
function plain(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return JSON.parse(quoted) as string
  } catch {
    return quoted.slice(1, -1)
  }
}

function placeAt(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
