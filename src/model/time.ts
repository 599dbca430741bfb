/**
 * Time in Dateline: instants in UTC, half-open spans, and the part of EDTF that briefings need.
 *
 * EDTF is ISO 8601-2:2019, levels 0 and 1, plus the set "one of a range" `[a..b]` of level 2.
 * See https://www.loc.gov/standards/datetime/.
 */
import type { Extent, Precision } from './dataset'

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** From `start` up to, not including, `end`. */
export interface TimeSpan {
  readonly start: Instant
  readonly end: Instant
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const DAY = 24 * 60 * MINUTE

const MIN_YEAR = -9999
const MAX_YEAR = 9999

/** What a date in EDTF says about when something happened. A missing bound is open. */
export interface DateBounds {
  readonly start: Instant | undefined
  readonly end: Instant | undefined
  /** Where the event stands in time: the span itself, or, where its start is open, the end that is named. */
  readonly anchor: Instant
  readonly precision: Precision
  readonly extent: Extent
  /** `~`: about then. */
  readonly approximate: boolean
  /** `?`: the source does not settle it. */
  readonly uncertain: boolean
  /** `[a..b]`: on one day of these. */
  readonly oneOf: boolean
}

export type EdtfResult =
  { readonly ok: true; readonly bounds: DateBounds } | { readonly ok: false; readonly reason: string }

/**
 * Bounds of an EDTF date.
 *
 * ```
 * parseEdtf('2023-03-22')                 the 22nd, 00:00 to 24:00 UTC; precision day
 * parseEdtf('2023-03-20/2023-03-22')      throughout these three days; precision range
 * parseEdtf('[2023-03-13..2023-03-19]')   on one day of that week; precision week
 * parseEdtf('2024-04~')                   about April; precision month, approximate
 * parseEdtf('../2023-03-22')              from an unknown day up to the 22nd; start undefined
 * ```
 */
export function parseEdtf(edtf: string): EdtfResult {
  try {
    return { ok: true, bounds: readDate(edtf) }
  } catch (error) {
    if (error instanceof EdtfFault) return { ok: false, reason: error.message }
    throw error
  }
}

/** The bounds of a date that has passed the compile. Throws a `RangeError` for any that has not. */
export function compiledBounds(edtf: string): DateBounds {
  const result = parseEdtf(edtf)
  if (!result.ok) throw new RangeError(`a compiled date must parse: ${edtf}, ${result.reason}`)
  return result.bounds
}

class EdtfFault extends Error {}

function yearFault(): EdtfFault {
  return new EdtfFault(`years go from ${MIN_YEAR} to ${MAX_YEAR}`)
}

function readDate(edtf: string): DateBounds {
  const set = /^\[(.*)\.\.(.*)\]$/.exec(edtf)
  if (set) {
    const [, a = '', b = ''] = set
    if (a === '' && b === '') throw new EdtfFault('a set needs at least one day')
    const bounds = joinEnds(a === '' ? undefined : readPoint(a), b === '' ? undefined : readPoint(b))
    return { ...bounds, precision: isCalendarWeek(bounds) ? 'week' : 'range', extent: 'within', oneOf: true }
  }
  const slash = edtf.indexOf('/')
  if (slash < 0) return readPoint(edtf)
  const a = edtf.slice(0, slash)
  const b = edtf.slice(slash + 1)
  const first = a === '' || a === '..' ? undefined : readPoint(a)
  const last = b === '' || b === '..' ? undefined : readPoint(b)
  if (!first && !last) throw new EdtfFault('an interval needs at least one end')
  return { ...joinEnds(first, last), precision: 'range', extent: 'throughout', oneOf: false }
}

function joinEnds(first: DateBounds | undefined, last: DateBounds | undefined) {
  const start = first?.start
  const end = last?.end
  if (first && last && first.start! > last.start!) throw new EdtfFault('the end lies before the start')
  return {
    start,
    end,
    anchor: start ?? last!.start!,
    approximate: Boolean(first?.approximate || last?.approximate),
    uncertain: Boolean(first?.uncertain || last?.uncertain),
  }
}

const POINT =
  /^(?<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|XX)(?:T(?<time>[^?~%]+))?)?)?(?<mark>[?~%])?$/
const TIME =
  /^(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:Z|(?<sign>[+-])(?<offsetHour>\d{2}):(?<offsetMinute>\d{2}))$/

function readPoint(text: string): DateBounds {
  const match = POINT.exec(text)
  if (!match) {
    if (/^Y?-?\d{5,}/.test(text)) throw yearFault()
    throw new EdtfFault(`“${text}” is not a date such as 2023, 2023-03, 2023-03-22 or 2023-03-22T06:00Z`)
  }
  const { year = '', month, day, time, mark } = match.groups as Record<string, string | undefined>
  const marks = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' }
  const point = (start: Instant, end: Instant, precision: Precision): DateBounds => {
    // An offset or a winter can run over the edge of the years, and its bounds could then not be written.
    if (start < utcDay(MIN_YEAR, 1, 1) || end > utcDay(MAX_YEAR + 1, 1, 1)) throw yearFault()
    return { start, end, anchor: start, precision, extent: 'within', oneOf: false, ...marks }
  }
  if (year.endsWith('X')) {
    if (month) throw new EdtfFault('a year with unknown digits takes no month')
    const first = Number(year.replaceAll('X', '0'))
    return point(utcDay(first, 1, 1), utcDay(Number(year.replaceAll('X', '9')) + 1, 1, 1), 'range')
  }
  const y = Number(year)
  if (year === '-0000') throw new EdtfFault('the year zero is written 0000')
  if (!month) return point(utcDay(y, 1, 1), utcDay(y + 1, 1, 1), 'year')
  if (month === 'XX') {
    if (day && day !== 'XX') throw new EdtfFault('a day needs its month')
    return point(utcDay(y, 1, 1), utcDay(y + 1, 1, 1), 'year')
  }
  const m = Number(month)
  if (m >= 21 && m <= 24) {
    if (day) throw new EdtfFault('a season takes no day')
    return point(...seasonBounds(y, m - 21), 'season')
  }
  if (m < 1 || m > 12) throw new EdtfFault(`there is no month ${month}`)
  if (!day || day === 'XX') return point(utcDay(y, m, 1), utcDay(y, m + 1, 1), 'month')
  const d = Number(day)
  const start = utcDay(y, m, d)
  if (d < 1 || start >= utcDay(y, m + 1, 1)) throw new EdtfFault(`${year}-${month} has no day ${day}`)
  if (time === undefined) return point(start, start + DAY, 'day')
  const [from, length] = readTime(time)
  return point(start + from, start + from + length, 'time')
}

/** Milliseconds after midnight UTC, and how long the stated precision lasts. */
function readTime(time: string): [number, number] {
  const match = TIME.exec(time)
  if (!match) throw new EdtfFault(`“${time}” is not a time such as 06:00Z or 06:00:30+02:00`)
  const {
    hour,
    minute,
    second,
    sign,
    offsetHour = 0,
    offsetMinute = 0,
  } = match.groups as Record<string, string | undefined>
  const [h, min, s] = [Number(hour), Number(minute), Number(second ?? 0)]
  if (h > 23 || min > 59 || s > 59 || Number(offsetHour) > 14 || Number(offsetMinute) > 59) {
    throw new EdtfFault(`there is no time ${time}`)
  }
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -MINUTE : MINUTE)
  return [(h * 60 + min) * MINUTE + s * SECOND - offset, second === undefined ? MINUTE : SECOND]
}

/** Meteorological seasons of the northern hemisphere; winter begins in December of the year it is named by. */
function seasonBounds(year: number, season: number): [Instant, Instant] {
  const month = 3 + season * 3
  return [utcDay(year, month, 1), utcDay(year, month + 3, 1)]
}

function isCalendarWeek({ start, end }: { start: Instant | undefined; end: Instant | undefined }): boolean {
  return start !== undefined && end === start + 7 * DAY && weekday(start) === 1
}

/** 0 is Sunday, as in `Date`. */
export function weekday(instant: Instant): number {
  return new Date(instant).getUTCDay()
}

/** Midnight at the start of a day; months over 12 run into the next year. */
export function utcDay(year: number, month: number, day: number): Instant {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

/** `2023-03-22`, with a sign and four digits before the year 0. */
export function formatDay(instant: Instant): string {
  const date = new Date(instant)
  const year = date.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
}

/** `2023-03-22T06:00:00Z`. */
export function formatInstant(instant: Instant): string {
  const date = new Date(instant)
  return `${formatDay(instant)}T${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}Z`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/**
 * The inclusive bounds that the dataset prints, from a half-open span:
 * days where both ends are midnights, seconds otherwise.
 */
export function formatBounds({ start, end }: TimeSpan): { earliest: string; latest: string } {
  return start % DAY === 0 && end % DAY === 0
    ? { earliest: formatDay(start), latest: formatDay(end - DAY) }
    : { earliest: formatInstant(start), latest: formatInstant(end - SECOND) }
}

/** The half-open span of the dataset's inclusive bounds; the inverse of {@link formatBounds}. */
export function spanOf({ earliest, latest }: { readonly earliest: string; readonly latest: string }): TimeSpan {
  return { start: readBound(earliest), end: readBound(latest) + (latest.includes('T') ? SECOND : DAY) }
}

function readBound(text: string): Instant {
  const result = parseEdtf(text)
  if (!result.ok || result.bounds.start === undefined) throw new RangeError(`not a bound of a date: ${text}`)
  return result.bounds.start
}
