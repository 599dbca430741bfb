/** The list's rows: matching events in order of time, either end first, under a heading for each day. */
import { DAY, utcDay, type TimeSpan } from '../model/time'
import { Bitset, lowestBit } from './bitset'
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
  const ranked = bits.count < bits.length ? rankedIn(bits, ranks) : bits
  return {
    sort,
    count: ranked.count,
    rowAt: (place) => rows[ranked.select(place) ?? -1] ?? -1,
    placeOf: (row) => (bits.has(row) ? ranked.countBefore(ranks[row]!) : undefined),
  }
}

/** One pass over the rows, and the only one per click: the list shows the first of them at once. */
function rankedIn(bits: Bitset, ranks: Uint32Array): Bitset {
  const ranked = new Bitset(bits.length)
  const { words } = bits
  for (let at = 0; at < words.length; at++) {
    for (let word = words[at]!; word !== 0; word &= word - 1) {
      const rank = ranks[at * 32 + lowestBit(word)]!
      ranked.words[rank >>> 5] = ranked.words[rank >>> 5]! | (1 << (rank & 31))
    }
  }
  return ranked
}

interface Permutation {
  /** The row of each rank. */
  readonly rows: Uint32Array
  /** The rank of each row. */
  readonly ranks: Uint32Array
}

/** Sorted once per dataset, when first asked for; by the column, which outlives an index that gets further ones. */
const permutations = new WeakMap<Float64Array, Permutation>()

function byLatest({ columns: { end } }: EventIndex): Permutation {
  const known = permutations.get(end)
  if (known) return known
  // Rows ascend by start, so that of two with the same end the later row starts later.
  const rows = ascending(end).reverse()
  const ranks = new Uint32Array(rows.length)
  for (let rank = 0; rank < rows.length; rank++) ranks[rows[rank]!] = rank
  const made = { rows, ranks }
  permutations.set(end, made)
  return made
}

/** Values of a digit: few enough for their counts to stay at hand. */
const RADIX = 2 ** 14

/** The places of instants from the least to the greatest, of equal ones the first first: digit by digit, the last first. */
function ascending(instants: Float64Array): Uint32Array {
  let least = Infinity
  let most = -Infinity
  for (let at = 0; at < instants.length; at++) {
    if (instants[at]! < least) least = instants[at]!
    if (instants[at]! > most) most = instants[at]!
  }
  let from = new Uint32Array(instants.length)
  for (let at = 0; at < from.length; at++) from[at] = at
  let to = new Uint32Array(instants.length)
  const digits = new Uint16Array(instants.length)
  for (let unit = 1; unit <= most - least; unit *= RADIX) {
    const next = new Uint32Array(RADIX + 1)
    for (let at = 0; at < instants.length; at++) {
      const higher = Math.floor((instants[from[at]!]! - least) / unit)
      const digit = higher - Math.floor(higher / RADIX) * RADIX
      digits[at] = digit
      next[digit + 1] = next[digit + 1]! + 1
    }
    for (let digit = 0; digit < RADIX; digit++) next[digit + 1] = next[digit + 1]! + next[digit]!
    for (let at = 0; at < instants.length; at++) to[next[digits[at]!]!++] = from[at]!
    ;[from, to] = [to, from]
  }
  return from
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
