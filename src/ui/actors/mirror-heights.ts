/** Where the lanes of a comparison stand, from the top: the first actor's, the axis with what both have, the second's. */
import type { Side } from '../../explore/actor-pair'

export const LINE_PX = 24
const TITLE_PX = 22
/** Of the axis' titles, and of its dates. */
const TITLES_PX = 19
const DATES_PX = 19
const GAP_PX = 5

interface LaneTops {
  /** Where its lines begin and where its last one does, with the name of the lane. */
  readonly first: number
  readonly last: number
  readonly title: number
  readonly band: number
  readonly height: number
}

export interface MirrorTops extends Readonly<Record<Side, LaneTops>> {
  readonly dates: number
}

export function mirrorHeights(lines: Readonly<Record<Side, number>>): {
  readonly tops: MirrorTops
  readonly total: number
} {
  const lane = (side: Side) => Math.max(1, lines[side])
  const above = TITLE_PX
  const axis = above + lane('first') * LINE_PX + GAP_PX
  const both = axis + TITLES_PX
  const dates = both + lane('both') * LINE_PX + GAP_PX
  const below = dates + DATES_PX + GAP_PX
  const foot = below + lane('second') * LINE_PX
  return {
    tops: {
      first: { title: 0, first: above, last: axis - GAP_PX - LINE_PX, band: above, height: axis - above },
      both: { title: axis, first: both, last: dates - GAP_PX - LINE_PX, band: axis, height: dates + DATES_PX - axis },
      second: { title: foot + 1, first: below, last: foot - LINE_PX, band: below, height: foot - below },
      dates,
    },
    total: foot + TITLE_PX,
  }
}
