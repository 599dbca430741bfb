/** From columns to postings: which events each value of a facet has. In time linear in the data, no object per row. */
import type { EventColumns, SpeakerColumns } from '../model/columns'
import { Bitset } from './bitset'
import type { Lineage } from './lineage'
import { DensePostings, isDense, SparsePostings, type Postings } from './postings'
import type { Steps } from './steps'

/** Enters the entries of the rows `from` … `to - 1`, rows ascending. */
export type EnterRows = (lists: Lists, from: number, to: number) => void

/** So many rows are entered at once, before whoever builds may pause: some milliseconds of work. */
const SLICE_ROWS = 32_768

/** A mark is a byte. */
const MARK_BITS = 8

/**
 * Takes the entries once, and lays them out once each list's length is known, so that each is as long as it must be
 * from the start. Yields after each slice of rows.
 */
export function* collect(rows: number, values: number, enterRows: EnterRows, isMarked = false): Steps<Lists> {
  const lists = new Lists(rows, values, isMarked)
  for (let from = 0; from < rows; from += SLICE_ROWS) {
    enterRows(lists, from, Math.min(from + SLICE_ROWS, rows))
    yield
  }
  yield* lists.close()
  return lists
}

/** Lists of rows, one per value, while they are made and after: `enter` all entries, then `close`. */
export class Lists {
  readonly #rows: number
  readonly #isMarked: boolean
  readonly #counts: Uint32Array
  /** The entries in the order they came, values above marks; those of a row up to its place in `#ends`. */
  #entries: Uint32Array
  #ends: Uint32Array
  #size = 0
  /** Where each value was entered last: an event that has it by two actors has it once. */
  readonly #places: Int32Array
  #row = -1
  #rowStart = 0
  #postings: readonly Postings[] = []
  #marks: Uint8Array | undefined
  /** Where the marks of each value begin, once they are in the order of values. */
  #markStarts = new Uint32Array(0)

  constructor(rows: number, values: number, isMarked = false) {
    this.#rows = rows
    this.#counts = new Uint32Array(values)
    this.#places = new Int32Array(values).fill(-1)
    this.#ends = new Uint32Array(rows)
    this.#entries = new Uint32Array(rows)
    this.#isMarked = isMarked
  }

  /** Per value, once closed. */
  get postings(): readonly Postings[] {
    return this.#postings
  }

  /** Takes a row's entry with a value; rows must come in their order. A row that is entered twice has both marks. */
  enter(value: number, row: number, mark = 0): void {
    if (row !== this.#row) {
      this.#row = row
      this.#rowStart = this.#size
    }
    const place = this.#places[value]!
    if (place >= this.#rowStart) {
      this.#entries[place] = this.#entries[place]! | mark
      return
    }
    const at = this.#size++
    if (at === this.#entries.length) {
      const longer = new Uint32Array(2 * at + 16)
      longer.set(this.#entries)
      this.#entries = longer
    }
    this.#places[value] = at
    this.#entries[at] = (value << MARK_BITS) | mark
    this.#counts[value] = this.#counts[value]! + 1
    this.#ends[row] = this.#size
  }

  /** Makes the postings, in steps. What was only needed on the way is let go. */
  *close(): Steps<void> {
    const counts = this.#counts
    const dense = Array.from(counts, (count) => (isDense(count, this.#rows) ? new Bitset(this.#rows) : undefined))
    const starts = startsOf(counts, (value) => dense[value] === undefined)
    const sparse = new Uint32Array(starts[counts.length]!)
    const layOut = this.#layer(
      dense.map((bits) => bits?.words),
      sparse,
      starts.slice(),
    )
    for (let from = 0; from < this.#rows; from += SLICE_ROWS) {
      layOut(from, Math.min(from + SLICE_ROWS, this.#rows))
      yield
    }
    this.#postings = dense.map((bits, value) =>
      bits ? new DensePostings(bits, counts[value]!) : new SparsePostings(sparse, starts[value]!, counts[value]!),
    )
    this.#entries = this.#ends = new Uint32Array(0)
  }

  /** What puts the entries of rows, in their order, where their values have them; and so with the marks. */
  #layer(dense: readonly (Uint32Array | undefined)[], sparse: Uint32Array, next: Uint32Array) {
    const [entries, ends] = [this.#entries, this.#ends]
    const nextMarks = startsOf(this.#counts, () => true)
    const marks = this.#isMarked ? new Uint8Array(this.#size) : undefined
    this.#markStarts = nextMarks.slice()
    this.#marks = marks
    let at = 0
    return (from: number, to: number) => {
      for (let row = from; row < to; row++) {
        for (const end = ends[row]!; at < end; at++) {
          const value = entries[at]! >>> MARK_BITS
          const words = dense[value]
          if (words) words[row >>> 5] = words[row >>> 5]! | (1 << (row & 31))
          else sparse[next[value]!++] = row
          if (marks) marks[nextMarks[value]!++] = entries[at]! & ((1 << MARK_BITS) - 1)
        }
      }
    }
  }

  /** Per value: those of its events in which an entry of it had a mark of `mask`. */
  where(mask: number): readonly Postings[] {
    return this.#postings.map((_, value) => this.whereOf(value, mask))
  }

  whereOf(value: number, mask: number): Postings {
    return this.#postings[value]!.where(this.#marks!, this.#markStarts[value]!, mask)
  }
}

/** Where each value's part of a list for all of them begins, and where the last one ends. */
function startsOf(counts: Uint32Array, has: (value: number) => boolean): Uint32Array {
  const starts = new Uint32Array(counts.length + 1)
  counts.forEach((count, value) => (starts[value + 1] = starts[value]! + (has(value) ? count : 0)))
  return starts
}

/** Enters every actor of an event, and all to whom they belonged then; the mark is the entry's role as a bit. */
export function actorRows({ actorOffsets, actors, roles, start, end }: EventColumns, lineage: Lineage): EnterRows {
  return (lists, from, to) => {
    for (let row = from; row < to; row++) {
      for (let at = actorOffsets[row]!; at < actorOffsets[row + 1]!; at++) {
        const line = lineage.at(actors[at]!, start[row]!, end[row]!)
        const mark = 1 << roles[at]!
        for (let i = 0; i < line.length; i++) lists.enter(line[i]!, row, mark)
      }
    }
  }
}

/** Enters everyone who speaks of an event, and all to whom they belonged when it happened. */
export function speakerRows(
  { speakerOffsets, speakers, start, end }: EventColumns & SpeakerColumns,
  lineage: Lineage,
): EnterRows {
  return (lists, from, to) => {
    for (let row = from; row < to; row++) {
      for (let at = speakerOffsets[row]!; at < speakerOffsets[row + 1]!; at++) {
        const line = lineage.at(speakers[at]!, start[row]!, end[row]!)
        for (let i = 0; i < line.length; i++) lists.enter(line[i]!, row)
      }
    }
  }
}

/** Enters the values of a flattened list. */
export function valueRows(offsets: Uint32Array, values: Uint8Array | Uint16Array): EnterRows {
  return (lists, from, to) => {
    for (let row = from; row < to; row++) {
      for (let at = offsets[row]!; at < offsets[row + 1]!; at++) lists.enter(values[at]!, row)
    }
  }
}
