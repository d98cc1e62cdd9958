import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import { attune, inTurn, wholeProcess } from './measure.js'

/** How long a person waits before something is there. */
export async function* rows() {
  const [version, bare] = await inTurn(
    20,
    () => wholeProcess([attune, '--version']),
    () => wholeProcess(['-e', '0']),
  )
  yield { name: 'attune --version, against node -e 0', ours: version, reference: bare, target: 1.3 }

  const home = mkdtempSync(join(tmpdir(), 'attune-bench-'))
  const [question, empty] = await inTurn(
    20,
    () => untilShown([attune, 'take', 'service-awareness'], '1 of 20', home),
    () => untilEnded(['-e', '0']),
  )
  rmSync(home, { recursive: true })
  yield { name: 'attune take, to the first question on the screen', ours: question, reference: empty, target: 2.3 }
}

const terminal = (args, home) =>
  spawn(process.execPath, args, {
    cols: 80,
    rows: 24,
    env: { ...process.env, TERM: 'xterm', LANG: 'C.UTF-8', ATTUNE_HOME: home },
  })

function untilShown(args, text, home) {
  return new Promise(resolve => {
    const start = performance.now()
    const child = terminal(args, home)
    let seen = ''
    let figure = 0
    child.onData(data => {
      seen += data
      if (figure || !seen.includes(text)) return
      figure = performance.now() - start
      child.write('\x03')
    })
    child.onExit(() => resolve(figure))
  })
}

function untilEnded(args) {
  return new Promise(resolve => {
    const start = performance.now()
    terminal(args, '').onExit(() => resolve(performance.now() - start))
  })
}
