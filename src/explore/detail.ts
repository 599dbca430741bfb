/**
 * Level of detail: what to draw of each lane in a window of a given width. The number of marks is bounded by
 * pixels, never by events: a lane is walked cell by cell through its rank directory, and what does not fit into
 * the lines of a cell becomes one count. Every event of the stretch has a mark or is in exactly one count.
 */
import { unpackShape, type DateShape } from '../model/columns'
import type { Instant, TimeSpan } from '../model/time'
import { Bitset } from './bitset'
import { gridOf, groupsOf, type Grid, type Group } from './cells'
import type { EventIndex } from './event-index'
import type { Lane } from './lanes'
import { Lines } from './lines'
import { outside } from './outside'
import { placeOf } from './place'
import { withSpareLines } from './spare-lines'
import { foldedLength, type TimeScale } from './time-scale'

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

const SHAPE_PX: Px = 13
/** Half the least width of "about": its faded ends must show however far out the reader has zoomed. */
export const WING_PX: Px = 26
/** An open start is an arrow that begins so far left of the end that is named. */
const ARROW_PX: Px = 34
const LABEL_GAP_PX: Px = 10
const SPACE_PX: Px = 12
/** Least width of the box around a count. */
const COUNT_PX: Px = 24
/** After a count; another one begins up to 5.5 px left of its group, and must not touch it. */
const CLUSTER_SPACE_PX: Px = 7

/** Width of the box around a count: its digits, and the separators between thousands. It grows to the right. */
export function countPx(count: number): Px {
  const digits = String(count).length
  return Math.max(COUNT_PX, 11 + digits * 7.5 + Math.floor((digits - 1) / 3) * 4)
}

/**
 * Lays out every lane. Where all together would take too much, each gets fewer lines; where that is not enough,
 * events are counted in longer cells.
 */
export function layOut(index: EventIndex, lanes: readonly Lane[], request: DetailRequest): LaneLayout[] {
  const { scale, visibleWindow, widthPx, laneHeight, maxHeightPx, maxMarks } = request
  const marksOf = (filled: readonly Filled[]) => filled.reduce((sum, lane) => sum + lane.marks.length, 0)
  const heightOf = (filled: readonly Filled[]) => filled.reduce((sum, lane) => sum + laneHeight(lane.lines), 0)
  const isRoomy = (filled: readonly Filled[]) => marksOf(filled) <= maxMarks && heightOf(filled) <= maxHeightPx
  let maxLines = Math.max(1, request.maxLines)
  for (let coarseness = 0; ;) {
    const grid = gridOf(scale, visibleWindow, widthPx, coarseness)
    const refill = (lane: number, lines: number) =>
      fillWithPinned(index, lanes[lane]!, { ...request, maxLines: lines }, grid)
    const filled = lanes.map((_, lane) => refill(lane, maxLines))
    const marks = marksOf(filled)
    const fits = marks <= maxMarks && (heightOf(filled) <= maxHeightPx || maxLines <= 2)
    const isCoarsest = maxLines === 1 && grid.cell > 2 * foldedLength(scale, visibleWindow)
    if (fits || isCoarsest) {
      const spread = withSpareLines(filled, { lines: maxLines, most: request.maxLines }, refill, isRoomy)
      return lanes.map((lane, i) => ({ lane, ...spread[i]!, ...outside(index, lane, visibleWindow) }))
    }
    // Far too much is not approached line by line: a layout is made in every frame.
    if (maxLines > 1) maxLines = marks > 2 * maxMarks ? maxLines >> 1 : maxLines - 1
    else coarseness++
  }
}

type Filled = Pick<LaneLayout, 'marks' | 'lines'>

/** Selecting an event that has a mark moves nothing; one that has none leaves its count and is put in between. */
function fillWithPinned(index: EventIndex, lane: Lane, request: DetailRequest, grid: Grid): Filled {
  const { drawn } = lane
  const { pinned } = request
  const filled = fill(index, lane.id, drawn, request, grid)
  if (pinned === undefined || !drawn.has(pinned)) return filled
  const isNear = index.columns.start[pinned]! < grid.block.end && index.columns.end[pinned]! > grid.block.start
  if (!isNear || filled.marks.some((mark) => mark.kind === 'event' && mark.row === pinned)) return filled
  const others = drawn.copy().andNot(Bitset.of(drawn.length, [pinned]))
  return fill(index, lane.id, others, request, grid, pinned)
}

type Counted = Pick<Cluster, 'count' | 'firstRow' | 'lastRow'>

/**
 * Goes from left to right through what the lane draws. After each group some line still has a place for the next
 * one, if only on a bar, unless a count is in the way, which then takes the next group in: no event gets lost.
 */
function fill(
  index: EventIndex,
  lane: string,
  drawn: Bitset,
  { scale, visibleWindow, widthPx, maxLines, labelWidth, phraseWidth }: DetailRequest,
  grid: Grid,
  extra?: number,
): Filled {
  const { block } = grid
  const pxPerMs = widthPx / foldedLength(scale, visibleWindow)
  const toPx = (instant: Instant): Px => (scale.fold(instant) - grid.from) * pxPerMs
  const marks: Mark[] = []
  const lines = new Lines(maxLines)

  /** What is drawn of an event without its label, and where its shape ends, behind which a count may stand on its bar. */
  const edgesOf = (row: number): { left: Px; hard: Px; right: Px } => {
    const { start, end } = placeOf(index, row)
    const [from, to] = [toPx(start), toPx(end)]
    const { openStart, approximate, oneOf } = shapeOf(index.columns.shape[row]!)
    const middle = (from + to) / 2
    const [left, right] = [from - (openStart ? ARROW_PX : SHAPE_PX / 2), Math.max(from + SHAPE_PX / 2, to)]
    if (!approximate) return { left, right, hard: oneOf ? right : from + SHAPE_PX / 2 }
    return {
      left: Math.min(left, middle - WING_PX),
      right: Math.max(right, middle + WING_PX),
      hard: middle + SHAPE_PX / 2,
    }
  }
  const labelEndOf = (row: number): Px => {
    const width = labelWidth(row)
    return edgesOf(row).right + SPACE_PX + (width > 0 ? LABEL_GAP_PX + width : 0)
  }
  const putEvent = (row: number, line: number, hasRoom: boolean) => {
    const { left, hard, right } = edgesOf(row)
    const labelled = hasRoom && labelWidth(row) > 0
    const shapeEnd = right + SPACE_PX
    const labelEnd = labelled ? labelEndOf(row) : shapeEnd
    lines.take(line, { left, hardEnd: hard + SPACE_PX, shapeEnd, labelEnd, mark: marks.length })
    marks.push({ kind: 'event', key: `${lane}/e${row}`, lane, row, line, ...placeOf(index, row), labelled })
  }
  const countEnd = (at: Instant, count: number): Px => toPx(at) - COUNT_PX / 2 + countPx(count) + CLUSTER_SPACE_PX
  const putCount = (counted: Counted, at: Instant, line: number, phraseEndMost: Px) => {
    const end = countEnd(at, counted.count)
    const labelled = end + phraseWidth < phraseEndMost
    const labelEnd = labelled ? end + phraseWidth : end
    lines.take(line, { left: toPx(at) - COUNT_PX / 2, hardEnd: end, shapeEnd: end, labelEnd, mark: marks.length })
    const key = `${lane}/c${counted.firstRow}`
    marks.push({ kind: 'cluster', key, lane, line, ...counted, ...stretch(index, counted, block), at, labelled })
  }
  /** The nearest count to the left takes in what finds no line, and moves to where most of its events are. */
  const join = ({ count, firstRow, lastRow }: Counted, middle: Instant) => {
    const last = Math.max(...lines.lastMarks().filter((mark) => marks[mark]!.kind === 'cluster'))
    const mark = marks[last]
    if (mark?.kind !== 'cluster') return
    const counted = { count: mark.count + count, firstRow: Math.min(mark.firstRow, firstRow), lastRow }
    const at = count > mark.count ? middle : mark.at
    marks[last] = { ...mark, ...counted, key: `${lane}/c${counted.firstRow}`, ...stretch(index, counted, block), at }
    lines.extend(mark.line, countEnd(at, counted.count))
  }
  const takeLabel = (mark: number) => {
    marks[mark] = { ...marks[mark]!, labelled: false }
  }
  /** Lines that are free at a place; if there are none, a label gives way. */
  const freeLines = (x: Px): number[] => {
    const free = lines.freeAt(x)
    return free.length > 0 ? free : lines.freeByLabel(x, takeLabel)
  }
  /** A count has no wings and no arrow: it may fit where its events would not. */
  const lineForCount = (at: Instant): number | undefined => {
    const left = toPx(at) - COUNT_PX / 2
    return freeLines(left)[0] ?? lines.onBarAt(left, takeLabel)
  }
  /** Gives events of a group places of their own, from the first on, and answers how many have got one. */
  const putFirst = ({ rows, count, at }: Group, free: number[], next: Group | undefined): number => {
    const nextLeft = next?.left ?? Infinity
    const nextNeed = Math.min(2, next?.count ?? 0, maxLines - 1)
    // On a single line one bar may stand for all that last: the next count, on it, takes in the others.
    const keepsLine = at !== undefined || next === undefined || maxLines > 1
    let blocking = 0
    for (const [placed, row] of rows.entries()) {
      const left = count - placed
      const line = free[0]
      if (line === undefined || (keepsLine && left > free.length && free.length === 1)) return placed
      const blocks = labelEndOf(row) > nextLeft
      const hasRoom = !blocks || !at || maxLines - blocking - 1 >= nextNeed
      if (!(hasRoom || left === 1) || !lines.staysOpen(nextLeft, line, edgesOf(row).hard + SPACE_PX)) return placed
      if (blocks && hasRoom) blocking++
      putEvent(row, line, hasRoom)
      free.shift()
    }
    return rows.length
  }

  // A short event may stand further left than one that began earlier and lasts a day: its middle counts.
  const leftOf = (row: number) => Math.min(edgesOf(row).left, toPx(index.columns.start[row]!) - SHAPE_PX / 2)
  const groups = groupsOf(index, drawn, scale, grid, maxLines, leftOf)
  /** What began earlier and has no line, or would leave none: the next count takes it in. */
  let waiting: readonly number[] = []
  for (const [i, group] of groups.entries()) {
    const next = groups[i + 1]
    const nextLeft = next?.left ?? Infinity
    const free = freeLines(group.left)
    const placed = waiting.length > 0 ? 0 : putFirst(group, free, next)
    const count = waiting.length + group.count - placed
    if (count === 0) continue
    if (next && !group.at) {
      waiting = group.rows.slice(placed)
      continue
    }
    const firstRow = waiting[0] ?? group.rows[placed]!
    const counted = { count, firstRow, lastRow: group.lastRow }
    const at = group.at?.(placed) ?? grid.middle
    const line = free[0] ?? lines.onBarAt(group.left, takeLabel) ?? (count > 1 ? lineForCount(at) : undefined)
    if (line === undefined) join(counted, at)
    else if (count > 1) putCount(counted, at, line, free.length > 0 ? nextLeft : -Infinity)
    else if (lines.staysOpen(nextLeft, line, edgesOf(firstRow).hard + SPACE_PX)) putEvent(firstRow, line, false)
    else {
      waiting = [firstRow]
      continue
    }
    waiting = []
  }

  if (extra !== undefined) {
    const { left, right } = edgesOf(extra)
    const withLabel = lines.freeBetween(left, labelEndOf(extra))
    putEvent(extra, withLabel ?? lines.freeBetween(left, right + SPACE_PX) ?? maxLines, withLabel !== undefined)
  }
  return { marks, lines: lines.count }
}

/** Where events begin; what began before the stretch laid out counts from its edge. */
function stretch(index: EventIndex, { firstRow, lastRow }: Counted, block: TimeSpan): TimeSpan {
  const start = Math.max(block.start, placeOf(index, firstRow).start)
  return { start, end: Math.max(start, placeOf(index, lastRow).start) }
}

const shapes: DateShape[] = []

/** Unpacked once: a layout asks for it thousands of times. */
function shapeOf(packed: number): DateShape {
  return (shapes[packed] ??= unpackShape(packed))
}
