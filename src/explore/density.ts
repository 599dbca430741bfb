/**
 * Where the events of the counts are: how many of them begin in each of the narrow columns that the track is cut into.
 * A count stands in one place for events of months; the columns behind it say when they were. Two look-ups in the
 * lane's rank directory for each column, however many events there are.
 */
import { DAY, type TimeSpan } from '../model/time'
import type { Bitset } from './bitset'
import type { Cluster, LaneLayout, Px } from './detail'
import { lowerBound, type EventIndex } from './event-index'
import { placeOf } from './place'
import { foldedLength, type TimeScale } from './time-scale'

/** Wide enough to be seen alone. */
export const COLUMN_PX: Px = 2

/** The columns of a window: they move with it while it pans. */
export interface Columns {
  /** Left edge of the first one; it may lie left of the window. */
  readonly leftPx: Px
  /** The first row of each column, and at the end the one after the last. */
  readonly rows: Int32Array
}

/** Counted events that begin in one column. */
export interface Counted {
  readonly count: number
  readonly firstRow: number
  readonly lastRow: number
}

/** Cuts a window into columns, the same for all lanes. */
export function columnsOf(index: EventIndex, scale: TimeScale, visibleWindow: TimeSpan, widthPx: Px): Columns {
  const from = scale.fold(visibleWindow.start)
  const step = (foldedLength(scale, visibleWindow) / widthPx) * COLUMN_PX
  const first = Math.floor(from / step)
  const rows = new Int32Array(Math.ceil(widthPx / COLUMN_PX) + 2)
  // A day is drawn in its middle, and begins half a day earlier.
  for (let i = 0; i < rows.length; i++) rows[i] = lowerBound(index, scale.unfold((first + i) * step) - DAY / 2)
  return { leftPx: ((first * step - from) / step) * COLUMN_PX, rows }
}

/** Calls `visit` with the first row of a set in each column that has any. */
export function eachFirst(set: Bitset, { rows }: Columns, visit: (row: number) => void): void {
  let before = set.countBefore(rows[0]!)
  for (let column = 0; column + 1 < rows.length; column++) {
    const after = rows[column + 1] === rows[column] ? before : set.countBefore(rows[column + 1]!)
    if (after > before) visit(set.next(rows[column]!)!)
    before = after
  }
}

/** Calls `visit` with each column in which a cluster has events. Those with marks of their own are not among them. */
export function eachCounted(
  { lane: { drawn }, marks }: Pick<LaneLayout, 'lane' | 'marks'>,
  cluster: Cluster,
  { rows }: Columns,
  visit: (column: number, count: number) => void,
): void {
  const singles = singlesIn(marks, cluster)
  const end = cluster.lastRow + 1
  let next = 0
  for (let column = columnOf(rows, cluster.firstRow); column + 1 < rows.length && rows[column]! < end; column++) {
    const [from, to] = [Math.max(rows[column]!, cluster.firstRow), Math.min(rows[column + 1]!, end)]
    if (from >= to) continue
    let count = drawn.countBefore(to) - drawn.countBefore(from)
    while (next < singles.length && singles[next]! < from) next++
    for (; next < singles.length && singles[next]! < to; next++) count--
    if (count > 0) visit(column, count)
  }
}

/** What a cluster has near a place, in pixels: a pointer cannot tell one column from its neighbours. */
export function countedNear(
  layout: Pick<LaneLayout, 'lane' | 'marks'>,
  cluster: Cluster,
  columns: Columns,
  x: Px,
  reachPx: Px,
): Counted | undefined {
  const { rows, leftPx } = columns
  const column = (px: Px) => Math.floor((px - leftPx) / COLUMN_PX)
  const [first, last] = [Math.max(0, column(x - reachPx)), Math.min(rows.length - 2, column(x + reachPx))]
  if (first > last) return undefined
  let count = 0
  eachCounted(layout, cluster, columns, (at, found) => {
    if (at >= first && at <= last) count += found
  })
  if (count === 0) return undefined
  const { drawn } = layout.lane
  const [from, to] = [Math.max(rows[first]!, cluster.firstRow), Math.min(rows[last + 1]!, cluster.lastRow + 1)]
  const [firstRow, lastRow] = [drawn.select(drawn.countBefore(from)), drawn.select(drawn.countBefore(to) - 1)]
  return firstRow === undefined || lastRow === undefined ? undefined : { count, firstRow, lastRow }
}

/** From the first to the last of the counted begin. */
export function spanOfCounted(index: EventIndex, { firstRow, lastRow }: Counted): TimeSpan {
  return { start: placeOf(index, firstRow).start, end: placeOf(index, lastRow).start }
}

/** Rows with a mark of their own between the first and the last of a cluster, ascending. */
function singlesIn(marks: LaneLayout['marks'], { firstRow, lastRow }: Cluster): Int32Array {
  const rows = marks.flatMap((mark) =>
    mark.kind === 'event' && mark.row >= firstRow && mark.row <= lastRow ? [mark.row] : [],
  )
  return Int32Array.from(rows).sort()
}

/** The column in which a row begins; the first one for a row before it. */
function columnOf(rows: Int32Array, row: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (rows[middle]! <= row) low = middle
    else high = middle - 1
  }
  return low
}
