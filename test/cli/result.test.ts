import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { loadInstrument } from '../../src/instrument/catalog.ts'
import { fingerprint } from '../../src/instrument/fingerprint.ts'
import { newFolder, run } from '../support/run.ts'
import { quizzes, shipped } from '../support/shipped.ts'
import { foreign, sheetOf } from '../support/views.ts'

let folder: string
const attune = (...args: string[]) => run(args, { cwd: folder, env: { ATTUNE_HOME: join(folder, 'home') } })

/** Writes a record of a test and gives its name. */
function record(
  changes: object = {},
  instrument = shipped('service-awareness'),
  answers = '4 4 4 3 5 2 3 2 4 4 4 5 4 4 3 4 3 4 4 4',
) {
  const whole = {
    format: 'attune/record@1',
    instrument: { id: instrument.id, version: instrument.version, fingerprint: fingerprint(instrument) },
    respondent: { id: 'w7', name: 'Mei Lin' },
    language: 'en',
    startedAt: '2026-11-21T10:40:00+08:00',
    completedAt: '2026-11-21T10:42:00+08:00',
    responses: Object.fromEntries(sheetOf(instrument.items, answers).responses),
    ...changes,
  }
  writeFileSync(join(folder, 'record.json'), JSON.stringify(whole))
  return 'record.json'
}

beforeEach(() => {
  folder = newFolder()
})

describe('a record', () => {
  test('shows its result on stdout, in its own language', async () => {
    const { code, stdout, stderr } = await attune('result', record({ language: 'zh-Hant' }))
    expect(stdout).toContain('總分 74')
    expect(stdout).toMatch(/記錄 +record\.json/)
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  test('in another language, as Markdown and as JSON', async () => {
    expect((await attune('result', record(), '--lang', 'zh-Hans')).stdout).toContain('总分 74')
    expect((await attune('result', record(), '--format', 'markdown')).stdout).toMatch(/^# Service awareness\n/)
    const { stdout } = await attune('result', record(), '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ score: { total: 74, percent: 67.5 }, band: { id: 'good' } })
  })

  test('that is incomplete shows what there is, and ends with 1', async () => {
    const name = record({}, shipped('service-awareness'), '4 4 4 3 5 - 3 2 4 4 4 5 4 4 3 4 3 4 4 4')
    const { code, stdout } = await attune('result', name)
    expect(stdout).toContain('No total yet')
    expect(code).toBe(1)
  })

  test('has no colour in a pipe, and has when asked', async () => {
    expect((await attune('result', record())).stdout).not.toContain('\u001b')
    expect((await attune('result', record(), '--color')).stdout).toContain('\u001b[1m')
  })
})

describe('a record that cannot be scored', () => {
  test('names every reason, and ends with 1', async () => {
    const { code, stdout, stderr } = await attune('result', record({ responses: { 1: 9, 2: 'x', 99: 3 } }))
    expect(stdout).toBe('')
    expect(stderr).toMatch(/record\.json cannot be scored/)
    for (const item of ['item 1', 'item 2', "'99'"]) expect(stderr).toContain(item)
    expect(code).toBe(1)
  })

  test('of another version is not silently scored by this key', async () => {
    const other = { instrument: { id: 'service-awareness', version: '0.9.0', fingerprint: '0123456789abcdef' } }
    const refused = await attune('result', record(other))
    expect(refused.stderr).toContain('--allow-version')
    expect(refused.code).toBe(1)
    const allowed = await attune('result', record(other), '--allow-version')
    expect(allowed.stdout).toContain('Total 74')
    expect(allowed.stderr).toContain("answered with version 0.9.0 of 'service-awareness'")
    expect(allowed.code).toBe(0)
  })

  test('of an unknown test says how to name its file', async () => {
    const wellbeing = loadInstrument(join(foreign, 'bien-etre.yaml')).instrument
    const name = record({ language: 'fr' }, wellbeing, '6 7 3 4 0')
    const unknown = await attune('result', name)
    expect(unknown.stderr).toContain('--instrument FILE.yaml')
    expect(unknown.code).toBe(2)
    const known = await attune('result', name, '--instrument', join(foreign, 'bien-etre.yaml'))
    expect(known.stdout).toContain('Bien-être au travail')
    expect(known.code).toBe(0)
    expect((await attune('result', name, '--quizzes', foreign)).stdout).toBe(known.stdout)
  })

  test('never has its id taken for a path', async () => {
    const path = join(foreign, 'bien-etre.yaml')
    const { code, stderr } = await attune('result', record({ instrument: { id: path, version: '2', fingerprint: '' } }))
    expect(stderr).toContain('not among the known ones')
    expect(code).toBe(2)
  })

  test.each([
    ['missing', null],
    ['not JSON', '{"format": "attune/rec'],
    ['something else', '{"hello": "world"}'],
  ])('because it is %s ends with 3', async (_, text) => {
    if (text !== null) writeFileSync(join(folder, 'other.json'), text)
    const { code, stdout, stderr } = await attune('result', 'other.json')
    expect(stdout).toBe('')
    expect(stderr).toContain('other.json')
    expect(code).toBe(3)
  })

  test('puts nothing on the terminal that the terminal would obey', async () => {
    const nasty = 'x\u001b[2J\u009b1m\u202e'
    for (const changes of [
      { respondent: { id: nasty, name: nasty, team: nasty }, completedAt: nasty, language: nasty },
      { instrument: { id: nasty, version: nasty, fingerprint: nasty } },
      { instrument: { id: 'service-awareness', version: nasty, fingerprint: nasty } },
      { responses: { [nasty]: 3, 1: nasty } },
    ]) {
      const { stdout, stderr } = await attune('result', record(changes))
      expect(stdout + stderr).toMatch(/\S/)
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    }
  })
})

describe('the advice', () => {
  const own = (advice: string | null) => {
    mkdirSync(join(folder, 'own'))
    copyFileSync(join(quizzes, 'service-awareness.yaml'), join(folder, 'own', 'service-awareness.yaml'))
    if (advice !== null) writeFileSync(join(folder, 'own', 'service-awareness.advice.yaml'), advice)
    return attune('result', record(), '--quizzes', 'own')
  }

  test('may be missing', async () => {
    const { code, stdout, stderr } = await own(null)
    expect(stdout).toContain('Your weakest answers')
    expect(stdout).not.toContain('What it often looks like')
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  test('that is broken is told, and the result still shows', async () => {
    const { code, stdout, stderr } = await own('format: attune/advice@1\ninstrument: [')
    expect(stdout).toContain('Total 74')
    expect(stderr).toMatch(/service-awareness\.advice\.yaml:\d+:\d+: /)
    expect(stderr).toContain('shown without advice')
    expect(code).toBe(0)
  })

  test('of another test is not given', async () => {
    const { stdout, stderr } = await own(readFileSync(join(quizzes, 'service-orientation.advice.yaml'), 'utf8'))
    expect(stdout).not.toContain('What it often looks like')
    expect(stderr).toContain("advice for 'service-orientation'")
  })
})

describe('the list of tests', () => {
  test('as text and as JSON', async () => {
    const { code, stdout } = await attune('list')
    expect(stdout).toMatch(/^service-awareness +1\.0\.0 +20 items +en zh-Hans zh-Hant +Service awareness +\S/)
    expect(code).toBe(0)
    const json = JSON.parse((await attune('list', '--format', 'json', '--lang', 'zh-Hans')).stdout)
    expect(json[1]).toMatchObject({
      id: 'service-orientation',
      version: '1.0.0',
      items: 20,
      languages: ['en', 'zh-Hans', 'zh-Hant'],
      title: '客户服务导向力测试',
      file: expect.stringMatching(/service-orientation\.yaml$/),
    })
  })

  test('leaves a broken one out, names it, and ends with 1', async () => {
    writeFileSync(join(folder, 'broken.yaml'), 'format: attune/instrument@1\nid: broken\nitems: 3\n')
    const { code, stdout, stderr } = await attune('list', '--quizzes', '.')
    expect(stdout).toContain('service-orientation')
    expect(stdout).not.toContain('broken')
    expect(stderr).toContain('broken.yaml')
    expect(code).toBe(1)
  })
})
