import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { run } from './cli.ts'
import { CliError } from './cli-error.ts'
import { print } from './terminal/print.ts'
import type { World } from './terminal/world.ts'

const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
const atEnd = new Set<() => void>()

const world: World = {
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  quizzes: fileURLToPath(new URL('../quizzes', import.meta.url)),
  now: () => new Date(),
  elapsed: () => performance.now(),
  uuid: randomUUID,
  onEnd(action) {
    atEnd.add(action)
    return () => atEnd.delete(action)
  },
}

for (const [signal, code] of Object.entries(endings))
  process.on(signal, () => {
    const actions = [...atEnd]
    // a second signal finds nothing left to do, and ends at once
    atEnd.clear()
    for (const action of actions) action()
    process.exit(code)
  })

// A stream's error comes back through `print`; without a listener Node would end with a trace before that.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

try {
  // never process.exit: it would cut off what a pipe has not taken yet
  process.exitCode = await run(process.argv.slice(2), world)
} catch (error) {
  if (error instanceof CliError) {
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
