import { type Finding, problemAt } from '../../definition/parse.ts'
import type { Problem } from '../../definition/problem.ts'
import type { Instrument } from '../../instrument/types.ts'
import type { LocatedAdvice } from '../read.ts'
import { missingAdvice, otherInstrument, unknownBands, unknownItems } from './beside.ts'
import { duplicateAdvice, matrixAxes } from './itself.ts'

/** What is wrong with an advice file by itself. */
export const adviceProblems = (advice: LocatedAdvice): Problem[] =>
  placed(
    advice,
    [duplicateAdvice, matrixAxes].flatMap(rule => rule(advice)),
  )

/** What is wrong with an advice file as the advice of an instrument; when it is for another one, only that. */
export function adviceProblemsFor(advice: LocatedAdvice, instrument: Instrument): Problem[] {
  const other = otherInstrument(advice, instrument)
  if (other.length > 0) return placed(advice, other)
  const wrong = [unknownBands, unknownItems].flatMap(rule => rule(advice, instrument))
  // what is missing is most likely what a wrong name, or one given twice, was meant for
  const slips = [...wrong, ...duplicateAdvice(advice)]
  return placed(advice, [
    ...wrong,
    ...missingAdvice(
      advice,
      instrument,
      slips.map(finding => String(finding.path[0])),
    ),
  ])
}

const placed = ({ located }: LocatedAdvice, findings: readonly Finding[]): Problem[] =>
  findings.map(finding => problemAt(located, finding))
