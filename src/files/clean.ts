/**
 * Text from a file, made harmless for a terminal and for one line: control characters become visible (`^[`),
 * bidirectional ones `<U+202E>`, line ends and tabs spaces. Applied at the door where records and tables are decoded.
 */
export const clean = (text: string): string => (suspicious.test(text) ? visible(text) : text)

/** Whether there is anything to do, which there seldom is. */
const suspicious = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/

const visible = (text: string): string =>
  text
    .replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f]/g, c => (c === '\u007f' ? '^?' : `^${String.fromCharCode(c.charCodeAt(0) + 64)}`))
    .replace(
      /[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/g,
      c => `<U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
    )
