/** What a link holds, in words, for somebody about to send it. Pure. */
import { filterWords, rangeWords, type FilterNames } from './filter-words'
import type { LaneKind, ViewState } from './view-state'

export interface HeldPart {
  readonly name: string
  readonly words: string
}

const LANES: Readonly<Record<LaneKind, string>> = {
  country: 'by country',
  actor: 'by actor',
  theme: 'by theme',
  none: 'none',
}

/**
 * Of the view that a link opens; what it leaves open is said, too.
 *
 * ```
 * /?actor=russia&time=2023-03-20..2023-03-22&build=0a1b2c3d4e5f
 *   Filter  Russia
 *   Days    20–22 March 2023
 *   Lanes   by country
 *   Data    build 0a1b2c3d4e5f
 * ```
 */
export function linkWords(state: ViewState, names: FilterNames, event: string | undefined): readonly HeldPart[] {
  const { filter, visibleWindow, lanes, scale, view, sort } = state
  const build = state.kept.find(([key]) => key === 'build')?.[1]
  const isTimeline = view === 'timeline'
  const part = (name: string, words: string | undefined) => (words === undefined ? [] : [{ name, words }])
  return [
    ...part('Event', event),
    ...part('Filter', filterWords(filter, names) || 'none: every event'),
    ...(isTimeline
      ? [
          ...part('Days', visibleWindow ? rangeWords(visibleWindow) : 'all that there are'),
          ...part('Lanes', lanes === 'none' ? LANES.none : `${LANES[lanes]}${scale ? `, on ${scale} time` : ''}`),
        ]
      : part('Layout', 'as a list')),
    ...part('List', sort === 'newest' ? 'newest first' : undefined),
    ...part('Data', build === undefined ? 'the newest' : `build ${build}`),
  ]
}
