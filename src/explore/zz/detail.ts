/**
 * Level of detail: what to draw of each lane in a window of a given width. The number of marks is bounded by
 * pixels, never by events: a lane is walked cell by cell through its rank directory, and what does not fit into
 * the lines of a cell becomes one count.
 *
 * Cells are powers of two in time, so that a mark keeps its cell, and its place, while the reader pans.
 */
import { unpackShape } from '../../model/columns'
import type { Instant, TimeSpan } from '../../model/time'
import { forEachLastingInto, lowerBound, type EventIndex } from './event-index'
import type { Lane } from './lanes'
import { placeOf } from './place'

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

/** Several events of one cell that share a place. */
export interface Cluster {
  readonly kind: 'cluster'
  readonly key: string
  readonly lane: string
  readonly line: number
  readonly count: number
  /** The events are those that the lane draws among rows `firstRow` … `lastRow`, less those with marks of their own. */
  readonly firstRow: number
  readonly lastRow: number
  /** Where the first begins and where the last begins. */
  readonly start: Instant
  readonly end: Instant
  /** Where it is drawn: at the middle one. */
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
  readonly window: TimeSpan
  readonly widthPx: Px
  /** Lines a lane may have. */
  readonly maxLines: number
  /** Most marks over all lanes. */
  readonly maxMarks: number
  /** Height of a lane with so many lines, and the height that all lanes may take; at least two lines stay. */
  readonly laneHeight: (lines: number) => Px
  readonly maxHeightPx: Px
  /** Width of a row's label; 0 while it is not known yet. */
  readonly labelWidth: (row: number) => Px
  /** Width of the phrase beside the count of a cluster. */
  readonly phraseWidth: Px
  /** A row that always gets a mark of its own. */
  readonly pinned?: number | undefined
}

export const SHAPE_PX: Px = 13
/** Half the least width of "about": its faded ends must show however far out the reader has zoomed. */
export const WING_PX: Px = 26
const LABEL_GAP_PX: Px = 10
const SPACE_PX: Px = 12
const CLUSTER_PX: Px = 24
const CLUSTER_SPACE_PX: Px = 4
/** A cell is at least this wide, so that two counts never touch. */
const CELL_PX: Px = 26
/** The laid-out stretch is aligned to this many cells: panning inside it moves nothing. */
const CELLS_PER_BLOCK = 8

/** Length of a cell: the smallest power of two of milliseconds that is wide enough to hold a mark. */
export function cellLength(window: TimeSpan, widthPx: Px): number {
  const msPerPx = (window.end - window.start) / Math.max(1, widthPx)
  return 2 ** Math.ceil(Math.log2(msPerPx * CELL_PX))
}

/** Lays out every lane; each gets fewer lines where all together would take too much. */
export function layOut(index: EventIndex, lanes: readonly Lane[], request: DetailRequest): LaneLayout[] {
  for (let maxLines = request.maxLines; ; maxLines--) {
    const layouts = lanes.map((lane) => layOutLane(index, lane, { ...request, maxLines: Math.max(1, maxLines) }))
    const marks = layouts.reduce((sum, layout) => sum + layout.marks.length, 0)
    const height = layouts.reduce((sum, layout) => sum + request.laneHeight(layout.lines), 0)
    if (maxLines <= 1) return trim(layouts, request.maxMarks)
    if (marks <= request.maxMarks && (height <= request.maxHeightPx || maxLines <= 2)) return layouts
  }
}

/** The last resort of a very wide screen: nearest to the middle stay. Their events remain in the list. */
function trim(layouts: LaneLayout[], maxMarks: number): LaneLayout[] {
  const most = Math.max(1, Math.floor(maxMarks / Math.max(1, layouts.length)))
  return layouts.map((layout) => {
    const spare = Math.max(0, layout.marks.length - most)
    return { ...layout, marks: layout.marks.slice(Math.floor(spare / 2), layout.marks.length - Math.ceil(spare / 2)) }
  })
}

interface Line {
  /** Right edges of the last mark: of its shape, of its bar, and of its label, in pixels from the block's start. */
  hardEnd: Px
  shapeEnd: Px
  labelEnd: Px
  /** Index of that mark in the result, to take its label away. */
  last: number
}

interface Cell {
  /** Ranks in the lane's drawn set, half-open. */
  readonly from: number
  readonly to: number
  readonly x: Px
}

function layOutLane(index: EventIndex, lane: Lane, request: DetailRequest): LaneLayout {
  const { window, widthPx, maxLines } = request
  const { start } = index.columns
  const pxPerMs = widthPx / (window.end - window.start)
  const cellMs = cellLength(window, widthPx)
  const blockMs = cellMs * CELLS_PER_BLOCK
  const block = {
    start: Math.floor(window.start / blockMs) * blockMs,
    end: Math.ceil(window.end / blockMs) * blockMs,
  }
  const toPx = (instant: Instant): Px => (instant - block.start) * pxPerMs
  const marks: Mark[] = []
  const lines: Line[] = []
  const free = (x: Px): number[] => {
    const found: number[] = []
    for (let line = 0; line < maxLines; line++) if ((lines[line]?.labelEnd ?? -Infinity) <= x) found.push(line)
    return found
  }
  const take = (line: number, edges: Omit<Line, 'last'>, mark: Mark) => {
    while (lines.length <= line) lines.push({ hardEnd: -Infinity, shapeEnd: -Infinity, labelEnd: -Infinity, last: -1 })
    lines[line] = { ...edges, last: marks.length }
    marks.push(mark)
  }
  /** Middle of an event's shape: where its bar begins, or in the middle of what fades at both ends. */
  const shapePx = (row: number): Px => {
    const place = placeOf(index, row)
    const isAbout = unpackShape(index.columns.shape[row]!).approximate
    return toPx(isAbout ? (place.start + place.end) / 2 : place.start)
  }
  /** Right edge of what is drawn of an event, without its label. */
  const rightEdge = (row: number): Px => {
    const place = placeOf(index, row)
    const [left, right] = [toPx(place.start), toPx(place.end)]
    const wing = unpackShape(index.columns.shape[row]!).approximate ? (left + right) / 2 + WING_PX : 0
    return Math.max(left + SHAPE_PX / 2, right, wing)
  }
  const putEvent = (row: number, line: number, labelled: boolean) => {
    const place = placeOf(index, row)
    const right = rightEdge(row)
    const width = request.labelWidth(row)
    const labelEnd = labelled && width > 0 ? right + LABEL_GAP_PX + width + SPACE_PX : right + SPACE_PX
    const hardEnd = shapePx(row) + SHAPE_PX / 2 + SPACE_PX
    take(
      line,
      { hardEnd, shapeEnd: right + SPACE_PX, labelEnd },
      {
        kind: 'event',
        key: `${lane.id}/e${row}`,
        lane: lane.id,
        row,
        line,
        ...place,
        labelled: labelled && width > 0,
      },
    )
  }
  /** Takes a label away, so that a line is free at `x`. */
  const makeRoom = (x: Px): number | undefined => {
    const line = lines.findIndex(({ shapeEnd }) => shapeEnd <= x)
    if (line >= 0) takeLabel(line)
    return line < 0 ? undefined : line
  }
  const takeLabel = (line: number) => {
    const { last } = lines[line]!
    marks[last] = { ...marks[last]!, labelled: false }
  }

  forEachLastingInto(index, block.start, (row) => {
    const [line] = free(toPx(start[row]!))
    if (lane.drawn.has(row) && line !== undefined) putEvent(row, line, true)
  })

  const cells = cellsOf(index, lane, block, cellMs, toPx)
  cells.forEach((cell, i) => {
    const nextX = (cells[i + 1]?.x ?? Infinity) - SHAPE_PX / 2
    const nextNeed = Math.min(2, cells[i + 1] ? cells[i + 1]!.to - cells[i + 1]!.from : 0, maxLines - 1)
    const x = cell.x - SHAPE_PX / 2
    const avail = free(x)
    if (avail.length === 0) {
      const line = makeRoom(x)
      if (line !== undefined) avail.push(line)
    }
    const rows = candidates(lane, cell, request.pinned)
    const left: number[] = []
    let blocking = 0
    for (const [placed, row] of rows.entries()) {
      const remaining = cell.to - cell.from - placed
      const blocks = rightEdge(row) + LABEL_GAP_PX + request.labelWidth(row) + SPACE_PX > nextX
      const roomForLabel = !blocks || maxLines - blocking - 1 >= nextNeed
      const mustCluster = left.length > 0 || (remaining > avail.length && avail.length <= 1)
      const canStand = avail.length > 0 && !mustCluster && (roomForLabel || remaining === 1)
      if (canStand || (row === request.pinned && avail.length > 0)) {
        if (blocks && roomForLabel) blocking++
        putEvent(row, avail.shift()!, roomForLabel)
      } else left.push(row)
    }
    const unseen = cell.to - cell.from - rows.length
    if (left.length > 0) putRest(left, unseen, lane.drawn.select(cell.to - 1)!, nextX, avail[0])
  })

  function putRest(rows: readonly number[], unseen: number, cellLast: number, nextX: Px, line: number | undefined) {
    const count = rows.length + unseen
    if (count === 1 && line !== undefined) return putEvent(rows[0]!, line, false)
    const firstRow = Math.min(...rows)
    const lastRow = unseen > 0 ? cellLast : Math.max(...rows)
    // Where most of them are: the first may have begun long before the others.
    const place = placeOf(index, rows[rows.length >> 1]!).start
    const left = toPx(place) - CLUSTER_PX / 2
    // A count may stand on a bar, as long as it hides no shape.
    const onBar = lines.findIndex(({ hardEnd }) => hardEnd <= left)
    if (line === undefined && onBar < 0) return joinCluster(count, firstRow, lastRow, place)
    if (line === undefined) takeLabel(onBar)
    const right = toPx(place) + CLUSTER_PX + CLUSTER_SPACE_PX
    const phraseEnd = right + request.phraseWidth
    const labelEnd = phraseEnd < nextX ? phraseEnd : right
    take(
      line ?? onBar,
      { hardEnd: right, shapeEnd: right, labelEnd },
      {
        kind: 'cluster',
        key: `${lane.id}/c${cellMs}:${Math.floor(start[firstRow]! / cellMs)}`,
        lane: lane.id,
        line: line ?? onBar,
        count,
        firstRow,
        lastRow,
        ...stretch(index, firstRow, lastRow),
        at: place,
        labelled: phraseEnd < nextX,
      },
    )
  }

  /** No line has room for even a count: the last mark takes these in, and becomes a count if it was none. */
  function joinCluster(count: number, firstRow: number, lastRow: number, place: Instant) {
    const at = marks.findLastIndex((candidate) => candidate.kind === 'cluster' || candidate.row !== request.pinned)
    const mark = marks[at]
    if (!mark) return
    const [first, own] = mark.kind === 'cluster' ? [mark.firstRow, mark.count] : [mark.row, 1]
    // The count stands where most of its events are.
    const before = mark.kind === 'cluster' ? mark.at : mark.start
    const middle = count > own ? place : before
    const right = toPx(middle) + CLUSTER_PX + CLUSTER_SPACE_PX
    lines[mark.line] = { hardEnd: right, shapeEnd: right, labelEnd: right, last: at }
    marks[at] = {
      kind: 'cluster',
      key: `${lane.id}/c${cellMs}:${Math.floor(mark.start / cellMs)}`,
      lane: lane.id,
      line: mark.line,
      count: own + count,
      firstRow: Math.min(first, firstRow),
      lastRow: Math.max(mark.kind === 'cluster' ? mark.lastRow : mark.row, lastRow),
      ...stretch(index, Math.min(first, firstRow), lastRow),
      at: middle,
      labelled: false,
    }
  }

  return { lane, marks, lines: lines.length, ...outside(index, lane, window) }
}

function stretch(index: EventIndex, firstRow: number, lastRow: number): TimeSpan {
  const start = placeOf(index, firstRow).start
  return { start, end: Math.max(start, placeOf(index, lastRow).start) }
}

/** The occupied cells of a block, in order of time. */
function cellsOf(
  index: EventIndex,
  { drawn }: Lane,
  block: TimeSpan,
  cellMs: number,
  toPx: (instant: Instant) => Px,
): Cell[] {
  const { start } = index.columns
  const cells: Cell[] = []
  const last = drawn.countBefore(lowerBound(index, block.end))
  for (let from = drawn.countBefore(lowerBound(index, block.start)); from < last;) {
    const first = start[drawn.select(from)!]!
    const cellEnd = (Math.floor(first / cellMs) + 1) * cellMs
    const to = drawn.countBefore(lowerBound(index, cellEnd))
    cells.push({ from, to, x: toPx(first) })
    from = to
  }
  return cells
}

/** A cell has fewer lines than this: the rows beyond can only be counted. */
const MOST_CANDIDATES = 32

/** Rows of a cell that may get a place of their own, in that order: the pinned one first, then by time. */
function candidates({ drawn }: Lane, { from, to }: Cell, pinned: number | undefined): number[] {
  const rows: number[] = []
  for (let rank = from; rank < Math.min(to, from + MOST_CANDIDATES); rank++) rows.push(drawn.select(rank)!)
  if (pinned === undefined || !drawn.has(pinned)) return rows
  const rank = drawn.countBefore(pinned)
  if (rank < from || rank >= to) return rows
  return [pinned, ...rows.filter((row) => row !== pinned)].slice(0, Math.max(rows.length, 1))
}

function outside(index: EventIndex, { drawn }: Lane, window: TimeSpan): { before: number; after: number } {
  const started = drawn.countBefore(lowerBound(index, window.start))
  let lasting = 0
  forEachLastingInto(index, window.start, (row) => {
    if (drawn.has(row)) lasting++
  })
  return { before: started - lasting, after: drawn.count - drawn.countBefore(lowerBound(index, window.end)) }
}
