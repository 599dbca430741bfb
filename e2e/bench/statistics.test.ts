import { describe, expect, test } from 'vitest'
import { median, motionOf, quantile, spread } from './statistics'

describe('quantiles', () => {
  const values = [40, 10, 30, 20]
  test('are values of the list, by the nearest rank', () => {
    expect(quantile(values, 0.5)).toBe(20)
    expect(quantile(values, 0.95)).toBe(40)
    expect(quantile(values, 0)).toBe(10)
    expect(median([7])).toBe(7)
  })
  test('leave the list as it was', () => {
    quantile(values, 0.5)
    expect(values).toEqual([40, 10, 30, 20])
  })
  test('order by size, not by spelling', () => {
    expect(quantile([9, 100, 20], 1)).toBe(100)
  })
  test('of nothing are nothing', () => {
    expect(quantile([], 0.5)).toBeUndefined()
    expect(spread([])).toBeUndefined()
  })
})

test('a movement is late where an interval is over 20 ms, and 60 frames a second are in time', () => {
  const intervals = [...Array<number>(18).fill(16.7), 33.4, 16.8]
  expect(motionOf(intervals, [51])).toEqual({ count: 20, p50: 16.7, p95: 16.8, max: 33.4, late: 1, longTasks: 1 })
})
