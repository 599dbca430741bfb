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
  /** Those of the events that are in `bits`, as a set of their own. */
  within(bits: Bitset): Bitset
  /** How many of the events are in `bits`. */
  andCount(bits: Bitset): number
  /** Those of the events that have a bit of `mask` in their byte, the first of which is `bytes[from]`. */
  where(bytes: Uint8Array, from: number, mask: number): Postings
}

const DENSE_SHARE = 1 / 32

/** Whether so many of `length` rows are a bit set. */
export function isDense(count: number, length: number): boolean {
  return count > length * DENSE_SHARE
}

export class DensePostings implements Postings {
  readonly count: number
  readonly #bits: Bitset

  constructor(bits: Bitset, count: number) {
    this.#bits = bits
    this.count = count
  }

  orInto(bits: Bitset): void {
    bits.or(this.#bits)
  }

  andInto(bits: Bitset): void {
    bits.and(this.#bits)
  }

  within(bits: Bitset): Bitset {
    return Bitset.common(this.#bits, bits)
  }

  andCount(bits: Bitset): number {
    return this.#bits.andCount(bits)
  }

  where(bytes: Uint8Array, from: number, mask: number): Postings {
    const { words, length } = this.#bits
    const found = new Bitset(length)
    let next = from
    for (let at = 0; at < words.length; at++) {
      let kept = 0
      for (let word = words[at]!; word !== 0; word &= word - 1) {
        if ((bytes[next++]! & mask) !== 0) kept |= word & -word
      }
      found.words[at] = kept
    }
    return new DensePostings(found, found.count)
  }
}

/** A part of a list, which the values of a facet share: thousands of short lists of their own would cost more. */
export class SparsePostings implements Postings {
  readonly count: number
  readonly #rows: Uint32Array
  readonly #from: number

  constructor(rows: Uint32Array, from: number, count: number) {
    this.#rows = rows
    this.#from = from
    this.count = count
  }

  orInto(bits: Bitset): void {
    bits.addAll(this.#rows, this.#from, this.#from + this.count)
  }

  andInto(bits: Bitset): void {
    const kept = this.#kept((row) => bits.has(row))
    bits.clear()
    kept.orInto(bits)
  }

  within(bits: Bitset): Bitset {
    return new Bitset(bits.length).addCommon(bits, this.#rows, this.#from, this.#from + this.count)
  }

  andCount({ words }: Bitset): number {
    const rows = this.#rows
    const to = this.#from + this.count
    let count = 0
    for (let i = this.#from; i < to; i++) {
      // Without a branch, which nobody can predict: that is three times as fast.
      const row = rows[i]!
      count += (words[row >>> 5]! >>> row) & 1
    }
    return count
  }

  where(bytes: Uint8Array, from: number, mask: number): Postings {
    return this.#kept((_, i) => (bytes[from + i]! & mask) !== 0)
  }

  #kept(test: (row: number, i: number) => boolean): Postings {
    const kept = new Uint32Array(this.count)
    let count = 0
    for (let i = 0; i < this.count; i++) {
      const row = this.#rows[this.#from + i]!
      if (test(row, i)) kept[count++] = row
    }
    return new SparsePostings(kept.slice(0, count), 0, count)
  }
}
