import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bitset } from './bitset'
import { listOrder } from './list-order'

test('places and rows lead to each other, in the order of the index', () => {
  const subsets = fc
    .integer({ min: 1, max: 200 })
    .chain((length) => fc.record({ length: fc.constant(length), rows: fc.uniqueArray(fc.nat(length - 1)) }))
  fc.assert(
    fc.property(subsets, ({ length, rows }) => {
      const order = listOrder(Bitset.of(length, rows))
      const sorted = rows.sort((a, b) => a - b)
      expect(order.count).toBe(rows.length)
      expect(sorted.map((_, place) => order.rowAt(place))).toEqual(sorted)
      expect(sorted.map((row) => order.placeOf(row))).toEqual(sorted.map((_, place) => place))
    }),
  )
})

test('what is not there', () => {
  const order = listOrder(Bitset.of(10, [3]))
  expect(order.placeOf(4)).toBeUndefined()
  expect([order.rowAt(1), order.rowAt(-1)]).toEqual([-1, -1])
})
