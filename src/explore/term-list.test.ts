import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slips } from './likeness'
import { TermList, termListText } from './term-list'

const sorted = (terms: readonly string[]) => [...new Set(terms)].sort()
const open = (terms: readonly string[]) => new TermList(termListText(terms), terms.length)

/** Few letters, so that words begin alike and are close to each other; and enough of them for several blocks. */
const words = fc.array(fc.string({ unit: fc.constantFrom(...'abкиé1'), maxLength: 7 }), { maxLength: 120 }).map(sorted)

test('every word is found where it stands, and no other', () => {
  fc.assert(
    fc.property(words, fc.string({ unit: fc.constantFrom(...'abки'), maxLength: 4 }), (terms, prefix) => {
      const list = open(terms)
      expect(Array.from(list, ([term]) => term)).toEqual(terms)
      terms.forEach((term, number) => expect([list.at(number), list.find(term)]).toEqual([term, number]))
      expect(list.find(`${prefix}z`)).toBeUndefined()
      const { from, to } = list.beginningWith(prefix)
      expect(terms.slice(from, to)).toEqual(terms.filter((term) => term.startsWith(prefix)))
    }),
  )
})

test('the words close to another are those that a comparison with each finds', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'abки'), minLength: 4, maxLength: 9 })
  fc.assert(
    fc.property(words, typed, (terms, term) => {
      const near = open(terms).near(term)
      const expected = terms.flatMap((word, number) => {
        const distance = slips(term, word)
        return distance === undefined ? [] : [{ number, slips: distance }]
      })
      expect([...near].sort((a, b) => a.number - b.number)).toEqual(expected)
      expect(near.map((found) => found.slips)).toEqual(near.map((found) => found.slips).sort())
    }),
  )
})

test('a word longer than what one character can count is kept', () => {
  const terms = [`${'a'.repeat(300)}b`, `${'a'.repeat(300)}c`, 'b'.repeat(500)]
  const list = open(terms)
  expect(terms.map((_, number) => list.at(number))).toEqual(terms)
  expect(list.near('aaaaaaaa')).toEqual([])
})

test('a text of fewer or more words is refused', () => {
  const text = termListText(['a', 'b'])
  for (const count of [0, 1, 3]) expect(() => new TermList(text, count)).toThrow(RangeError)
  expect(new TermList('', 0).find('a')).toBeUndefined()
})
