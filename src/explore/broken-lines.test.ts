import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenLines } from './broken-lines'

const letters = ({ length }: string) => length

test.each([
  ['one two three', 9, ['one two', 'three']],
  ['one two three', 13, ['one two three']],
  ['12 of 50 events involve Russia', 16, ['12 of 50 events', 'involve Russia']],
  ['one incomprehensibilities two', 10, ['one', 'incomprehe', 'nsibilitie', 's two']],
  ['see https://example.org/e/2023', 12, ['see', 'https://exam', 'ple.org/e/20', '23']],
  ['', 10, []],
])('%j in lines of %i letters', (text, width, lines) => {
  expect(brokenLines(text, width, letters)).toEqual(lines)
})

test('a word is never broken within a letter of several code points', () => {
  expect(brokenLines('ї'.normalize('NFD').repeat(3), 4, letters)).toEqual(
    [2, 1].map((count) => 'ї'.normalize('NFD').repeat(count)),
  )
})

test('no line is too wide, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const lines = brokenLines(text, width, letters)
      expect(lines.every((line) => line.length <= width)).toBe(true)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }),
  )
})
