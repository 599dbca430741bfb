import { expect, test } from 'vitest'
import { briefingText } from './fixtures'
import { firstQuotes, readerRows } from './reader-rows'

const excerpt = (event: string, id: string, start: number, end: number) => ({ event, excerpt: id, start, end })
const data = briefingText({
  excluded: [{ start: 10, end: 16, reason: 'advertisement' }],
  text: 'One two.\n\nAdvert\nA heading\nThree four.',
  excerpts: [excerpt('b', 'x1', 27, 38), excerpt('a', 'x2', 27, 32), excerpt('a', 'x1', 0, 3)],
})

test('numbers the paragraphs, and knows of which events it has told', () => {
  expect(
    readerRows(data).map(({ block, number, notes, known }) => [
      block.kind,
      number,
      notes.map(({ event }) => event),
      [...known],
    ]),
  ).toEqual([
    ['paragraph', 1, ['a'], []],
    ['aside', undefined, [], ['a']],
    ['heading', undefined, [], ['a']],
    ['paragraph', 2, ['b', 'a'], ['a']],
  ])
})

test('lists each event once, in reading order', () => {
  expect(firstQuotes(data)).toEqual([
    { event: 'a', excerpt: 'x1' },
    { event: 'b', excerpt: 'x1' },
  ])
})
