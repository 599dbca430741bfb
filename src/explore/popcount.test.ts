import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonOnes, popcount } from './popcount'

const onesOf = (word: number) => [...(word >>> 0).toString(2)].filter((digit) => digit === '1').length
const word = fc.oneof(fc.constantFrom(0, 0xffffffff, 0x80000000, 1), fc.integer({ min: 0, max: 0xffffffff }))
const list = fc.array(fc.tuple(word, word), { maxLength: 70, size: 'max' })

test('ones of a word, whatever its sign', () => {
  fc.assert(
    fc.property(word, (bits) => {
      expect(popcount(bits)).toBe(onesOf(bits))
      expect(popcount(bits | 0)).toBe(onesOf(bits))
    }),
  )
})

test('ones that two lists have in common, in any part of them', () => {
  fc.assert(
    fc.property(list, fc.nat(70), fc.nat(70), (pairs, x, y) => {
      const [a, b] = [0, 1].map((side) => Uint32Array.from(pairs, (pair) => pair[side]!)) as [Uint32Array, Uint32Array]
      const [from, to] = [Math.min(x, y, pairs.length), Math.min(Math.max(x, y), pairs.length)]
      const expected = pairs.slice(from, to).reduce((sum, pair) => sum + onesOf(pair[0] & pair[1]), 0)
      expect(commonOnes(a, b, from, to)).toBe(expected)
      expect(commonOnes(a, a)).toBe(pairs.reduce((sum, pair) => sum + onesOf(pair[0]), 0))
    }),
  )
})
