import { describe, expect, test } from 'vitest'
import { DAY, utcDay } from '../model/time'
import { march } from './fixtures'
import { quietStretches } from './quiet-stretches'

const DAYS = [march(22), utcDay(2024, 5, 16)]
const drawn = (asOf?: number, days = DAYS) =>
  quietStretches(days, asOf).map(({ start, end, texts }) => {
    const day = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : '…')
    return `${day(start)} to ${day(end)}: ${texts[0]}`
  })

test('between briefings, and after the last one', () => {
  expect(drawn()).toEqual([
    '2023-03-23 to 2024-05-06: no briefing, 14 months',
    '2024-05-17 to …: no briefing after 16 May',
  ])
  expect(drawn(undefined, [])).toEqual([])
})

describe('as known on a day', () => {
  test('of a briefing: nothing after it is known yet', () => {
    expect(drawn(march(22))).toEqual(['2023-03-23 to …: not known yet on 22 March'])
  })

  test('between two: up to it there is no briefing', () => {
    expect(drawn(utcDay(2023, 12, 31))).toEqual([
      '2023-03-23 to 2024-01-01: no briefing, 9 months',
      '2024-01-01 to …: not known yet on 31 December',
    ])
    expect(drawn(march(25)), 'too short to be said').toEqual(['2023-03-26 to …: not known yet on 25 March'])
  })

  test('before the first: all of it', () => {
    expect(drawn(march(1))).toEqual(['2023-03-02 to …: not known yet on 1 March'])
  })

  test('from the last one on it is as ever', () => {
    expect(drawn(DAYS[1]! + DAY)).toEqual(drawn())
  })
})
