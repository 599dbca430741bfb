/** The list's rows: matching events in order of time, under a heading for each day they begin on. */
import type { Bitset } from './bitset'

/** How many rows the list has, and which event each shows. Rows are asked for, never made all at once. */
export interface ListOrder {
  readonly count: number
  /** The event at a place of the list. */
  rowAt(place: number): number
  /** The place of an event; undefined where it does not match. */
  placeOf(row: number): number | undefined
}

/** By earliest, then latest, then id: the order of the index. */
export function listOrder(bits: Bitset): ListOrder {
  return {
    count: bits.count,
    rowAt: (place) => bits.select(place) ?? -1,
    placeOf: (row) => (bits.has(row) ? bits.countBefore(row) : undefined),
  }
}
