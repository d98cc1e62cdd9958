import type { Advice } from '../advice/choose.ts'
import { allAdvised, extremesOf } from './result-answers.ts'
import { type Block, type Piece, paragraphs, type Section } from './result-blocks.ts'
import { answerWords, type ResultView, said, statementWords, wordsOf } from './result-view.ts'

/** The advice on single items, each with the answer that triggered it. */
export function thingsSection(view: ResultView): Section[] {
  const words = wordsOf(view)
  const pieces = view.advice.filter(piece => piece.kind === 'item')
  if (pieces.length === 0) return []
  const { weakest } = extremesOf(view)
  const things = words.things(pieces.length)
  const shownHere = allAdvised(view, weakest)
  return [
    {
      heading: shownHere ? words.weakestThings(things) : things,
      blocks: [
        ...(pieces.length > 1 ? paragraphs([words.oneAtATime]) : []),
        ...pieces.map((piece, index) => ({ kind: 'piece', ...pieceOf(view, piece, index + 1) }) as const),
        ...(shownHere && weakest.more > 0 ? paragraphs([words.more(weakest.more)]) : []),
      ],
    },
  ]
}

function pieceOf(view: ResultView, piece: Advice & { kind: 'item' }, number: number): Piece {
  const words = wordsOf(view)
  const item = view.instrument.items.find(one => one.id === piece.item)!
  const { practice, note, actions, drill } = piece.advice
  const trigger = words.trigger(piece.item, answerWords(view, piece.answer))
  return {
    number,
    statement: statementWords(view, item, piece.answer),
    trigger: piece.nextStep ? words.nextStep(trigger) : trigger,
    practice: (piece.nextStep ? words.practiceAtTimes : words.practice)(said(view, practice)),
    note: note ? words.note(said(view, note)) : null,
    actions: actions.map(action => said(view, action.text)),
    drill: drillOf(view, drill),
  }
}

/** The command that trains a drill; null while no deck holds it. */
function drillOf(view: ResultView, drill: string | undefined): Piece['drill'] {
  if (drill === undefined || !view.drills.has(drill)) return null
  return { label: wordsOf(view).practise, command: `${view.command} train ${drill}` }
}

/** As `drillOf`, as a block of its own. */
export function drillBlock(view: ResultView, drill: string | undefined): Block[] {
  const found = drillOf(view, drill)
  return found ? [{ kind: 'drill', ...found }] : []
}
