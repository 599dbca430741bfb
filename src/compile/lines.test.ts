import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, eachLine, lineReader, type LinePlace } from './lines'

/** Lines shorter and longer than a block, and characters of one to four bytes. */
const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'é', '港', '🇺🇦', '\ufeff') })
const blocks = fc.integer({ min: 1, max: 9 })

function linesOf(text: string, blockBytes: number): { line: string; place: LinePlace }[] {
  const found: { line: string; place: LinePlace }[] = []
  eachLine(bytesOf(text), blockBytes, (line, place) => found.push({ line, place }))
  return found
}

test('lines are those that the text splits into, whatever is read at once', () => {
  fc.assert(
    fc.property(texts, blocks, (text, blockBytes) => {
      const expected = text.split('\n')
      // What follows the last line feed is a line only where there is something.
      if (expected.at(-1) === '') expected.pop()
      const found = linesOf(text, blockBytes)
      expect(found.map(({ line }) => line)).toEqual(expected)
      expect(found.map(({ place }) => place.number)).toEqual(expected.map((_, i) => i + 1))
    }),
  )
})

test('a line is found again at its place, in any order', () => {
  fc.assert(
    fc.property(texts, blocks, fc.func(fc.integer()), (text, blockBytes, mix) => {
      const found = linesOf(text, 4)
      const read = lineReader(bytesOf(text), blockBytes)
      const mixed = [...found, ...found.toSorted((a, b) => mix(a.place.from) - mix(b.place.from)), ...found]
      expect(mixed.map(({ place }) => read(place))).toEqual(mixed.map(({ line }) => line))
    }),
  )
})
