/**
 * The track in steps that do not depend on where the window stands: cells wide enough for a mark, and blocks of
 * cells. Both are powers of two of folded milliseconds, so that a mark keeps its cell, and its place, while the
 * reader pans.
 */
import type { Instant, TimeSpan } from '../model/time'
import type { Bitset } from './bitset'
import { forEachLastingInto, lowerBound, type EventIndex } from './event-index'
import { byImportance, mostImportant } from './importance'
import { placeOf } from './place'
import { foldSpan, unfoldSpan, type Folded, type TimeScale } from './time-scale'

/** A cell is at least this wide, in pixels, so that two counts hardly touch. */
const CELL_PX = 26
/** The laid-out stretch is aligned to this many cells: panning inside it moves nothing. */
const CELLS_PER_BLOCK = 8
/** Cells remembered of a set, and edges of a scale: enough for some windows at some depths. */
const MOST_REMEMBERED = 4096
/** Instants whose long events are remembered of a set: those where the stretches of a few frames begin. */
const MOST_INSTANTS = 16

/** A stretch to lay out, where it begins on the track, and how long its cells are there. */
export interface Grid {
  readonly block: TimeSpan
  readonly from: Folded
  readonly middle: Instant
  readonly cell: Folded
}

/** What of a group has no place of its own; never empty. */
export interface Rest {
  readonly firstRow: number
  readonly lastRow: number
  /** Where to count them: at the middle one, or in the middle of the stretch for what began earlier. */
  readonly at: Instant
}

/** Events that are placed together: those of a cell, or all that last into the stretch. */
export interface Group {
  readonly count: number
  /** Whether they began earlier, so that a later count takes in what has no place. */
  readonly lasts: boolean
  /** As many as may get a place of their own, the most important first. */
  readonly rows: readonly number[]
  /** Left edge in pixels; never further right than that of a later group. */
  readonly left: number
  /** All but those with a place, which are in order of time. */
  rest(placed: readonly number[]): Rest
}

/** The blocks that a window touches. Each step of `coarseness` doubles the cells. */
export function gridOf(scale: TimeScale, visibleWindow: TimeSpan, widthPx: number, coarseness: number): Grid {
  const { start, end } = foldSpan(scale, visibleWindow)
  const least = (CELL_PX * (end - start)) / Math.max(1, widthPx)
  const finest = 2 ** Math.ceil(Math.log2(least))
  const cell = finest * 2 ** coarseness
  const length = Math.max(finest * CELLS_PER_BLOCK, cell)
  const from = Math.floor(start / length) * length
  const to = Math.ceil(end / length) * length
  return { block: unfoldSpan(scale, { start: from, end: to }), from, middle: scale.unfold((from + to) / 2), cell }
}

/**
 * What a set has in the stretch: all that lasts into it, if anything does, then cell after cell. `leftOf` is the
 * left edge of a row.
 */
export function groupsOf(
  index: EventIndex,
  drawn: Bitset,
  scale: TimeScale,
  grid: Grid,
  maxLines: number,
  leftOf: (row: number) => number,
): readonly Group[] {
  const memo = memoOf(index, drawn, scale)
  const groups: Group[] = []
  let left = Infinity
  for (const cell of cellsOf(index, memo, grid).reverse()) {
    const rows = rowsOf(index, drawn, cell, maxLines)
    for (const row of rows) left = Math.min(left, leftOf(row))
    groups.push({
      count: cell.to - cell.from,
      lasts: false,
      rows,
      left,
      rest: (placed) => restOf(index, drawn, cell, placed),
    })
  }
  groups.reverse()
  const lasting = lastingOf(index, memo, grid.block.start)
  if (lasting.rows.length === 0) return groups
  return [
    {
      count: lasting.rows.length,
      lasts: true,
      rows: lasting.ranked.slice(0, maxLines + 1),
      left: -Infinity,
      rest: (placed) => {
        const others = lasting.rows.filter((row) => !placed.includes(row))
        return { firstRow: others[0]!, lastRow: others.at(-1)!, at: grid.middle }
      },
    },
    ...groups,
  ]
}

/** The events of a set in one cell, as rows and as ranks in the set: `from` … `to - 1`. Never empty. */
interface Cell {
  readonly firstRow: number
  readonly endRow: number
  readonly from: number
  readonly to: number
  /** The most important ones, as many as were asked for so far. */
  rows: readonly number[]
  asked: number
}

/** What is known of a set on a scale. Cells do not move, so it holds from frame to frame. */
interface Memo {
  readonly index: EventIndex
  readonly scale: TimeScale
  readonly drawn: Bitset
  readonly edges: Map<Folded, number>
  /** By length, then by number. */
  readonly cells: Map<Folded, Map<number, Cell | undefined>>
  readonly lasting: Map<Instant, Lasting>
}

/** What lasts into an instant, in order of time and of importance. */
interface Lasting {
  readonly rows: readonly number[]
  readonly ranked: readonly number[]
}

const memos = new WeakMap<Bitset, Memo>()
const edges = new WeakMap<EventIndex, { readonly scale: TimeScale; readonly rows: Map<Folded, number> }>()

function memoOf(index: EventIndex, drawn: Bitset, scale: TimeScale): Memo {
  let memo = memos.get(drawn)
  if (memo?.index !== index || memo.scale !== scale) {
    memo = { index, scale, drawn, edges: edgesOf(index, scale), cells: new Map(), lasting: new Map() }
    memos.set(drawn, memo)
  }
  return memo
}

/** The edges are those of all lanes: an edge is looked up once for a dozen of them. */
function edgesOf(index: EventIndex, scale: TimeScale): Map<Folded, number> {
  let known = edges.get(index)
  if (known?.scale !== scale) {
    known = { scale, rows: new Map() }
    edges.set(index, known)
  }
  return known.rows
}

/** The first row that begins at a place of the track or later. */
function rowAt({ index, scale, edges: known }: Memo, place: Folded): number {
  let row = known.get(place)
  if (row === undefined) {
    if (known.size >= MOST_REMEMBERED) known.clear()
    row = lowerBound(index, scale.unfold(place))
    known.set(place, row)
  }
  return row
}

/** The cells in which events of a set begin, in order of time. */
function cellsOf(index: EventIndex, memo: Memo, { block, from, cell }: Grid): Cell[] {
  const known = memo.cells.get(cell) ?? new Map<number, Cell | undefined>()
  memo.cells.set(cell, known)
  if (known.size > MOST_REMEMBERED) known.clear()
  if (memo.cells.size > 64) memo.cells.clear()
  const cells: Cell[] = []
  const end = lowerBound(index, block.end)
  for (let number = Math.round(from / cell); rowAt(memo, number * cell) < end; number++) {
    let found = known.get(number)
    if (found === undefined && !known.has(number)) {
      found = cellBetween(memo.drawn, rowAt(memo, number * cell), rowAt(memo, (number + 1) * cell))
      known.set(number, found)
    }
    if (found) cells.push(found)
  }
  return cells
}

function cellBetween(drawn: Bitset, firstRow: number, endRow: number): Cell | undefined {
  const [from, to] = [drawn.countBefore(firstRow), drawn.countBefore(endRow)]
  return from < to ? { firstRow, endRow, from, to, rows: [], asked: 0 } : undefined
}

/** Asked for one more with each line that is tried, it would look through the cell each time. */
const LEAST_ASKED = 8

function rowsOf(index: EventIndex, drawn: Bitset, cell: Cell, maxLines: number): readonly number[] {
  const most = maxLines + 1
  // On a single line none of several has a place, and only their left edge counts: that of the first ones.
  if (maxLines === 1 && cell.to - cell.from > 1) return [drawn.select(cell.from)!, drawn.select(cell.from + 1)!]
  if (cell.asked < most) {
    cell.asked = Math.max(most, LEAST_ASKED)
    cell.rows = mostImportant(index, drawn, cell.firstRow, cell.endRow, cell.asked)
  }
  return cell.rows.length > most ? cell.rows.slice(0, most) : cell.rows
}

function restOf(index: EventIndex, drawn: Bitset, { from, to }: Cell, placed: readonly number[]): Rest {
  const ranks = placed.map((row) => drawn.countBefore(row))
  /** The k-th of those without a place. */
  const other = (k: number) => {
    let rank = from + k
    for (const taken of ranks) if (taken <= rank) rank++
    return drawn.select(rank)!
  }
  const count = to - from - placed.length
  return { firstRow: other(0), lastRow: other(count - 1), at: placeOf(index, other(count >> 1)).start }
}

function lastingOf(index: EventIndex, { drawn, lasting }: Memo, instant: Instant): Lasting {
  let known = lasting.get(instant)
  if (!known) {
    if (lasting.size >= MOST_INSTANTS) lasting.clear()
    const rows: number[] = []
    forEachLastingInto(index, instant, (row) => {
      if (drawn.has(row)) rows.push(row)
    })
    known = { rows, ranked: byImportance(index, rows) }
    lasting.set(instant, known)
  }
  return known
}
