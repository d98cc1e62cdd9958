import type { World } from './world.ts'

/** Shows how far a long piece of work has come. */
export interface Progress {
  /** `done` of `whole`, in any unit; a `whole` of 0 is not known. */
  show(done: number, whole: number): void
  /** Takes the bar away, before anything else is written. */
  clear(): void
}

/** Shorter work shows nothing. */
const PATIENCE_MS = 500

/** The bar is not drawn anew more often. */
const STEP_MS = 100

const WIDTH = 30

/** A bar on stderr, for a terminal that can move its cursor; elsewhere nothing. */
export function progressOn(world: World): Progress {
  const { stderr, env } = world
  if (stderr.isTTY !== true || env.TERM === 'dumb') return { show: () => {}, clear: () => {} }
  const start = world.elapsed()
  let drawn = start
  let visible = false
  return {
    show(done, whole) {
      const now = world.elapsed()
      if (now - start < PATIENCE_MS || now - drawn < STEP_MS) return
      drawn = now
      visible = true
      const share = whole > 0 ? Math.min(1, done / whole) : 0
      const filled = Math.round(share * WIDTH)
      const bar = whole > 0 ? `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${Math.floor(share * 100)} %` : '…'
      stderr.write(`\r\x1b[K${bar}`)
    },
    clear() {
      if (visible) stderr.write('\r\x1b[K')
      visible = false
    },
  }
}
