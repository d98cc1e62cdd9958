/** Whether a word that names no file is a pattern. */
export const isGlob = (word: string): boolean => /[*?[{]/.test(word)

/**
 * The pattern of a glob, and the folder (`.` for the current one) that everything it can match lies in: `*` and `?` match within a name, `**` any folders,
 * `[ab]` one of several characters, `{a,b}` one of several words.
 */
export function globPattern(glob: string): { root: string; pattern: RegExp } {
  const parts = glob.replaceAll('\\', '/').replace(/^\.\//, '').split('/')
  const first = parts.findIndex(isGlob)
  const root = parts.slice(0, first).join('/')
  const source = parts.map(part => (part === '**' ? '**' : segment(part))).join('/')
  const pattern = source.replaceAll('**/', '(?:[^/]+/)*').replace(/\*\*$/, '.*')
  return { root: root === '' ? (glob.startsWith('/') ? '/' : '.') : root, pattern: new RegExp(`^${pattern}$`, 'u') }
}

/** One name of a path. Runs of stars count as one: what is matched stays linear. */
function segment(part: string): string {
  let source = ''
  let braces = 0
  for (let at = 0; at < part.length; at++) {
    const sign = part[at]!
    const set = sign === '[' ? /^\[(!?)([^\]/]+)\]/.exec(part.slice(at)) : null
    if (sign === '*') {
      if (part[at - 1] !== '*') source += '[^/]*'
    } else if (sign === '?') source += '[^/]'
    else if (set) {
      source += `[${set[1] ? '^' : ''}${set[2]!.replace(/[\\^[\]]/g, '\\$&')}]`
      at += set[0].length - 1
    } else if (sign === '{' && part.indexOf('}', at) > 0) {
      source += '(?:'
      braces++
    } else if (sign === '}' && braces > 0) {
      source += ')'
      braces--
    } else if (sign === ',' && braces > 0) source += '|'
    else source += sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  }
  return source + ')'.repeat(braces)
}
