import { answer, back, forward, goTo, review, type Sitting, submit, type View } from './sitting.ts'

/** A key as a terminal names it: `left`, `backspace`, `return`, `4`, `?` … */
export interface Key {
  readonly name: string
}

/** The same digit again within this time (ms) is a held key: terminals repeat every 30 ms or so. */
export const REPEAT = 100

/** The sitting after a key. `at` is the time of the key, in milliseconds of a clock that never runs backwards. */
export function press(sitting: Sitting, key: Key, at: number): Sitting {
  if (isHeld(sitting, key, at)) return { ...sitting, lastDigit: { digit: key.name, at } }
  const next = sitting.help
    ? { ...sitting, help: false }
    : key.name === '?'
      ? { ...sitting, help: true }
      : pressInView(sitting, key, at)
  return { ...next, lastDigit: isDigit(key.name) ? { digit: key.name, at } : null }
}

const isDigit = (name: string): boolean => /^[0-9]$/.test(name)

const isHeld = ({ lastDigit, view }: Sitting, key: Key, at: number): boolean =>
  view.kind === 'item' && lastDigit !== null && lastDigit.digit === key.name && at - lastDigit.at < REPEAT

function pressInView(sitting: Sitting, key: Key, at: number): Sitting {
  switch (sitting.view.kind) {
    case 'item':
      return pressInItem(sitting, sitting.view, key, at)
    case 'review':
      return pressInReview(sitting, sitting.view, key, at)
    case 'done':
      return sitting
  }
}

function pressInItem(sitting: Sitting, view: View & { kind: 'item' }, key: Key, at: number): Sitting {
  switch (key.name) {
    case 'backspace':
      return view.typed === '' ? back(sitting, at) : type(sitting, view, view.typed.slice(0, -1))
    case 'left':
    case 'right':
      return { ...sitting, view: { ...view, mark: neighbour(sitting.points, view.mark, key.name), typed: '' } }
    case 'up':
      return back(sitting, at)
    case 'down':
      return forward(sitting, at)
    case 'return':
      return view.mark === null ? sitting : answer(sitting, view.mark, at)
    case 'r':
      return review(sitting)
  }
  if (!isDigit(key.name) && !(key.name === '-' && sitting.points[0]! < 0)) return sitting
  if (!sitting.confirm) return answer(sitting, Number(key.name), at)
  const longer = view.typed + key.name
  return type(
    sitting,
    view,
    isBeginning(sitting.points, longer) ? longer : isBeginning(sitting.points, key.name) ? key.name : view.typed,
  )
}

/** Marks the point that has been typed so far, as `1` may become `10`. */
function type(sitting: Sitting, view: View & { kind: 'item' }, typed: string): Sitting {
  const point = sitting.points.find(one => String(one) === typed)
  const mark = point ?? (typed === '' ? (sitting.responses.get(sitting.items[view.index]!) ?? null) : view.mark)
  return { ...sitting, view: { ...view, typed, mark } }
}

const isBeginning = (points: readonly number[], typed: string): boolean =>
  points.some(point => String(point).startsWith(typed))

/** The point beside the mark; from no mark, the nearest on that side of the middle, so that neither end is favoured. */
function neighbour(points: readonly number[], mark: number | null, side: 'left' | 'right'): number {
  const index = mark === null ? -1 : points.indexOf(mark)
  if (index >= 0) return points[Math.min(Math.max(index + (side === 'left' ? -1 : 1), 0), points.length - 1)]!
  const middle = (points.length - 1) / 2
  return points[side === 'left' ? Math.ceil(middle) - 1 : Math.floor(middle) + 1]!
}

function pressInReview(sitting: Sitting, view: View & { kind: 'review' }, key: Key, at: number): Sitting {
  const { typed } = view
  const show = (text: string): Sitting => ({ ...sitting, view: { ...view, typed: text } })
  if (isDigit(key.name)) return show((typed + key.name).slice(0, 3))
  if (key.name === 'backspace' || key.name === 'escape' || key.name === 'up')
    return typed === '' ? back(sitting, at) : show(key.name === 'backspace' ? typed.slice(0, -1) : '')
  if (key.name !== 'return') return sitting
  if (typed === '') return submit(sitting, at)
  const index = Number(typed) - 1
  return sitting.items[index] === undefined ? show('') : goTo(sitting, index, at, 'review')
}
