import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, utcDay } from '../model/time'
import { Bitset } from './bitset'
import { columnsOf, COLUMN_PX, countedNear, leftOf, profileOf, spanOfCounted, ticksOf } from './density'
import { layOut, type Cluster, type DetailRequest } from './detail'
import { createEventIndex, type EventIndex } from './event-index'
import { columnsFromText, theme } from './fixtures'
import type { Lane } from './lanes'
import { EVEN } from './time-scale'

const VOCABULARY = { actors: [], themes: [theme('war')] }
const WINDOW = { start: utcDay(2023, 1, 1), end: utcDay(2024, 1, 1) }

function indexOf(days: readonly number[]): EventIndex {
  const dates = days
    .toSorted((a, b) => a - b)
    .map((day) => new Date(WINDOW.start + day * DAY).toISOString().slice(0, 10))
  return createEventIndex(columnsFromText(dates.map((date) => `${date} || war`).join('\n'), VOCABULARY), VOCABULARY)
}

function laneOf(index: EventIndex): Lane {
  const drawn = Bitset.full(index.columns.count)
  return { id: 'lane', label: 'Lane', count: drawn.count, drawn, feet: new Bitset(drawn.length) }
}

const REQUEST: DetailRequest = {
  scale: EVEN,
  visibleWindow: WINDOW,
  widthPx: 365,
  maxLines: 2,
  maxMarks: 100,
  laneHeight: (lines) => lines * 24,
  maxHeightPx: Infinity,
  labelWidth: () => 0,
  phraseWidth: Infinity,
}

const isCluster = (mark: { readonly kind: string }): mark is Cluster => mark.kind === 'cluster'

test('every counted event of the window stands in one column, where it begins', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(364), { minLength: 1, maxLength: 80 }), (days) => {
      const index = indexOf(days)
      const [layout] = layOut(index, [laneOf(index)], REQUEST)
      const columns = columnsOf(index, EVEN, WINDOW, REQUEST.widthPx)
      const found = new Map<number, number>()
      for (const cluster of layout!.marks.filter(isCluster)) {
        let count = 0
        const profile = profileOf(index, layout!, cluster, columns)
        profile.columns.forEach((column, i) => {
          found.set(column, (found.get(column) ?? 0) + profile.counts[i]!)
          count += profile.counts[i]!
        })
        expect(count).toBe(cluster.count)
      }
      const singles = new Set(layout!.marks.flatMap((mark) => (mark.kind === 'event' ? [mark.row] : [])))
      const expected = new Map<number, number>()
      for (let row = 0; row < index.columns.count; row++) {
        if (singles.has(row)) continue
        // A pixel is a day here, and a day is drawn in its middle.
        const px = (index.columns.start[row]! + DAY / 2 - WINDOW.start) / DAY
        const column = Math.floor((px - leftOf(columns, WINDOW)) / COLUMN_PX)
        expected.set(column, (expected.get(column) ?? 0) + 1)
      }
      expect(found).toEqual(expected)
    }),
  )
})

test('near a place: how many, and from the first to the last of them', () => {
  const index = indexOf([100, 100, 100, 101, 104, 104, 110])
  const [layout] = layOut(index, [laneOf(index)], { ...REQUEST, maxLines: 1 })
  const [cluster] = layout!.marks.filter(isCluster)
  const columns = columnsOf(index, EVEN, WINDOW, REQUEST.widthPx)
  const near = countedNear(index, layout!, cluster!, columns, { x: 102 - leftOf(columns, WINDOW), reachPx: 3 })!
  expect(near.count).toBe(6)
  const { start, end } = spanOfCounted(index, near)
  expect([(start - WINDOW.start) / DAY, (end - WINDOW.start) / DAY]).toEqual([100.5, 104.5])
  expect(
    countedNear(index, layout!, cluster!, columns, { x: 90 - leftOf(columns, WINDOW), reachPx: 3 }),
  ).toBeUndefined()
})

test('a tick for the first event of each column that has any, where its mark would stand', () => {
  const index = indexOf([3, 3, 40, 41, 200])
  const columns = columnsOf(index, EVEN, WINDOW, REQUEST.widthPx)
  const daysOf = (set: Bitset) =>
    Array.from(ticksOf(index, set, columns), (px) => Number((px + leftOf(columns, WINDOW)).toFixed(3)))
  expect(daysOf(Bitset.full(5)).length).toBeLessThanOrEqual(4)
  expect(daysOf(Bitset.of(5, [1, 4]))).toEqual([3.5, 200.5])
  expect(daysOf(Bitset.of(5, []))).toEqual([])
})

test('the columns keep their events while the window pans, and are cut anew where it leaves them', () => {
  const index = indexOf([40, 41, 42, 43, 44, 80])
  const at = (days: number) => ({ start: WINDOW.start + days * DAY, end: WINDOW.end + days * DAY })
  const rowsIn = (days: number) => {
    const columns = columnsOf(index, EVEN, at(days), REQUEST.widthPx)
    const first = Math.round(-leftOf(columns, at(days)) / COLUMN_PX)
    return { columns, rows: columns.rows.slice(first, first + 180) }
  }
  const before = rowsIn(0)
  const panned = rowsIn(10)
  expect(panned.columns).not.toBe(before.columns)
  expect(panned.rows.slice(0, 100)).toEqual(before.rows.slice(5, 105))
  expect(rowsIn(-60).columns).toBe(panned.columns)
  expect(rowsIn(0).rows).toEqual(before.rows)
  const far = rowsIn(1000)
  expect(far.columns).not.toBe(panned.columns)
  expect(far.rows.every((row) => row === 6)).toBe(true)
})

test('another length of the window cuts other columns', () => {
  const index = indexOf([40, 41, 42])
  const wide = columnsOf(index, EVEN, WINDOW, REQUEST.widthPx)
  const narrow = columnsOf(index, EVEN, { ...WINDOW, end: WINDOW.start + 100 * DAY }, REQUEST.widthPx)
  expect(narrow.step).toBeLessThan(wide.step)
  expect(narrow.rows.length).toBe(wide.rows.length)
})

test('where hours can be told apart, what has a time stands at it, and what has a day in the middle of the day', () => {
  const day = '2023-06-15'
  const dates = [day, day, ...[6, 6, 7, 13].map((hour) => `${day}T${String(hour).padStart(2, '0')}:00Z`)]
  const index = createEventIndex(
    columnsFromText(dates.map((date) => `${date} || war`).join('\n'), VOCABULARY),
    VOCABULARY,
  )
  const start = utcDay(2023, 6, 15)
  const visibleWindow = { start, end: start + DAY }
  // Two pixels for each quarter of an hour.
  const widthPx = 192
  const [layout] = layOut(index, [laneOf(index)], { ...REQUEST, visibleWindow, widthPx, maxLines: 1, maxMarks: 1 })
  const [cluster] = layout!.marks.filter(isCluster)
  const columns = columnsOf(index, EVEN, visibleWindow, widthPx)
  const profile = profileOf(index, layout!, cluster!, columns)
  const hours = Array.from(profile.columns, (column) => (column * COLUMN_PX + leftOf(columns, visibleWindow)) / 8)
  expect(hours.map((hour, i) => [hour, profile.counts[i]])).toEqual([
    [6, 2],
    [7, 1],
    [12, 2],
    [13, 1],
  ])
  const at = (hour: number) =>
    countedNear(index, layout!, cluster!, columns, { x: hour * 8 - leftOf(columns, visibleWindow), reachPx: 4 })
  expect(at(6)?.count).toBe(2)
  expect(spanOfCounted(index, at(12)!).start).toBe(start + DAY / 2)
  expect(at(16)).toBeUndefined()
})
