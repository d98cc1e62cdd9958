import { dirname } from 'node:path'
import { inReadingOrder, type Problem } from '../definition/problem.ts'
import type { Checked } from './run.ts'

/** duplicate-file-id: of two instruments with one id in one folder, only the first can be found by it. */
export function sharedIds(files: readonly Checked[]): Checked[] {
  const first = new Map<string, Checked>()
  return files.map(file => {
    if (!file.instrument || !file.idAt || file.path === null) return file
    const { id } = file.instrument
    const key = `${dirname(file.path)}\n${id}`
    const before = first.get(key)
    first.set(key, before ?? file)
    if (!before || before.path === file.path) return file
    const problem: Problem = {
      file: file.file,
      severity: 'error',
      rule: 'duplicate-file-id',
      message: `The id '${id}' is also that of ${before.file}, so only one of the two can be found by it.`,
      help: 'Give one of them another id.',
      path: 'id',
      ...file.idAt,
    }
    return { ...file, problems: inReadingOrder([...file.problems, problem]) }
  })
}
