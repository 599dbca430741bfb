// @ts-expect-error: the package ships no types
import untypedEdtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  DAY,
  formatBounds,
  formatDay,
  formatInstant,
  parseEdtf,
  spanOf,
  utcDay,
  weekday,
  type DateBounds,
} from './time'

function bounds(edtf: string): DateBounds {
  const result = parseEdtf(edtf)
  if (!result.ok) throw new Error(`${edtf}: ${result.reason}`)
  return result.bounds
}

const write = (instant: number | undefined) => (instant === undefined ? undefined : formatInstant(instant).slice(0, -1))

describe('EDTF', () => {
  test.each([
    ['2023', '2023-01-01', '2024-01-01', 'year'],
    ['2023-03', '2023-03-01', '2023-04-01', 'month'],
    ['2024-02', '2024-02-01', '2024-03-01', 'month'],
    ['2023-12-31', '2023-12-31', '2024-01-01', 'day'],
    ['2024-02-29', '2024-02-29', '2024-03-01', 'day'],
    ['0000', '0000-01-01', '0001-01-01', 'year'],
    ['-0044-03-15', '-0044-03-15', '-0044-03-16', 'day'],
    ['2023-21', '2023-03-01', '2023-06-01', 'season'],
    ['2023-23', '2023-09-01', '2023-12-01', 'season'],
    ['2023-24', '2023-12-01', '2024-03-01', 'season'],
    ['202X', '2020-01-01', '2030-01-01', 'range'],
    ['20XX', '2000-01-01', '2100-01-01', 'range'],
    ['2023-XX', '2023-01-01', '2024-01-01', 'year'],
    ['2023-XX-XX', '2023-01-01', '2024-01-01', 'year'],
    ['2023-03-XX', '2023-03-01', '2023-04-01', 'month'],
    ['2023-03-20/2023-03-22', '2023-03-20', '2023-03-23', 'range'],
    ['2023-03/2024', '2023-03-01', '2025-01-01', 'range'],
    ['[2023-03-13..2023-03-19]', '2023-03-13', '2023-03-20', 'week'],
    ['[2023-03-14..2023-03-20]', '2023-03-14', '2023-03-21', 'range'],
    ['[2023-03-13..2023-03-20]', '2023-03-13', '2023-03-21', 'range'],
    ['../2023-03-22', undefined, '2023-03-23', 'range'],
    ['/2023-03-22', undefined, '2023-03-23', 'range'],
    ['2014/..', '2014-01-01', undefined, 'range'],
    ['[..2023-03-22]', undefined, '2023-03-23', 'range'],
  ])('%s is from %s to %s, precision %s', (edtf, start, end, precision) => {
    const read = bounds(edtf)
    expect(read.precision).toBe(precision)
    expect(write(read.start)).toBe(start && `${start}T00:00:00`)
    expect(write(read.end)).toBe(end && `${end}T00:00:00`)
  })

  test.each([
    ['2023-03-22T06:00Z', '2023-03-22T06:00:00', '2023-03-22T06:01:00'],
    ['2023-03-22T06:00:30Z', '2023-03-22T06:00:30', '2023-03-22T06:00:31'],
    ['2023-03-22T01:30+02:00', '2023-03-21T23:30:00', '2023-03-21T23:31:00'],
    ['2023-03-22T23:30-05:30', '2023-03-23T05:00:00', '2023-03-23T05:01:00'],
  ])('%s is a time', (edtf, start, end) => {
    const read = bounds(edtf)
    expect([write(read.start), write(read.end), read.precision]).toEqual([start, end, 'time'])
  })

  test('marks', () => {
    expect(bounds('2024-04')).toMatchObject({ approximate: false, uncertain: false })
    expect(bounds('2024-04~')).toMatchObject({ approximate: true, uncertain: false })
    expect(bounds('2024-04?')).toMatchObject({ approximate: false, uncertain: true })
    expect(bounds('2024-04%')).toMatchObject({ approximate: true, uncertain: true })
    expect(bounds('2023-03~/2023-04-01?')).toMatchObject({ approximate: true, uncertain: true })
  })

  test('a slash lasts throughout, brackets are some time within', () => {
    expect(bounds('2023-03-20/2023-03-22')).toMatchObject({ extent: 'throughout', oneOf: false })
    expect(bounds('[2023-03-20..2023-03-22]')).toMatchObject({ extent: 'within', oneOf: true })
    expect(bounds('2023-03')).toMatchObject({ extent: 'within', oneOf: false })
  })

  test.each([
    ['', 'is not a date'],
    ['last week', 'is not a date'],
    [' 2023', 'is not a date'],
    ['2023-3-22', 'is not a date'],
    ['22-03-2023', 'is not a date'],
    ['2023-02-29', 'has no day 29'],
    ['2023-03-00', 'has no day 00'],
    ['2023-13', 'no month 13'],
    ['2023-00', 'no month 00'],
    ['2023-25', 'no month 25'],
    ['2023-21-01', 'a season takes no day'],
    ['2023-XX-01', 'a day needs its month'],
    ['202X-03', 'takes no month'],
    ['-0000', 'written 0000'],
    ['12023', 'years go from'],
    ['Y-17000', 'years go from'],
    ['-9999-01-01T00:00+01:00', 'years go from'],
    ['9999-12-31T23:59-01:00', 'years go from'],
    ['9999-24', 'years go from'],
    ['2023-03-22T24:00Z', 'no time'],
    ['2023-03-22T06:00', 'is not a time'],
    ['2023-03-22T06Z', 'is not a time'],
    ['2023-03-22/2023-03-20', 'before the start'],
    ['[2023-03-22..2023-03-20]', 'before the start'],
    ['../..', 'at least one end'],
    ['[..]', 'at least one day'],
    ['2023/2024/2025', 'is not a date'],
    ['[2023-03-20,2023-03-22]', 'is not a date'],
  ])('%s is refused with a reason', (edtf, reason) => {
    const result = parseEdtf(edtf)
    expect(result.ok ? result.bounds : result.reason).toEqual(expect.stringContaining(reason))
  })
})

const FIRST = utcDay(-9999, 1, 1)
const LAST = utcDay(10_000, 1, 1)
const seconds = fc.integer({ min: FIRST / 1000, max: LAST / 1000 - 1 }).map((second) => second * 1000)
const days = fc.integer({ min: FIRST / DAY, max: LAST / DAY - 1 }).map((day) => day * DAY)

describe('writing and reading', () => {
  test('bounds of days and of seconds are lossless', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(days, days), fc.tuple(seconds, seconds)), ([a, b]) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) }
        fc.pre(span.start < span.end)
        expect(spanOf(formatBounds(span))).toEqual(span)
      }),
    )
  })

  test('a written day is the EDTF of that day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(bounds(formatDay(day))).toMatchObject({ start: day, end: day + DAY, precision: 'day' })
      }),
    )
  })

  test('bounds are inclusive', () => {
    expect(formatBounds({ start: utcDay(2023, 3, 20), end: utcDay(2023, 3, 23) })).toEqual({
      earliest: '2023-03-20',
      latest: '2023-03-22',
    })
    const { start, end } = bounds('2023-03-22T06:00Z')
    expect(formatBounds({ start: start!, end: end! })).toEqual({
      earliest: '2023-03-22T06:00:00Z',
      latest: '2023-03-22T06:00:59Z',
    })
    expect(() => spanOf({ earliest: 'soon', latest: '2023' })).toThrow(RangeError)
  })

  test('the first and the last day there is', () => {
    expect(bounds('-9999-01-01').start).toBe(FIRST)
    expect(bounds('9999-12-31').end).toBe(LAST)
    expect(formatBounds({ start: FIRST, end: LAST })).toEqual({ earliest: '-9999-01-01', latest: '9999-12-31' })
  })

  test('calendar', () => {
    expect(weekday(utcDay(2023, 3, 22))).toBe(3)
    expect(utcDay(2023, 13, 1)).toBe(utcDay(2024, 1, 1))
    expect(formatDay(utcDay(50, 1, 1))).toBe('0050-01-01')
  })
})

/**
 * The package `edtf` as oracle where it can be trusted. Left out are
 * - its faults: seasons (spring is January to March), the maximum of a set, 29 February in years that have none,
 *   the year 0 and before (leap years, ISO strings);
 * - what it refuses and briefings need: marks after unknown digits (`2023-XX~`), unknown digits in intervals,
 *   intervals whose ends begin together, offsets past 12 hours and `-00:00`;
 * - the length of a time: there it is one instant, so only its start is compared.
 */
describe('compared with the package edtf', () => {
  const oracle: (text: string) => { readonly min: number | null; readonly max: number | null } = untypedEdtf
  const pad = (number: number, length = 2) => String(number).padStart(length, '0')
  const year = fc.integer({ min: 1, max: 9999 }).map((number) => pad(number, 4))
  const month = fc.integer({ min: 0, max: 13 }).map((number) => pad(number))
  const day = fc.integer({ min: 0, max: 32 }).map((number) => pad(number))
  const mark = fc.constantFrom('', '', '~', '?', '%')
  const known = fc.oneof(
    year,
    fc.tuple(year, month).map((parts) => parts.join('-')),
    fc
      .tuple(year, month, day)
      .map((parts) => parts.join('-'))
      .filter((text) => !text.endsWith('-02-29')),
  )
  const unknown = fc.oneof(
    fc.integer({ min: 1, max: 999 }).map((number) => `${pad(number, 3)}X`),
    fc.integer({ min: 1, max: 99 }).map((number) => `${pad(number)}XX`),
    year.map((text) => `${text}-XX`),
    fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
  )
  const marked = fc.tuple(known, mark).map((parts) => parts.join(''))
  const end = fc.oneof({ weight: 5, arbitrary: marked }, fc.constantFrom('', '..'))

  /** Bounds as ours, half-open and undefined where open; undefined as a whole where it refuses. */
  function fromOracle(text: string) {
    try {
      const { min, max } = oracle(text)
      const finite = (instant: number | null) => (instant !== null && Number.isFinite(instant) ? instant : undefined)
      const last = finite(max)
      return { start: finite(min), end: last === undefined ? undefined : last + 1 }
    } catch {
      return undefined
    }
  }

  const ours = (text: string) => {
    const result = parseEdtf(text)
    return result.ok ? { start: result.bounds.start, end: result.bounds.end } : undefined
  }

  test('dates, levels 0 and 1', () => {
    fc.assert(
      fc.property(fc.oneof(marked, unknown), (text) => {
        expect(ours(text)).toEqual(fromOracle(text))
      }),
      { numRuns: 300 },
    )
  })

  test('intervals', () => {
    fc.assert(
      fc.property(marked, end, fc.boolean(), (a, b, turned) => {
        fc.pre(ours(a)?.start !== ours(b)?.start)
        const text = turned ? `${b}/${a}` : `${a}/${b}`
        expect(ours(text)).toEqual(fromOracle(text))
      }),
      { numRuns: 300 },
    )
  })

  test('times', () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((number) => pad(number))
    const zone = fc.oneof(
      fc.constant('Z'),
      fc
        .tuple(fc.constantFrom('+', '-'), two(11), two(59))
        .map(([sign, h, m]) => (h === '00' ? `+00:${m}` : `${sign}${h}:${m}`)),
    )
    fc.assert(
      fc.property(year, two(23), two(59), two(59), zone, (y, h, m, s, z) => {
        const text = `${y}-06-15T${h}:${m}:${s}${z}`
        expect(ours(text)?.start).toBe(fromOracle(text)?.start)
      }),
    )
  })
})
