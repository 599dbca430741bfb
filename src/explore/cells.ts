/**
 * Time in steps that do not depend on where the window stands: cells wide enough for a mark, and blocks of cells.
 * Both are powers of two of milliseconds, so that a mark keeps its cell, and its place, while the reader pans.
 */
import type { Instant, TimeSpan } from '../model/time'
import type { Bitset } from './bitset'
import { lowerBound, type EventIndex } from './event-index'

/** A cell is at least this wide, so that two counts hardly touch. */
const CELL_PX = 26
/** The laid-out stretch is aligned to this many cells: panning inside it moves nothing. */
const CELLS_PER_BLOCK = 8

/** The events of a cell, as ranks in a set of rows: `from` … `to - 1`. Never empty. */
export interface Cell {
  readonly from: number
  readonly to: number
}

/** A stretch to lay out, and the length of its cells. */
export interface Grid {
  readonly block: TimeSpan
  readonly cellMs: number
}

/** The blocks that a window touches. Each step of `coarseness` doubles the cells. */
export function gridOf({ start, end }: TimeSpan, widthPx: number, coarseness: number): Grid {
  const least = (CELL_PX * (end - start)) / Math.max(1, widthPx)
  const finest = 2 ** Math.ceil(Math.log2(least))
  const cellMs = finest * 2 ** coarseness
  const blockMs = Math.max(finest * CELLS_PER_BLOCK, cellMs)
  return { cellMs, block: { start: Math.floor(start / blockMs) * blockMs, end: Math.ceil(end / blockMs) * blockMs } }
}

/** The cells in which events of a set begin, in order of time. */
export function cellsOf(index: EventIndex, drawn: Bitset, { block, cellMs }: Grid): Cell[] {
  const rankAt = (instant: Instant) => drawn.countBefore(lowerBound(index, instant))
  const cells: Cell[] = []
  const last = rankAt(block.end)
  for (let from = rankAt(block.start); from < last;) {
    const first = index.columns.start[drawn.select(from)!]!
    const to = rankAt((Math.floor(first / cellMs) + 1) * cellMs)
    cells.push({ from, to })
    from = to
  }
  return cells
}
