import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bitset } from './bitset'
import { createEventIndex } from './event-index'
import { columnsFromText } from './fixtures'
import { headsDay, listOrder } from './list-order'

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

test('the first of the matching events that begin on a day heads it', () => {
  const vocabulary = { actors: [], themes: [] }
  const dates = '2014\n2022-02\n2023-03-20\n2023-03-20T12:00Z\n2023-03-20T13:00Z\n2023-03-22\n2023-03-22/2023-03-24'
  const index = createEventIndex(columnsFromText(dates, vocabulary), vocabulary)
  const heads = (rows: readonly number[]) => {
    const order = listOrder(Bitset.of(index.columns.count, rows))
    return rows.filter((_, place) => headsDay(index, order, place))
  }
  expect(heads([0, 1, 2, 3, 4, 5, 6])).toEqual([0, 1, 2, 5])
  expect(heads([3, 4, 6])).toEqual([3, 6])
})
