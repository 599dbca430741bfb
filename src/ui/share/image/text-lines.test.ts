import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measured } from './fixtures'
import { TYPE } from './image-style'
import { textLines } from './text-lines'

const linesOf = (text: string, letters: number) =>
  textLines(text, letters * TYPE.label.size * 0.5, TYPE.label, measured)

test('lines break between words', () => {
  expect(linesOf('12 of 50 events involve Russia', 16)).toEqual(['12 of 50 events', 'involve Russia'])
  expect(linesOf('', 16)).toEqual([])
})

test('a link is broken where it must be', () => {
  expect(linesOf('see https://example.org/e/2023', 12)).toEqual(['see', 'https://exam', 'ple.org/e/20', '23'])
})

test('no line is too wide, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (text, letters) => {
      const lines = linesOf(text, letters)
      expect(lines.every((line) => line.length <= letters)).toBe(true)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }),
  )
})
