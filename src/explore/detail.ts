/**
 * Level of detail: what to draw of each lane in a window of a given width. The number of marks is bounded by
 * pixels, never by events: a lane is walked cell by cell through its rank directory, and what does not fit into
 * the lines of a cell becomes one count. Every event of the stretch has a mark or is in exactly one count.
 */
import type { Instant, TimeSpan } from '../model/time'
import { gridOf } from './cells'
import type { EventIndex } from './event-index'
import { fillLane, pxPerMsOf, type Filled, type FillRequest } from './lane-fill'
import type { Lane } from './lanes'
import { outside } from './outside'
import { withSpareLines } from './spare-lines'
import { foldedLength, type TimeScale } from './time-scale'

export { countPx, WING_PX } from './lane-fill'

/** CSS pixels. */
export type Px = number

/** One event with a place of its own. */
export interface EventMark {
  readonly kind: 'event'
  /** Stable while the event is on screen in this lane. */
  readonly key: string
  readonly lane: string
  readonly row: number
  /** Counted from the top of the lane. */
  readonly line: number
  readonly start: Instant
  readonly end: Instant
  /** Whether there is room for the label. */
  readonly labelled: boolean
}

/** Several events that share a place: those of a cell, and any that last into it and find no line of their own. */
export interface Cluster {
  readonly kind: 'cluster'
  readonly key: string
  readonly lane: string
  readonly line: number
  readonly count: number
  /** The first and the last of them. */
  readonly firstRow: number
  readonly lastRow: number
  /** Where the first begins, but not before the stretch laid out, and where the last begins. */
  readonly start: Instant
  readonly end: Instant
  /** Where it is drawn: at the middle one, for the first may have begun long before the others. */
  readonly at: Instant
  /** Whether the phrase beside the count has room. */
  readonly labelled: boolean
}

export type Mark = EventMark | Cluster

export interface LaneLayout {
  readonly lane: Lane
  readonly marks: readonly Mark[]
  /** Lines in use; none where nothing is drawn. */
  readonly lines: number
  /** Events drawn in this lane that lie wholly before and after the window. */
  readonly before: number
  readonly after: number
}

export interface DetailRequest {
  readonly scale: TimeScale
  readonly visibleWindow: TimeSpan
  readonly widthPx: Px
  /** Lines a lane may have; one more where the pinned row would have no place. */
  readonly maxLines: number
  /** Most marks over all lanes; at least three per lane, and one. */
  readonly maxMarks: number
  /** Height of a lane with so many lines, and the height that all lanes may take; at least two lines stay. */
  readonly laneHeight: (lines: number) => Px
  readonly maxHeightPx: Px
  /** Width of a row's label; 0 while it is not known yet. */
  readonly labelWidth: (row: number) => Px
  /** Width of the phrase beside the count of a cluster. */
  readonly phraseWidth: Px
  /** A row that always gets a mark of its own, if the window shows it at all. */
  readonly pinned?: number | undefined
}

/**
 * Lays out every lane. Where all together would take too much, each gets fewer lines; where that is not enough,
 * events are counted in longer cells.
 */
export function layOut(index: EventIndex, lanes: readonly Lane[], request: DetailRequest): LaneLayout[] {
  const { scale, visibleWindow, widthPx, laneHeight, maxHeightPx, maxMarks } = request
  const pxPerMs = pxPerMsOf(request)
  const heightOf = (filled: readonly Filled[]) => filled.reduce((sum, lane) => sum + laneHeight(lane.lines), 0)
  const isRoomy = (filled: readonly Filled[]) => marksOf(filled) <= maxMarks && heightOf(filled) <= maxHeightPx
  let maxLines = Math.max(1, request.maxLines)
  for (let coarseness = 0; ;) {
    const grid = gridOf(scale, visibleWindow, widthPx, coarseness)
    const isCoarsest = maxLines === 1 && grid.cell > 2 * foldedLength(scale, visibleWindow)
    // Beyond this it does not matter how many marks there are: a layout is made in every frame, and most fail.
    const mostMarks = isCoarsest ? Infinity : maxLines > 1 ? 2 * maxMarks : maxMarks
    const filled = fillLanes(index, lanes, { ...request, maxLines, pxPerMs, grid, mostMarks })
    const fits = filled && marksOf(filled) <= maxMarks && (heightOf(filled) <= maxHeightPx || maxLines <= 2)
    if (filled && (fits || isCoarsest)) {
      const refill = (lane: number, lines: number) =>
        fillLane(index, lanes[lane]!, { ...request, maxLines: lines, pxPerMs, grid, mostMarks: maxMarks })
      const spread = withSpareLines(filled, { lines: maxLines, most: request.maxLines }, refill, isRoomy)
      return lanes.map((lane, i) => ({ lane, ...spread[i]!, ...outside(index, lane, visibleWindow) }))
    }
    // Far too much is not approached line by line.
    if (maxLines > 1) maxLines = filled ? maxLines - 1 : maxLines >> 1
    else coarseness++
  }
}

/** All lanes, or undefined as soon as they have more marks than they may. */
function fillLanes(index: EventIndex, lanes: readonly Lane[], request: FillRequest): readonly Filled[] | undefined {
  const filled: Filled[] = []
  let { mostMarks } = request
  for (const lane of lanes) {
    const next = fillLane(index, lane, { ...request, mostMarks })
    if (!next || next.marks.length > mostMarks) return undefined
    mostMarks -= next.marks.length
    filled.push(next)
  }
  return filled
}

function marksOf(filled: readonly Filled[]): number {
  return filled.reduce((sum, { marks }) => sum + marks.length, 0)
}
