/**
 * The events of one facet value, in one of two forms behind one interface.
 *
 * A value that more than 1 event in 32 has is a bit set: that costs no more memory than a list of its rows.
 * Any other is a sorted list: real data has thousands of actors with a handful of events each, and a bit set
 * for every one of them would be 2 GB at a million events.
 */
import { Bitset } from './bitset'

export interface Postings {
  /** Number of events. */
  readonly count: number
  /** Adds the events to `bits`. */
  orInto(bits: Bitset): void
  /** Keeps in `bits` only these events. */
  andInto(bits: Bitset): void
  /** How many of the events are in `bits`. */
  andCount(bits: Bitset): number
}

/** Postings while the index is built: `append` each of the promised rows once, ascending. */
export interface OpenPostings extends Postings {
  append(row: number): void
}

const DENSE_SHARE = 1 / 32

/** Room for exactly `count` of `length` rows. */
export function openPostings(count: number, length: number): OpenPostings {
  return count > length * DENSE_SHARE ? new DensePostings(count, length) : new SparsePostings(count)
}

class DensePostings implements OpenPostings {
  readonly count: number
  readonly #bits: Bitset

  constructor(count: number, length: number) {
    this.count = count
    this.#bits = new Bitset(length)
  }

  append(row: number): void {
    this.#bits.add(row)
  }

  orInto(bits: Bitset): void {
    bits.or(this.#bits)
  }

  andInto(bits: Bitset): void {
    bits.and(this.#bits)
  }

  andCount(bits: Bitset): number {
    return this.#bits.andCount(bits)
  }
}

class SparsePostings implements OpenPostings {
  readonly count: number
  readonly #rows: Uint32Array
  #filled = 0

  constructor(count: number) {
    this.count = count
    this.#rows = new Uint32Array(count)
  }

  append(row: number): void {
    this.#rows[this.#filled++] = row
  }

  orInto(bits: Bitset): void {
    for (const row of this.#rows) bits.add(row)
  }

  andInto(bits: Bitset): void {
    const kept = this.#rows.filter((row) => bits.has(row))
    bits.clear()
    for (const row of kept) bits.add(row)
  }

  andCount(bits: Bitset): number {
    const rows = this.#rows
    let count = 0
    for (let i = 0; i < rows.length; i++) if (bits.has(rows[i]!)) count++
    return count
  }
}
