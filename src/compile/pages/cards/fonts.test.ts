import { expect, test } from 'vitest'
import { FACES, loadFonts } from './fonts'

const fonts = loadFonts()

test.each(FACES)('%s has the letters and marks of Ukrainian, Russian and European names', (face) => {
  const characters = 'АБВГҐДЕЄЖЗИІЇЙЩЬЮЯабвгґдеєіїйщьюяёъыэ«»„“”’ʼ–—…№ ČčŁłŞşĞğİıŐőÞßøæœ'
  expect([...characters].filter((character) => !fonts.covers(character, face))).toEqual([])
})

test('a text in letters that no face has is not covered, a single sign in a text is no matter', () => {
  expect(fonts.covers('مرحبا بالعالم', 'serif')).toBe(false)
  expect(fonts.covers('Ukraine says it has shot down 🚀 and more', 'serif')).toBe(true)
})

test('letters are as wide as their font says', () => {
  const width = (text: string) => fonts.measure(text, { face: 'serif', size: 100 })
  expect(width('mmmm')).toBeCloseTo(4 * width('m'))
  expect(width('і')).toBeLessThan(width('щ') / 2)
  expect(fonts.measure('ab', { face: 'serif', size: 100, spacing: 0.1 })).toBeCloseTo(width('ab') + 20)
})
