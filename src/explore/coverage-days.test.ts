import { expect, test } from 'vitest'
import { DAY, utcDay } from '../model/time'
import { coverageWords, coveredDays } from './coverage-days'
import { march } from './fixtures'

const XI = march(22)
const PUTIN = utcDay(2024, 5, 16)

test('a briefing covers the days from the Monday of the week before', () => {
  expect(coveredDays([PUTIN, XI])).toEqual([
    { start: march(13), end: march(23) },
    { start: utcDay(2024, 5, 6), end: utcDay(2024, 5, 17) },
  ])
})

test('days that two briefings cover are one stretch; a day between them is of none', () => {
  expect(coveredDays([march(22), march(24)])).toEqual([{ start: march(13), end: march(25) }])
  // The Monday before 6 April is 27 March: of the 23rd to the 26th nobody tells.
  expect(coveredDays([march(22), march(37)])).toEqual([
    { start: march(13), end: march(23) },
    { start: march(27), end: march(38) },
  ])
})

test('in words', () => {
  expect(coverageWords([])).toBe('There is no briefing.')
  expect(coverageWords([XI, PUTIN])).toBe(
    'Briefings cover 13–22 March 2023 and 6–16 May 2024. Of the other days there is no briefing, which does not mean no events.',
  )
  const many = Array.from({ length: 6 }, (_, i) => XI + i * 30 * DAY)
  expect(coverageWords(many)).toMatch(/^Briefings cover 6 stretches of days from 13 March 2023 to 19 August 2023\. /)
})
