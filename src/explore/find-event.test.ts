import { describe, expect, test } from 'vitest'
import { createEventIndex } from './event-index'
import { DAY } from '../model/time'
import { hasId, isFoundBy, rowsOfId } from './find-event'
import { nearestEvents } from './nearest'
import { columnsFromText, conflictEvent } from './fixtures'

const NOBODY = { actors: [], themes: [] }

describe('where to look for an id', () => {
  const index = createEventIndex(
    columnsFromText('-0043-03-15\n2014\n2022-02\n2023-03-20/2023-03-22\n2023-03-22\n2023-03-22\n2024', NOBODY),
    NOBODY,
  )
  const moved = { '2023-03-22--corrected': 1, '2023-01-01--alias': 6 }

  test.each([
    ['2023-03-22--raid', 4, 6],
    ['2014--annexation', 1, 2],
    ['2022-02--invasion', 2, 3],
    ['2023-03-20--visit', 3, 4],
    ['-0043-03-15--ides', 0, 1],
    ['2023-03-21--nothing', 4, 4],
    ['2023-03-22--corrected', 1, 2],
    ['2023-01-01--alias', 6, 7],
  ])('%s: rows %i … %i - 1', (id, from, to) => {
    expect(rowsOfId(index, { moved }, id)).toEqual({ from, to })
  })

  test.each(['', 'raid', '--raid', '2023-13--raid', '2023-03-22', '../2023--raid', 'constructor', '__proto__'])(
    'an id without a date leads nowhere: %s',
    (id) => {
      expect(rowsOfId(index, { moved }, id)).toBeUndefined()
    },
  )
})

test('an event with an hour is found by the day at the head of its id', () => {
  const index = createEventIndex(
    columnsFromText('2023-03-21\n2023-03-22T10:15:00Z\n2023-03-22T23:59:59Z\n2023-03-23', NOBODY),
    NOBODY,
  )
  expect(rowsOfId(index, { moved: {} }, '2023-03-22--raid')).toEqual({ from: 1, to: 3 })
  const day = Date.UTC(2023, 2, 22)
  expect([day - 1, day, day + DAY - 1, day + DAY].map((start) => isFoundBy(day, start))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isFoundBy(undefined, day)).toBe(false)
})

test('an event answers to its id and to its former ones', () => {
  const event = conflictEvent({ id: '2023-03-22--raid', aliases: ['2023-03-21--raid'] })
  expect(hasId(event, '2023-03-22--raid')).toBe(true)
  expect(hasId(event, '2023-03-21--raid')).toBe(true)
  expect(hasId(event, '2023-03-22--rai')).toBe(false)
  expect(hasId(conflictEvent({ id: '2023-03-22--raid' }), '2023-03-21--raid')).toBe(false)
})

test('the nearest events share the most words, and no words are no neighbours', () => {
  const events = ['2023-03-22--drone-strike-on-kyiv', '2023-03-20--xi-visits-moscow', '2024-05-16--putin-in-china'].map(
    (id) => conflictEvent({ id }),
  )
  const near = (id: string, most?: number) => nearestEvents(id, events, most).map((event) => event.id)
  expect(near('2023-03-22--Drone-Strike', 1)).toEqual([events[0]!.id])
  expect(near('2023-03-20--strike-on-moscow')).toEqual([events[0]!.id, events[1]!.id])
  expect(near('2023-03-20--strike-on-moscow', 1)).toEqual([events[0]!.id])
  expect(near('drone-strike-on-kyiv')).toEqual([events[0]!.id])
  expect(near('2023-03-22-drone-strike-on-kyiv')).toEqual([events[0]!.id, events[1]!.id])
  expect(near('1999-01-01--nothing')).toEqual([])
  expect(near('')).toEqual([])
})
