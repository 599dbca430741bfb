/** One lane, filled from left to right: which events get a place of their own, and which are counted where. */
import { unpackShape, type DateShape } from '../model/date-shape'
import type { Instant, TimeSpan } from '../model/time'
import { Bitset } from './bitset'
import { groupsOf, type Grid, type Group, type Rest } from './cells'
import type { Cluster, DetailRequest, LaneLayout, Mark, Px } from './detail'
import type { EventIndex } from './event-index'
import type { Lane } from './lanes'
import { Lines } from './lines'
import { placeOf } from './place'
import { foldedLength } from './time-scale'

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

/** Rounded, so that it is the same wherever a window of one length stands. */
export function pxPerMsOf({ scale, visibleWindow, widthPx }: DetailRequest): number {
  return Math.fround(widthPx / foldedLength(scale, visibleWindow))
}

export type Filled = Pick<LaneLayout, 'marks' | 'lines'>

/** What of a request fills lanes: where the window stands in its block is no part of it. */
export type FillRequest = Pick<DetailRequest, 'scale' | 'maxLines' | 'labelWidth' | 'phraseWidth' | 'pinned'> & {
  readonly grid: Grid
  readonly pxPerMs: number
  /** Lanes with more marks than this are not filled to their end. */
  readonly mostMarks: number
}

/**
 * The marks of a lane, or undefined where they would be too many. Selecting an event that has a mark moves nothing;
 * one that has none leaves its count and is put in between.
 */
export function fillLane(index: EventIndex, lane: Lane, request: FillRequest): Filled | undefined {
  const { drawn } = lane
  const { pinned, grid } = request
  const filled = fill(index, lane.id, drawn, request)
  if (!filled || pinned === undefined || !drawn.has(pinned)) return filled
  const isNear = index.columns.start[pinned]! < grid.block.end && index.columns.end[pinned]! > grid.block.start
  if (!isNear || filled.marks.some((mark) => mark.kind === 'event' && mark.row === pinned)) return filled
  return fill(index, lane.id, without(drawn, pinned), request, pinned)
}

const others = new WeakMap<Bitset, { readonly pinned: number; readonly rows: Bitset }>()

/** Remembered, and with it the cells of these rows: an event stays selected for many frames. */
function without(drawn: Bitset, pinned: number): Bitset {
  const known = others.get(drawn)
  if (known?.pinned === pinned) return known.rows
  const rows = drawn.copy().andNot(Bitset.of(drawn.length, [pinned]))
  others.set(drawn, { pinned, rows })
  return rows
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
  { scale, grid, pxPerMs, maxLines, labelWidth, phraseWidth, mostMarks }: FillRequest,
  extra?: number,
): Filled | undefined {
  const { block } = grid
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
  /** Gives these rows places of their own, in this order, and answers how many have got one. */
  const putAll = (rows: readonly number[], { count, lasts }: Group, free: readonly number[], next?: Group): number => {
    const nextLeft = next?.left ?? Infinity
    const nextNeed = Math.min(2, next?.count ?? 0, maxLines - 1)
    let blocking = 0
    for (const [placed, row] of rows.entries()) {
      const line = free[placed]!
      const blocks = labelEndOf(row) > nextLeft
      const hasRoom = !blocks || lasts || maxLines - blocking - 1 >= nextNeed
      const isLast = placed === count - 1
      if (!(hasRoom || isLast) || !lines.staysOpen(nextLeft, line, edgesOf(row).hard + SPACE_PX)) return placed
      if (blocks && hasRoom) blocking++
      putEvent(row, line, hasRoom)
    }
    return rows.length
  }
  /** Gives events of a group places of their own, the most important ones if not all; answers which, in order of time. */
  const putSome = (group: Group, free: readonly number[], next?: Group): readonly number[] => {
    // On a single line one bar may stand for all that last: the next count, on it, takes in the others.
    const keepsLine = !group.lasts || next === undefined || maxLines > 1
    let most = group.count > free.length && keepsLine ? free.length - 1 : Math.min(group.count, free.length)
    while (most > 0) {
      const rows = group.rows.slice(0, most).sort((a, b) => a - b)
      const placed = putAll(rows, group, free, next)
      if (placed === rows.length) return rows
      // So many have room: they are the most important ones, and not those that begin first.
      for (let undone = placed; undone > 0; undone--) {
        lines.release(free[undone - 1]!)
        marks.pop()
      }
      most = placed
    }
    return []
  }

  // A short event may stand further left than one that began earlier and lasts a day: its middle counts.
  const leftOf = (row: number) => Math.min(edgesOf(row).left, toPx(index.columns.start[row]!) - SHAPE_PX / 2)
  const groups = groupsOf(index, drawn, scale, grid, maxLines, leftOf)
  /** What began earlier and has no line, or would leave none: the next count takes it in. */
  let waiting: { readonly count: number; readonly firstRow: number } | undefined
  for (const [i, group] of groups.entries()) {
    if (marks.length > mostMarks) return undefined
    const next = groups[i + 1]
    const nextLeft = next?.left ?? Infinity
    const free = freeLines(group.left)
    const placed = waiting ? [] : putSome(group, free, next)
    const left = group.count - placed.length
    const count = (waiting?.count ?? 0) + left
    if (count === 0) continue
    const rest: Rest = group.rest(placed)
    if (next && group.lasts) {
      waiting = { count, firstRow: rest.firstRow }
      continue
    }
    const { at, lastRow } = rest
    const firstRow = waiting?.firstRow ?? rest.firstRow
    const counted = { count, firstRow, lastRow }
    const line =
      free[placed.length] ?? lines.onBarAt(group.left, takeLabel) ?? (count > 1 ? lineForCount(at) : undefined)
    if (line === undefined) join(counted, at)
    else if (count > 1) putCount(counted, at, line, placed.length < free.length ? nextLeft : -Infinity)
    else if (lines.staysOpen(nextLeft, line, edgesOf(firstRow).hard + SPACE_PX)) putEvent(firstRow, line, false)
    else {
      waiting = { count, firstRow }
      continue
    }
    waiting = undefined
  }
  if (marks.length > mostMarks) return undefined

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
