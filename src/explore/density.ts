/**
 * Where the events of the counts are: how many of them begin in each of the narrow columns that the track is cut into.
 * A count stands in one place for events of months; the columns behind it say when they were. Two look-ups in the
 * lane's rank directory for each column, however many events there are.
 */
import { DAY, type Instant, type TimeSpan } from '../model/time'
import type { Bitset } from './bitset'
import type { Cluster, LaneLayout, Px } from './detail'
import { lowerBound, type EventIndex } from './event-index'
import { placeOf } from './place'
import { foldedLength, type TimeScale } from './time-scale'

/** Wide enough to be seen alone. */
export const COLUMN_PX: Px = 2

/** Columns that move with the window while it pans: the same object as long as the window stays among them. */
export interface Columns {
  readonly scale: TimeScale
  /** Width of a column, in folded milliseconds. */
  readonly step: number
  /** Number of the first one, counted from the beginning of time. */
  readonly first: number
  /** The first row of each column, and at the end the one after the last. */
  readonly rows: Int32Array
}

/** Counted events that begin in one column. */
export interface Counted {
  readonly count: number
  readonly firstRow: number
  readonly lastRow: number
}

const cut = new WeakMap<EventIndex, Columns>()

/**
 * Columns among which a window stands, the same for all lanes. Cut for the window alone, but where the columns before
 * them were as wide, which is where it pans, for as much again on either side.
 */
export function columnsOf(index: EventIndex, scale: TimeScale, visibleWindow: TimeSpan, widthPx: Px): Columns {
  // Rounded, so that it is the same wherever a window of one length stands.
  const step = Math.fround((foldedLength(scale, visibleWindow) / widthPx) * COLUMN_PX)
  const first = Math.floor(scale.fold(visibleWindow.start) / step)
  const count = Math.ceil(widthPx / COLUMN_PX) + 1
  const known = cut.get(index)
  const pans = known?.step === step && known.scale === scale
  if (pans && first >= known.first && first + count < known.first + known.rows.length) return known
  const columns = pans
    ? cutColumns(index, { scale, step, first: first - count, count: 3 * count })
    : cutColumns(index, { scale, step, first, count })
  cut.set(index, columns)
  return columns
}

function cutColumns(
  index: EventIndex,
  { scale, step, first, count }: Pick<Columns, 'scale' | 'step' | 'first'> & { readonly count: number },
): Columns {
  const rows = new Int32Array(count + 1)
  // A day is drawn in its middle, and begins half a day earlier.
  for (let i = 0; i <= count; i++) rows[i] = lowerBound(index, scale.unfold((first + i) * step) - DAY / 2)
  return { scale, step, first, rows }
}

/** Where the first column begins, in pixels from the left edge of a window. */
export function leftOf({ scale, step, first }: Columns, visibleWindow: TimeSpan): Px {
  return (first - scale.fold(visibleWindow.start) / step) * COLUMN_PX
}

/** Keeps what is found for a key among columns for as long as both are there. */
function keptAmongColumns<Key extends object, T>() {
  const known = new WeakMap<Columns, WeakMap<Key, T>>()
  return (columns: Columns, key: Key, find: () => T): T => {
    const own = known.get(columns) ?? new WeakMap<Key, T>()
    known.set(columns, own)
    const found = own.get(key) ?? find()
    own.set(key, found)
    return found
  }
}

const ticks = keptAmongColumns<Bitset, Float64Array>()

/**
 * Where a tick stands for the first event of a set in each column that has any, in pixels from the left edge of the
 * first column: as `placeOf` has it, and so not always in that column. Remembered for as long as the columns are.
 */
export function ticksOf(index: EventIndex, set: Bitset, columns: Columns): Float64Array {
  return ticks(columns, set, () => findTicks(index, set, columns))
}

function findTicks(index: EventIndex, set: Bitset, columns: Columns): Float64Array {
  const { scale, step, first, rows } = columns
  const found = new Float64Array(rows.length - 1)
  let count = 0
  let column = 0
  for (let row = set.next(rows[0]!); row !== undefined; row = set.next(rows[column]!)) {
    while (column < found.length && rows[column + 1]! <= row) column++
    if (column === found.length) break
    found[count++] = (scale.fold(startOf(index, row)) / step - first) * COLUMN_PX
    column++
  }
  return found.subarray(0, count)
}

/** Where an event begins: as `placeOf` has it, without an object for each. */
function startOf({ columns: { start, end } }: EventIndex, row: number): Instant {
  const [from, to] = [start[row]!, end[row]!]
  return to - from <= DAY ? (from + to) / 2 : from
}

type Layout = Pick<LaneLayout, 'lane' | 'marks'>

interface Profile {
  /** Columns in which there are any, ascending, and how many. */
  readonly columns: Int32Array
  readonly counts: Int32Array
}

const profiles = keptAmongColumns<Cluster, Profile>()

/** Where the events of a cluster begin, column by column. Those with marks of their own are not among them. */
export function profileOf(index: EventIndex, layout: Layout, cluster: Cluster, columns: Columns): Profile {
  return profiles(columns, cluster, () => findProfile(index, layout, cluster, columns))
}

function findProfile(index: EventIndex, layout: Layout, cluster: Cluster, columns: Columns): Profile {
  const counts = new Int32Array(columns.rows.length - 1)
  if (isFine(columns)) {
    eachOf(index, layout, cluster, columns, (column) => {
      counts[column] = counts[column]! + 1
    })
  } else countByRank(layout, cluster, columns, counts)
  const taken = new Int32Array(counts.length)
  let last = 0
  for (const [column, count] of counts.entries()) {
    if (count === 0) continue
    taken[last] = column
    counts[last++] = count
  }
  return { columns: taken.subarray(0, last), counts: counts.subarray(0, last) }
}

/** As long as a column is wider than what lies between the middle of a day and its begin, or not much narrower. */
function countByRank(layout: Layout, cluster: Cluster, { rows }: Columns, counts: Int32Array): void {
  const { drawn } = layout.lane
  const singles = singlesIn(layout, cluster)
  const end = cluster.lastRow + 1
  let next = 0
  for (let column = columnOf(rows, cluster.firstRow); column + 1 < rows.length && rows[column]! < end; column++) {
    const [from, to] = [Math.max(rows[column]!, cluster.firstRow), Math.min(rows[column + 1]!, end)]
    if (from >= to) continue
    let count = drawn.countBefore(to) - drawn.countBefore(from)
    while (next < singles.length && singles[next]! < from) next++
    for (; next < singles.length && singles[next]! < to; next++) count--
    counts[column] = count
  }
}

/** Whether an hour can be told from the next: what is dated to a day then stands elsewhere than where the day begins. */
function isFine({ step }: Columns): boolean {
  return step < DAY / 4
}

/** Each event of a cluster that begins in a column. In fine columns there are the events of a few months at most. */
function eachOf(
  index: EventIndex,
  layout: Layout,
  cluster: Cluster,
  { scale, step, first, rows }: Columns,
  visit: (column: number, row: number) => void,
): void {
  const singles = new Set(singlesIn(layout, cluster))
  const count = rows.length - 1
  const from = Math.max(rows[0]!, cluster.firstRow)
  const to = Math.min(lowerBound(index, scale.unfold((first + count) * step)), cluster.lastRow + 1)
  layout.lane.drawn.forEach(
    (row) => {
      const column = Math.floor(scale.fold(startOf(index, row)) / step - first)
      if (column >= 0 && column < count && !singles.has(row)) visit(column, row)
    },
    from,
    to,
  )
}

/**
 * What a cluster has near a place, in pixels from the left edge of the first column: a pointer cannot tell one column
 * from its neighbours.
 */
export function countedNear(
  index: EventIndex,
  layout: Layout,
  cluster: Cluster,
  columns: Columns,
  { x, reachPx }: { readonly x: Px; readonly reachPx: Px },
): Counted | undefined {
  const { rows } = columns
  const column = (px: Px) => Math.floor(px / COLUMN_PX)
  const [first, last] = [Math.max(0, column(x - reachPx)), Math.min(rows.length - 2, column(x + reachPx))]
  if (first > last) return undefined
  if (isFine(columns)) {
    const near: number[] = []
    eachOf(index, layout, cluster, columns, (at, row) => at >= first && at <= last && near.push(row))
    return near.length === 0 ? undefined : { count: near.length, firstRow: near[0]!, lastRow: near.at(-1)! }
  }
  const profile = profileOf(index, layout, cluster, columns)
  let count = 0
  profile.columns.forEach((at, i) => {
    if (at >= first && at <= last) count += profile.counts[i]!
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

/** Rows of a lane with a mark of their own between the first and the last of a cluster, ascending. */
function singlesIn({ lane: { drawn }, marks }: Layout, { firstRow, lastRow }: Cluster): Int32Array {
  const rows = marks.flatMap((mark) =>
    mark.kind === 'event' && mark.row >= firstRow && mark.row <= lastRow && drawn.has(mark.row) ? [mark.row] : [],
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
