/** The user pressed Ctrl-C: not an answer, and not an error. The process ends with 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}
