/** Where the lanes of a comparison stand, from the top: the first actor's, the axis with what both have, the second's. */
import type { Side } from '../../explore/actor-pair'

const LINE_PX = 24
const TITLE_PX = 22
/** Of the axis' titles, and of its dates. */
const TITLES_PX = 19
const DATES_PX = 19
const GAP_PX = 5

export interface MirrorTops {
  /** Names of the outer lanes. */
  readonly titles: Readonly<Record<Exclude<Side, 'both'>, number>>
  /** Of a line, as it is counted: from the axis outward, downward for what both have. */
  readonly line: (side: Side, line: number) => number
  /** What both have, with the titles and the dates of the axis. */
  readonly band: { readonly top: number; readonly bottom: number }
  readonly dates: number
  /** Height of it all. */
  readonly total: number
}

export function mirrorHeights(lines: Readonly<Record<Side, number>>): MirrorTops {
  const heightOf = (side: Side) => Math.max(1, lines[side]) * LINE_PX
  const axis = TITLE_PX + heightOf('first') + GAP_PX
  const both = axis + TITLES_PX
  const dates = both + heightOf('both') + GAP_PX
  const below = dates + DATES_PX + GAP_PX
  const foot = below + heightOf('second')
  const innermost = { first: axis - GAP_PX - LINE_PX, both, second: below }
  return {
    titles: { first: 0, second: foot + 1 },
    line: (side, line) => innermost[side] + (side === 'first' ? -line : line) * LINE_PX,
    band: { top: axis, bottom: dates + DATES_PX },
    dates,
    total: foot + TITLE_PX,
  }
}
