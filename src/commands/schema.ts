import { join } from 'node:path'
import { CliError } from '../cli-error.ts'
import { MAX_DEFINITION_BYTES } from '../definition/limits.ts'
import { nearest } from '../definition/nearest.ts'
import { readCapped, TOO_LARGE } from '../files/read.ts'
import { print } from '../terminal/print.ts'
import type { World } from '../terminal/world.ts'

/** The kinds of file that have a JSON Schema, in quizzes/KIND.schema.json. */
export const SCHEMAS = ['instrument', 'advice', 'deck', 'techniques'] as const

/** Prints the JSON Schema of a kind of file: for editors, that complete and mark while one types. */
export async function schema([kind = 'instrument']: [kind?: string], _options: unknown, world: World): Promise<number> {
  if (!(SCHEMAS as readonly string[]).includes(kind)) {
    const guess = nearest(kind, SCHEMAS)
    throw new CliError(
      `There is no schema '${kind}'${guess ? `; did you mean '${guess}'?` : '.'}`,
      2,
      `The schemas: ${SCHEMAS.join(', ')}.`,
    )
  }
  const bytes = readCapped(join(world.quizzes, `${kind}.schema.json`), 4 * MAX_DEFINITION_BYTES)
  if (bytes === TOO_LARGE) throw new CliError(`The schema '${kind}' is damaged; install attune again.`, 3)
  await print(world.stdout, new TextDecoder().decode(bytes))
  return 0
}
