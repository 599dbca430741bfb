import type { Bitset } from './bitset'

/** The last members of a set of rows, the last first, at most so many: of events in order of time, the newest. */
export function lastRows(bits: Bitset, most: number): readonly number[] {
  const { count } = bits
  return Array.from({ length: Math.min(most, count) }, (_, i) => bits.select(count - 1 - i)!)
}
