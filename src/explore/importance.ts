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
 * important. One weight after the other, the heaviest first: word by word where many rows have it, else row by row.
 */
export function mostImportant({ columns }: EventIndex, set: Bitset, from: number, to: number, most: number): number[] {
  const found: number[] = []
  for (const level of levelsOf(columns)) {
    if (level instanceof Uint32Array) takeListed(level, set, found, from, to, most)
    else set.take(found, from, to, most, level)
    if (found.length >= most) break
  }
  return found
}

function takeListed(rows: Uint32Array, set: Bitset, found: number[], from: number, to: number, most: number): void {
  let low = 0
  for (let high = rows.length; low < high;) {
    const middle = (low + high) >>> 1
    if (rows[middle]! < from) low = middle + 1
    else high = middle
  }
  for (; low < rows.length && rows[low]! < to && found.length < most; low++) {
    if (set.has(rows[low]!)) found.push(rows[low]!)
  }
}

/** The rows of one weight: as a set where they are many, as a sorted list where few; undefined stands for all rows. */
type Level = Bitset | Uint32Array | undefined

/** A list of so few rows is quicker to go through than a set. */
const LISTED_SHARE = 1 / 32

const levels = new WeakMap<EventColumns, readonly Level[]>()

/** One for each weight that any row has, the heaviest first. */
function levelsOf(columns: EventColumns): readonly Level[] {
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
    known = used.length > 1 ? used.map(leveled) : [undefined]
    levels.set(columns, known)
  }
  return known
}

function leveled(rows: Bitset): Level {
  return rows.count < rows.length * LISTED_SHARE ? Uint32Array.from(rows) : rows
}
