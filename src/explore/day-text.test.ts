import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, formatDay } from '../model/time'
import { dayWords } from './date-words'
import { dayFault, parseDay } from './day-text'

const MARCH_22 = Date.UTC(2023, 2, 22)

describe('a day that is typed', () => {
  test.each(['2023-03-22', ' 2023-3-22 ', '22 March 2023', '22 mar 2023', 'March 22, 2023', 'Mar. 22 2023'])(
    '%j is the 22nd',
    (text) => expect(parseDay(text)).toBe(MARCH_22),
  )

  test.each(['', '2023', '2023-03', '22/03/2023', '30 February 2023', '2023-02-29', '0 May 2024', '2 ma 2024', 'soon'])(
    '%j is none',
    (text) => expect(parseDay(text)).toBeUndefined(),
  )

  test('a leap day is one, and years before the first have a minus', () => {
    expect(formatDay(parseDay('29 February 2024')!)).toBe('2024-02-29')
    expect(formatDay(parseDay('-0044-03-15')!)).toBe('-0044-03-15')
  })

  test('whatever day it is, what is written of it is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const day = number * DAY
        expect(parseDay(formatDay(day))).toBe(day)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (number) => {
        expect(parseDay(dayWords(number * DAY))).toBe(number * DAY)
        expect(parseDay(dayWords(number * DAY, 'short'))).toBe(number * DAY)
      }),
    )
  })
})

test('a fault says what to write, or between which days', () => {
  const bounds = { min: MARCH_22, max: MARCH_22 + 10 * DAY }
  expect(dayFault('next week', bounds)).toBe('Write a day as 2023-03-22 or 22 March 2023')
  expect(dayFault('2023-03-21', bounds)).toBe('Choose a day from 22 Mar 2023 to 1 Apr 2023')
  expect(dayFault('1 April 2023', bounds)).toBeUndefined()
})
