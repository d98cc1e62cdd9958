import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkInputs } from '../../src/check/run.ts'
import type { RuleName } from '../../src/definition/rules/names.ts'

// The proof that `attune check` finds what goes wrong: single faults in the shipped instruments, each with the rule that must
// report it and the line on which. Nothing else may be an error: one cause, one message.

const quizzes = join(import.meta.dirname, '../../quizzes')
const shipped = {
  awareness: readFileSync(join(quizzes, 'service-awareness.yaml'), 'utf8'),
  orientation: readFileSync(join(quizzes, 'service-orientation.yaml'), 'utf8'),
}

interface Fault {
  readonly in: keyof typeof shipped
  /** What stands in the file, once. */
  readonly from: string
  readonly to: string
  readonly rule: RuleName
  /** A piece of the damaged file's line that must be pointed at; else the first line that the fault changes. */
  readonly at?: string
}

const a = (rule: RuleName, from: string, to: string, at?: string): Fault => ({
  in: 'awareness',
  from,
  to,
  rule,
  ...(at ? { at } : {}),
})
const o = (rule: RuleName, from: string, to: string, at?: string): Fault => ({
  in: 'orientation',
  from,
  to,
  rule,
  ...(at ? { at } : {}),
})

const faults: readonly Fault[] = [
  // dropped
  a('missing-key', 'id: service-awareness\n', '', 'format:'),
  a('missing-key', 'version: 1.0.0\n', '', 'format:'),
  a('missing-key', 'score:\n  method: sum\n  missing: 0\n', '', 'format:'),
  a('missing-key', '  - id: 4\n    dimension: empathy\n', '  - id: 4\n', '- id: 4'),
  a('missing-key', '    from: 60\n', '', '- id: good'),
  a('missing-key', '    title: { en: Good, zh-Hans: 较好, zh-Hant: 較好 }\n', '', '- id: good'),
  a('missing-key', '  - items: [3, 11, 12]\n    maxSpread: 0', '  - items: [3, 11, 12]', '- items: [3'),
  a('unknown-format', 'format: attune/instrument@1\n', '', '# yaml-language-server'),
  o(
    'missing-key',
    '    right:\n      en: I always take care to look clean and tidy.\n      zh-Hans: 我总是注重干净整洁的外表和形象\n      zh-Hant: 我總是注重乾淨整潔的外表和形象\n',
    '',
    '- id: 20',
  ),
  a(
    'unknown-dimension',
    '  - { id: rapport, title: { en: Rapport and trust, zh-Hans: 关系与信任, zh-Hant: 關係與信任 } }\n',
    '',
    'dimension: rapport',
  ),
  a(
    'missing-key',
    '    text:\n      en: I keep detailed customer files, and add to and update them promptly.\n      zh-Hans: 我有详细的客户档案，并能及时补充和更新\n      zh-Hant: 我有詳細的客戶檔案，並能及時補充和更新\n',
    '',
    '- id: 20',
  ),
  // languages
  a(
    'missing-translation',
    '      zh-Hant: 我有詳細的客戶檔案，並能及時補充和更新\n',
    '',
    'en: I keep detailed customer files',
  ),
  a('missing-translation', 'title: { en: Good, zh-Hans: 较好, zh-Hant: 較好 }', 'title: { en: Good, zh-Hans: 较好 }'),
  a('missing-translation', '    zh-Hant: [從不, 極少, 有時, 經常, 總能]\n', '', 'labels:'),
  a('missing-translation', '      en: I get on very well with my customers.\n', '      en: ""\n'),
  a('missing-translation', 'languages: [en, zh-Hans, zh-Hant]', 'languages: [en, zh-Hans, zh-Hant, ja]'),
  a('language-code', 'languages: [en, zh-Hans, zh-Hant]', 'languages: [en, zh-Hans]'),
  a('language-code', 'zh-Hant: 關係與信任', 'zh-Hnat: 關係與信任'),
  a('language-code', 'zh-Hant: 關係與信任', 'zh-hant: 關係與信任'),
  a('language-code', 'zh-Hant: 關係與信任', 'zh-Hant: 關係與信任, fr: Confiance'),
  a('language-code', 'languages: [en, zh-Hans, zh-Hant]', 'languages: [en, zh-Hans, zh-Hant, jp]'),
  a('language-code', 'languages: [en, zh-Hans, zh-Hant]', 'languages: [en, zh-Hans, zh-Hant, en]'),
  o(
    'missing-translation',
    'title:\n  en: Service orientation\n  zh-Hans: 客户服务导向力测试\n  zh-Hant: 客戶服務導向力測試\n',
    'title: Service orientation\n',
  ),
  a(
    'placeholder-mismatch',
    '      en: I get on very well with my customers.\n',
    '      en: "I get on very well with {name}."\n',
    'zh-Hans: 我跟客户的关系处得十分融洽',
  ),
  // misspelt
  a('unknown-key', '  - id: 4\n    dimension:', '  - id: 4\n    dimenson:', 'dimenson'),
  a('unknown-key', '  missing: 0', '  mising: 0'),
  a('unknown-key', 'consistency:\n', 'consistancy:\n'),
  a('unknown-key', '    maxSpread: 0', '    maxspread: 0\n    maxSpread: 0'),
  a('unknown-key', 'examples:\n', 'exmaples:\n'),
  a('unknown-dimension', '  - id: 4\n    dimension: empathy', '  - id: 4\n    dimension: empaty', 'empaty'),
  a('unknown-format', 'attune/instrument@1', 'attune/instrument@2'),
  a('wrong-type', 'method: sum', 'method: total'),
  a('example-answers', 'total: 59\n    band: basic', 'total: 59\n    band: basci', 'band: basci'),
  // duplicated
  a('duplicate-item-id', '  - id: 4\n', '  - id: 3\n'),
  o('duplicate-item-id', '  - id: 20\n', '  - id: "1"\n'),
  a('duplicate-id', '  - id: good\n', '  - id: basic\n'),
  a('duplicate-id', '{ id: empathy,', '{ id: emotion,'),
  a('duplicate-key', 'score:\n  method: sum\n', 'score:\n  method: sum\n  method: mean\n', 'method: mean'),
  a('duplicate-key', '  - id: 4\n', '  - id: 4\n    id: 5\n', '    id: 5'),
  a(
    'duplicate-statement',
    'en: I can clearly match my customers to their names.',
    'en: I get on very well with my customers',
  ),
  a('duplicate-label', '[从不, 极少, 有时, 经常, 总能]', '[从不, 极少, 有时, 有时, 总能]'),
  o(
    'duplicate-statement',
    '      en: I always take care to look clean and tidy.',
    '      en: I do not pay much attention to my appearance, and like to dress casually.',
    'right:\n      en: I do not pay',
  ),
  // swapped
  a('scale-range', 'points: [1, 2, 3, 4, 5]', 'points: [5, 4, 3, 2, 1]'),
  a('band-order', '  - id: good\n    from: 60', '  - id: good\n    from: 90', 'from: 80'),
  a('item-numbering', '  - id: 4\n', '  - id: 21\n'),
  // numbers moved
  a('band-start', 'from: 20', 'from: 25'),
  a('band-start', 'from: 20', 'from: 2'),
  o('band-start', '    from: 0\n', '    from: 1\n'),
  a('band-unreachable', 'from: 80', 'from: 101'),
  a('band-unreachable', 'from: 80', 'from: 60', '- id: high\n    from: 60'),
  a('example-fails', 'from: 60', 'from: 61', 'total: 60\n    band: good'),
  a('example-fails', 'from: 80', 'from: 79', 'total: 79\n    band: good'),
  a('example-fails', 'total: 74', 'total: 47'),
  a('example-fails', '    maxSpread: 0', '    maxSpread: 1', 'consistent: false'),
  a('example-fails', '  - id: 4\n', '  - id: 4\n    reverse: true\n', 'total: 20'),
  a('example-fails', '  - id: 4\n', '  - id: 4\n    weight: 2\n', 'total: 20'),
  a(
    'example-fails',
    '[3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]',
    '[3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3]',
    'total: 79',
  ),
  a('example-fails', '[4, 4, 4, 3, 5, 2', '[4, 4, 4, 3, 5, 3', 'total: 74\n'),
  a('consistency-dead', '    maxSpread: 0', '    maxSpread: 4'),
  a('wrong-type', '    maxSpread: 0', '    maxSpread: -1'),
  a('wrong-type', 'from: 60', 'from: sixty'),
  a('score-range', '  missing: 0', '  missing: 20'),
  a('score-range', '  missing: 0', '  missing: 0\n  multiply: 0', 'multiply: 0'),
  a('label-count', 'en: [Never, Very rarely, Sometimes, Often, Always]', 'en: [Never, Very rarely, Sometimes, Often]'),
  o('label-count', 'points: [0, 1, 2, 3, 4, 5]', 'points: [0, 1, 2, 3, 4]', 'en: [fully left'),
  a(
    'example-answers',
    '[5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]',
    '[5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6]',
  ),
  a(
    'example-answers',
    '[5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]',
    '[5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]',
  ),
  // pointing at what is not there
  a('consistency-unknown-item', 'items: [3, 11, 12]', 'items: [3, 11, 99]'),
  a('consistency-same-item', 'items: [3, 11, 12]', 'items: [3, 11, 11]'),
  a('consistency-same-item', 'items: [3, 11, 12]', 'items: [3]'),
  a(
    'dimension-without-items',
    '  - { id: presentation,',
    '  - { id: extra, title: { en: Extra, zh-Hans: 其他, zh-Hant: 其他 } }\n  - { id: presentation,',
    'id: extra',
  ),
  // ids and scalars
  a('unsafe-id', 'id: service-awareness\n', 'id: service awareness\n'),
  a('unsafe-id', '  - id: good\n', '  - id: constructor\n'),
  a('ambiguous-scalar', 'version: 1.0.0', 'version: 1.0'),
  a('ambiguous-scalar', '  - id: 4\n', '  - id: 04\n'),
  a('ambiguous-scalar', '[Never, Very rarely,', '[1, Very rarely,'),
  // damaged YAML
  a('tab-indent', '  - id: 4\n    dimension:', '  - id: 4\n\tdimension:', '\tdimension:'),
  a('missing-space', '  - id: 4\n    dimension: empathy', '  - id: 4\n    dimension:empathy', 'dimension:empathy'),
  a('missing-space', '  - id: 4\n', '  -id: 4\n'),
  a('yaml-syntax', 'en: I get on very well with my customers.', 'en: Note: I get on very well.'),
  a('yaml-syntax', 'en: I get on very well with my customers.', "en: 'I don't get on with my customers.'"),
  a('yaml-syntax', 'en: I get on very well with my customers.', 'en: "I get on very well with my customers.'),
  a('yaml-syntax', 'en: I get on very well with my customers.', 'en: @all I get on well.'),
  a('yaml-syntax', 'points: [1, 2, 3, 4, 5]', 'points: [1, 2, 3, 4, 5'),
  a('yaml-syntax', '  - id: 4\n    dimension:', '  - id: 4\n   dimension:', '\n   dimension:'),
  a('yaml-syntax', '  - id: 4\n    dimension:', '  - id: 4\n      dimension:', '      dimension:'),
  a('yaml-syntax', 'zh-Hans: 我跟客户的关系处得十分融洽', 'zh-Hans：我跟客户的关系处得十分融洽'),
  a('text-cut-by-comment', 'en: I get on very well with my customers.', 'en: I am #1 for my customers.'),
  a('alias-merge-tag', 'en: I get on very well with my customers.', 'en: !important I get on very well.'),
  a('alias-merge-tag', '  - id: 4\n', '  - <<: *base\n    id: 4\n'),
  a('encoding-and-control', 'en: I get on very well', 'en: I get \u001b[31mon very well'),
  a('encoding-and-control', 'en: I get on very well', 'en: I get \u202eon very well'),
  a('limits', 'bands:\n', '---\nbands:\n'),
]

const damaged = (fault: Fault): string => {
  const text = shipped[fault.in]
  const index = text.indexOf(fault.from)
  if (index < 0 || !text.includes(fault.from)) throw new Error(`not in the file: ${fault.from}`)
  return text.slice(0, index) + fault.to + text.slice(index + fault.from.length)
}

/** 1-based. `at` may begin on the line before the one that is meant: its last line counts. */
function lineOf(fault: Fault, text: string): number {
  const count = (upTo: number) => text.slice(0, upTo).split('\n').length
  if (fault.at) return count(text.indexOf(fault.at) + fault.at.trimEnd().length)
  const from = shipped[fault.in].indexOf(fault.from)
  let same = 0
  while (fault.from[same] === fault.to[same] && same < fault.to.length) same++
  return count(from + same)
}

const check = (text: string) =>
  checkInputs([{ file: 'x.yaml', path: null, source: { file: 'x.yaml', text } }])[0]!.problems

test('there are at least sixty, all different', () => {
  expect(new Set(faults.map(damaged)).size).toBe(faults.length)
  expect(faults.length).toBeGreaterThanOrEqual(60)
})

test('undamaged, both are without a problem', () => {
  expect(Object.values(shipped).flatMap(check)).toEqual([])
})

describe.each(
  faults.map((fault, index) => [index + 1, fault.rule, fault.to.trim().split('\n')[0]!.slice(0, 50), fault] as const),
)('%i %s: %s', (_index, rule, _to, fault) => {
  const text = damaged(fault)
  const problems = check(text)

  test('is reported by the right rule on the right line', () => {
    expect(problems.map(problem => `${problem.rule} on line ${problem.line}`)).toContain(
      `${rule} on line ${lineOf(fault, text)}`,
    )
  })

  test('is not reported as something else', () => {
    const others = problems.filter(problem => problem.severity === 'error' && problem.rule !== rule)
    expect(others.map(problem => `${problem.rule} on line ${problem.line}: ${problem.message}`)).toEqual([])
  })
})
