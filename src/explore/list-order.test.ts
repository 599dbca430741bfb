import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, formatDay, parseEdtf } from '../model/time'
import { Bitset } from './bitset'
import { createEventIndex, type EventIndex } from './event-index'
import { columnsFromText } from './fixtures'
import { headingAt, headsDay, listOrder } from './list-order'
import { SORTS, type Sort } from './view-state'

const vocabulary = { actors: [], themes: [] }

/** Events of these dates, in the order of the index. */
function indexOf(dates: readonly string[]): EventIndex {
  const boundsOf = (edtf: string) => {
    const result = parseEdtf(edtf)
    if (!result.ok) throw new Error(result.reason)
    return { start: result.bounds.start!, end: result.bounds.end! }
  }
  const sorted = dates
    .map((edtf) => ({ edtf, ...boundsOf(edtf) }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ edtf }) => edtf)
  return createEventIndex(columnsFromText(sorted.join('\n'), vocabulary), vocabulary)
}

const day = fc.integer({ min: 0, max: 60 }).map((after) => formatDay(Date.UTC(2023, 0, 20) + after * DAY))
const date = fc.oneof(
  day,
  fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
  fc.constantFrom('2023', '2022', '2023-01', '2023-02', '2023-02-03T06:00Z', '2022/2023'),
)
const events = fc
  .array(date, { minLength: 1, maxLength: 80 })
  .chain((dates) => fc.record({ dates: fc.constant(dates), rows: fc.uniqueArray(fc.nat(dates.length - 1)) }))

/** What the order has to be, by plain sorting. */
function sorted({ columns: { start, end } }: EventIndex, rows: readonly number[], sort: Sort): number[] {
  return rows.toSorted((a, b) =>
    sort === 'oldest'
      ? start[a]! - start[b]! || end[a]! - end[b]! || a - b
      : end[b]! - end[a]! || start[b]! - start[a]! || b - a,
  )
}

test.each(SORTS)('%s first: places and rows lead to each other, as if sorted', (sort) => {
  fc.assert(
    fc.property(events, ({ dates, rows }) => {
      const index = indexOf(dates)
      const order = listOrder(index, Bitset.of(dates.length, rows), sort)
      const wanted = sorted(index, rows, sort)
      expect(order.count).toBe(rows.length)
      expect(wanted.map((_, place) => order.rowAt(place))).toEqual(wanted)
      expect(wanted.map((row) => order.placeOf(row))).toEqual(wanted.map((_, place) => place))
    }),
  )
})

describe('events that share a day', () => {
  // In the order of the index: by earliest, then latest, then id.
  const dates = ['2023-03', '2023-03-20', '2023-03-20', '2023-03-20/2023-03-22', '2023-03-21/2023-03-22', '2023-03-22']
  const rowsOf = (sort: Sort) => {
    const order = listOrder(indexOf(dates), Bitset.full(dates.length), sort)
    return dates.map((_, place) => order.rowAt(place))
  }

  test('oldest: of an equal earliest day the one that ends first, of equal days the first id', () => {
    expect(rowsOf('oldest')).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('newest: of an equal latest day the one that begins last, of equal days the last id', () => {
    expect(rowsOf('newest')).toEqual([0, 5, 4, 3, 2, 1])
  })
})

test.each(SORTS)('%s first: what is not there', (sort) => {
  const order = listOrder(indexOf(['2023-03-20', '2023-03-21', '2023-03-22']), Bitset.of(3, [1]), sort)
  expect(order.placeOf(2)).toBeUndefined()
  expect([order.rowAt(1), order.rowAt(-1)]).toEqual([-1, -1])
})

test('a hundred thousand rows turn round, and lead back', () => {
  const dates = Array.from({ length: 400 }, (_, i) => formatDay(Date.UTC(2020, 0, 1) + i * DAY))
  const small = indexOf(dates)
  const count = 100_000
  const { start, end } = small.columns
  const columns = {
    ...small.columns,
    count,
    start: Float64Array.from({ length: count }, (_, row) => start[Math.floor(row / 250)]!),
    end: Float64Array.from({ length: count }, (_, row) => end[Math.floor(row / 250)]! + (row % 7) * DAY),
  }
  const index = { ...small, columns }
  const order = listOrder(index, Bitset.full(count), 'newest')
  for (let place = 1; place < count; place += 997) {
    expect(columns.end[order.rowAt(place)]!).toBeLessThanOrEqual(columns.end[order.rowAt(place - 1)]!)
    expect(order.placeOf(order.rowAt(place))).toBe(place)
  }
})

describe('headings', () => {
  const dates = [
    '2014',
    '2022-02',
    '2022-02/2023-03-22',
    '2023-03-20',
    '2023-03-20T12:00Z',
    '2023-03-20/2023-03-22',
    '2023-03-22',
    '2023-03-22/2023-03-24',
  ]
  const index = indexOf(dates)
  const headings = (sort: Sort, rows = dates.map((_, row) => row)) => {
    const order = listOrder(index, Bitset.of(dates.length, rows), sort)
    return rows.flatMap((_, place) => {
      if (!headsDay(index, order, place)) return []
      const { start, end } = headingAt(index, order, place)
      return `${formatDay(start)}+${(end - start) / DAY} ${dates[order.rowAt(place)]}`
    })
  }

  test('oldest first: the day, month or year in which events begin', () => {
    expect(headings('oldest')).toEqual([
      '2014-01-01+365 2014',
      '2022-02-01+28 2022-02',
      '2023-03-20+1 2023-03-20',
      '2023-03-22+1 2023-03-22',
    ])
  })

  test('newest first: that in which they end', () => {
    expect(headings('newest')).toEqual([
      '2023-03-24+1 2023-03-22/2023-03-24',
      '2023-03-22+1 2023-03-22',
      '2023-03-20+1 2023-03-20',
      '2022-02-01+28 2022-02',
      '2014-01-01+365 2014',
    ])
  })

  test('the first of the matching events heads its day', () => {
    expect(headings('oldest', [4, 5, 7])).toEqual([
      '2023-03-20+1 2023-03-20T12:00Z',
      '2023-03-22+1 2023-03-22/2023-03-24',
    ])
  })

  test.each(SORTS)('%s first: days follow each other, none of them twice', (sort) => {
    const plain = fc.array(
      date.filter((edtf) => !edtf.includes('T')),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(plain, (given) => {
        const all = indexOf(given)
        const order = listOrder(all, Bitset.full(given.length), sort)
        const heads = given.flatMap((_, place) => {
          const { start, end } = headingAt(all, order, place)
          return headsDay(all, order, place) ? `${start} ${end}` : []
        })
        expect(new Set(heads).size).toBe(heads.length)
      }),
    )
  })
})
