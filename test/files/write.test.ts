import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { beforeEach, expect, test } from 'vitest'
import { CliError } from '../../src/cli-error.ts'
import { createDurably, writeDurably } from '../../src/files/write.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attune test '))
})

test('replaces a file whole, and leaves nothing else behind', () => {
  const file = join(folder, 'a.json')
  writeDurably(file, 'one')
  writeDurably(file, 'two 客户')
  expect(readFileSync(file, 'utf8')).toBe('two 客户')
  expect(readdirSync(folder)).toEqual(['a.json'])
})

test('createDurably never replaces', () => {
  const file = join(folder, 'a.json')
  writeFileSync(file, 'mine')
  expect(() => createDurably(file, 'yours')).toThrow(CliError)
  expect(readFileSync(file, 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toEqual(['a.json'])
})

test('a link in the way is replaced, not followed', () => {
  const victim = join(folder, 'victim')
  writeFileSync(victim, 'untouched')
  symlinkSync(victim, join(folder, 'a.json'))
  writeDurably(join(folder, 'a.json'), 'new')
  expect(readFileSync(victim, 'utf8')).toBe('untouched')
})

test('a failed write leaves the old file and names it', () => {
  const file = join(folder, 'a.json')
  mkdirSync(file)
  expect(() => writeDurably(file, 'x')).toThrow(/Cannot write .*a\.json: it is a folder/)
  expect(readdirSync(folder)).toEqual(['a.json'])
})

test('a disk that takes only part of it leaves the old file whole, and the failure is said', () => {
  // a limit on the size of files fails as a full disk does: the write comes back short, then refuses
  const script = `
    import { writeDurably } from '../../src/files/write.ts'
    try { writeDurably(process.argv[2], 'x'.repeat(100_000)) } catch (error) { console.log(error.message) }`
  const file = join(folder, 'a.json')
  writeFileSync(file, 'old')
  const program = join(folder, 'write.mjs')
  buildSync({
    stdin: { contents: script, resolveDir: import.meta.dirname },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
  })
  const run = spawnSync('sh', ['-c', 'ulimit -f 8; exec "$0" "$1" "$2"', process.execPath, program, file], {
    encoding: 'utf8',
  })
  expect(run.stdout).toMatch(/Cannot write .*a\.json: the file would be larger than allowed/)
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'write.mjs'])
})
