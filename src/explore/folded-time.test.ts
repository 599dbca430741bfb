import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns, type EventColumns, type EventRow } from '../model/columns'
import { DAY, formatDay, MINUTE, utcDay, type Instant } from '../model/time'
import { columnsFromText, PLAIN_DAY } from './fixtures'
import { foldedTime, foldPlan, mondayBefore, wideSpans } from './folded-time'
import { FIRST_INSTANT, LAST_INSTANT } from './piecewise-scale'
import { EVEN, type TimeScale } from './time-scale'

const NOBODY = { actors: [], themes: [] }
const BRIEFINGS = [utcDay(2023, 3, 22), utcDay(2024, 5, 16)]
const SHIPPED = `
  2014
  2021~/2024-05-16
  2022-02
  2023-03-20/2023-03-22
  2023-03-22
  2023-03-22
  2023-03-22
  2024-03
  2024-04~
  2024-05~
  2024-05-15
  2024-05-15
  2024-05-16
`

/** `2023-03-13 days 10`: where each piece between the first event and the end begins, and how wide it is. */
function draw(columns: EventColumns, briefingDays: readonly Instant[], room = 50): string[] {
  const scale = foldedTime(foldPlan(columns, briefingDays), room)
  return scale.pieces.slice(1, -1).map(({ start, end, detail }) => {
    const width = Math.round(((scale.fold(end) - scale.fold(start)) / DAY) * 10) / 10
    return `${formatDay(start)} ${detail} ${width}`
  })
}

describe('the pieces', () => {
  test('wide days from the Monday of the week before each briefing', () => {
    expect(formatDay(mondayBefore(utcDay(2023, 3, 22)))).toBe('2023-03-13')
    expect(formatDay(mondayBefore(utcDay(2023, 3, 20)))).toBe('2023-03-13')
    expect(wideSpans(BRIEFINGS).map(({ start, end }) => [formatDay(start), (end - start) / DAY])).toEqual([
      ['2023-03-13', 10],
      ['2024-05-06', 11],
    ])
    const daily = Array.from({ length: 60 }, (_, i) => utcDay(2023, 3, 1 + i))
    expect(wideSpans(daily)).toHaveLength(1)
  })

  test('years before in which nothing begins are one fold, months between briefings are narrow', () => {
    expect(draw(columnsFromText(SHIPPED, NOBODY), BRIEFINGS, 1000)).toEqual([
      '2014-01-01 months 6.5',
      '2015-01-01 fold 3.6',
      '2022-02-01 months 6.4',
      '2022-03-01 fold 3.6',
      '2023-03-13 days 10',
      '2023-03-23 months 10.2',
      '2024-03-01 months 7.2',
      '2024-05-06 days 11',
      '2024-05-17 months 1.6',
      '2024-06-01 months 20',
    ])
  })

  test('where there is little room, all but the wide days give way', () => {
    const widths = (room: number) =>
      draw(columnsFromText(SHIPPED, NOBODY), BRIEFINGS, room).map((piece) => Number(piece.split(' ').at(-1)))
    const [narrow, roomy] = [widths(10), widths(1000)]
    expect(narrow[4]).toBe(10)
    expect(narrow[1]).toBe(1.2)
    expect(narrow.every((width, i) => width <= roomy[i]!)).toBe(true)
  })

  test('nothing at all, and no briefing', () => {
    expect(draw(columnsFromText('', NOBODY), [])).toHaveLength(2)
    expect(draw(columnsFromText('1990/2020', NOBODY), [], 1)[0]).toBe('1990-01-01 fold 1.2')
  })
})

describe('the scale suggested', () => {
  const suggested = (drawing: string, days: readonly Instant[]) =>
    foldPlan(columnsFromText(drawing, NOBODY), days).suggested
  const daysOf = (count: number, step: number) =>
    Array.from({ length: count }, (_, i) => utcDay(2023, 1, 1) + i * step * DAY)
  const drawn = (days: readonly Instant[]) => days.map((day) => formatDay(day)).join('\n')

  test('folded, where two bursts lie far apart', () => {
    expect(suggested(SHIPPED, BRIEFINGS)).toBe('folded')
  })

  test('even, where briefings come every day or every week', () => {
    expect(suggested(drawn(daysOf(400, 1)), daysOf(400, 1))).toBe('even')
    expect(suggested(drawn(daysOf(100, 7)), daysOf(100, 7))).toBe('even')
  })

  test('even, where all of it is short', () => {
    expect(suggested('2023-03-01\n2023-03-22', [utcDay(2023, 3, 22)])).toBe('even')
  })

  test('even, where most events are far from any briefing', () => {
    expect(suggested(drawn(daysOf(500, 2)), BRIEFINGS)).toBe('even')
  })

  test('even, where there is nothing or no briefing', () => {
    expect(suggested('', [])).toBe('even')
    expect(suggested('1990\n2020-02-02', [])).toBe('even')
    expect(suggested('', [utcDay(2023, 3, 22)])).toBe('even')
  })
})

/** Few or many events and briefings, close together or thousands of years apart. */
const datasets = fc.record({
  events: fc.array(
    fc.record({
      start: fc.oneof(
        fc.integer({ min: 0, max: 5000 }).map((minutes) => utcDay(2023, 3, 20) + minutes * MINUTE),
        fc.integer({ min: 0, max: 4000 }).map((days) => utcDay(2014, 1, 1) + days * DAY),
        fc.integer({ min: -9999, max: 9998 }).map((year) => utcDay(year, 1, 1)),
      ),
      length: fc.oneof(
        fc.constantFrom(DAY, MINUTE, 365 * DAY),
        fc.integer({ min: 1, max: 3000 }).map((days) => days * DAY),
      ),
    }),
    { maxLength: 60 },
  ),
  briefingDays: fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 500 }).map((days) => utcDay(2023, 1, 1) + days * DAY),
      fc.integer({ min: -9990, max: 9990 }).map((year) => utcDay(year, 6, 15)),
    ),
    { maxLength: 12 },
  ),
  room: fc.integer({ min: 1, max: 200 }),
})

const instants = fc.oneof(
  fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT }),
  fc.integer({ min: utcDay(2023, 3, 1), max: utcDay(2024, 6, 1) }),
  fc.integer({ min: utcDay(2012, 1, 1), max: utcDay(2030, 1, 1) }),
  // Beyond the years that dates have.
  fc.integer({ min: FIRST_INSTANT - 1000 * 365 * DAY, max: LAST_INSTANT + 1000 * 365 * DAY }),
)

function scaleOf({ events, briefingDays, room }: typeof datasets extends fc.Arbitrary<infer T> ? T : never): TimeScale {
  const rows = events
    .map(({ start, length }): EventRow => ({
      start,
      end: Math.min(start + length, LAST_INSTANT),
      shape: PLAIN_DAY,
      status: 'stated',
      actors: [],
      themes: [],
    }))
    .sort((a, b) => a.start - b.start)
  return foldedTime(foldPlan(decodeColumns(encodeColumns(rows)), briefingDays), room)
}

describe('whatever the data and the room', { timeout: 30_000 }, () => {
  const scales = fc.oneof({ weight: 5, arbitrary: datasets.map(scaleOf) }, fc.constant(EVEN))

  test('later is always further right, by the slope', () => {
    fc.assert(
      fc.property(scales, instants, fc.integer({ min: 1, max: 400 * DAY }), (scale, instant, by) => {
        expect(scale.fold(instant + by)).toBeGreaterThan(scale.fold(instant))
        expect(scale.fold(instant + 1)).toBeGreaterThan(scale.fold(instant))
        expect(scale.slope(instant)).toBeGreaterThan(0)
        const isStraight = scale.pieces.every(({ start }) => start <= instant || start > instant + by)
        const rise = scale.fold(instant + by) - scale.fold(instant)
        expect(!isStraight || Math.abs(rise / by / scale.slope(instant) - 1) < (by > DAY ? 1e-5 : 0.5)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('it inverts to the millisecond', () => {
    fc.assert(
      fc.property(scales, instants, (scale, instant) => {
        expect(Math.round(scale.unfold(scale.fold(instant)))).toBe(instant)
        for (const { start, end } of scale.pieces) {
          for (const edge of [start, end - 1]) expect(Math.round(scale.unfold(scale.fold(edge)))).toBe(edge)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('pieces follow on each other through all years, and days near a briefing are wide', () => {
    fc.assert(
      fc.property(datasets, (data) => {
        const scale = scaleOf(data)
        const { pieces } = scale
        expect([pieces[0]!.start, pieces.at(-1)!.end]).toEqual([FIRST_INSTANT, LAST_INSTANT])
        expect(pieces.every(({ start }, i) => i === 0 || start === pieces[i - 1]!.end)).toBe(true)
        for (const day of data.briefingDays) expect(scale.slope(day)).toBeGreaterThan(0.999_999)
      }),
      { numRuns: 300 },
    )
  })
})

test('a million events take one pass', () => {
  const count = 1_000_000
  const start = Float64Array.from({ length: count }, (_, i) => utcDay(2014, 1, 1) + i * 5 * MINUTE)
  const columns = { count, start, end: start.map((from) => from + DAY), shape: new Uint16Array(count) }
  const { pieces, suggested } = foldPlan(columns as unknown as EventColumns, BRIEFINGS)
  expect(suggested).toBe('even')
  expect(pieces.length).toBeLessThan(20)
})
