import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packInts, readInts } from './column-values'

const unpacked = (text: string, length: number) => [...readInts({ list: text }, 'list', Float64Array, length, {})]

test('integers are the same after packing, JSON and unpacking', () => {
  const ints = fc.oneof(fc.nat(100), fc.nat(2_000), fc.maxSafeNat())
  fc.assert(
    fc.property(fc.array(ints), (list) => {
      const text = JSON.parse(JSON.stringify(packInts(list))) as string
      expect(unpacked(text, list.length)).toEqual(list)
    }),
  )
})

test('small numbers are a character each, and JSON has nothing to escape in them', () => {
  const small = Array.from({ length: 77 }, (_, i) => i)
  const text = packInts(small)
  expect(text).toHaveLength(77)
  expect(packInts([77, 1_308])).toHaveLength(4)
  expect(JSON.stringify(packInts(Array.from({ length: 2_000 }, (_, i) => i)))).not.toContain('\\')
})

test.each([
  ['too few', packInts([1, 2]), 3],
  ['too many', packInts([1, 2]), 1],
  ['cut off within a number', packInts([1, 500]).slice(0, -1), 2],
  ['a character that is none of ours', '!"', 2],
  ['a letter from elsewhere', '!я', 2],
])('a text that is damaged is refused: %s', (_, text, length) => {
  expect(() => unpacked(text, length)).toThrow(RangeError)
})
