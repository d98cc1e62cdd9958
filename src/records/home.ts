import { join } from 'node:path'
import envPaths from 'env-paths'

/** The folders that attune keeps things in. */
export interface Home {
  readonly drafts: string
  readonly results: string
  readonly training: string
}

/** Below ATTUNE_HOME where it is set, else below the platform's data folder for `attune`. Nothing is made here. */
export function homeOf(env: Readonly<Record<string, string | undefined>>): Home {
  const root = env.ATTUNE_HOME || envPaths('attune', { suffix: '' }).data
  return { drafts: join(root, 'drafts'), results: join(root, 'results'), training: join(root, 'training') }
}
