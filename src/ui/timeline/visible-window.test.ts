import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { piecewise } from '../../explore/piecewise-scale'
import { EVEN, foldedLength } from '../../explore/time-scale'
import { DAY, MINUTE } from '../../model/time'
import {
  askedWindow,
  centred,
  covers,
  middleOf,
  movedWindow,
  panned,
  rescaled,
  union,
  windowOf,
  within,
  zoomed,
} from './visible-window'

const span = (start: number, end: number) => ({ start, end })
const days = (start: number, end: number) => span(start * DAY, end * DAY)
const FIT = days(0, 100)

describe('the window asked for', () => {
  test.each([
    [{}, days(0, 100)],
    [days(200, 201), days(200, 201)],
    [{ start: 30 * DAY }, days(30, 100)],
    [{ end: 30 * DAY }, days(0, 30)],
    // An open end beyond the data still shows what the link names.
    [{ start: 200 * DAY }, days(200, 201)],
    [{ end: -50 * DAY }, days(-51, -50)],
  ])('%o', (asked, expected) => expect(askedWindow(asked, FIT)).toEqual(expected))
})

describe('zooming', () => {
  test('keeps the place of an instant', () => {
    expect(zoomed(EVEN, days(0, 100), 20 * DAY, 0.5, FIT)).toEqual(days(10, 60))
    expect(zoomed(EVEN, days(10, 60), 20 * DAY, 2, FIT)).toEqual(days(0, 100))
  })

  test('about something outside of the window zooms about its edge', () => {
    expect(zoomed(EVEN, days(10, 50), 0, 0.5, FIT)).toEqual(days(10, 30))
  })

  test('ends at a minute and at the bounds', () => {
    expect(zoomed(EVEN, span(0, 90_000), 0, 0.5, FIT)).toEqual(span(0, MINUTE))
    expect(zoomed(EVEN, days(60, 100), 100 * DAY, 4, FIT)).toEqual(FIT)
  })
})

test('a window is kept within bounds', () => {
  expect(within(EVEN, days(-10, 10), FIT)).toEqual(days(0, 20))
  expect(within(EVEN, days(90, 110), FIT)).toEqual(days(80, 100))
  expect(within(EVEN, days(-10, 210), FIT)).toEqual(FIT)
  expect(union(FIT, days(-10, 20))).toEqual(days(-10, 100))
  expect(covers(span(1, DAY * 100 - 1), FIT)).toBe(true)
  expect(covers(days(1, 100), FIT)).toBe(false)
})

describe('on the strip', () => {
  test.each([
    ['start', days(10, 20), 3, days(13, 20)],
    ['start', days(10, 20), -30, days(0, 20)],
    ['start', days(10, 20), 30, span(20 * DAY - MINUTE, 20 * DAY)],
    ['end', days(10, 20), -30, span(10 * DAY, 10 * DAY + MINUTE)],
    ['end', days(10, 20), 300, days(10, 100)],
    ['whole', days(10, 20), -30, days(0, 10)],
    ['whole', days(10, 20), 300, days(90, 100)],
    // What reaches past the strip stays unless it is held.
    ['start', days(-5, 120), 3, days(3, 120)],
    ['end', days(-5, 120), -3, days(-5, 97)],
    ['whole', days(90, 120), 5, days(90, 120)],
    ['whole', days(90, 120), -5, days(85, 115)],
  ] as const)('%s of %o by %i days', (part, before, by, expected) => {
    expect(movedWindow(part, before, by * DAY, FIT)).toEqual(expected)
  })
})

describe('in folded time', () => {
  /** A hundred days in ten, ten wide ones, and fifty in ten. */
  const scale = piecewise([
    { ...days(0, 100), detail: 'fold', slope: 0.1 },
    { ...days(100, 110), detail: 'days', slope: 1 },
    { ...days(110, 160), detail: 'months', slope: 0.2 },
  ])
  const bounds = days(0, 160)
  const inDays = ({ start, end }: { start: number; end: number }) => [start, end].map((at) => Math.round(at / DAY))

  test('windows move and zoom on the track', () => {
    expect(inDays(panned(scale, days(0, 100), 0.5, bounds))).toEqual([50, 105])
    expect(inDays(panned(scale, days(100, 110), 5, bounds))).toEqual([110, 160])
    expect(inDays(zoomed(scale, days(0, 160), 105 * DAY, 1 / 3, bounds))).toEqual([100, 110])
    expect(inDays(centred(scale, days(100, 110), 110 * DAY, bounds))).toEqual([105, 135])
    expect(middleOf(scale, bounds) / DAY).toBeCloseTo(105)
  })

  test('"go to" shows a day among its neighbours, however narrow days are there', () => {
    const around = { widthPx: 100, leftPx: 0, rightPx: 0, least: 10 * DAY }
    expect(inDays(windowOf(scale, days(50, 51), around))).toEqual([46, 56])
    expect(inDays(windowOf(scale, days(104, 106), around))).toEqual([100, 110])
  })

  test('from one time to the other: the date in the middle stays, a day there keeps its width, within bounds', () => {
    expect(inDays(rescaled(EVEN, scale, days(95, 115), bounds))).toEqual([50, 135])
    expect(inDays(rescaled(scale, EVEN, days(95, 115), bounds))).toEqual([100, 111])
    const windows = fc
      .tuple(fc.integer({ min: 0, max: 160 * DAY - MINUTE }), fc.integer({ min: MINUTE, max: 160 * DAY }))
      .map(([start, length]) => span(start, Math.min(start + length, 160 * DAY)))
    fc.assert(
      fc.property(windows, fc.boolean(), (window, isFolding) => {
        const [from, to] = isFolding ? [EVEN, scale] : [scale, EVEN]
        const next = rescaled(from, to, window, bounds)
        expect(covers(bounds, next)).toBe(true)
        const at = middleOf(from, window)
        const length = (foldedLength(from, window) * to.slope(at)) / from.slope(at)
        const isFree = next.start > bounds.start + 1 && next.end < bounds.end - 1
        expect(!isFree || Math.abs(middleOf(to, next) - at) < 1).toBe(true)
        expect(!isFree || Math.abs(foldedLength(to, next) - length) < 1).toBe(true)
      }),
    )
  })
})
