import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, MINUTE, utcDay, type TimeSpan } from '../model/time'
import { axis } from './ticks'

const HOUR = 60 * MINUTE

/** `title | title` over the ticks, a strong one with a star. */
function draw(visibleWindow: TimeSpan, widthPx: number): string[] {
  const { titles, ticks } = axis(visibleWindow, widthPx)
  return [
    titles.map(({ text }) => text).join(' | '),
    ticks.map(({ text, strong }) => (strong ? `${text}*` : text)).join(' '),
  ]
}

describe('what is written', () => {
  const from = utcDay(2023, 3, 28)
  test.each([
    [
      'hours',
      12 * HOUR,
      800,
      '28 March 2023',
      '00:00* 01:00 02:00 03:00 04:00 05:00 06:00 07:00 08:00 09:00 10:00 11:00',
    ],
    [
      'quarters of a day',
      2 * DAY,
      400,
      '28 March 2023 | 29 March 2023',
      '00:00* 06:00 12:00 18:00 00:00* 06:00 12:00 18:00',
    ],
    ['days', 7 * DAY, 800, 'March 2023 | April 2023', '28 29 30 31 1* 2 3'],
    ['weeks, from Monday', 35 * DAY, 400, 'March 2023 | April 2023 | May 2023', '27 3 10 17 24 1*'],
    ['months', 300 * DAY, 600, '2023 | 2024', 'Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan*'],
    ['initials of months', 300 * DAY, 180, '2023 | 2024', 'M A M J J A S O N D J*'],
    ['quarters', 700 * DAY, 280, '2023 | 2024 | 2025', 'Jan* Apr Jul Oct Jan* Apr Jul Oct Jan*'],
    ['years', 1500 * DAY, 400, '', '2023 2024 2025 2026 2027'],
  ])('%s', (_, length, widthPx, titles, ticks) => {
    expect(draw({ start: from, end: from + length }, widthPx)).toEqual([titles, ticks])
  })

  test('years before our era', () => {
    expect(draw({ start: utcDay(-3, 1, 1), end: utcDay(3, 1, 1) }, 300)[1]).toBe('4 BC 3 BC 2 BC 1 BC 1 2')
  })
})

test('whatever the window and the width', () => {
  const windows = fc
    .record({
      start: fc.integer({ min: utcDay(-9999, 1, 1), max: utcDay(9000, 1, 1) }),
      // From half an hour to a thousand years, evenly over the orders of magnitude.
      power: fc.double({ min: Math.log(30 * MINUTE), max: Math.log(365_000 * DAY), noNaN: true }),
    })
    .map(({ start, power }) => ({ start, end: start + Math.exp(power) }))
  fc.assert(
    fc.property(windows, fc.integer({ min: 200, max: 3000 }), (visibleWindow, widthPx) => {
      const { titles, ticks } = axis(visibleWindow, widthPx)
      for (const row of [titles.map(({ start: at, text }) => ({ at, text })), ticks]) {
        const places = row.map(({ at }) => at)
        expect(places.every((at, i) => i === 0 || at > places[i - 1]!)).toBe(true)
        expect(row.every(({ text }) => text !== '' && !/NaN|undefined/.test(text))).toBe(true)
        expect(places.every((at, i) => at < visibleWindow.end && (i === 0 || at >= visibleWindow.start))).toBe(true)
      }
      expect(ticks[0]!.at).toBeLessThanOrEqual(visibleWindow.start)
      expect(ticks.length).toBeLessThanOrEqual(widthPx / 12 + 2)
      expect(titles.every(({ end }, i) => i === titles.length - 1 || end === titles[i + 1]!.start)).toBe(true)
      const begins = new Set(titles.map(({ start }) => start))
      expect(ticks.filter(({ at, strong }) => begins.has(at) && !strong)).toEqual([])
    }),
    { numRuns: 300 },
  )
})
