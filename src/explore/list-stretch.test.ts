import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_LISTED, stretchOf } from './list-stretch'

test.each([
  ['few events are all there', 48, 0, undefined, [0, 48]],
  ['and from their beginning, when a filter has left few', 48, 430_000, undefined, [0, 48]],
  ['the first of many', 1_000_000, 0, undefined, [0, 100_000]],
  ['what is wanted stands in the middle', 1_000_000, 0, 480_000, [430_000, 530_000]],
  ['what is there already moves nothing', 1_000_000, 430_000, 529_999, [430_000, 530_000]],
  ['one further moves it', 1_000_000, 430_000, 530_000, [480_000, 580_000]],
  ['near the end it ends there', 1_000_000, 0, 999_999, [900_000, 1_000_000]],
  ['near the beginning it begins there', 1_000_000, 900_000, 7, [0, 100_000]],
  ['a filter that leaves fewer keeps it full', 150_000, 430_000, undefined, [50_000, 150_000]],
])('%s', (_, count, from, wanted, [first, last]) => {
  expect(stretchOf(count, from, wanted)).toEqual({ from: first, to: last })
})

test('holds what is wanted, within the list, and as much as it may', () => {
  const count = fc.integer({ min: 1, max: 2_000_000 })
  fc.assert(
    fc.property(count, fc.nat(2_000_000), fc.nat(), (events, from, at) => {
      const wanted = at % events
      const stretch = stretchOf(events, from, wanted)
      expect(stretch.from).toBeGreaterThanOrEqual(0)
      expect(stretch.from).toBeLessThanOrEqual(wanted)
      expect(stretch.to).toBeGreaterThan(wanted)
      expect(stretch.to - stretch.from).toBe(Math.min(events, MOST_LISTED))
      expect(stretch.to).toBeLessThanOrEqual(events)
    }),
  )
})
