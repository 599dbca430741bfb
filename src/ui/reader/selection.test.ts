import { expect, test } from 'vitest'
import { readPassages } from './segments'
import { placeAmong, selectionIn } from './selection'

const excerpt = (event: string, id: string, start: number, end: number) => ({ event, excerpt: id, start, end })
const EXCERPTS = [
  excerpt('a', 'x1', 0, 6),
  excerpt('b', 'x1', 0, 6),
  excerpt('c', 'x1', 0, 3),
  excerpt('a', 'x2', 0, 6),
]

test('a passage that another briefing quotes selects the whole event', () => {
  expect(selectionIn(EXCERPTS, { event: 'b', excerpt: 'x1' })).toEqual({ event: 'b', excerpt: 'x1' })
  expect(selectionIn(EXCERPTS, { event: 'b', excerpt: 'x9' })).toEqual({ event: 'b', excerpt: undefined })
})

test('says which of the events that share the words is selected, each counted once', () => {
  const place = (event?: string, id?: string) => placeAmong(readPassages(EXCERPTS), { event, excerpt: id })
  expect(place('a', 'x1')).toEqual({ at: 1, of: 2 })
  expect(place('a', 'x2')).toEqual({ at: 1, of: 2 })
  expect(place('b', 'x1')).toEqual({ at: 2, of: 2 })
  expect(place('c', 'x1'), 'other words, though within the same').toEqual({ at: 1, of: 1 })
  expect(place('b')).toBeUndefined()
  expect(place()).toBeUndefined()
})
