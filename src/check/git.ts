import { execFileSync } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { CliError } from '../cli-error.ts'
import { MAX_DEFINITION_BYTES } from '../definition/limits.ts'

/** The bytes of a file at a commit; null when the commit does not have it. Throws a CliError: 2 for a commit or repository that is not there, 3 when git does not run. */
export function fileAt(ref: string, path: string): Uint8Array | null {
  const folder = dirname(path)
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if (!commit && !git(folder, ['rev-parse', '--git-dir']))
    throw new CliError(`--base: this is no git repository: ${folder}`, 2, 'Leave --base out.')
  // before the first commit there is nothing to compare with
  if (!commit && git(folder, ['rev-list', '--all', '--max-count=1'])?.length === 0) return null
  if (!commit)
    throw new CliError(`--base: git knows no commit '${ref}' in ${folder}.`, 2, 'Fetch it first, or name another.')
  return git(folder, ['show', `${commit.toString().trim()}:./${basename(path)}`])
}

/** What git prints; null when it says no. */
function git(folder: string, words: readonly string[]): Buffer | null {
  try {
    return execFileSync('git', ['-C', folder, ...words], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 4 * MAX_DEFINITION_BYTES,
    })
  } catch (error) {
    const { code, status } = error as NodeJS.ErrnoException & { status?: number | null }
    if (code === 'ENOENT') throw new CliError('--base needs git, which is not installed.', 3)
    if (typeof status === 'number') return null
    throw new CliError(`--base: git failed (${code ?? 'killed'}).`, 3)
  }
}
