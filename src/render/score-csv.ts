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
        sourceCell = textCell(source)
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
      const start = `${sourceCell},${place.row ?? ''}${who}${own.name}${total ? own.total(total.total) : ',,'}`
      const checks = `,${consistentOf(consistency) ?? ''},${spreadOf(consistency) ?? ''},`
      const said = flags.length === 1 ? flags[0] : flags.join(' ')
      return `${start}${checks}${validity.missing},${validity.longestRun},${said}${percents}\n`
    },
  }
}

/** What repeats from row to row of one instrument, put into words once. */
interface Pieces {
  /** Its id and version, with the commas around them. */
  readonly name: string
  /** A total with its percent and band. */
  total(total: number): string
  /** By column: the place of the dimension in the instrument, −1 where it has none of that name. */
  readonly places: readonly number[]
  /** By column: a comma and the percent that a score of the dimension is. */
  readonly percents: readonly ((score: number) => string)[]
}

function piecesOf(instrument: Instrument, columns: readonly string[]): Pieces {
  const places = columns.map(id => instrument.dimensions.findIndex(dimension => dimension.id === id))
  const whole = rangeOf(instrument, wholeOf(instrument))
  return {
    // joined, not added: what is added up is put together anew for every row
    name: ['', textCell(instrument.id), textCell(instrument.version), ''].join(','),
    total: rememberedByNumber(total => {
      const band = bandAt(instrument.bands, total)
      return [total, percentOf(total, whole), band ? textCell(band.id) : ''].join(',')
    }),
    places,
    percents: places.map(place => {
      if (place < 0) return () => ','
      const range = rangeOf(instrument, partOf(instrument, instrument.dimensions[place]!))
      return rememberedByNumber(score => ['', percentOf(score, range)].join(','))
    }),
  }
}

/** A cell of text: quoted where CSV needs it, and with `'` before what a spreadsheet would take for the beginning of a formula. */
export function textCell(text: string): string {
  if (text === '') return ''
  const harmless = /^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",;\t\n\r]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
