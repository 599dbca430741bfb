/** The list's rows: matching events in order of time, either end first, under a heading for each day. */
import { DAY, utcDay, type TimeSpan } from '../model/time'
import { Bitset } from './bitset'
import type { EventIndex } from './event-index'
import type { Sort } from './view-state'

/** How many rows the list has, and which event each shows. Rows are asked for, never made all at once. */
export interface ListOrder {
  readonly sort: Sort
  readonly count: number
  /** The event at a place of the list. */
  rowAt(place: number): number
  /** The place of an event; undefined where it does not match. */
  placeOf(row: number): number | undefined
}

/** What each order goes by, for the list's heading: the days that an event's words allow. */
export const ORDER_WORDS: Readonly<Record<Sort, string>> = {
  oldest: 'by earliest day, then latest',
  newest: 'by latest day, then earliest',
}

/**
 * A view over the matching rows. `oldest`: by earliest, then latest, then id, the order of the index. `newest`: by
 * latest, then earliest, both descending, then the order of the index turned round.
 *
 * ```
 * index      2014   2022-02   2022-02/2023-03-22   2023-03-20
 * oldest     2014 · 2022-02 · 2022-02/2023-03-22 · 2023-03-20
 * newest     2022-02/2023-03-22 · 2023-03-20 · 2022-02 · 2014
 * ```
 */
export function listOrder(index: EventIndex, bits: Bitset, sort: Sort): ListOrder {
  if (sort === 'oldest') {
    return {
      sort,
      count: bits.count,
      rowAt: (place) => bits.select(place) ?? -1,
      placeOf: (row) => (bits.has(row) ? bits.countBefore(row) : undefined),
    }
  }
  // The same set, with every row under its rank: a filter changes which ranks there are, never what they are.
  const { rows, ranks } = byLatest(index)
  const ranked = new Bitset(bits.length)
  bits.forEach((row) => ranked.add(ranks[row]!))
  return {
    sort,
    count: ranked.count,
    rowAt: (place) => rows[ranked.select(place) ?? -1] ?? -1,
    placeOf: (row) => (bits.has(row) ? ranked.countBefore(ranks[row]!) : undefined),
  }
}

interface Permutation {
  /** The row of each rank. */
  readonly rows: Uint32Array
  /** The rank of each row. */
  readonly ranks: Uint32Array
}

/** Sorted once per dataset, when first asked for. */
const permutations = new WeakMap<EventIndex, Permutation>()

function byLatest(index: EventIndex): Permutation {
  const known = permutations.get(index)
  if (known) return known
  const { count, end } = index.columns
  // Rows ascend by start, so that of two with the same end the later row starts later.
  const rows = new Uint32Array(count).map((_, row) => row).sort((a, b) => end[b]! - end[a]! || b - a)
  const ranks = new Uint32Array(count)
  rows.forEach((row, rank) => (ranks[row] = rank))
  const made = { rows, ranks }
  permutations.set(index, made)
  return made
}

/**
 * The day under whose heading a place stands, or the month or year where the words name no day: that of the end of
 * the event's span by which the list is sorted.
 *
 * ```
 *                            oldest           newest
 * 2023-03-20/2023-03-22      20 March 2023    22 March 2023
 * 2022-02                    February 2022    February 2022
 * 2022-02/2023-03-22         February 2022    22 March 2023
 * ```
 */
export function headingAt({ columns }: EventIndex, order: ListOrder, place: number): TimeSpan {
  const row = order.rowAt(place)
  const [start, end] = [columns.start[row]!, columns.end[row]!]
  const isOldest = order.sort === 'oldest'
  const edge = isOldest ? start : end - 1
  const date = new Date(edge)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
  const days = (end - start) / DAY
  const spans: readonly (readonly [span: TimeSpan, least: number])[] = [
    [{ start: utcDay(year, 1, 1), end: utcDay(year + 1, 1, 1) }, 365],
    [{ start: utcDay(year, month, 1), end: utcDay(year, month + 1, 1) }, 28],
  ]
  const wide = spans.find(([span, least]) => days >= least && (isOldest ? span.start === start : span.end === end))
  const day = Math.floor(edge / DAY) * DAY
  return wide?.[0] ?? { start: day, end: day + DAY }
}

/** Whether a place begins a new heading. */
export function headsDay(index: EventIndex, order: ListOrder, place: number): boolean {
  if (place === 0) return true
  const [before, here] = [headingAt(index, order, place - 1), headingAt(index, order, place)]
  return before.start !== here.start || before.end !== here.end
}
