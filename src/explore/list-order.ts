/** The list's rows: matching events in order of time, under a heading for each day they begin on. */
import { DAY } from '../model/time'
import type { Bitset } from './bitset'
import type { EventIndex } from './event-index'

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

/** Whether an event is the first of the list to begin on its day: its date heads those that follow. */
export function headsDay({ columns: { start } }: EventIndex, order: ListOrder, place: number): boolean {
  const dayOf = (at: number) => Math.floor(start[order.rowAt(at)]! / DAY)
  return place === 0 || dayOf(place - 1) !== dayOf(place)
}
