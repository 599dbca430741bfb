/** How much of the page the lanes may take. */
import { foldedLength, type TimeScale } from '../../explore/time-scale'
import { DAY, type TimeSpan } from '../../model/time'
import { AXIS_PX } from './canvas'

/** Days have room here: the reader came to see each event, and the lanes may be taller than the screen. */
const CLOSE = 45 * DAY
/** What the list below keeps of the screen. */
const LIST_PX = 200

export const LINE_PX = 24
const WIDE_TOP_PX = 2
const LANE_PAD_PX = 8
/** A name, and the ticks below it. */
const LEAST_LANE_PX = 28
/** A phone's names stand above their tracks; their targets reach into the lane above, where its ticks are. */
const NARROW_NAME_PX = 18

const MAX_MARKS = 100
/** Above so many events fewer marks keep zooming fluent. */
const MANY_EVENTS = 10_000
const MAX_MARKS_OF_MANY = 40

/** Most marks over all lanes. */
export function mostMarks(events: number): number {
  return events > MANY_EVENTS ? MAX_MARKS_OF_MANY : MAX_MARKS
}

/** {@link laneHeight} as two functions that stay the same: a layout is made anew for another one. */
export const LANE_HEIGHTS = {
  narrow: (lines: number) => laneHeight(lines, true),
  wide: (lines: number) => laneHeight(lines, false),
}

/** Height of a lane with so many lines, in CSS pixels. */
export function laneHeight(lines: number, narrow: boolean): number {
  return Math.max(LEAST_LANE_PX, footOf(lines - 1, narrow) + LANE_PAD_PX)
}

/** Lower edge of a line, counted from the top of its lane. */
export function footOf(line: number, narrow: boolean): number {
  return (narrow ? NARROW_NAME_PX : WIDE_TOP_PX) + (line + 1) * LINE_PX
}

interface View {
  readonly scale: TimeScale
  readonly visibleWindow: TimeSpan
  readonly narrow: boolean
}

/**
 * Most lines of a lane, and most pixels of all lanes, below which `roomPx` are left of the screen. In folded time the
 * first view, too, has room for single events.
 */
export function laneRoom(roomPx: number, { scale, visibleWindow, narrow }: View, laneCount: number) {
  const isClose = foldedLength(scale, visibleWindow) <= CLOSE
  const lines = laneCount === 1 || isClose ? 24 : scale.kind === 'folded' ? 8 : 4
  return {
    maxLines: narrow ? 1 : lines,
    maxHeightPx: isClose || narrow ? Infinity : roomPx - AXIS_PX - LIST_PX,
  }
}

/** From where the timeline's scroller begins to the end of the screen; a page that grows with the lanes has its own. */
export function roomBelow(host: HTMLElement): number {
  const given = host.closest<HTMLElement>('[data-room]')?.dataset['room']
  if (given !== undefined) return Number(given)
  const scroller = host.parentElement?.parentElement ?? host
  return innerHeight - scroller.getBoundingClientRect().top
}
