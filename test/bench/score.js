import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attune, inTurn, wholeProcess } from './measure.js'

/** How long a trainer waits for a folder of records, and for a year of a call centre; and what that takes of memory. */
export async function* rows() {
  const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
  try {
    yield* manyFiles(join(folder, 'records'), join(folder, 'records.csv'))
    yield* largeTable(join(folder, 'million.csv'), join(folder, 'scored.csv'))
    yield* peakMemory(join(folder, 'millions.csv'), join(folder, 'scored.csv'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function* manyFiles(folder, out) {
  mkdirSync(folder)
  const random = generator()
  const instrument = fingerprintOf(folder)
  for (let n = 0; n < 10_000; n++)
    writeFileSync(join(folder, `${n}.json`), JSON.stringify(record(n, instrument, sheet(random)), null, 2))
  const loop = `
    import { readdirSync, readFileSync } from 'node:fs'
    for (const name of readdirSync(${JSON.stringify(folder)})) JSON.parse(readFileSync(${JSON.stringify(folder)} + '/' + name, 'utf8'))`
  const [ours, bare] = await inTurn(
    5,
    () => wholeProcess([attune, 'score', folder, '--format', 'csv', '--out', out, '--no-summary']),
    () => wholeProcess(['--input-type=module', '-e', loop]),
  )
  yield { name: 'attune score, 10,000 records, against JSON.parse', ours, reference: bare, target: 3 }
}

async function* largeTable(table, out) {
  writeTable(table, 1_000_000)
  const parse = `
    import Papa from ${JSON.stringify(import.meta.resolve('papaparse'))}
    import { createReadStream } from 'node:fs'
    Papa.parse(createReadStream(${JSON.stringify(table)}), { chunk: () => {} })`
  const [ours, papa] = await inTurn(
    7,
    () => wholeProcess(scoring(table, out)),
    () => wholeProcess(['--input-type=module', '-e', parse]),
  )
  yield { name: 'attune score, a table of 1,000,000, against papaparse', ours, reference: papa, target: 3 }
  const duck = duckdb(table)
  yield duck === null
    ? {
        name: '  DuckDB, reading it and counting bands',
        note: 'not measured: npm install --no-save @duckdb/node-api',
      }
    : { name: '  DuckDB, reading it and counting bands', ours: (await inTurn(5, duck))[0] }
}

async function* peakMemory(table, out) {
  const peaks = []
  for (const count of [1_000_000, 4_000_000]) {
    writeTable(table, count)
    peaks.push(peak(scoring(table, out)))
  }
  const [one, four] = peaks
  yield { name: 'peak memory, 1,000,000 sheets', ours: one, unit: 'MiB', target: 200 }
  yield {
    name: 'peak memory, 4,000,000 sheets, against 1,000,000',
    ours: four,
    reference: one,
    unit: 'MiB',
    target: 1.2,
  }
}

const scoring = (table, out) => [
  attune,
  'score',
  table,
  '--instrument',
  'service-awareness',
  '--format',
  'csv',
  '--out',
  out,
]

/** The most memory (MiB) that a process held, as it sees it itself at its end. */
function peak([entry, ...args]) {
  const script = `
    process.on('exit', () => console.log('peak', process.resourceUsage().maxRSS))
    process.argv.splice(1, 0, ${JSON.stringify(entry)})
    await import(${JSON.stringify(entry)})`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    encoding: 'utf8',
  })
  const found = /peak (\d+)/.exec(stdout)
  if (!found) throw new Error(stderr)
  return Number(found[1]) / 1024
}

/** A run of DuckDB on the table, where it is installed. */
function duckdb(table) {
  let api
  try {
    api = import.meta.resolve('@duckdb/node-api')
    if (!existsSync(new URL(api))) return null
  } catch {
    return null
  }
  const total = Array.from({ length: 20 }, (_, i) => `"${i + 1}"`).join(' + ')
  const query = `select case when t < 60 then 'basic' when t < 80 then 'good' else 'high' end as band, count(*) from (select ${total} as t from read_csv('${table}')) group by band`
  const script = `
    import { DuckDBInstance } from ${JSON.stringify(api)}
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await (await connection.runAndReadAll(${JSON.stringify(query)})).getRows()`
  return () => wholeProcess(['--input-type=module', '-e', script])
}

function writeTable(path, count) {
  const random = generator()
  const file = openSync(path, 'w')
  let text = `${Array.from({ length: 20 }, (_, i) => i + 1).join(',')}\n`
  for (let row = 0; row < count; row++) {
    text += `${sheet(random).join(',')}\n`
    if (text.length < 1_000_000) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}

/** Numbers from 0 to 1, the same in every run (a linear congruential generator). */
function generator() {
  let state = 20_261_121
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Twenty answers about a level of the person's own. */
function sheet(random) {
  const level = 2.4 * random()
  return Array.from({ length: 20 }, () => 1 + Math.floor(level + 2.6 * random()))
}

const record = (n, instrument, answers) => ({
  format: 'attune/record@1',
  instrument,
  language: 'en',
  startedAt: '2026-11-21T10:00:00+08:00',
  completedAt: '2026-11-21T10:05:00+08:00',
  respondent: { id: `p${n}`, name: `Person ${n}` },
  responses: Object.fromEntries(answers.map((answer, index) => [index + 1, answer])),
  seconds: Object.fromEntries(answers.map((answer, index) => [index + 1, 2 + answer])),
})

/** What records say of their instrument: as `take` writes it. */
function fingerprintOf(folder) {
  const answers = Array.from({ length: 20 }, () => 3).join(' ')
  const home = join(folder, '..', 'home')
  const file = join(home, 'one.json')
  mkdirSync(home)
  const { status, stderr } = spawnSync(
    process.execPath,
    [attune, 'take', 'service-awareness', '--answers', answers, '--out', file],
    {
      env: { ...process.env, ATTUNE_HOME: home },
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(readFileSync(file, 'utf8')).instrument
}
