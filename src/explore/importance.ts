/**
 * Which events get a place of their own where not all can: those behind which most evidence stands (the index has
 * that as a weight from 0 to 7), and of equals those that begin first. Nothing is left to chance, so that a window
 * shows the same events whenever it is seen.
 */
import { MAX_WEIGHT, type EventColumns } from '../model/columns'
import { Bitset } from './bitset'
import type { EventIndex } from './event-index'

/** Rows sorted anew, the most important first. */
export function byImportance({ columns }: EventIndex, rows: readonly number[]): number[] {
  const { weight } = columns
  return rows.toSorted((a, b) => weight[b]! - weight[a]! || a - b)
}

/**
 * The most important members of a set among the rows `from` … `to - 1`, as many as `most`, the first the most
 * important. Word by word through the set and one weight after the other: no row is looked at that is not wanted.
 */
export function mostImportant({ columns }: EventIndex, set: Bitset, from: number, to: number, most: number): number[] {
  const found: number[] = []
  for (const level of levelsOf(columns)) {
    set.take(found, from, to, most, level)
    if (found.length >= most) break
  }
  return found
}

const levels = new WeakMap<EventColumns, readonly (Bitset | undefined)[]>()

/** The rows of each weight, the heaviest first; undefined stands for all rows, where they all weigh the same. */
function levelsOf(columns: EventColumns): readonly (Bitset | undefined)[] {
  let known = levels.get(columns)
  if (!known) {
    const { count, weight } = columns
    const bits = Array.from({ length: MAX_WEIGHT + 1 }, () => new Bitset(count))
    // One pass for as long as these columns are in use.
    for (let row = 0; row < count; row++) {
      const { words } = bits[MAX_WEIGHT - weight[row]!]!
      words[row >>> 5] = words[row >>> 5]! | (1 << (row & 31))
    }
    const used = bits.filter((level) => level.count > 0)
    known = used.length > 1 ? used : [undefined]
    levels.set(columns, known)
  }
  return known
}
