import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, MINUTE, utcDay } from '../model/time'
import { extentOf } from './fit'
import { windowAround } from './window-around'
import { columnsFromText } from './fixtures'

const NOBODY = { actors: [], themes: [] }

describe('the extent', () => {
  test('goes from the first start to the last end, whichever event that is of', () => {
    const columns = columnsFromText('2022-02-24/2024-05-16\n2023-03-22', NOBODY)
    expect(extentOf(columns)).toEqual({ start: utcDay(2022, 2, 24), end: utcDay(2024, 5, 17) })
    expect(extentOf(columns, [utcDay(2022, 1, 1), utcDay(2024, 6, 1)])).toEqual({
      start: utcDay(2022, 1, 1),
      end: utcDay(2024, 6, 2),
    })
  })

  test('is one day where there is nothing', () => {
    const nothing = columnsFromText('', NOBODY)
    expect(extentOf(nothing)).toEqual({ start: 0, end: DAY })
    expect(extentOf(nothing, [utcDay(2023, 3, 22)])).toEqual({ start: utcDay(2023, 3, 22), end: utcDay(2023, 3, 23) })
  })
})

test('a window holds the span with the room that was asked for', () => {
  const wanted = fc
    .record({
      start: fc.integer({ min: utcDay(1900, 1, 1), max: utcDay(2100, 1, 1) }),
      length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100_000 * DAY })),
      widthPx: fc.integer({ min: 100, max: 3000 }),
      leftPx: fc.integer({ min: 0, max: 240 }),
      rightPx: fc.integer({ min: 0, max: 240 }),
      least: fc.option(fc.integer({ min: MINUTE, max: 100 * DAY }), { nil: undefined }),
    })
    .filter(({ widthPx, leftPx, rightPx }) => leftPx + rightPx <= 0.8 * widthPx)
  fc.assert(
    fc.property(wanted, ({ start, length, widthPx, leftPx, rightPx, least }) => {
      const span = { start, end: start + length }
      const window = windowAround(span, { widthPx, leftPx, rightPx, ...(least !== undefined && { least }) })
      const pxPerMs = widthPx / (window.end - window.start)
      expect((span.start - window.start) * pxPerMs).toBeGreaterThanOrEqual(leftPx - 0.01)
      expect((window.end - span.end) * pxPerMs).toBeGreaterThanOrEqual(rightPx - 0.01)
      expect(window.end - window.start).toBeGreaterThanOrEqual(least ?? DAY)
    }),
  )
})

test('where the margins leave no room they give way', () => {
  const { start, end } = windowAround({ start: 0, end: 10 * DAY }, { widthPx: 100, leftPx: 60, rightPx: 60 })
  expect(end - start).toBeCloseTo(50 * DAY)
})
