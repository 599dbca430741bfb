import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bitset } from './bitset'
import { openPostings } from './postings'

const LENGTH = 320

function postingsOf(rows: readonly number[]) {
  const postings = openPostings(rows.length, LENGTH)
  rows.forEach((row) => postings.append(row))
  return postings
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
      const postings = postingsOf(own)
      const ownSet = new Set(own)
      const both = others.filter((row) => ownSet.has(row))
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
    }),
  )
})
