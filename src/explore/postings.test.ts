import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bitset } from './bitset'
import { Lists } from './collect'
import { isDense } from './postings'
import { finished } from './steps'

const LENGTH = 320

/** Of the second of three values, so that it has neighbours in a list that is shared. */
function listsOf(rows: readonly number[], markOf: (row: number) => number = () => 0) {
  const lists = new Lists(LENGTH, 3, true)
  const own = [3, 5].map((row) => ({ value: 0, row, mark: 1 }))
  const last = [0, 7].map((row) => ({ value: 2, row, mark: 1 }))
  const entries = [...own, ...rows.map((row) => ({ value: 1, row, mark: markOf(row) })), ...last]
  for (const { value, row, mark } of entries.sort((a, b) => a.row - b.row)) lists.enter(value, row, mark)
  finished(lists.close())
  return lists
}

const rows = (minLength: number, maxLength: number) =>
  fc
    .uniqueArray(fc.nat(LENGTH - 1), { minLength, maxLength, size: 'max' })
    .map((unsorted) => unsorted.sort((a, b) => a - b))

test.each([
  ['a list, up to one event in 32', rows(0, LENGTH / 32)],
  ['a bit set, above', rows(LENGTH / 32 + 1, LENGTH)],
])('%s: answers as a Set does', (_, lists) => {
  fc.assert(
    fc.property(lists, rows(0, LENGTH), (own, others) => {
      const postings = listsOf(own).postings[1]!
      const ownSet = new Set(own)
      const both = others.filter((row) => ownSet.has(row))
      expect(isDense(own.length, LENGTH)).toBe(own.length > LENGTH / 32)
      expect(postings.count).toBe(own.length)
      expect(postings.andCount(Bitset.of(LENGTH, others))).toBe(both.length)

      const alone = new Bitset(LENGTH)
      postings.orInto(alone)
      expect([...alone]).toEqual(own)

      const union = Bitset.of(LENGTH, others)
      postings.orInto(union)
      expect(new Set(union)).toEqual(new Set([...own, ...others]))

      const intersection = Bitset.of(LENGTH, others)
      postings.andInto(intersection)
      expect([...intersection]).toEqual(both)

      const within = Bitset.of(LENGTH, others)
      expect([...postings.within(within)]).toEqual(both)
      expect([...within]).toEqual(others)
    }),
  )
})

test.each([
  ['a list', rows(0, LENGTH / 32)],
  ['a bit set', rows(LENGTH / 32 + 1, LENGTH)],
])('%s: those of a mark are told apart, and a row that is entered twice has both', (_, lists) => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 7 }), (own, mask) => {
      const found = new Bitset(LENGTH)
      const marked = listsOf(
        own.flatMap((row) => [row, row]),
        (() => {
          let turn = 0
          return (row) => 1 << ((row + (turn++ % 2)) % 3)
        })(),
      )
      const part = marked.where(mask)[1]!
      part.orInto(found)
      const expected = own.filter((row) => (((1 << (row % 3)) | (1 << ((row + 1) % 3))) & mask) !== 0)
      expect([...found]).toEqual(expected)
      expect(part.count).toBe(expected.length)
      expect(part.andCount(Bitset.full(LENGTH))).toBe(expected.length)
    }),
  )
})
