import { nearest } from '../../definition/nearest.ts'
import type { Finding } from '../../definition/parse.ts'
import type { Path } from '../../definition/problem.ts'
import type { LocatedDeck } from '../read.ts'
import type { RawDrill } from '../shape.ts'

type Of<Kind extends RawDrill['kind']> = RawDrill & { readonly kind: Kind }
type Found = Omit<Finding, 'rule'>

/** deck-answer: no right option, one step to put in order, a thing that belongs nowhere, a sum without its numbers. */
export const deckAnswer = ({ raw }: LocatedDeck): Finding[] =>
  raw.drills.flatMap((drill, index) =>
    lacks(drill, ['drills', index]).map((found): Finding => ({ rule: 'deck-answer', ...found })),
  )

function lacks(drill: RawDrill, path: Path): Found[] {
  switch (drill.kind) {
    case 'choose':
      return chooseLacks(drill, path)
    case 'order':
      return drill.steps.length < 2
        ? [{ path: [...path, 'steps'], message: `Drill '${drill.id}' has one step: there is nothing to put in order.` }]
        : []
    case 'place':
      return placeLacks(drill, path)
    case 'audit':
      return auditLacks(drill, path)
    case 'calc':
      return calcLacks(drill, path)
    default:
      return []
  }
}

function chooseLacks(drill: Of<'choose'>, path: Path): Found[] {
  const right = drill.options.filter(option => option.right).length
  const found: Found[] = []
  if (right === 0)
    found.push({
      path: [...path, 'options'],
      message: `Drill '${drill.id}' marks no option as right, so it can never be answered.`,
      help: "Give the right one 'right: true'.",
    })
  else if (right === drill.options.length)
    found.push({
      path: [...path, 'options'],
      message: `Drill '${drill.id}' has no wrong option, so there is nothing to choose.`,
    })
  drill.options.forEach((option, index) => {
    if (option.trigger !== undefined && (option.trigger < 1 || option.trigger > 9))
      found.push({
        path: [...path, 'options', index, 'trigger'],
        message: `Trigger ${option.trigger} does not exist: the triggers of complaints are 1 to 9.`,
      })
  })
  return found
}

function placeLacks(drill: Of<'place'>, path: Path): Found[] {
  const ids = drill.groups.map(group => String(group.id))
  const found: Found[] = []
  drill.things.forEach((thing, index) => {
    const id = String(thing.group)
    if (ids.includes(id)) return
    const guess = nearest(id, ids)
    found.push({
      path: [...path, 'things', index, 'group'],
      message: `This thing belongs to group '${id}', which drill '${drill.id}' does not have.`,
      help: guess ? `Did you mean '${guess}'?` : `Its groups: ${ids.join(', ')}.`,
    })
  })
  const used = new Set(drill.things.map(thing => String(thing.group)))
  if (found.length === 0)
    ids.forEach((id, index) => {
      if (!used.has(id))
        found.push({
          path: [...path, 'groups', index, 'id'],
          message: `Nothing belongs to group '${id}' of drill '${drill.id}'.`,
          help: 'Give it a thing, or remove it.',
        })
    })
  return found
}

function auditLacks(drill: Of<'audit'>, path: Path): Found[] {
  const found: Found[] = []
  if (drill.upTo !== undefined && (drill.upTo < 1 || drill.upTo > 20))
    found.push({
      path: [...path, 'upTo'],
      message: `upTo is ${drill.upTo}; a point can take 0 to at least 1 and at most 20.`,
    })
  if (drill.counting) {
    if (drill.counting[0]!.from !== 0)
      found.push({
        path: [...path, 'counting', 0, 'from'],
        message: `The counting of drill '${drill.id}' starts at ${drill.counting[0]!.from}, but nothing may be ticked at all. Start it at 0.`,
      })
    found.push(...notRising(drill.counting, [...path, 'counting'], drill.id))
  }
  return found
}

function calcLacks(drill: Of<'calc'>, path: Path): Found[] {
  const ids = drill.inputs.map(input => String(input.id))
  const found: Found[] = []
  drill.inputs.forEach(({ min = -Infinity, max = Infinity, start, id }, index) => {
    if (start < min || start > max)
      found.push({
        path: [...path, 'inputs', index, 'start'],
        message: `Input '${id}' starts at ${start}, which it does not allow itself.`,
      })
  })
  drill.results.forEach((result, index) => {
    const at = [...path, 'results', index]
    result.terms.forEach((term, t) => {
      term.of.forEach((input, i) => {
        if (ids.includes(String(input))) return
        const guess = nearest(String(input), ids)
        found.push({
          path: [...at, 'terms', t, 'of', i],
          message: `This term names the input '${input}', which drill '${drill.id}' does not have.`,
          help: guess ? `Did you mean '${guess}'?` : `Its inputs: ${ids.join(', ')}.`,
        })
      })
    })
    const texts = typeof result.text === 'string' ? [result.text] : Object.values(result.text)
    if (texts.some(text => !text.includes('{value}')))
      found.push({
        path: [...at, 'text'],
        message: `The text of a result of drill '${drill.id}' does not say where its number goes.`,
        help: 'Write {value} in the place of the number, in every language.',
      })
    if (result.verdicts) found.push(...notRising(result.verdicts, [...at, 'verdicts'], drill.id))
  })
  return found
}

function notRising(list: readonly { readonly from: number }[], path: Path, drill: string | number): Found[] {
  return list.flatMap((one, index) =>
    index > 0 && one.from <= list[index - 1]!.from
      ? [
          {
            path: [...path, index, 'from'],
            message: `In drill '${drill}' ${one.from} stands after ${list[index - 1]!.from}; the numbers must rise.`,
          },
        ]
      : [],
  )
}
