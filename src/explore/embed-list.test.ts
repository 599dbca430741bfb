import { expect, test } from 'vitest'
import { utcDay } from '../model/time'
import { Bitset } from './bitset'
import { shortList } from './embed-list'
import { createEventIndex } from './event-index'
import { columnsFromText } from './fixtures'
import { listOrder } from './list-order'

const DATES = ['2014', '2023-03-20', '2023-03-20/2023-03-22', '2023-03-22', '2024-05-15']
const vocabulary = { actors: [], themes: [] }
const index = createEventIndex(columnsFromText(DATES.join('\n'), vocabulary), vocabulary)
const all = Bitset.full(DATES.length)
const oldest = listOrder(index, all, 'oldest')
const march = { start: utcDay(2023, 3, 21), end: utcDay(2023, 4, 1) }

test('without a window the first of all are listed', () => {
  expect(shortList(index, oldest, undefined, 2)).toEqual({ places: [0, 1], count: 5, before: 0 })
})

test('a window lists what reaches into it, and counts the rest of that', () => {
  expect(shortList(index, oldest, march, 5)).toEqual({ places: [2, 3], count: 2, before: 0 })
  expect(shortList(index, oldest, { end: utcDay(2023, 3, 21) }, 1)).toEqual({ places: [0], count: 3, before: 0 })
})

test('an opened count begins the list, and those before it are told', () => {
  expect(shortList(index, oldest, undefined, 2, 3)).toEqual({ places: [3, 4], count: 5, before: 3 })
  expect(shortList(index, oldest, march, 2, 3)).toEqual({ places: [3], count: 2, before: 1 })
})

test('places are those of the order, whichever end it begins at', () => {
  const newest = listOrder(index, all, 'newest')
  expect(shortList(index, newest, march, 5).places.map(newest.rowAt).toSorted()).toEqual([2, 3])
})

test('of a row that does not match the list begins at its first', () => {
  const few = listOrder(index, Bitset.of(DATES.length, [1, 3]), 'oldest')
  expect(shortList(index, few, undefined, 2, 4)).toEqual({ places: [0, 1], count: 2, before: 0 })
})
