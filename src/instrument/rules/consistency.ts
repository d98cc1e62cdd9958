import { nearest } from '../../definition/nearest.ts'
import type { Finding } from '../../definition/parse.ts'
import { repeated } from '../../definition/repeated.ts'
import type { LocatedInstrument } from '../read.ts'

/** consistency-unknown-item */
export function consistencyUnknownItem({ raw }: LocatedInstrument): Finding[] {
  const known = raw.items.map(item => String(item.id))
  return (raw.consistency ?? []).flatMap((check, index) =>
    check.items.flatMap((id, at): Finding[] => {
      if (known.includes(String(id))) return []
      const guess = nearest(String(id), known)
      return [
        {
          rule: 'consistency-unknown-item',
          path: ['consistency', index, 'items', at],
          message: `Consistency check ${check.id ?? index + 1} names item '${id}', which does not exist.`,
          help: guess ? `Did you mean '${guess}'?` : 'Name the ids of items of this file.',
        },
      ]
    }),
  )
}

/** consistency-same-item */
export function consistencySameItem({ raw }: LocatedInstrument): Finding[] {
  return (raw.consistency ?? []).flatMap((check, index): Finding[] => {
    const path = ['consistency', index, 'items']
    const name = `Consistency check ${check.id ?? index + 1}`
    const help = 'A check compares the answers to two or more different items.'
    if (check.items.length === 1) {
      const message = `${name} compares ${check.items[0]} with nothing; it can never fail.`
      return [{ rule: 'consistency-same-item', path, message, help }]
    }
    return repeated(check.items).map(({ id, index: at }) => ({
      rule: 'consistency-same-item',
      path: [...path, at],
      message: `${name} compares ${id} with itself${check.items.length === 2 ? '; it can never fail' : ''}.`,
      help,
    }))
  })
}

/** consistency-dead */
export function consistencyDead({ raw }: LocatedInstrument): Finding[] {
  const [low, high] = [raw.scale.points[0]!, raw.scale.points.at(-1)!]
  return (raw.consistency ?? []).flatMap((check, index): Finding[] =>
    check.maxSpread < high - low
      ? []
      : [
          {
            rule: 'consistency-dead',
            path: ['consistency', index, 'maxSpread'],
            message: `Two answers on ${low}–${high} differ by at most ${high - low}, so consistency check ${check.id ?? index + 1} can never fail.`,
            help: `maxSpread is the largest difference that is still consistent; it must be below ${high - low}.`,
          },
        ],
  )
}
