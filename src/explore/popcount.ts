/** Counting ones in words, which is what every count of the page comes down to. */

/** Number of ones in a 32-bit word (Hacker's Delight, 2nd edition, figure 5-2). */
export function popcount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * Ones that the words `from` … `to - 1` of two lists have in common; of one list with itself, its ones. Four words
 * are added bit by bit before any is counted (the same book, section 5-1), in two thirds of the time.
 */
export function commonOnes(a: Uint32Array, b: Uint32Array, from = 0, to = a.length): number {
  let [ones, twos, fours] = [0, 0, 0]
  let at = from
  for (const last = to - 3; at < last; at += 4) {
    let first = a[at]! & b[at]!
    let second = a[at + 1]! & b[at + 1]!
    let half = ones ^ first
    const carried = (ones & first) | (half & second)
    ones = half ^ second
    first = a[at + 2]! & b[at + 2]!
    second = a[at + 3]! & b[at + 3]!
    half = ones ^ first
    const also = (ones & first) | (half & second)
    ones = half ^ second
    half = twos ^ carried
    fours += popcount((twos & carried) | (half & also))
    twos = half ^ also
  }
  let count = 4 * fours + 2 * popcount(twos) + popcount(ones)
  for (; at < to; at++) count += popcount(a[at]! & b[at]!)
  return count
}
