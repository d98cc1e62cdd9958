// npm run bench [topic …]: speed and memory as ratios against a reference measured in the same run. Nothing here passes or fails:
// machines are shared and noisy, so the figures are for people to read.
import { readdirSync } from 'node:fs'

/**
 * One measurement. `ours` and `reference` are medians in milliseconds (or bytes, with `unit`); a row without a reference is for information, one without `ours` could not be measured here.
 * @typedef {{ name: string, ours?: number, reference?: number, target?: number, unit?: string, note?: string }} Row
 */

const topics = readdirSync(import.meta.dirname)
  .filter(name => name.endsWith('.js') && name !== 'run.js' && name !== 'measure.js')
  .map(name => name.slice(0, -3))
const wanted = process.argv.slice(2)

for (const topic of topics) {
  if (wanted.length > 0 && !wanted.includes(topic)) continue
  console.log(`\n${topic}`)
  const { rows } = await import(`./${topic}.js`)
  for await (const row of rows()) console.log(`  ${line(row)}`)
}

/** @param {Row} row */
function line({ name, ours, reference, target, unit = 'ms', note = '' }) {
  const shown = value => (value >= 100 ? value.toFixed(0) : value.toFixed(1))
  const ratio = reference === undefined ? '' : `${(ours / reference).toFixed(2)} × ${shown(reference)} ${unit}`
  const aim = target === undefined ? '' : reference === undefined ? `aim <= ${target} ${unit}` : `aim <= ${target} ×`
  return [
    name.padEnd(52),
    (ours === undefined ? '-' : `${shown(ours)} ${unit}`).padStart(12),
    ratio.padStart(20),
    aim.padEnd(14),
    note,
  ]
    .join('  ')
    .trimEnd()
}
