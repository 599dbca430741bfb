import { expect, test } from 'vitest'
import { balancedLines, cutAtWord, paragraphLines } from './lines'

const letters = ({ length }: string) => length

test('a title has lines of about one length, and no more of them', () => {
  expect(balancedLines('aaa bbb ccc ddd eee f', 19, letters)).toEqual(['aaa bbb ccc', 'ddd eee f'])
})

test('a word that only the full width holds stays whole in a balanced title', () => {
  expect(balancedLines('a incomprehensible b', 16, letters)).toEqual(['a', 'incomprehensible', 'b'])
})

test('no word stands alone in the last line of a paragraph, while that costs no further line', () => {
  expect(paragraphLines('aaaa bbbb cccc dddd eeee ffff g', 29, letters)).toEqual(['aaaa bbbb cccc dddd', 'eeee ffff g'])
  expect(paragraphLines('aaaa aaaa aaaa aaaa g', 19, letters)).toEqual(['aaaa aaaa aaaa', 'aaaa g'])
  expect(paragraphLines('aaaaaaaaaaaaaaaaaaa g', 19, letters)).toEqual(['aaaaaaaaaaaaaaaaaaa', 'g'])
})

test.each([
  ['He left, they said, at dawn on Friday', 24, 'He left, they said'],
  ['He left them all at dawn, on Friday', 20, 'He left them all at'],
  // The clause's end is too far back.
  ['Oh, he left them all at dawn on Friday', 24, 'Oh, he left them all at'],
  ['Incomprehensibilities', 5, ''],
])('%j is cut to at most %i letters behind a word', (text, most, expected) => {
  expect(cutAtWord(text, (beginning) => beginning.length <= most)).toBe(expected)
})
