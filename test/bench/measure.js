import { spawnSync } from 'node:child_process'

/** The built command. */
export const attune = new URL('../../bin/attune.js', import.meta.url).pathname

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Runs things in turn, A B A B …, after one uncounted round, and gives the median of each: a machine whose speed drifts does so for all.
 * Each thing does its work once and returns (a promise of) a figure.
 * @param {number} rounds
 * @param {(() => number | Promise<number>)[]} things
 */
export async function inTurn(rounds, ...things) {
  const figures = things.map(() => [])
  for (let round = 0; round <= rounds; round++)
    for (const [index, thing] of things.entries()) {
      const figure = await thing()
      if (round > 0) figures[index].push(figure)
    }
  return figures.map(median)
}

/**
 * The milliseconds of one whole Node process.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function wholeProcess(args, options = {}) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options })
  if (status === null || status > 1) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  return performance.now() - start
}
