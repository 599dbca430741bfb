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

/**
 * Walks the entries twice, to count and to fill, so that each list is as long as it must be from the start. Yields
 * after each slice of rows.
 */
export function* collect(rows: number, values: number, enterRows: EnterRows, marked = false): Steps<Lists> {
  const lists = new Lists(rows, values)
  for (const pass of ['count', 'fill'] as const) {
    if (pass === 'fill') lists.open(marked)
    for (let from = 0; from < rows; from += SLICE_ROWS) {
      enterRows(lists, from, Math.min(from + SLICE_ROWS, rows))
      yield
    }
  }
  return lists
}

/** Lists of rows, one per value, while they are made: first entered to be counted, then, once open, to be kept. */
export class Lists {
  readonly #rows: number
  readonly #counts: Uint32Array
  /** The last row entered with each value: an event that has it by two actors has it once. */
  readonly #last: Int32Array
  /** Where the next row of each value goes among those of all sparse ones, and its marks among those of all. */
  #next: Uint32Array | undefined
  #nextMarks: Uint32Array | undefined
  #sparse = new Uint32Array(0)
  #dense: (Uint32Array | undefined)[] = []
  #postings: readonly Postings[] = []
  #marks = new Uint8Array(0)

  constructor(rows: number, values: number) {
    this.#rows = rows
    this.#counts = new Uint32Array(values)
    this.#last = new Int32Array(values).fill(-1)
  }

  get postings(): readonly Postings[] {
    return this.#postings
  }

  /** Makes room for what was counted; with `marked` also for the marks. */
  open(marked: boolean): void {
    const counts = this.#counts
    const dense = Array.from(counts, (count) => (isDense(count, this.#rows) ? new Bitset(this.#rows) : undefined))
    const next = startsOf(counts, (value) => dense[value] === undefined)
    this.#last.fill(-1)
    const sparse = (this.#sparse = new Uint32Array(next[counts.length]!))
    this.#dense = dense.map((bits) => bits?.words)
    this.#postings = dense.map((bits, value) =>
      bits ? new DensePostings(bits, counts[value]!) : new SparsePostings(sparse, next[value]!, counts[value]!),
    )
    this.#next = next.slice()
    if (!marked) return
    this.#nextMarks = startsOf(counts, () => true)
    this.#marks = new Uint8Array(this.#nextMarks[counts.length]!)
  }

  /** Takes a row's entry with a value; those of one value must come in the order of their rows. */
  enter(value: number, row: number, mark = 0): void {
    const next = this.#next
    if (this.#last[value] === row) {
      if (this.#nextMarks) this.#mark(this.#nextMarks[value]! - 1, mark)
      return
    }
    this.#last[value] = row
    if (!next) {
      this.#counts[value] = this.#counts[value]! + 1
      return
    }
    const words = this.#dense[value]
    if (words) words[row >>> 5] = words[row >>> 5]! | (1 << (row & 31))
    else this.#sparse[next[value]!++] = row
    if (this.#nextMarks) this.#mark(this.#nextMarks[value]!++, mark)
  }

  /** Per value: those of its events in which one of its entries had a mark of `mask`. */
  where(mask: number): readonly Postings[] {
    return this.#postings.map((_, value) => this.whereOf(value, mask))
  }

  whereOf(value: number, mask: number): Postings {
    // All are entered: where the next mark would go is where those of the value end.
    return this.#postings[value]!.where(this.#marks, this.#nextMarks![value]! - this.#counts[value]!, mask)
  }

  #mark(at: number, mark: number): void {
    this.#marks[at] = this.#marks[at]! | mark
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
