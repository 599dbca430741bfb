import { expect, test } from 'vitest'
import type { Mark } from './detail'
import { withSpareLines } from './spare-lines'

/** A lane of so many events on one day: a mark on each line but the last, and there a count of the others. */
function laneOf(events: number, lines: number) {
  const singles = events <= lines ? events : lines - 1
  const marks = Array.from({ length: singles }, () => ({ kind: 'event' }))
  const rest = events - singles
  const all = rest > 0 ? [...marks, { kind: 'cluster', count: rest }] : marks
  return { marks: all as unknown as Mark[], lines: all.length }
}

function linesOf(events: readonly number[], room: number, most = 24): number[] {
  const filled = events.map((count) => laneOf(count, 2))
  const refill = (lane: number, lines: number) => laneOf(events[lane]!, lines)
  const fits = (lanes: readonly { lines: number }[]) => lanes.reduce((sum, { lines }) => sum + lines, 0) <= room
  return withSpareLines(filled, { lines: 2, most }, refill, fits).map(({ lines }) => lines)
}

test('lines go where most events are counted', () => {
  expect(linesOf([20, 5, 1], 9)).toEqual([6, 2, 1])
  expect(linesOf([4, 4], 6)).toEqual([3, 3])
})

test('no lane gets more than it may have, or can use', () => {
  expect(linesOf([20, 3], 20, 4)).toEqual([4, 3])
  expect(linesOf([2, 1], 20)).toEqual([2, 1])
})

test('nothing changes where there is no room', () => {
  expect(linesOf([20, 5], 4)).toEqual([2, 2])
})
