/**
 * The track in steps that do not depend on where the window stands: cells wide enough for a mark, and blocks of
 * cells. Both are powers of two of folded milliseconds, so that a mark keeps its cell, and its place, while the
 * reader pans.
 */
import type { Instant, TimeSpan } from '../model/time'
import type { Bitset } from './bitset'
import { forEachLastingInto, lowerBound, type EventIndex } from './event-index'
import { placeOf } from './place'
import { foldSpan, unfoldSpan, type Folded, type TimeScale } from './time-scale'

/** A cell is at least this wide, in pixels, so that two counts hardly touch. */
const CELL_PX = 26
/** The laid-out stretch is aligned to this many cells: panning inside it moves nothing. */
const CELLS_PER_BLOCK = 8

/** The events of a cell, as ranks in a set of rows: `from` … `to - 1`. Never empty. */
interface Cell {
  readonly from: number
  readonly to: number
}

/** A stretch to lay out, where it begins on the track, and how long its cells are there. */
export interface Grid {
  readonly block: TimeSpan
  readonly from: Folded
  readonly middle: Instant
  readonly cell: Folded
}

/** Events that are placed together: those of a cell, or all that last into the stretch. */
export interface Group {
  readonly count: number
  /** The first ones, as many as may get a place of their own. */
  readonly rows: readonly number[]
  readonly lastRow: number
  /** Left edge in pixels; never further right than that of a later group. */
  readonly left: number
  /** Where to count all but the first `placed`; undefined for what began earlier, which a later count takes in. */
  readonly at: ((placed: number) => Instant) | undefined
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
  const groups: Group[] = []
  let left = Infinity
  for (const { from, to } of cellsOf(index, drawn, scale, grid).reverse()) {
    const rows: number[] = []
    for (let rank = from; rank < Math.min(to, from + maxLines + 1); rank++) rows.push(drawn.select(rank)!)
    for (const row of rows) left = Math.min(left, leftOf(row))
    const at = (placed: number) => placeOf(index, drawn.select((from + placed + to) >> 1)!).start
    groups.unshift({ count: to - from, rows, lastRow: drawn.select(to - 1)!, left, at })
  }
  const rows: number[] = []
  forEachLastingInto(index, grid.block.start, (row) => {
    if (drawn.has(row)) rows.push(row)
  })
  const lastRow = rows.at(-1)
  if (lastRow === undefined) return groups
  return [{ count: rows.length, rows, lastRow, left: -Infinity, at: undefined }, ...groups]
}

/** The cells in which events of a set begin, in order of time. */
function cellsOf(index: EventIndex, drawn: Bitset, scale: TimeScale, { block, cell }: Grid): Cell[] {
  const rankAt = (instant: Instant) => drawn.countBefore(lowerBound(index, instant))
  const cells: Cell[] = []
  const last = rankAt(block.end)
  for (let from = rankAt(block.start); from < last;) {
    const first = scale.fold(index.columns.start[drawn.select(from)!]!)
    // An edge may be unfolded to just before an event that was folded to just before the edge.
    const to = Math.max(from + 1, rankAt(scale.unfold((Math.floor(first / cell) + 1) * cell)))
    cells.push({ from, to: Math.min(to, last) })
    from = to
  }
  return cells
}
