import type { Instrument } from '../instrument/types.ts'
import { bandAt } from '../scoring/band.ts'
import { rememberedByNumber } from '../scoring/remembered.ts'
import { partOf, percentOf, rangeOf, type Score, wholeOf } from '../scoring/score.ts'
import { consistentOf, type ListedSheet, spreadOf } from './score-row.ts'

const FIXED =
  'source,row,respondent,name,team,instrument,version,total,percent,band,consistent,spread,missing,longest_run,flags'

/** A spreadsheet needs the mark at the start to see that the text is UTF-8. */
const MARK = '\ufeff'

/** The header and the rows of scored sheets as CSV: numbers unrounded, one column a dimension, no cell that a spreadsheet would run as a formula. */
export interface CsvRows {
  readonly header: string
  row(sheet: ListedSheet, score: Score): string
}

/** CSV for sheets of these instruments: every dimension of any of them has a column. */
export function csvRows(instruments: readonly Instrument[]): CsvRows {
  const dimensions = [...new Set(instruments.flatMap(({ dimensions: own }) => own.map(({ id }) => id)))]
  const pieces = new Map<Instrument, Pieces>()
  let source = ''
  let sourceCell = ''

  return {
    header: `${MARK}${[FIXED, ...dimensions.map(textCell)].join(',')}\n`,
    row({ place, respondent, known: { instrument } }, { total, consistency, validity, flags, dimensions: scores }) {
      if (place.source !== source) {
        source = place.source
        sourceCell = `${textCell(source)},`
      }
      let own = pieces.get(instrument)
      if (!own) {
        own = piecesOf(instrument, dimensions)
        pieces.set(instrument, own)
      }
      const { id, name, team } = respondent
      const who = id || name || team ? `,${textCell(id ?? '')},${textCell(name ?? '')},${textCell(team ?? '')}` : ',,,'
      let percents = ''
      for (let column = 0; column < own.places.length; column++) {
        const score = scores[own.places[column]!]?.score
        percents += typeof score === 'number' ? own.percents[column]!(score) : ','
      }
      const start = `${sourceCell}${place.row ?? ''}${who}`
      const figures = total ? own.total(total.total) : own.noTotal
      const said = flags.length === 1 ? flags[0] : flags.join(' ')
      return `${start}${figures}${checksText(consistency)}${own.runs(1000 * validity.missing + validity.longestRun)}${said}${percents}\n`
    },
  }
}

/** What repeats from row to row of one instrument, put into words once. */
interface Pieces {
  /** The instrument's id and version, and a total with its percent and band. */
  total(total: number): string
  /** The same without a total. */
  readonly noTotal: string
  /** How many answers are missing, in thousands, and the longest run. */
  runs(code: number): string
  /** By column: the place of the dimension in the instrument, −1 where it has none of that name. */
  readonly places: readonly number[]
  /** By column: a comma and the percent that a score of the dimension is. */
  readonly percents: readonly ((score: number) => string)[]
}

function piecesOf(instrument: Instrument, columns: readonly string[]): Pieces {
  const places = columns.map(id => instrument.dimensions.findIndex(dimension => dimension.id === id))
  const whole = rangeOf(instrument, wholeOf(instrument))
  // joined, not added: a text that was added up is put together anew for every row
  const named = (...cells: readonly (string | number)[]): string =>
    ['', textCell(instrument.id), textCell(instrument.version), ...cells].join(',')
  return {
    total: rememberedByNumber(total => {
      const band = bandAt(instrument.bands, total)
      return named(total, percentOf(total, whole), band ? textCell(band.id) : '')
    }),
    noTotal: named('', '', ''),
    runs: rememberedByNumber(code => [Math.floor(code / 1000), code % 1000, ''].join(',')),
    places,
    percents: places.map(place => {
      if (place < 0) return () => ','
      const range = rangeOf(instrument, partOf(instrument, instrument.dimensions[place]!))
      return rememberedByNumber(score => ['', percentOf(score, range)].join(','))
    }),
  }
}

/** Whether the checks pass, and their spread, with the commas around them. */
function checksText(consistency: Score['consistency']): string {
  const spread = spreadOf(consistency)
  switch (consistentOf(consistency)) {
    case true:
      return passing(spread ?? -1)
    case false:
      return failing(spread ?? -1)
    case null:
      return spread === null ? ',,,' : `,,${spread},`
  }
}

const passing = rememberedByNumber(spread => [',true', spread, ''].join(','))

const failing = rememberedByNumber(spread => [',false', spread, ''].join(','))

/** A cell of text: quoted where CSV needs it, and with `'` before what a spreadsheet would take for the beginning of a formula. */
export function textCell(text: string): string {
  if (text === '') return ''
  const harmless = /^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",;\t\n\r]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
