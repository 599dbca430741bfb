import { expect, test } from 'vitest'
import { sizeWords } from './size-words'

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [3440, '3.4 kB'],
  [9960, '10 kB'],
  [999_400, '999 kB'],
  [999_500, '1 MB'],
  [123_456_789, '123 MB'],
  [1_234_000_000, '1.2 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words.replace(' ', '\u00a0'))
})
