import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns, type EventRow } from '../model/columns'
import { DAY, utcDay } from '../model/time'
import { Bitset } from './bitset'
import { orderWithin, shortList, type ShortList } from './embed-list'
import { createEventIndex, type EventIndex } from './event-index'
import { columnsFromText, PLAIN_DAY, theme } from './fixtures'
import { listOrder } from './list-order'
import { outside } from './outside'
import { SORTS, type DayRange, type Sort } from './view-state'

const DATES = ['2014', '2023-03-20', '2023-03-20/2023-03-22', '2023-03-22', '2024-05-15']
const vocabulary = { actors: [], themes: [] }
const indexOf = (dates: readonly string[]) =>
  createEventIndex(columnsFromText(dates.join('\n'), vocabulary), vocabulary)
const index = indexOf(DATES)
const all = Bitset.full(DATES.length)
const LANE = { id: '', label: '', count: 0, feet: new Bitset(0) }
const march = { start: utcDay(2023, 3, 21), end: utcDay(2023, 4, 1) }

/** The short list of these events, and their order. */
function listed(window: DayRange | undefined, most: number, from?: number, bits = all, sort: Sort = 'oldest') {
  const order = listOrder(index, bits, sort)
  return { order, list: shortList(order, orderWithin(index, bits, order, window), most, from) }
}

test('without a window the first of all are listed', () => {
  expect(listed(undefined, 2).list).toEqual({ places: [0, 1], count: 5, before: 0 })
})

test('a window lists what reaches into it, and counts the rest of that', () => {
  expect(listed(march, 5).list).toEqual({ places: [2, 3], count: 2, before: 0 })
  expect(listed({ end: utcDay(2023, 3, 21) }, 1).list).toEqual({ places: [0], count: 3, before: 0 })
})

test('an opened count begins the list, and those before it are told', () => {
  expect(listed(undefined, 2, 3).list).toEqual({ places: [3, 4], count: 5, before: 3 })
  expect(listed(march, 2, 3).list).toEqual({ places: [3], count: 2, before: 1 })
})

test('a count whose first event is not in the window begins at the next that is', () => {
  expect(listed(march, 2, 1).list).toEqual({ places: [2, 3], count: 2, before: 0 })
  expect(listed(march, 2, 4).list).toEqual({ places: [], count: 2, before: 2 })
})

test('places are those of the order, whichever end it begins at', () => {
  const { order, list } = listed(march, 5, undefined, all, 'newest')
  expect(list.places.map(order.rowAt).toSorted()).toEqual([2, 3])
})

test('of a row that does not match the list begins at its first', () => {
  const few = Bitset.of(DATES.length, [1, 3])
  expect(listed(undefined, 2, 4, few).list).toEqual({ places: [0, 1], count: 2, before: 0 })
})

describe('what the window cuts, and what ends where it begins', () => {
  const cut = indexOf(['2023-03-20/2023-03-21', '2023-03-22', '2023-03-22T18:00Z'])
  const bits = Bitset.full(3)
  const rows = (start: number, end: number) => {
    const window = { start, end }
    const shown = orderWithin(cut, bits, listOrder(cut, bits, 'oldest'), window)
    const { before, after } = outside(cut, { ...LANE, drawn: bits }, window)
    expect(before + shown.count + after, 'with what the lanes count').toBe(3)
    return Array.from({ length: shown.count }, (_, place) => shown.rowAt(place))
  }
  const [day, hour] = [utcDay(2023, 3, 22), DAY / 24]

  test('an event that ends with a day is not of the next', () => {
    expect(rows(day, day + DAY)).toEqual([1, 2])
    expect(rows(day - 1, day + DAY)).toEqual([0, 1, 2])
  })

  test('a day is of every part of it, though its mark stands in its middle', () => {
    expect(rows(day + 13 * hour, day + 17 * hour)).toEqual([1])
    expect(rows(day - hour, day + hour)).toEqual([0, 1])
  })
})

/** Every place of the order looked at. */
function plain(index: EventIndex, rows: readonly number[], window: DayRange, most: number, from?: number): ShortList {
  const { start = -Infinity, end = Infinity } = window
  const first = from === undefined ? 0 : Math.max(0, rows.indexOf(from))
  const places = rows.flatMap((row, place) =>
    index.columns.end[row]! > start && index.columns.start[row]! < end ? [place] : [],
  )
  const before = places.filter((place) => place < first).length
  return { places: places.slice(before, before + most), count: places.length, before }
}

/** Steps of six hours, so that ends meet, days are cut, and much lasts into a window. */
const STEP = DAY / 4
const instant = fc.integer({ min: -80, max: 80 }).map((steps) => steps * STEP)
const events = fc
  .array(
    fc.record({
      start: instant,
      steps: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 160 })),
      openStart: fc.boolean(),
      openEnd: fc.boolean(),
      matches: fc.boolean(),
    }),
    { maxLength: 90 },
  )
  .map((drawn) =>
    drawn
      .toSorted((a, b) => a.start - b.start || a.steps - b.steps)
      .map(({ start, steps, openStart, openEnd, matches }) => {
        const row: EventRow = {
          start,
          end: start + steps * STEP,
          shape:
            openStart || openEnd ? { ...PLAIN_DAY, precision: 'range', oneOf: true, openStart, openEnd } : PLAIN_DAY,
          status: 'stated',
          actors: [],
          themes: [0],
        }
        return { row, matches }
      }),
  )
const windows = fc.oneof(
  fc.tuple(instant, fc.integer({ min: 1, max: 40 })).map(([start, steps]) => ({ start, end: start + steps * STEP })),
  instant.map((start) => ({ start })),
  instant.map((end) => ({ end })),
)

test.each(SORTS)('%s first: any window lists what a look at every place finds, and agrees with the lanes', (sort) => {
  const themes = [theme('war')]
  fc.assert(
    fc.property(events, windows, fc.nat(6), fc.option(fc.nat(90), { nil: undefined }), (drawn, window, most, from) => {
      const all = createEventIndex(decodeColumns(encodeColumns(drawn.map(({ row }) => row))), { actors: [], themes })
      const bits = Bitset.of(
        drawn.length,
        drawn.flatMap(({ matches }, row) => (matches ? [row] : [])),
      )
      const order = listOrder(all, bits, sort)
      const rows = Array.from({ length: order.count }, (_, place) => order.rowAt(place))
      const list = shortList(order, orderWithin(all, bits, order, window), most, from)
      expect(list).toEqual(plain(all, rows, window, most, from))
      const { start = -Infinity, end = Infinity }: DayRange = window
      const { before, after } = outside(all, { ...LANE, drawn: bits }, { start, end })
      expect(before + list.count + after).toBe(bits.count)
    }),
  )
})

test('of a million places a handful are looked at', () => {
  const order = listOrder(index, all, 'oldest')
  let looks = 0
  const counted = {
    ...order,
    count: 1_000_000,
    rowAt: (place: number) => (looks++, place),
    placeOf: (row: number) => (looks++, row),
  }
  expect(shortList(counted, counted, 5, 700_000)).toEqual({
    places: [700_000, 700_001, 700_002, 700_003, 700_004],
    count: 1_000_000,
    before: 700_000,
  })
  expect(looks).toBeLessThan(100)
})
