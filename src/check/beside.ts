import type { readAdvice } from '../advice/read.ts'
import { linesOf } from '../definition/lines.ts'
import { hasErrors, inReadingOrder, type Problem, problemOver } from '../definition/problem.ts'
import type { Reading } from '../definition/read-definition.ts'
import type { Source } from '../definition/source.ts'
import type { Neighbours } from './kinds.ts'
import { unknownTraining } from './training.ts'

/** Reads an advice file against the instrument that stands beside it: `x.advice.yaml` belongs to `x.yaml`. */
export function besideAdvice(
  source: Source,
  path: string | null,
  neighbours: Neighbours,
  read: typeof readAdvice,
): Reading<unknown> {
  if (path === null) return read(source)
  const stem = path.replace(/(\.advice)?\.ya?ml$/, '')
  const found = [`${stem}.yaml`, `${stem}.yml`].map(file => (file === path ? null : neighbours.instrument(file)))
  const beside = found.find(one => one !== null)
  const instrument = beside && !hasErrors(beside.problems) ? beside.instrument : null
  const alone = read(source, instrument)
  const training = alone.definition ? unknownTraining(alone.definition, path) : []
  const reading = { ...alone, problems: inReadingOrder([...alone.problems, ...training]) }
  if (instrument || !reading.definition || beside?.named) return reading
  const name = stem.split(/[\\/]/).at(-1)
  const note = beside
    ? onInstrument(
        source,
        `The instrument beside it has errors, so this advice was not held against it.`,
        `Check ${name}.yaml.`,
      )
    : onInstrument(
        source,
        'There is no instrument beside this file, so nobody is given this advice.',
        `It belongs to a file named ${name}.yaml in the same folder.`,
      )
  return { ...reading, problems: inReadingOrder([...reading.problems, note]) }
}

function onInstrument(source: Source, message: string, help: string): Problem {
  const at = Math.max(0, source.text.search(/^instrument:/m))
  return problemOver(source.file, linesOf(source.text), {
    rule: 'advice-instrument',
    severity: 'warning',
    from: at,
    to: at + 'instrument'.length,
    message,
    help,
  })
}
