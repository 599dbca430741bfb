import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, MINUTE, utcDay, type TimeSpan } from '../model/time'
import type { AxisDrawing, MeasureText } from './axis-drawing'
import { evenAxis } from './even-axis'
import { extentOf } from './fit'
import { windowAround } from './window-around'
import { columnsFromText } from './fixtures'
import { foldedAxis } from './folded-axis'
import { foldedTime, foldPlan } from './folded-time'
import { foldSpan, unfoldSpan } from './time-scale'

const BRIEFINGS = [utcDay(2023, 3, 22), utcDay(2024, 5, 16)]
const COLUMNS = columnsFromText('2014\n2022-02\n2023-03-22\n2023-03-22\n2024-03\n2024-05-15\n2024-05-16', {
  actors: [],
  themes: [],
})
const PLAN = foldPlan(COLUMNS, BRIEFINGS)
const SCALE = foldedTime(PLAN, 50)
const measure: MeasureText = (text, row, look) => text.length * (row === 'title' && look === 'strong' ? 6.4 : 5.8)

/** Title row and detail row from left to right, strong dates with a star. */
function draw(
  visibleWindow: TimeSpan,
  widthPx: number,
  { days = BRIEFINGS, scale = SCALE, asOf = Infinity } = {},
): string[] {
  const { texts } = foldedAxis(scale, visibleWindow, widthPx, days, measure, asOf)
  return (['title', 'detail'] as const).map((row) =>
    texts
      .filter((each) => each.row === row)
      .sort((a, b) => a.x - b.x)
      .map(({ text, look }) => (row === 'detail' && look === 'strong' ? `${text}*` : text))
      .join(row === 'title' ? ' | ' : ' '),
  )
}

describe('what is written', () => {
  const all = (widthPx: number, scale = SCALE) => {
    const around = { widthPx, leftPx: 20, rightPx: widthPx * 0.15 }
    return unfoldSpan(scale, windowAround(foldSpan(scale, extentOf(COLUMNS, BRIEFINGS)), around))
  }

  test('all of it', () => {
    expect(draw(all(1000), 1000)).toEqual([
      '2014 | 2022 | March 2023 | no briefing, 14 months | May 2024 | no briefing after 16 May',
      'Feb 13 14 15 16 17 18 19 20 21 22* A M J J A S O N D J F Mar A 6 7 8 9 10 11 12 13 14 15 16* Jun',
    ])
  })

  test('all of it on a phone: days in steps back from the briefing, which is always named', () => {
    const scale = foldedTime(PLAN, 18)
    const [titles, dates] = draw(all(380, scale), 380, { scale })
    expect(titles).toBe('’14 | ’22 | March 2023 | 14 months | May 2024')
    expect(dates).toMatch(/14 16 18 20 22\*/)
    expect(dates).toMatch(/6 8 10 12 14 16\*/)
  })

  test.each([
    ['half a day', utcDay(2023, 3, 22), DAY / 2, '22 March 2023', /^00:00 01:00 02:00/],
    ['ten minutes and more', utcDay(2023, 3, 22), 60 * MINUTE, '22 March 2023', /^00:00 00:10 00:20/],
    ['two weeks', utcDay(2023, 3, 9), 14 * DAY, 'March 2023', /13 14 15 16 17 18 19 20 21 22\*/],
    [
      'days in a stretch without a briefing',
      utcDay(2023, 9, 1),
      10 * DAY,
      'September 2023 | no briefing, 14 months',
      /^1 2 3/,
    ],
    ['months in it', utcDay(2023, 5, 1), 200 * DAY, '2023 | no briefing, 14 months', /May Jun Jul/],
    ['days inside a fold', utcDay(2018, 5, 1), 20 * DAY, 'May 2018', /^1 2 3/],
    ['years inside a fold', utcDay(2016, 1, 1), 1000 * DAY, '2016 | 2017 | 2018', /^$|^Jan/],
    ['long after', utcDay(2031, 1, 1), 30 * DAY, 'January 2031 | no briefing after 16 May', /^1 2 3/],
  ])('%s', (_, start, length, titles, dates) => {
    const [title, detail] = draw({ start, end: start + length }, 800)
    expect(title).toBe(titles)
    expect(detail).toMatch(dates)
  })

  test('a fold is hatched until years have room in it', () => {
    const hatched = (visibleWindow: TimeSpan) =>
      foldedAxis(SCALE, visibleWindow, 1000, BRIEFINGS, measure).bands.filter((band) => band.hatched).length
    expect(hatched(all(1000))).toBe(2)
    expect(hatched({ start: utcDay(2016, 1, 1), end: utcDay(2018, 1, 1) })).toBe(0)
  })

  test('as known on a day: after it nothing is known, and the day of a later briefing is like any other', () => {
    expect(draw(all(1000), 1000, { asOf: BRIEFINGS[0]! })).toEqual([
      '2014 | 2022 | March 2023 | not known yet on 22 March | May 2024',
      'Feb 13 14 15 16 17 18 19 20 21 22* A M J J A S O N D J F Mar A 6 7 8 9 10 11 12 13 14 15 16 Jun',
    ])
    const span = { start: utcDay(2023, 3, 10), end: utcDay(2024, 6, 1) }
    const even = (asOf?: number) => evenAxis(span, 1000, BRIEFINGS, measure, asOf)
    expect(even(BRIEFINGS[0]).texts.map(({ text }) => text)).toContain('not known yet on 22 Mar 2023')
    expect(even(BRIEFINGS[0]).bands[0]!.left).toBeLessThan(even().bands[0]!.left)
    expect(even(BRIEFINGS[1])).toEqual(even())
  })

  test('a scale without briefings says nothing of them', () => {
    expect(draw(all(1000), 1000, { days: [] })[0]).not.toMatch(/briefing/)
  })
})

describe('whatever the data, the window and the width', { timeout: 30_000 }, () => {
  const events = fc.array(
    fc.oneof(
      fc.integer({ min: -9999, max: 9998 }).map((year) => utcDay(year, 2, 3)),
      fc.integer({ min: 0, max: 4000 }).map((day) => utcDay(2014, 1, 1) + day * DAY),
    ),
    { maxLength: 30 },
  )
  const days = fc
    .array(
      fc.integer({ min: 0, max: 1000 }).map((day) => utcDay(2022, 1, 1) + day * DAY),
      { maxLength: 8 },
    )
    .map((some) => [...new Set(some)].sort((a, b) => a - b))
  const windows = fc.record({
    centre: fc.oneof(
      fc.integer({ min: utcDay(-9999, 1, 1), max: utcDay(9999, 1, 1) }),
      fc.integer({ min: utcDay(2021, 1, 1), max: utcDay(2025, 1, 1) }),
    ),
    // From half an hour of wide time to thousands of days, evenly over the orders of magnitude.
    power: fc.double({ min: Math.log(30 * MINUTE), max: Math.log(5000 * DAY), noNaN: true }),
  })
  const widths = fc.integer({ min: 200, max: 2600 })

  const faultsOf = ({ texts, lines, bands }: AxisDrawing, widthPx: number): string[] => {
    const faults: string[] = []
    for (const row of ['title', 'detail'] as const) {
      const own = texts.filter((each) => each.row === row).sort((a, b) => a.x - b.x)
      for (const [i, { x, text, look }] of own.entries()) {
        const end = x + measure(text, row, look)
        if (x < 0 || end > widthPx) faults.push(`${text} is cut`)
        if (own[i + 1] && end > own[i + 1]!.x) faults.push(`${text} runs into ${own[i + 1]!.text}`)
        if (text === '' || /NaN|undefined/.test(text)) faults.push(`“${text}”`)
      }
    }
    if (lines.length > widthPx / 3 + 10) faults.push(`${lines.length} lines`)
    if (bands.some(({ left, right }) => !(left >= 0 && right <= widthPx && left < right))) faults.push('a band')
    return faults
  }

  test('text is whole, and none touches another', () => {
    fc.assert(
      fc.property(
        events,
        days,
        windows,
        widths,
        fc.integer({ min: 5, max: 150 }),
        (starts, told, { centre, power }, widthPx, room) => {
          const drawing = starts.sort((a, b) => a - b).map((start) => new Date(start).toISOString().slice(0, 10))
          const usual = drawing.filter((day) => /^\d{4}-/.test(day)).join('\n')
          const scale = foldedTime(foldPlan(columnsFromText(usual, { actors: [], themes: [] }), told), room)
          const middle = scale.fold(centre)
          const half = Math.exp(power) / 2
          const visibleWindow = unfoldSpan(scale, { start: middle - half, end: middle + half })
          expect(faultsOf(foldedAxis(scale, visibleWindow, widthPx, told, measure), widthPx)).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  test('in even time too', () => {
    fc.assert(
      fc.property(days, windows, widths, (told, { centre, power }, widthPx) => {
        const visibleWindow = { start: centre - Math.exp(power) / 2, end: centre + Math.exp(power) / 2 }
        expect(faultsOf(evenAxis(visibleWindow, widthPx, told, measure), widthPx)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
