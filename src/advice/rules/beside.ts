import { nearest } from '../../definition/nearest.ts'
import type { Finding } from '../../definition/parse.ts'
import type { Path } from '../../definition/problem.ts'
import { count, listed } from '../../definition/words.ts'
import type { Instrument } from '../../instrument/types.ts'
import type { LocatedAdvice } from '../read.ts'

/** advice-instrument: the file is for the instrument it stands beside, and in its languages. */
export function otherInstrument({ raw }: LocatedAdvice, instrument: Instrument): Finding[] {
  if (String(raw.instrument) === instrument.id) return []
  return [
    {
      rule: 'advice-instrument',
      path: ['instrument'],
      message: `This advice is for '${raw.instrument}', but the instrument beside it is '${instrument.id}'.`,
      help: `Write ${instrument.id}, or name the file after the instrument that it is for.`,
    },
  ]
}

/** advice-unknown-target */
export function unknownBands({ raw }: LocatedAdvice, instrument: Instrument): Finding[] {
  const known = instrument.bands.map(band => band.id)
  return (raw.bands ?? []).flatMap(({ band }, index): Finding[] => {
    if (known.includes(String(band))) return []
    const guess = nearest(String(band), known)
    return [
      {
        rule: 'advice-unknown-target',
        path: ['bands', index, 'band'],
        message: `This advice is for band '${band}', which ${instrument.id} does not have.`,
        help: guess
          ? `Did you mean '${guess}'?`
          : known.length > 0
            ? `Its bands: ${known.join(', ')}.`
            : 'It has none.',
      },
    ]
  })
}

/** advice-unknown-reference, for items */
export function unknownItems({ raw }: LocatedAdvice, instrument: Instrument): Finding[] {
  const known = instrument.items.map(item => item.id)
  const unknown = (id: string | number, path: Path, what: string): Finding[] => {
    if (known.includes(String(id))) return []
    const guess = nearest(String(id), known)
    return [
      {
        rule: 'advice-unknown-reference',
        path,
        message: `${what} item '${id}', which ${instrument.id} does not have.`,
        help: guess ? `Did you mean '${guess}'?` : `Its items: ${listed(known, 8)}.`,
      },
    ]
  }
  const axis = (name: 'x' | 'y'): Finding[] =>
    (raw.matrix?.[name].items ?? []).flatMap((id, index) =>
      unknown(id, ['matrix', name, 'items', index], `The ${name} axis of the matrix has`),
    )
  return [
    ...(raw.items ?? []).flatMap(({ item }, index) => unknown(item, ['items', index, 'item'], 'This advice is for')),
    ...axis('x'),
    ...axis('y'),
  ]
}

/** advice-missing: every item, every band, a failed check, and the languages of the instrument have advice; silent about lists (`items`, `bands`) that are `doubtful`. */
export function missingAdvice(
  { raw, book }: LocatedAdvice,
  instrument: Instrument,
  doubtful: readonly string[],
): Finding[] {
  const lacks = (key: string, message: string, help: string): Finding => ({
    rule: 'advice-missing',
    severity: 'warning',
    path: [key in raw ? key : 'instrument'],
    part: 'key',
    message,
    help,
  })
  const items = instrument.items.filter(item => item.scored && !book.items.has(item.id)).map(item => item.id)
  const bands = instrument.bands.filter(band => !book.bands.has(band.id)).map(band => band.id)
  const languages = instrument.languages.filter(language => !raw.languages.includes(language))
  const found: Finding[] = []
  // one that gives no advice on items at all means to
  if (raw.items && items.length > 0 && !doubtful.includes('items'))
    found.push(
      lacks(
        'items',
        `No advice for ${count(items.length, 'item')}: ${listed(items, 10)}.`,
        'Who answers low there is told nothing.',
      ),
    )
  if (bands.length > 0 && !doubtful.includes('bands'))
    found.push(
      lacks(
        'bands',
        `No advice for ${count(bands.length, 'band')}: ${listed(bands)}.`,
        'Who lands there is told nothing.',
      ),
    )
  if (instrument.consistency.length > 0 && !raw.consistency)
    found.push(
      lacks(
        'consistency',
        'No advice for a failed consistency check.',
        "Add 'consistency: { text: … }': what to read again, and why.",
      ),
    )
  if (languages.length > 0)
    found.push(
      lacks(
        'languages',
        `The instrument is also in ${listed(languages.map(one => `'${one}'`))}, the advice is not.`,
        'Add the texts, or respondents get the advice in another language.',
      ),
    )
  return found
}
