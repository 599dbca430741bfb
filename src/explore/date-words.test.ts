import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EventDate } from '../model/dataset'
import { DAY, formatBounds, parseEdtf, utcDay } from '../model/time'
import { dateWords, dayWords, spanWords } from './date-words'
import { precisionWords } from './precision-words'

/** As the compile writes it; an open end is cut at the data's edge, here 2014 to 2024. */
function dateOf(edtf: string): EventDate {
  const result = parseEdtf(edtf)
  if (!result.ok) throw new Error(result.reason)
  const { start, end, precision, extent } = result.bounds
  const open = [...(start === undefined ? (['start'] as const) : []), ...(end === undefined ? (['end'] as const) : [])]
  const span = { start: start ?? utcDay(2014, 1, 1), end: end ?? utcDay(2024, 5, 17) }
  return { edtf, ...formatBounds(span), extent, precision, basis: 'stated', ...(open.length > 0 && { open }) }
}

const WORDS: readonly (readonly [edtf: string, words: string, precision: string])[] = [
  // Points
  ['2023-03-22', '22 March 2023', 'A day'],
  ['2023-03-22~', 'about 22 March 2023', 'A day'],
  ['2023-03-22?', '22 March 2023, uncertain', 'A day'],
  ['2023-03-22%', 'about 22 March 2023, uncertain', 'A day'],
  ['2022-02', 'February 2022', 'A month'],
  ['2022-02-XX', 'February 2022', 'A month'],
  ['2024-04~', 'about April 2024', 'A month'],
  ['2014', '2014', 'A year'],
  ['2014~', 'about 2014', 'A year'],
  ['2022-21', 'March – May 2022', 'A season'],
  ['2022-24', 'December 2022 – February 2023', 'A season'],
  ['201X', '2010–2019', 'A range'],
  ['2023-03-22T06:00Z', '22 March 2023, 06:00 UTC', 'A time of day'],
  ['2023-03-22T06:00:30+02:00', '22 March 2023, 04:00 UTC', 'A time of day'],
  // It lasted
  ['2023-03-20/2023-03-22', '20–22 March 2023', 'All of these days'],
  ['2023-03-28/2023-04-02', '28 March – 2 April 2023', 'All of these days'],
  ['2022-12-28/2023-01-02', '28 December 2022 – 2 January 2023', 'All of these days'],
  ['2014-02/2014-03', 'February – March 2014', 'All of these days'],
  ['2022-08/2023-05', 'August 2022 – May 2023', 'All of these days'],
  ['2014/2022', '2014–2022', 'All of these days'],
  ['2024-05-10~/2024-05-15~', 'about 10–15 May 2024', 'All of these days'],
  // Ends of different precision or certainty, each in its own words
  ['2024-05-10~/2024-05-15', 'about 10 May 2024 – 15 May 2024', 'All of these days'],
  ['2022-02~/2023-03-22', 'about February 2022 – 22 March 2023', 'All of these days'],
  ['2021~/2024-05-16', 'about 2021 – 16 May 2024', 'All of these days'],
  ['2014/2022-03', '2014 – March 2022', 'All of these days'],
  ['2021~/2022?', 'about 2021 – 2022, uncertain', 'All of these days'],
  // On one of these days
  ['[2023-03-13..2023-03-19]', '13–19 March 2023', 'A week'],
  ['[2023-03-20..2023-03-22]', 'one of 20–22 March 2023', 'One of these days'],
  ['[2023-02..2023-04-05]', 'between February 2023 and 5 April 2023', 'One of these days'],
  // Open ends
  ['../2023-03-22', 'by 22 March 2023', 'Began or happened at an unstated time before that'],
  ['[..2023-03-22]', 'by 22 March 2023', 'Began or happened at an unstated time before that'],
  ['[..2023-03]', 'by March 2023', 'Began or happened at an unstated time before that'],
  ['2024-05-10/..', 'since 10 May 2024', 'From then on, no end stated'],
  ['2022-02~/..', 'since about February 2022', 'From then on, no end stated'],
  ['[2024-05-10..]', 'not before 10 May 2024', 'At an unstated time from then on'],
  // Before our era: EDTF counts a year 0
  ['0000', '1 BC', 'A year'],
  ['-0043-03-15', '15 March 44 BC', 'A day'],
  ['-0043/-0042', '44 BC–43 BC', 'All of these days'],
  ['-0001/0002', '2 BC–2', 'All of these days'],
]

test.each(WORDS)('%s: %s', (edtf, words, precision) => {
  expect(dateWords(dateOf(edtf))).toBe(words)
  expect(precisionWords(dateOf(edtf))).toBe(precision)
})

test('the table has every form of the data', () => {
  const folder = join(import.meta.dirname, '../../data/annotations')
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  const formOf = (edtf: string) => edtf.replaceAll(/\d/g, '0')
  const used = texts.flatMap((text) =>
    [...text.matchAll(/\bedtf: ["']?([^"'\n]+?)["']?(?: }.*)?$/gm)].map(([, edtf]) => edtf!),
  )
  expect(used.length).toBeGreaterThan(40)
  const known = new Set(WORDS.map(([edtf]) => formOf(edtf)))
  expect(used.filter((edtf) => !known.has(formOf(edtf)))).toEqual([])
})

describe('spans', () => {
  test.each([
    ['one day', utcDay(2023, 3, 22), utcDay(2023, 3, 23), '22 March 2023', '22 Mar 2023'],
    ['part of a day', utcDay(2023, 3, 22) + 1, utcDay(2023, 3, 22) + 2, '22 March 2023', '22 Mar 2023'],
    ['no time at all', utcDay(2023, 3, 22), utcDay(2023, 3, 22), '22 March 2023', '22 Mar 2023'],
    ['days', utcDay(2023, 3, 30), utcDay(2023, 4, 23), '30 March – 22 April 2023', '30 Mar – 22 Apr 2023'],
    ['a month', utcDay(2023, 12, 1), utcDay(2024, 1, 1), 'December 2023', 'Dec 2023'],
    ['a year', utcDay(2023, 1, 1), utcDay(2024, 1, 1), '2023', '2023'],
  ])('%s', (_, start, end, long, short) => {
    expect(spanWords({ start, end })).toBe(long)
    expect(spanWords({ start, end }, 'short')).toBe(short)
  })
})

test('days are those of UTC', () => {
  const midnight = utcDay(2023, 3, 22)
  expect([dayWords(midnight), dayWords(midnight + DAY - 1)]).toEqual(['22 March 2023', '22 March 2023'])
})
