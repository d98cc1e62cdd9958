import * as v from 'valibot'

// The message of every schema is what its value must be, as the end of the sentence "… must be ___": shapeProblems prints it.

/** Values by key. */
export const map = <Schema extends v.GenericSchema>(schema: Schema, what: string) => v.record(v.string(), schema, what)

// a list would pass for keys and values, its positions for the keys
const language = v.pipe(v.string(), v.regex(/^[A-Za-z]/, 'under a language code, such as en'))

/** Words in one language, or in each of several. */
export const text = v.union(
  [v.string('a text'), v.record(language, v.string('a text'), 'a text in each language')],
  'a text, or a text in each language',
)

/** A name that files, columns and commands use: digits, letters, `-` and `_`; the rule unsafe-id says which. */
export const id = v.union([v.string(), v.number()], 'a short name of letters, digits, - and _')

export const wholeNumber = v.pipe(v.number('a whole number'), v.safeInteger('a whole number'))

export const number = v.pipe(v.number('a number'), v.finite('a number'))

export const positive = v.pipe(number, v.gtValue(0, 'a number above 0'))

export const zeroOrMore = v.pipe(number, v.minValue(0, 'a number, 0 or more'))

export const languages = v.pipe(
  v.array(v.string('a language code such as en'), 'a list of language codes, such as [en, zh-Hans]'),
  v.minLength(1, 'a list of at least one language code'),
)

export const list = <Schema extends v.GenericSchema>(schema: Schema, what: string) =>
  v.pipe(v.array(schema, `a list of ${what}`), v.minLength(1, `a list of at least one of: ${what}`))
