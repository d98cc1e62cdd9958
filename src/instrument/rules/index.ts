import { type Finding, problemAt } from '../../definition/parse.ts'
import type { Problem } from '../../definition/problem.ts'
import type { RuleName } from '../../definition/rules/names.ts'
import type { LocatedInstrument } from '../read.ts'
import { bandOrder, bandStart, bandUnreachable } from './bands.ts'
import { consistencyDead, consistencySameItem, consistencyUnknownItem } from './consistency.ts'
import { dimensionsWithoutItems, duplicateIds, itemDimensions } from './dimensions.ts'
import { exampleAnswers, exampleFails, exampleMissing } from './examples.ts'
import { duplicateItemIds, duplicateStatements, itemNumbering, statementOrPair } from './items.ts'
import { duplicateLabels, labelCount, labelTranslations, scaleRange } from './scale.ts'
import { scoreRange } from './score.ts'

/** Looks at one thing in an instrument and says what is wrong with it; pure. */
type InstrumentRule = (definition: LocatedInstrument) => Finding[]

/** A rule, and the rules behind whose errors its own findings would only repeat the cause in other words. */
interface Entry {
  readonly rule: InstrumentRule
  readonly unless?: readonly RuleName[]
}

const ids: readonly RuleName[] = ['duplicate-item-id', 'duplicate-id', 'unsafe-id', 'ambiguous-scalar']
const parts: readonly RuleName[] = [
  ...ids,
  'scale-range',
  'unknown-dimension',
  'missing-key',
  'unknown-key',
  'score-range',
]
const bands: readonly RuleName[] = ['band-order', 'band-start', 'band-unreachable']
const checks: readonly RuleName[] = ['consistency-unknown-item', 'consistency-same-item', 'consistency-dead']

/** In such an order that what silences a rule stands before it. */
const entries: readonly Entry[] = [
  { rule: scaleRange },
  { rule: duplicateItemIds },
  { rule: duplicateIds },
  { rule: statementOrPair },
  { rule: duplicateStatements },
  { rule: itemDimensions, unless: ids },
  { rule: scoreRange },
  { rule: itemNumbering, unless: ids },
  { rule: labelCount, unless: ['scale-range'] },
  { rule: labelTranslations, unless: ['scale-range'] },
  { rule: duplicateLabels, unless: ['scale-range', 'label-count'] },
  { rule: dimensionsWithoutItems, unless: [...ids, 'unknown-dimension', 'missing-key'] },
  { rule: consistencyUnknownItem, unless: ids },
  { rule: consistencySameItem },
  { rule: consistencyDead, unless: ['scale-range'] },
  { rule: bandOrder },
  { rule: bandStart, unless: [...parts, 'band-order'] },
  { rule: bandUnreachable, unless: [...parts, 'band-order', 'band-unreachable'] },
  { rule: exampleAnswers, unless: [...ids, 'scale-range', 'label-count'] },
  { rule: exampleFails, unless: [...parts, ...bands, ...checks, 'example-answers'] },
  { rule: exampleMissing, unless: [...parts, ...bands, ...checks, 'example-answers', 'example-fails'] },
]

/** What is wrong with the meaning of an instrument; one cause, one message. */
export function instrumentProblems(
  definition: LocatedInstrument,
  before: ReadonlySet<RuleName> = new Set(),
): Problem[] {
  const problems: Problem[] = []
  const broken = new Set(before)
  for (const { rule, unless = [] } of entries) {
    if (unless.some(name => broken.has(name))) continue
    for (const finding of rule(definition)) {
      const problem = problemAt(definition.located, finding)
      problems.push(problem)
      if (problem.severity === 'error') broken.add(problem.rule)
    }
  }
  return problems
}
