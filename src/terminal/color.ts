import type { Output, World } from './world.ts'

/** What the user said on the command line about colour; undefined: nothing. */
export type ColorOption = boolean | undefined

/**
 * Whether a stream gets colour: `--color`/`--no-color` first, then NO_COLOR (non-empty), then FORCE_COLOR (0 and false say no),
 * then whether it is a terminal that can. The one place that decides (chalk by itself ignores NO_COLOR).
 */
export function wantsColor(stream: Output, env: World['env'], option: ColorOption): boolean {
  if (option !== undefined) return option
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stream.isTTY === true && env.TERM !== 'dumb'
}
