import { expect, test } from 'vitest'
import { UNTOLD } from '../model/columns'
import { utcDay } from '../model/time'
import { columnsFromText, march } from './fixtures'
import { knownDays } from './known-days'

const PUTIN = utcDay(2024, 5, 16)

test('each day of a briefing with what was known then, and a chosen day among them', () => {
  const columns = { ...columnsFromText('2014\n2022\n2023-03-22\n2024-05-15', { actors: [], themes: [] }) }
  columns.told = Uint16Array.of(1, 0, 0, UNTOLD)
  // Two briefings of one day are one day.
  const index = { columns, briefingDays: Float64Array.of(march(22), PUTIN, PUTIN) }
  const drawn = (chosen?: number) => knownDays(index, chosen).map(({ day, count }) => [day, count])
  expect(drawn()).toEqual([
    [march(22), 2],
    [PUTIN, 3],
  ])
  expect(drawn(march(25))[1]).toEqual([march(25), 2])
  expect(drawn(march(22)), 'the day of a briefing stands once').toHaveLength(2)
  expect(drawn(march(1))[0]).toEqual([march(1), 0])
})
