import { commonOnes, popcount } from './popcount'

/** Words to each entry of the directory: a row's rank is that of its block, and what eight words at most hold. */
const BLOCK_WORDS = 8
const BLOCK_SHIFT = 3

/**
 * A set of rows of fixed length, one bit each, with a rank directory: how many members stand before a row, and
 * which is the k-th, without walking the set.
 *
 * At a million rows a set is 125 KB, its directory 16 KB, and an intersection of two takes some 20 µs, which is why
 * filters and counts are made of these.
 */
export class Bitset implements Iterable<number> {
  /** Rows are 0 … length - 1. */
  readonly length: number
  /** Row `i` is bit `i & 31` of word `i >>> 5`; bits from `length` on are 0. Treat as read-only outside. */
  readonly words: Uint32Array
  /** Members before each block of words, and all of them at the end; made on first use, dropped on change. */
  #ranks: Uint32Array | undefined

  constructor(length: number, words = new Uint32Array((length + 31) >>> 5)) {
    this.length = length
    this.words = words
  }

  static full(length: number): Bitset {
    return new Bitset(length).addRange(0, length)
  }

  static of(length: number, rows: Iterable<number>): Bitset {
    const bits = new Bitset(length)
    for (const row of rows) bits.add(row)
    return bits
  }

  /** What two sets have in common, in one pass. */
  static common(a: Bitset, b: Bitset): Bitset {
    const [ours, theirs] = [a.words, sameLength(a, b).words]
    const words = new Uint32Array(ours.length)
    for (let at = 0; at < words.length; at++) words[at] = ours[at]! & theirs[at]!
    return new Bitset(a.length, words)
  }

  copy(): Bitset {
    return new Bitset(this.length, this.words.slice())
  }

  has(row: number): boolean {
    return ((this.words[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0
  }

  add(row: number): this {
    const at = row >>> 5
    this.words[at] = this.words[at]! | (1 << (row & 31))
    this.#ranks = undefined
    return this
  }

  /** Adds the rows that stand at the places `from` … `to - 1` of a list. */
  addAll(rows: Uint32Array, from = 0, to = rows.length): this {
    const { words } = this
    for (let i = from; i < to; i++) {
      const row = rows[i]!
      words[row >>> 5] = words[row >>> 5]! | (1 << (row & 31))
    }
    this.#ranks = undefined
    return this
  }

  /** The same for those of them alone that are in `other`. */
  addCommon(other: Bitset, rows: Uint32Array, from = 0, to = rows.length): this {
    const { words } = this
    const theirs = this.#wordsOf(other)
    for (let i = from; i < to; i++) {
      const row = rows[i]!
      const at = row >>> 5
      words[at] = words[at]! | (theirs[at]! & (1 << (row & 31)))
    }
    return this
  }

  /** Adds the rows `from` … `to - 1`. */
  addRange(from: number, to: number): this {
    if (from >= to) return this
    const [first, last] = [from >>> 5, (to - 1) >>> 5]
    const head = -1 << (from & 31)
    const tail = -1 >>> (31 - ((to - 1) & 31))
    if (first === last) {
      this.words[first] = this.words[first]! | (head & tail)
    } else {
      this.words[first] = this.words[first]! | head
      this.words.fill(-1, first + 1, last)
      this.words[last] = this.words[last]! | tail
    }
    this.#ranks = undefined
    return this
  }

  clear(): this {
    this.words.fill(0)
    this.#ranks = undefined
    return this
  }

  /** Keeps only what is also in `other`. Like `or` and `andNot` it changes this set and returns it. */
  and(other: Bitset): this {
    const theirs = this.#wordsOf(other)
    for (let at = 0; at < this.words.length; at++) this.words[at] = this.words[at]! & theirs[at]!
    return this
  }

  or(other: Bitset): this {
    const theirs = this.#wordsOf(other)
    for (let at = 0; at < this.words.length; at++) this.words[at] = this.words[at]! | theirs[at]!
    return this
  }

  andNot(other: Bitset): this {
    const theirs = this.#wordsOf(other)
    for (let at = 0; at < this.words.length; at++) this.words[at] = this.words[at]! & ~theirs[at]!
    return this
  }

  /** Adds the members of `other` from row `from` on. */
  orFrom(other: Bitset, from: number): this {
    if (from >= this.length) return this
    const theirs = this.#wordsOf(other)
    const first = from >>> 5
    this.words[first] = this.words[first]! | (theirs[first]! & (-1 << (from & 31)))
    for (let at = first + 1; at < this.words.length; at++) this.words[at] = this.words[at]! | theirs[at]!
    return this
  }

  /** Number of members. */
  get count(): number {
    const ranks = this.#directory()
    return ranks[ranks.length - 1]!
  }

  /** Size of the intersection, without making it. */
  andCount(other: Bitset): number {
    return commonOnes(this.words, sameLength(this, other).words)
  }

  /** Number of members below `row`; `row` may be `length`. */
  countBefore(row: number): number {
    const { words } = this
    const last = row >>> 5
    const block = last >>> BLOCK_SHIFT
    let count = this.#directory()[block]!
    for (let at = block << BLOCK_SHIFT; at < last; at++) count += popcount(words[at]!)
    return (row & 31) === 0 ? count : count + popcount(words[last]! & ~(-1 << (row & 31)))
  }

  /** The member with exactly `k` members below it, so `select(0)` is the first; undefined where there is none. */
  select(k: number): number | undefined {
    const ranks = this.#directory()
    if (k < 0 || k >= this.count) return undefined
    let low = 0
    let high = ranks.length - 2
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (ranks[middle]! <= k) low = middle
      else high = middle - 1
    }
    let left = k - ranks[low]!
    let at = low << BLOCK_SHIFT
    for (let ones = popcount(this.words[at]!); ones <= left; ones = popcount(this.words[++at]!)) left -= ones
    let word = this.words[at]!
    for (; left > 0; left--) word &= word - 1
    return at * 32 + lowestBit(word)
  }

  /** The first member from a row on; undefined where there is none. Quick where the next one is near. */
  next(row: number): number | undefined {
    const { words } = this
    let at = row >>> 5
    let word = (words[at] ?? 0) & (-1 << (row & 31))
    while (word === 0 && ++at < words.length) word = words[at]!
    return word === 0 ? undefined : at * 32 + lowestBit(word)
  }

  /** Calls `visit` with the members of `from` … `to - 1`, ascending. */
  forEach(visit: (row: number) => void, from = 0, to = this.length): void {
    if (from >= to) return
    const [first, last] = [from >>> 5, (to - 1) >>> 5]
    for (let at = first; at <= last; at++) {
      let word = this.words[at]!
      if (at === first) word &= -1 << (from & 31)
      if (at === last) word &= -1 >>> (31 - ((to - 1) & 31))
      for (; word !== 0; word &= word - 1) visit(at * 32 + lowestBit(word))
    }
  }

  /** Appends to `found` the members of `from` … `to - 1`, those in `other` alone if given, until it holds `most`. */
  take(found: number[], from: number, to: number, most: number, other?: Bitset): void {
    if (from >= to) return
    const theirs = other && sameLength(this, other).words
    const { words } = this
    const [first, last] = [from >>> 5, (to - 1) >>> 5]
    for (let at = first; at <= last; at++) {
      let word = theirs ? words[at]! & theirs[at]! : words[at]!
      if (word === 0) continue
      if (at === first) word &= -1 << (from & 31)
      if (at === last) word &= -1 >>> (31 - ((to - 1) & 31))
      for (; word !== 0; word &= word - 1) {
        if (found.length >= most) return
        found.push(at * 32 + lowestBit(word))
      }
    }
  }

  *[Symbol.iterator](): Generator<number, void, undefined> {
    for (let at = 0; at < this.words.length; at++) {
      for (let word = this.words[at]!; word !== 0; word &= word - 1) yield at * 32 + lowestBit(word)
    }
  }

  #wordsOf(other: Bitset): Uint32Array {
    this.#ranks = undefined
    return sameLength(this, other).words
  }

  #directory(): Uint32Array {
    if (this.#ranks) return this.#ranks
    const { words } = this
    const blocks = Math.ceil(words.length / BLOCK_WORDS)
    const ranks = new Uint32Array(blocks + 1)
    for (let block = 0; block < blocks; block++) {
      const from = block * BLOCK_WORDS
      const to = Math.min(from + BLOCK_WORDS, words.length)
      ranks[block + 1] = ranks[block]! + commonOnes(words, words, from, to)
    }
    return (this.#ranks = ranks)
  }
}

function sameLength(a: Bitset, b: Bitset): Bitset {
  if (a.length !== b.length) throw new RangeError(`sets of ${a.length} and ${b.length} rows do not combine`)
  return b
}

/** Position of the lowest one of a word that has one. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word)
}
