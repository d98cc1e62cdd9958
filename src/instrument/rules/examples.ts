import { nearest } from '../../definition/nearest.ts'
import type { Finding } from '../../definition/parse.ts'
import type { Path } from '../../definition/problem.ts'
import { count, listed } from '../../definition/words.ts'
import { type Score, scoreSheet } from '../../scoring/score.ts'
import type { LocatedInstrument } from '../read.ts'
import type { Example } from '../types.ts'

/** example-answers: an example is a sheet that could be filled in, and speaks of bands and dimensions that there are. */
export function exampleAnswers(definition: LocatedInstrument): Finding[] {
  const { raw, instrument } = definition
  const ids = instrument.items.map(item => item.id)
  const { points } = instrument.scale
  const found: Finding[] = []
  const short: number[] = []
  for (const [index, example] of (raw.examples ?? []).entries()) {
    const path = ['examples', index, 'responses']
    const answers = Array.isArray(example.responses) ? example.responses : Object.values(example.responses)
    const steps = Array.isArray(example.responses) ? answers.map((_, at) => at) : Object.keys(example.responses)
    if (Array.isArray(example.responses) && answers.length !== ids.length) short.push(index)
    else
      for (const [at, answer] of answers.entries()) {
        const step = steps[at]!
        const item = typeof step === 'number' ? ids[step]! : step
        if (!ids.includes(item))
          found.push(unknown([...path, step], 'key', `Example ${index + 1} answers item '${item}'`, item, ids))
        else if (answer !== null && !points.includes(answer))
          found.push({
            rule: 'example-answers',
            path: [...path, step],
            message: `Example ${index + 1} answers ${answer} to item ${item}; the points of the scale are ${listed(points.map(String), 11)}.`,
            help: 'Write the answer as it is given, before any turning round; write ~ for a missing one.',
          })
      }
    if (example.band !== undefined && example.band !== null) {
      const known = instrument.bands.map(band => band.id)
      const name = `Example ${index + 1} names the band '${example.band}'`
      if (!known.includes(String(example.band)))
        found.push(unknown(['examples', index, 'band'], 'value', name, String(example.band), known))
    }
    const dimensions = instrument.dimensions.map(dimension => dimension.id)
    for (const id of Object.keys(example.dimensions ?? {}))
      if (!dimensions.includes(id)) {
        const name = `Example ${index + 1} names the dimension '${id}'`
        found.push(unknown(['examples', index, 'dimensions', id], 'key', name, id, dimensions))
      }
  }
  return [...differentLength(definition, short), ...found]
}

/** Examples that lost or won an answer all have one cause: an item did. */
function differentLength({ raw }: LocatedInstrument, short: readonly number[]): Finding[] {
  const [first, ...others] = short
  if (first === undefined) return []
  const length = raw.examples![first]!.responses.length as number
  const same = others.length > 0 ? ` (and so in ${count(others.length, 'more example')})` : ''
  return [
    {
      rule: 'example-answers',
      path: ['examples', first, 'responses'],
      message: `Example ${first + 1} has ${count(length, 'answer')}, but there ${raw.items.length === 1 ? 'is' : 'are'} ${count(raw.items.length, 'item')}${same}.`,
      help: 'A list has one answer for each item, in their order; write ~ for a missing one.',
    },
  ]
}

function unknown(path: Path, part: 'key' | 'value', name: string, word: string, known: readonly string[]): Finding {
  const guess = nearest(word, known)
  return {
    rule: 'example-answers',
    path,
    part,
    message: `${name}, which does not exist.`,
    help: guess ? `Did you mean '${guess}'?` : known.length > 0 ? `There are: ${listed(known, 8)}.` : 'Remove it.',
  }
}

/** example-fails: the definition gives what its examples say. */
export function exampleFails(definition: LocatedInstrument): Finding[] {
  return definition.instrument.examples.flatMap((example, index): Finding[] => {
    const score = scoreSheet(definition.instrument, { responses: example.responses })
    const differing = claims(definition, example, index, score).filter(claim => !claim.holds)
    if (differing.length === 0) return []
    return [
      {
        rule: 'example-fails',
        path: differing[0]!.path,
        message: `Example ${index + 1} says ${differing.map(d => d.says).join(', ')}; the definition gives ${differing.map(d => d.gives).join(', ')}.`,
        help: 'If the example comes from the source, look for a wrong key, weight, band or reverse; else correct the example.',
      },
    ]
  })
}

interface Claim {
  readonly path: Path
  readonly says: string
  readonly gives: string
  readonly holds: boolean
}

function claims({ located, raw }: LocatedInstrument, example: Example, index: number, score: Score): Claim[] {
  const at = (...steps: string[]): Path => ['examples', index, ...steps]
  const number = (path: Path, name: string, says: number | null, gives: number | null): Claim => ({
    path,
    says: says === null ? `no ${name}` : `${name} ${says}`,
    gives: gives === null ? `no ${name}` : `${name} ${shown(gives)}`,
    holds: says === null || gives === null ? says === gives : equal(says, gives, located.written(path) ?? ''),
  })
  const word = (path: Path, name: string, says: string | null, gives: string | null): Claim => ({
    path,
    says: `${name} ${says ?? 'none'}`,
    gives: `${name} ${gives ?? 'none'}`,
    holds: says === gives,
  })
  const found: Claim[] = []
  if (example.total !== undefined) found.push(number(at('total'), 'total', example.total, score.total?.total ?? null))
  if (example.percent !== undefined)
    found.push(number(at('percent'), 'percent', example.percent, score.total?.percent ?? null))
  if (example.band !== undefined) found.push(word(at('band'), 'band', example.band, score.band?.id ?? null))
  if (example.consistent !== undefined) {
    const say = (value: boolean | null): string => (value === null ? 'unknown' : String(value))
    const results = score.consistency.map(result => result.consistent)
    const gives = results.includes(false) ? false : results.includes(null) ? null : true
    found.push(word(at('consistent'), 'consistent', say(example.consistent), raw.consistency ? say(gives) : 'unknown'))
  }
  for (const [id, says] of example.dimensions) {
    const gives = score.dimensions.find(dimension => dimension.id === id)?.score ?? null
    found.push(number(at('dimensions', id), id, says, gives))
  }
  return found
}

/** A number with decimals stands for all that round to it: sources print 3.33. A whole number is meant exactly. */
function equal(says: number, gives: number, written: string): boolean {
  const decimals = /^-?\d*\.(\d+)$/.exec(written)?.[1]?.length ?? 0
  return Math.abs(says - gives) <= (decimals === 0 ? 0 : 0.5 * 10 ** -decimals + 1e-9)
}

const shown = (total: number): string => String(Math.round(total * 1e4) / 1e4)

/** example-missing: every band of the total is reached by an example. */
export function exampleMissing({ raw, instrument }: LocatedInstrument): Finding[] {
  if (instrument.examples.length === 0)
    return [
      {
        rule: 'example-missing',
        severity: 'warning',
        path: ['score'],
        part: 'key',
        message: 'There are no examples, so nobody would notice a wrong key.',
        help: 'Add a sheet and the total it must have: examples: [{ responses: […], total: … }]',
      },
    ]
  const reached = new Set(
    instrument.examples.map(example => scoreSheet(instrument, { responses: example.responses }).band?.id),
  )
  return (raw.bands ?? []).flatMap(({ id }, index): Finding[] =>
    reached.has(String(id))
      ? []
      : [
          {
            rule: 'example-missing',
            severity: 'warning',
            path: ['bands', index, 'id'],
            message: `No example reaches band '${id}'.`,
            help: 'Add one, so that the key cannot change unnoticed.',
          },
        ],
  )
}
