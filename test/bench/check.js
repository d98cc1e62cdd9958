import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attune, inTurn, wholeProcess } from './measure.js'

const quizzes = join(import.meta.dirname, '../../quizzes')

/** How long an author, a commit hook or CI waits for `attune check`. */
export async function* rows() {
  const one = join(quizzes, 'service-awareness.yaml')
  const [check, bare] = await inTurn(
    20,
    () => wholeProcess([attune, 'check', one]),
    () => wholeProcess(['-e', '0']),
  )
  yield { name: 'attune check, one file, against node -e 0', ours: check, reference: bare, target: 2.3 }

  const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
  try {
    copies(folder, 200)
    const parse = `
      import { readdirSync, readFileSync } from 'node:fs'
      import { parse } from ${JSON.stringify(import.meta.resolve('yaml'))}
      for (const name of readdirSync(${JSON.stringify(folder)})) parse(readFileSync(${JSON.stringify(folder)} + '/' + name, 'utf8'))`
    const [ours, yaml] = await inTurn(
      7,
      () => wholeProcess([attune, 'check', folder]),
      () => wholeProcess(['--input-type=module', '-e', parse]),
    )
    yield { name: 'attune check, 200 instruments, against parsing them', ours, reference: yaml, target: 1.5 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Copies of a shipped instrument under ids of their own. */
function copies(folder, count) {
  mkdirSync(folder, { recursive: true })
  const text = readFileSync(join(quizzes, 'service-orientation.yaml'), 'utf8')
  for (let n = 1; n <= count; n++)
    writeFileSync(join(folder, `copy-${n}.yaml`), text.replace('id: service-orientation', `id: copy-${n}`))
}
