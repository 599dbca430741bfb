import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clamped, cycled, heightOf, isPull, settled, stepped, STOPS, stopOn, stopsOn, type Screen } from './sheet-stops'

const PHONE: Screen = { height: 844, inset: 0 }
const LOW: Screen = { height: 360, inset: 0 }

const screen = fc.record({ height: fc.integer({ min: 200, max: 1400 }), inset: fc.integer({ min: 0, max: 40 }) })
const stop = fc.constantFrom(...STOPS)
const velocity = fc.double({ min: -5, max: 5, noNaN: true })

test('title and date, a good half, all of it; a low screen has no half', () => {
  expect(stopsOn(PHONE).map((each) => heightOf(PHONE, each))).toEqual([96, 481, 844])
  expect(stopsOn(LOW).map((each) => heightOf(LOW, each))).toEqual([96, 360])
  expect(stopOn(LOW, 'half')).toBe('full')
})

test('every stop is reached by pressing again and again', () => {
  fc.assert(
    fc.property(screen, stop, (on, from) => {
      const seen = new Set<string>()
      for (let at = from, i = 0; i < 3; i++, at = cycled(on, at)) seen.add(stopOn(on, at))
      expect(seen).toEqual(new Set(stopsOn(on)))
    }),
  )
})

test('a step goes to the neighbour and stops at the ends', () => {
  expect(stepped(PHONE, 'peek', 1)).toBe('half')
  expect(stepped(PHONE, 'full', 1)).toBe('full')
  expect(stepped(PHONE, 'half', -9)).toBe('peek')
  expect(stepped(LOW, 'half', -1)).toBe('peek')
})

describe('letting go', () => {
  test.each([
    [400, 0, 'half'],
    [280, 0, 'peek'],
    [400, -0.5, 'peek'],
    [500, 0.5, 'full'],
    [120, 0.5, 'half'],
    [120, 4, 'half'],
    [844, -0.5, 'half'],
    [800, -5, 'peek'],
  ] as const)('at %d px with %d px/ms: %s', (height, speed, wanted) => {
    expect(settled(PHONE, height, speed)).toBe(wanted)
  })

  test('a finger at rest leaves it at the nearest stop', () => {
    fc.assert(
      fc.property(screen, fc.integer({ min: 0, max: 1400 }), (on, height) => {
        const at = clamped(on, height)
        const rest = Math.abs(heightOf(on, settled(on, at, 0)) - at)
        for (const each of stopsOn(on)) expect(rest).toBeLessThanOrEqual(Math.abs(heightOf(on, each) - at))
      }),
    )
  })

  test('a flick never ends behind the finger, and a stronger one never ends short of a weaker one', () => {
    fc.assert(
      fc.property(screen, fc.integer({ min: 0, max: 1400 }), velocity, (on, given, speed) => {
        const height = clamped(on, given)
        fc.pre(Math.abs(speed) >= 0.4)
        const ways = [1, 2].map(
          (force) => (heightOf(on, settled(on, height, speed * force)) - height) * Math.sign(speed),
        )
        expect(ways[0]).toBeGreaterThanOrEqual(0)
        expect(ways[1]).toBeGreaterThanOrEqual(ways[0]!)
      }),
    )
  })

  test('at a stop it stays there, whatever the screen', () => {
    fc.assert(
      fc.property(screen, stop, (on, each) => {
        const at = stopOn(on, each)
        expect(settled(on, heightOf(on, at), 0)).toBe(at)
      }),
    )
  })
})

describe('whose finger it is', () => {
  const long = { scrollHeight: 900, clientHeight: 400 }
  test.each([
    ['down at the top', 10, 0, { ...long, scrollTop: 0 }, true],
    ['down in the middle', 10, 0, { ...long, scrollTop: 80 }, false],
    ['up at the top', -10, 0, { ...long, scrollTop: 0 }, false],
    ['up where nothing scrolls', -10, 0, { scrollHeight: 400, clientHeight: 400, scrollTop: 0 }, true],
    ['down outside what scrolls', 10, 2, undefined, true],
    ['across', 3, 10, undefined, false],
  ])('%s', (_, down, across, content, wanted) => {
    expect(isPull(down, across, content)).toBe(wanted)
  })
})
