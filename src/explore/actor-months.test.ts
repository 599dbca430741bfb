import { describe, expect, test } from 'vitest'
import { formatDay } from '../model/time'
import { actorsIndex } from './actor-fixtures'
import { periodsOf, yearsOf, yearTicks } from './actor-months'
import { actorProfile } from './actor-profile'

const index = actorsIndex(`
  2023-12-30 | china agent  | war
  2024-02-01 | russia agent | war
  2024-02-28 | russia agent | war
  2024-02-28 | china agent  | war
  2024-03-01 | russia agent | war
`)
const bitsOf = (id: string, of = index) => actorProfile(of, id)!.matching.bits

describe('periods', () => {
  test('are the months of all events, with those of the actor among them', () => {
    expect(
      periodsOf(index, bitsOf('russia')).map(({ start, all, count }) => `${formatDay(start)} ${count}/${all}`),
    ).toEqual(['2023-12-01 0/1', '2024-01-01 0/0', '2024-02-01 2/3', '2024-03-01 1/1'])
  })

  test('of many years are longer, and hold every event', () => {
    const long = actorsIndex(`
      0988       | russia agent | war
      1914-07-28 | russia agent | war
      2022-02-24 | russia agent | war
    `)
    const periods = periodsOf(long, bitsOf('russia', long))
    expect(periods.length).toBeLessThanOrEqual(160)
    expect(periods.reduce((sum, { count }) => sum + count, 0)).toBe(3)
  })

  test('of no event are none', () => {
    const none = actorsIndex('')
    expect(periodsOf(none, bitsOf('russia', none))).toEqual([])
  })
})

test('years are those in which there is an event', () => {
  expect(yearsOf(index, bitsOf('russia'))).toEqual([{ year: 2024, count: 3 }])
  expect(yearsOf(index, bitsOf('china'))).toEqual([
    { year: 2023, count: 1 },
    { year: 2024, count: 1 },
  ])
  expect(yearsOf(index, bitsOf('ukraine'))).toEqual([])
})

test('years are written where they begin, as many as have room', () => {
  const months = actorsIndex('2014 | russia agent | war\n2024-05-16 | russia agent | war')
  const ticks = yearTicks(periodsOf(months, bitsOf('russia', months)))
  expect(ticks[0]).toEqual({ year: 2014, share: 0 })
  expect(ticks.length).toBeLessThanOrEqual(8)
  expect(ticks.every(({ year }) => year % 2 === 0)).toBe(true)
})
