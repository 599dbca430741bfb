/** Which released data an embed can be frozen to. */
import type { Release as Released } from '../model/builds'
import { dayOf, dayWords } from './date-words'

type Release = Pick<Released, 'build' | 'released'>

export interface FrozenChoice {
  /** Undefined where nothing can be frozen. */
  readonly build: string | undefined
  /** What it would be, or why it cannot. */
  readonly words: string
}

/**
 * The build on screen where that was released, otherwise the last one that was. Only what was released is kept.
 *
 * ```
 * frozenChoice([{ build: '0a1b2c3d4e5f', released: '2026-11-03' }], 'ffffffffffff')
 *   { build: '0a1b2c3d4e5f', words: 'Build 0a1b2c3d4e5f, as released on 3 November 2026. What has changed since is not in it.' }
 * ```
 */
export function frozenChoice(releases: readonly Release[] | 'loading' | 'failed', onScreen: string): FrozenChoice {
  if (releases === 'loading') return { build: undefined, words: 'Looking for releases.' }
  if (releases === 'failed') {
    return { build: undefined, words: 'The list of releases could not be loaded. A live embed does not need it.' }
  }
  const same = releases.find(({ build }) => build === onScreen)
  const release = same ?? releases.at(-1)
  if (!release) {
    return { build: undefined, words: 'No data has been released yet: only a release is kept as it is.' }
  }
  const since = same ? '' : ' What has changed since is not in it.'
  const words = `Build ${release.build}, as released on ${dayWords(dayOf({ date: release.released }))}.${since}`
  return { build: release.build, words }
}
