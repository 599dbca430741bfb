import { expect, test } from 'vitest'
import { sentencePieces } from './sentence-pieces'

const drawn = (...args: Parameters<typeof sentencePieces>) =>
  sentencePieces(...args).map(({ text, isLeft }) => (isLeft ? `[${text}]` : text))

test('what nothing deals with is told from the rest, by code points', () => {
  const sentence = { start: 100, end: 116, exact: 'He 🌉 said three.' }
  expect(drawn(sentence)).toEqual(['He 🌉 said three.'])
  expect(drawn({ ...sentence, gaps: [{ start: 100, end: 104 }] })).toEqual(['[He 🌉]', ' said three.'])
  const both = [
    { start: 105, end: 109 },
    { start: 115, end: 116 },
  ]
  expect(drawn({ ...sentence, gaps: both })).toEqual(['He 🌉 ', '[said]', ' three', '[.]'])
  expect(drawn({ ...sentence, gaps: [{ start: 100, end: 116 }] })).toEqual(['[He 🌉 said three.]'])
})
