import { fileURLToPath } from 'node:url'
import packageJson from '../package.json' with { type: 'json' }
import { CliError } from './cli-error.ts'
import { Interrupted } from './terminal/interrupted.ts'
import { print } from './terminal/print.ts'
import type { World } from './terminal/world.ts'

const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
const atEnd = new Set<() => void>()

const world: World = {
  env: process.env,
  cwd: process.cwd(),
  // run as the README's first command does, there is no `attune` to type yet
  command: process.env.npm_lifecycle_event === 'start' ? 'npm start --' : 'attune',
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  quizzes: fileURLToPath(new URL('../quizzes', import.meta.url)),
  now: () => new Date(),
  elapsed: () => performance.now(),
  uuid: () => crypto.randomUUID(),
  onEnd(action) {
    atEnd.add(action)
    return () => atEnd.delete(action)
  },
}

for (const [signal, code] of Object.entries(endings))
  process.on(signal, () => {
    // the innermost first: the screen must be back before anything is said on it
    const actions = [...atEnd].reverse()
    // a second signal finds nothing left to do, and ends at once
    atEnd.clear()
    for (const action of actions) action()
    process.exit(code)
  })

// A stream's error comes back through `print`; without a listener Node would end with a trace before that.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

try {
  // never process.exit: it would cut off what a pipe has not taken yet
  const argv = process.argv.slice(2)
  // shells and scripts ask for the version often, and it needs no command tree
  if (argv.length === 1 && argv[0] === '--version') await print(process.stdout, `${packageJson.version}\n`)
  else process.exitCode = await (await import('./cli.ts')).run(argv, world)
} catch (error) {
  if (error instanceof Interrupted) process.exitCode = endings.SIGINT
  else if (error instanceof CliError) {
    await print(process.stderr, `attune: ${error.message}\n${error.hint && `${error.hint}\n`}`).catch(() => {})
    process.exitCode = error.exitCode
  } else {
    const trace = error instanceof Error ? error.stack : String(error)
    await print(
      process.stderr,
      `${trace}\nThis is a defect of attune, not of your input. Please report it with the lines above.\n`,
    ).catch(() => {})
    process.exitCode = 70
  }
}
