import { describe, expect, test } from 'vitest'
import { DAY, MINUTE } from '../../model/time'
import { askedWindow, covers, movedWindow, union, within, zoomed } from './visible-window'

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
    expect(zoomed(days(0, 100), 20 * DAY, 0.5, FIT)).toEqual(days(10, 60))
    expect(zoomed(days(10, 60), 20 * DAY, 2, FIT)).toEqual(days(0, 100))
  })

  test('about something outside of the window zooms about its edge', () => {
    expect(zoomed(days(10, 50), 0, 0.5, FIT)).toEqual(days(10, 30))
  })

  test('ends at a minute and at the bounds', () => {
    expect(zoomed(span(0, 90_000), 0, 0.5, FIT)).toEqual(span(0, MINUTE))
    expect(zoomed(days(60, 100), 100 * DAY, 4, FIT)).toEqual(FIT)
  })
})

test('a window is kept within bounds', () => {
  expect(within(days(-10, 10), FIT)).toEqual(days(0, 20))
  expect(within(days(90, 110), FIT)).toEqual(days(80, 100))
  expect(within(days(-10, 210), FIT)).toEqual(FIT)
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
