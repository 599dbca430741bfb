import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDates, yearsOf } from './date-query'
import { spanWords } from './date-words'
import { utcDay } from '../model/time'

const YEARS = { first: 2022, last: 2024 }
const words = (text: string) => readDates(text, YEARS).map((span) => spanWords(span))

test.each([
  ['22 March 2023', ['22 March 2023']],
  ['22nd mar 2023', ['22 March 2023']],
  ['March 22, 2023', ['22 March 2023']],
  [' 2023-03-22 ', ['22 March 2023']],
  ['22.03.2023', ['22 March 2023']],
  ['22/3/2023', ['22 March 2023']],
  ['March 2023', ['March 2023']],
  ['sept 2023', ['September 2023']],
  ['2023-03', ['March 2023']],
  ['2014', ['2014']],
  ['16 May', ['16 May 2024', '16 May 2023', '16 May 2022']],
  ['may', ['May 2024', 'May 2023', 'May 2022']],
  ['29 February', ['29 February 2024']],
  ['31 February 2023', []],
  ['2023-13', []],
  ['22', []],
  ['ma', []],
  ['marching', []],
  ['22 March 2023 Kyiv', []],
  ['', []],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('the words of a day lead back to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
      const span = { start: utcDay(1900, 1, 1) + day * 864e5, end: utcDay(1900, 1, 1) + (day + 1) * 864e5 }
      expect(readDates(spanWords(span), YEARS)).toEqual([span])
    }),
  )
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-./ marchyst') }), (text) => {
      expect(Array.isArray(readDates(text, YEARS))).toBe(true)
    }),
  )
})

test('the years that a span touches', () => {
  expect(yearsOf({ start: utcDay(2014, 1, 1), end: utcDay(2025, 1, 1) })).toEqual({ first: 2014, last: 2024 })
})
