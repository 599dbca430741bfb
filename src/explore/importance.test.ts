import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventColumns } from '../model/columns'
import { Bitset } from './bitset'
import type { EventIndex } from './event-index'
import { byImportance, mostImportant } from './importance'

/** Of the index only what importance is read from. */
function indexOf(weights: readonly number[]): EventIndex {
  const columns = { count: weights.length, weight: Uint8Array.from(weights) }
  return { columns: columns as unknown as EventColumns } as EventIndex
}

test('most evidence first, then the earlier row', () => {
  const index = indexOf([0, 3, 7, 3, 0, 7])
  expect(byImportance(index, [0, 1, 2, 3, 4, 5])).toEqual([2, 5, 1, 3, 0, 4])
  expect(mostImportant(index, Bitset.full(6), 0, 6, 3)).toEqual([2, 5, 1])
  expect(mostImportant(index, Bitset.of(6, [0, 3, 4]), 1, 6, 9)).toEqual([3, 4])
})

test('of equals the first ones', () => {
  expect(mostImportant(indexOf([2, 2, 2, 2]), Bitset.full(4), 1, 4, 2)).toEqual([1, 2])
})

test('the rows of any stretch and set are those that a sort finds', () => {
  const weight = fc.oneof({ weight: 60, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 7 }))
  const weights = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 200 }),
    fc.array(weight, { minLength: 1, maxLength: 200, size: 'max' }), // few are heavy
  )
  fc.assert(
    fc.property(weights, fc.array(fc.nat(199)), fc.nat(200), fc.nat(200), fc.nat(30), (all, members, a, b, most) => {
      const index = indexOf(all)
      const set = Bitset.of(
        all.length,
        members.filter((row) => row < all.length),
      )
      const [from, to] = [Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)]
      const rows = [...set].filter((row) => row >= from && row < to)
      const sorted = rows.sort((x, y) => all[y]! - all[x]! || x - y)
      expect(mostImportant(index, set, from, to, most)).toEqual(sorted.slice(0, most))
    }),
  )
})
