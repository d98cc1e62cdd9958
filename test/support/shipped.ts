import { fileURLToPath } from 'node:url'
import { loadInstrument } from '../../src/instrument/catalog.ts'
import type { Instrument } from '../../src/instrument/types.ts'

/** The shipped folder of questionnaires. */
export const quizzes = fileURLToPath(new URL('../../quizzes', import.meta.url))

/** A shipped instrument by its id. */
export const shipped = (id: 'service-awareness' | 'service-orientation'): Instrument =>
  loadInstrument(`${quizzes}/${id}.yaml`).instrument
