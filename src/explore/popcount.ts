/** Counting ones in words, which is what every count of the page comes down to. */

/** Number of ones in a 32-bit word (Hacker's Delight, 2nd edition, figure 5-2). */
export function popcount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * Ones that the words `from` … `to - 1` of two lists have in common; of one list with itself, its ones. Eight words
 * are added bit by bit before any is counted (the same book, figure 5-9), in a bit more than half of the time.
 */
export function commonOnes(a: Uint32Array, b: Uint32Array, from = 0, to = a.length): number {
  let [ones, twos, fours, eights] = [0, 0, 0, 0]
  let at = from
  for (const last = to - 7; at < last; at += 8) {
    const w0 = a[at]! & b[at]!
    const w1 = a[at + 1]! & b[at + 1]!
    const w2 = a[at + 2]! & b[at + 2]!
    const w3 = a[at + 3]! & b[at + 3]!
    const w4 = a[at + 4]! & b[at + 4]!
    const w5 = a[at + 5]! & b[at + 5]!
    const w6 = a[at + 6]! & b[at + 6]!
    const w7 = a[at + 7]! & b[at + 7]!
    let half = ones ^ w0
    const twosA = (ones & w0) | (half & w1)
    ones = half ^ w1
    half = ones ^ w2
    const twosB = (ones & w2) | (half & w3)
    ones = half ^ w3
    half = ones ^ w4
    const twosC = (ones & w4) | (half & w5)
    ones = half ^ w5
    half = ones ^ w6
    const twosD = (ones & w6) | (half & w7)
    ones = half ^ w7
    half = twos ^ twosA
    const foursA = (twos & twosA) | (half & twosB)
    twos = half ^ twosB
    half = twos ^ twosC
    const foursB = (twos & twosC) | (half & twosD)
    twos = half ^ twosD
    half = fours ^ foursA
    eights += popcount((fours & foursA) | (half & foursB))
    fours = half ^ foursB
  }
  let count = 8 * eights + 4 * popcount(fours) + 2 * popcount(twos) + popcount(ones)
  for (; at < to; at++) count += popcount(a[at]! & b[at]!)
  return count
}
