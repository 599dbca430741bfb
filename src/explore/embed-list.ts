/** The few rows that stand below the timeline of an embed. */
import type { EventIndex } from './event-index'
import type { ListOrder } from './list-order'
import { placeOf } from './place'
import type { DayRange } from './view-state'

export interface ShortList {
  /** Places of the order, at most as many as were asked for. */
  readonly places: readonly number[]
  /** Events that the window shows, and how many of them stand before those listed. */
  readonly count: number
  readonly before: number
}

/**
 * The first events that a window shows, in the list's order; or the first from a row on, such as those of a count that
 * was opened. Undefined is all of time.
 *
 * ```
 * shortList(index, order, { start: 20 March 2023, end: 23 March 2023 }, 6)
 *   { places: [5, 6, 7, 8, 9, 10], count: 14, before: 0 }
 * ```
 */
export function shortList(
  index: EventIndex,
  order: ListOrder,
  window: DayRange | undefined,
  most: number,
  from?: number,
): ShortList {
  const { start = -Infinity, end = Infinity } = window ?? {}
  const places: number[] = []
  let count = 0
  let before = 0
  const first = (from === undefined ? undefined : order.placeOf(from)) ?? 0
  for (let place = 0; place < order.count; place++) {
    const at = placeOf(index, order.rowAt(place))
    if (at.end < start || at.start >= end) continue
    count++
    if (place < first) before++
    else if (places.length < most) places.push(place)
  }
  return { places, count, before }
}
