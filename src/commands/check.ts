import { createHash } from 'node:crypto'
import { realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { since } from '../check/base.ts'
import { explain } from '../check/explain.ts'
import { mendFile } from '../check/mend-file.ts'
import { type Report, tally } from '../check/report.ts'
import { checkInputs, type Input } from '../check/run.ts'
import { select } from '../check/select.ts'
import { CliError } from '../cli-error.ts'
import { MAX_DEFINITION_BYTES } from '../definition/limits.ts'
import { decodeSource, readSource } from '../definition/source.ts'
import { writeDurably } from '../files/write.ts'
import { github } from '../render/check/github.ts'
import { json } from '../render/check/json.ts'
import { junit } from '../render/check/junit.ts'
import { pretty } from '../render/check/pretty.ts'
import { sarif } from '../render/check/sarif.ts'
import { styleFor } from '../render/style.ts'
import { wantsColor } from '../terminal/color.ts'
import { print } from '../terminal/print.ts'
import type { Input as Stdin, World } from '../terminal/world.ts'

interface Options {
  readonly format: 'pretty' | 'json' | 'github' | 'sarif' | 'junit'
  readonly output?: string
  readonly strict?: boolean
  readonly fix?: boolean
  readonly base?: string
  readonly explain?: string
  readonly stdinPath?: string
  readonly color?: boolean
}

/** Checks definitions. 0: fine; 1: problems; 2: nothing was checked; 3: something could not be read. */
export async function check([words]: [words: string[]], options: Options, world: World): Promise<number> {
  if (options.explain !== undefined) {
    await print(world.stdout, explain(options.explain, world.quizzes))
    return 0
  }
  const { inputs, skipped, failures } = await gather(words, options, world)
  const fixed = inputs.map(input => (options.fix ? mendFile(input) : { input, count: 0 }))
  const { base } = options
  const files = checkInputs(
    fixed.map(one => one.input),
    base === undefined ? undefined : since(base),
  )
  const report: Report = { files, skipped, fixed: fixed.reduce((sum, one) => sum + one.count, 0) }

  for (const failure of failures) await print(world.stderr, `attune: ${failure.message}\n`)
  if (files.length === 0 && failures.length === 0)
    throw new CliError(
      `Nothing was checked: there is no attune file here${skipped > 0 ? ` (${skipped} YAML files of other programs)` : ''}.`,
      2,
      'Name a file, or a folder that holds files beginning with "format: attune/…".',
    )
  await deliver(report, options, world)
  const { errors, warnings } = tally(files)
  if (failures.length > 0) return 3
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0
}

async function gather(words: readonly string[], { fix, stdinPath }: Options, world: World) {
  const fromStdin = words.includes('-')
  if (fromStdin && fix) throw new CliError('--fix cannot change what comes from standard input.', 2, 'Name the file.')
  const named = words.filter(word => word !== '-')
  const { files, skipped, failures } =
    fromStdin && named.length === 0 ? { files: [], skipped: 0, failures: [] } : select(named, world.cwd)
  const inputs: Input[] = []
  const unread: CliError[] = [...failures]
  if (fromStdin) {
    const file = stdinPath ?? '<stdin>'
    const path = stdinPath === undefined ? null : resolve(world.cwd, stdinPath)
    inputs.push({ file, path, source: decodeSource(await bytesOf(world.stdin), file) })
  }
  for (const file of files) {
    const path = resolve(world.cwd, file)
    try {
      inputs.push({ file, path, source: readSource(path, file) })
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      unread.push(error)
    }
  }
  return { inputs, skipped, failures: unread }
}

/** At most one byte more than is read of a file: enough to see that it is too much. */
async function bytesOf(stdin: Stdin): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk))
    length += chunk.length
    if (length > MAX_DEFINITION_BYTES) break
  }
  return Buffer.concat(chunks)
}

/** What is written to a file leaves the log of the run readable: the pretty report goes to the screen all the same. */
async function deliver(report: Report, { format, output, color }: Options, world: World): Promise<void> {
  if (output !== undefined) writeDurably(regularFile(resolve(world.cwd, output)), written(report, format, false), 0o644)
  const shown = output === undefined ? format : 'pretty'
  await print(world.stdout, written(report, shown, wantsColor(world.stdout, world.env, color)))
  if (shown === 'pretty' && world.env.GITHUB_ACTIONS === 'true')
    await print(world.stdout, written(report, 'github', false))
}

/** Where a path leads; a device or folder there must not be replaced by a file. */
function regularFile(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return path
  if (!stat.isFile()) throw new CliError(`Cannot write ${path}: it is not a regular file.`, 3)
  return realpathSync(path)
}

function written(report: Report, format: Options['format'], color: boolean): string {
  switch (format) {
    case 'pretty':
      return pretty(report, styleFor(color))
    case 'json':
      return json(report)
    case 'github':
      return github(report)
    case 'junit':
      return junit(report)
    case 'sarif':
      return sarif(report, packageJson.version, text => createHash('sha256').update(text).digest('hex').slice(0, 32))
  }
}
