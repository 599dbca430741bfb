import { expect, test } from 'vitest'
import { sliceText } from '../../model/quote'
import { briefingText } from './fixtures'
import { ownSentences, sentenceAt } from './own-sentences'

const text = 'Flags 🇺🇦 and 🇬🇧 flew. Birch denied it.\n\nAdvertisement 🛒\n“…”\nThey talked.'
const aside = { start: 40, end: 55, reason: 'advertisement' }
const data = briefingText({ text, excluded: [aside] })
const words = (at: number) => {
  const sentence = sentenceAt(data, at)
  return sentence && sliceText(text, sentence)
}

test('sentences with a word in them, outside of what is set aside', () => {
  expect(sliceText(text, aside)).toBe('Advertisement 🛒')
  expect(ownSentences(data).map((sentence) => sliceText(text, sentence))).toEqual([
    'Flags 🇺🇦 and 🇬🇧 flew.',
    'Birch denied it.',
    'They talked.',
  ])
})

test('a place is counted in code points, as positions in the data are', () => {
  expect(words(0)).toBe('Flags 🇺🇦 and 🇬🇧 flew.')
  expect(words(20)).toBe('Flags 🇺🇦 and 🇬🇧 flew.')
  expect(words(22)).toBe('Birch denied it.')
})

test('between two sentences it is the next one; behind the last there is none', () => {
  expect(words(21)).toBe('Birch denied it.')
  expect(words(38)).toBe('Advertisement 🛒')
  expect(words(Array.from(text).length - 1)).toBe('They talked.')
  expect(words(Array.from(text).length)).toBeUndefined()
})
