import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventDate } from '../model/dataset'
import { DAY, formatBounds, formatDay, parseEdtf } from '../model/time'
import { dateCalendar, type DateCalendar } from './date-calendar'

const BRIEFING = Date.UTC(2023, 2, 22)

/** A compiled date; open ends are cut at the edges of a dataset of 2014 to 2024. */
function dateOf(edtf: string, outside?: string): EventDate {
  const result = parseEdtf(edtf)
  if (!result.ok) throw new Error(result.reason)
  const { start, end, precision, extent } = result.bounds
  const open = [...(start === undefined ? (['start'] as const) : []), ...(end === undefined ? (['end'] as const) : [])]
  return {
    edtf,
    ...formatBounds({ start: start ?? Date.UTC(2014, 0, 1), end: end ?? Date.UTC(2024, 5, 1) }),
    precision,
    extent,
    basis: 'relative',
    ...(open.length > 0 && { open }),
    ...(outside !== undefined && { outside: { edtf: outside, note: '' } }),
  }
}

/** The calendar as text: what is meant in brackets, the briefing with ^, a date from elsewhere with *. */
function drawn(edtf: string, briefing = BRIEFING, outside?: string): string {
  const calendar = dateCalendar(dateOf(edtf, outside), briefing)
  const cells = calendar.cells.map(({ label, isMeant, isBriefing, isOutside }) => {
    const marked = `${label}${isBriefing ? '^' : ''}${isOutside ? '*' : ''}`
    return isMeant ? `[${marked}]` : marked
  })
  return `${cells.join(' ')} ${calendar.look} ${calendar.from.toFixed(1)}–${calendar.to.toFixed(1)}`
}

describe('every kind of date', () => {
  test.each([
    ['2023-03-22', '20 21 [22^] 23 24 25 26 point 2.5–2.5'],
    ['2023-03-22T06:00Z', '20 21 [22^] 23 24 25 26 point 2.3–2.3'],
    ['[2023-03-13..2023-03-19]', '[13] [14] [15] [16] [17] [18] [19] 20 21 22^ bar 0.0–7.0'],
    ['2023-03-20/2023-03-22', '[20] [21] [22^] 23 24 25 26 bar 0.0–3.0'],
    ['[2023-03-20..2023-03-22]', '[20] [21] [22^] 23 24 25 26 one-of 0.5–2.5'],
    ['2023-03-22~', '20 21 [22^] 23 24 25 26 about 2.5–2.5'],
    ['[..2023-03-22]', '20 21 [22^] 23 24 25 26 open-start 2.5–2.5'],
    ['../2023-03-19', '13 14 15 16 17 18 [19] 20 21 22^ open-start 6.5–6.5'],
    ['2023-02', 'Oct Nov Dec Jan [Feb] Mar^ bar 4.0–5.0'],
    ['2023-03', 'Oct Nov Dec Jan Feb [Mar^] bar 5.0–6.0'],
    ['2023-01~', 'Nov Dec [Jan] Feb Mar^ Apr about 2.0–3.0'],
    ['2014', '[2014] 2015 2016 2017 2018 2019 2020 2021 2022 2023^ bar 0.0–1.0'],
  ])('%s: %s', (edtf, words) => {
    expect(drawn(edtf)).toBe(words)
  })

  test('what is uncertain is hollow; what is long ago is counted in steps of years', () => {
    const { hollow, cells } = dateCalendar(dateOf('1991?'), BRIEFING)
    expect(hollow).toBe(true)
    expect(cells.map(({ label }) => label).slice(0, 3)).toEqual(['1990', '1995', '2000'])
    expect(cells[0]).toMatchObject({ head: '5 years each', isMeant: true })
    expect(dateCalendar(dateOf('2023-03-22'), BRIEFING).hollow).toBe(false)
  })

  test('a month long ago is one of many letters', () => {
    const may = Date.UTC(2024, 4, 16)
    expect(drawn('2022-02', may)).toMatch(/^\[F\] M A M J J A S O N D J F .* A M\^ bar 0\.0–1\.0$/)
    expect(
      dateCalendar(dateOf('2022-02'), may)
        .cells.map(({ head }) => head)
        .filter(Boolean),
    ).toEqual(['2022', '2023', '2024'])
  })

  test('ends that are not equally precise', () => {
    expect(drawn('2022-02~/2023-03-22')).toMatch(/about 1\.0–14\.7$/)
    expect(drawn('2021~/2024-05-16', Date.UTC(2024, 4, 16))).toBe('2020 [2021] [2022] [2023] [2024^] about 1.0–4.4')
  })

  test('an open end leads to the edge of the calendar', () => {
    const calendar = dateCalendar(dateOf('2023-03-10/..'), BRIEFING)
    expect([calendar.look, calendar.to]).toEqual(['open-end', calendar.cells.length])
  })

  test('a date from elsewhere is marked, and does not widen the calendar', () => {
    expect(drawn('[2023-03-13..2023-03-19]', BRIEFING, '2023-03-14')).toContain('[13] [14*] [15]')
    expect(drawn('[..2023-03-21]', BRIEFING, '2022-08/2023-03-20')).toContain('19* 20* [21] 22^')
    expect(drawn('2023-03-22', BRIEFING, '2022-08/2023-05'), 'all of it is none of it').not.toContain('*')
    expect(drawn('2023-03-22', BRIEFING, '2022-02-04/..')).not.toContain('*')
  })
})

test('says in words what it draws', () => {
  const words = (edtf: string, briefing = BRIEFING) => dateCalendar(dateOf(edtf), briefing).words
  expect(words('[2023-03-13..2023-03-19]')).toBe(
    'Calendar: a bar over 13–19 March 2023; the briefing is of Wednesday, 22 March 2023, 3 days after that.',
  )
  expect(words('2023-03-22')).toBe(
    'Calendar: a mark at Wednesday, 22 March 2023; the briefing is of Wednesday, 22 March 2023, the same day.',
  )
  expect(words('[..2023-03-21]')).toContain('an arrow back from Tuesday, 21 March 2023')
  expect(words('[..2023-03-21]')).toMatch(/, the day after\.$/)
  expect(words('2014')).toBe('Calendar: a bar over 2014; the briefing is of Wednesday, 22 March 2023.')
  expect(dateCalendar(dateOf('2014'), undefined).words).toBe('Calendar: a bar over 2014.')
})

describe('properties', () => {
  const day = fc.integer({ min: Date.UTC(1200, 0, 1) / DAY, max: Date.UTC(2100, 0, 1) / DAY }).map((n) => n * DAY)
  const edtf = fc.oneof(
    day.map(formatDay),
    day.map((at) => `${formatDay(at)}~`),
    day.map((at) => formatDay(at).slice(0, 7)),
    day.map((at) => `${formatDay(at).slice(0, 4)}?`),
    fc.tuple(day, fc.integer({ min: 1, max: 4000 })).map(([a, n]) => `${formatDay(a)}/${formatDay(a + n * DAY)}`),
    fc.tuple(day, fc.integer({ min: 1, max: 40 })).map(([a, n]) => `[${formatDay(a)}..${formatDay(a + n * DAY)}]`),
    day.map((at) => `[..${formatDay(at)}]`),
    day.map((at) => `${formatDay(at)}/..`),
  )
  const isWithin = ({ cells, from, to, briefing }: DateCalendar) => {
    expect(from).toBeGreaterThanOrEqual(0)
    expect(to).toBeGreaterThanOrEqual(from)
    expect(to).toBeLessThanOrEqual(cells.length)
    if (briefing !== undefined) {
      expect(briefing).toBeGreaterThan(0)
      expect(briefing).toBeLessThan(cells.length)
    }
  }

  test('whatever the date and the briefing: both are in it, and it fits a panel', () => {
    fc.assert(
      fc.property(edtf, fc.option(day, { nil: undefined }), (given, briefing) => {
        const calendar = dateCalendar(dateOf(given), briefing)
        isWithin(calendar)
        expect(calendar.cells.length).toBeLessThanOrEqual({ day: 30, month: 30, year: 18 }[calendar.unit])
        expect(calendar.cells.some(({ isMeant }) => isMeant)).toBe(true)
        expect(calendar.cells.filter(({ isBriefing }) => isBriefing)).toHaveLength(briefing === undefined ? 0 : 1)
      }),
      { numRuns: 500 },
    )
  })
})
