/** The few rows that stand below the timeline of an embed. */
import { Bitset } from './bitset'
import { lowerBound, type EventIndex } from './event-index'
import { listOrder, type ListOrder } from './list-order'
import type { DayRange } from './view-state'

export interface ShortList {
  /** Places of the order, at most as many as were asked for. */
  readonly places: readonly number[]
  /** Events that the window shows, and how many of them stand before those listed. */
  readonly count: number
  readonly before: number
}

/**
 * What a window shows of the list, in the list's order: all but what the lanes count before and after it, so that the
 * three numbers make up the whole. Undefined is all of time. `bits` are the rows of `order`.
 */
export function orderWithin(
  index: EventIndex,
  bits: Bitset,
  order: ListOrder,
  window: DayRange | undefined,
): ListOrder {
  if (window === undefined) return order
  const { start = -Infinity, end = Infinity } = window
  const shown = new Bitset(index.columns.count)
    .addAll(index.lastingInto(start))
    .addRange(lowerBound(index, start), lowerBound(index, end))
    .and(bits)
  return listOrder(index, shown, order.sort)
}

/**
 * The first events of what a window shows, or the first from a row on, such as those of a count that was opened. No more
 * are looked at than are listed: a window comes to rest often, and may show a million.
 *
 * ```
 * shortList(order, orderWithin(index, bits, order, { start: 20 March 2023, end: 23 March 2023 }), 6)
 *   { places: [5, 6, 7, 8, 9, 10], count: 14, before: 0 }
 * ```
 */
export function shortList(order: ListOrder, shown: ListOrder, most: number, from?: number): ShortList {
  const { count } = shown
  const first = from === undefined ? undefined : order.placeOf(from)
  const before = first === undefined ? 0 : shownBefore(order, shown, first)
  const length = Math.min(most, count - before)
  const places = Array.from({ length }, (_, i) => order.placeOf(shown.rowAt(before + i))!)
  return { places, count, before }
}

/** How many of what is shown stand before a place of the order. A count's first event need not be shown itself. */
function shownBefore(order: ListOrder, shown: ListOrder, place: number): number {
  let low = 0
  let high = shown.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (order.placeOf(shown.rowAt(middle))! < place) low = middle + 1
    else high = middle
  }
  return low
}
