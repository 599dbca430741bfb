/** Dates as people read them. Always UTC, always British order, whatever the reader's locale and time zone. */
import type { EventDate } from '../model/dataset'
import { compiledBounds, DAY, spanOf, weekday, type DateBounds, type Instant, type TimeSpan } from '../model/time'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export type MonthStyle = 'long' | 'short'

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function partsOf(instant: Instant): Parts {
  const date = new Date(instant)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() }
}

export function monthName(month: number, style: MonthStyle = 'long'): string {
  const name = MONTHS[month]!
  return style === 'long' ? name : name.slice(0, 3)
}

/** The month, counted from 0, whose name begins with at least three letters of a word in lower case. */
export function monthNamed(word: string): number | undefined {
  const month = word.length < 3 ? -1 : MONTHS.findIndex((name) => name.toLowerCase().startsWith(word))
  return month < 0 ? undefined : month
}

/** `22 March 2023`, or `22 Mar 2023`. */
export function dayWords(instant: Instant, style: MonthStyle = 'long'): string {
  const { year, month, day } = partsOf(instant)
  return `${day} ${monthName(month, style)} ${yearWords(year)}`
}

/** `Wednesday, 22 March 2023`: briefings count in weekdays. */
export function weekdayWords(instant: Instant): string {
  return `${WEEKDAYS[weekday(instant)]}, ${dayWords(instant)}`
}

/** A day with its weekday, a month or a year: `Wednesday, 22 March 2023`, `March 2023`, `2014`. */
export function headingWords(span: TimeSpan): string {
  return span.end - span.start === DAY ? weekdayWords(span.start) : spanWords(span)
}

/** `2023`, `44 BC`; the year 0 is 1 BC. */
export function yearWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`
}

/** The day a briefing is of. */
export function dayOf({ date }: { readonly date: string }): Instant {
  return spanOf({ earliest: date, latest: date }).start
}

/** `Briefing of 22 March 2023`. */
export function briefingName(briefing: { readonly date: string }): string {
  return `Briefing of ${dayWords(dayOf(briefing))}`
}

/**
 * The days of a half-open span, said once where its ends share them.
 *
 * ```
 * 2023-03-20 … 2023-03-22   20–22 March 2023
 * 2023-03-28 … 2023-04-02   28 March – 2 April 2023
 * 2023-03-01 … 2023-03-31   March 2023
 * 2014-01-01 … 2014-12-31   2014
 * ```
 */
export function spanWords({ start, end }: TimeSpan, style: MonthStyle = 'long'): string {
  const a = partsOf(start)
  const b = partsOf(Math.max(start, end - 1))
  const after = partsOf(end)
  const wholeMonths = a.day === 1 && after.day === 1 && start % DAY === 0 && end % DAY === 0
  if (wholeMonths && a.month === 0 && after.month === 0) {
    return a.year === b.year ? yearWords(a.year) : `${yearWords(a.year)}–${yearWords(b.year)}`
  }
  const month = (part: Parts) => monthName(part.month, style)
  if (a.year !== b.year) {
    return wholeMonths
      ? `${month(a)} ${yearWords(a.year)} – ${month(b)} ${yearWords(b.year)}`
      : `${dayWords(start, style)} – ${dayWords(end - 1, style)}`
  }
  const year = yearWords(a.year)
  if (wholeMonths) return a.month === b.month ? `${month(a)} ${year}` : `${month(a)} – ${month(b)} ${year}`
  if (a.month !== b.month) return `${a.day} ${month(a)} – ${b.day} ${month(b)} ${year}`
  return a.day === b.day ? `${a.day} ${month(a)} ${year}` : `${a.day}–${b.day} ${month(a)} ${year}`
}

/**
 * An event's date with its doubts: `about April 2024`, `by 16 May 2024`, `22 March 2023, uncertain`,
 * `since 2022`, `one of 20–22 March 2023`.
 */
export function dateWords(date: EventDate, style: MonthStyle = 'long'): string {
  const bounds = compiledBounds(date.edtf)
  const words = openWords(date, style) ?? endsWords(date, style)
  if (words !== undefined) return words
  return withDoubt(bounds, `${oneOfWords(bounds, date)}${timeWords(date, spanOf(date), style)}`)
}

function withDoubt(bounds: DateBounds, words: string): string {
  return `${bounds.approximate ? 'about ' : ''}${words}${bounds.uncertain ? ', uncertain' : ''}`
}

/** The end that the source does name, at its own precision: `since February 2022`, not `since 1 February`. */
function openWords({ open, edtf }: EventDate, style: MonthStyle): string | undefined {
  if (!open?.length) return undefined
  const [named = ''] = endsOf(edtf)
  const from = isSet(edtf) ? 'not before' : 'since'
  return `${open.includes('start') ? 'by' : from} ${pointWords(named, style)}`
}

/** Two ends that are not equally precise, or not equally certain, each in its own words: `about 2021 – 16 May 2024`. */
function endsWords({ edtf }: EventDate, style: MonthStyle): string | undefined {
  const [first, last] = endsOf(edtf)
  if (first === undefined || last === undefined || formOf(first) === formOf(last)) return undefined
  const [from, to] = [pointWords(first, style), pointWords(last, style)]
  return isSet(edtf) ? `between ${from} and ${to}` : `${from} – ${to}`
}

/** The dates that an interval or a set names. */
export function endsOf(edtf: string): string[] {
  return edtf.split(/\/|\.\.|[[\]]/).filter((part) => /\d/.test(part))
}

function isSet(edtf: string): boolean {
  return edtf.startsWith('[')
}

/** How precise and how certain a date is: `0000-00~` for a month or so. */
function formOf(edtf: string): string {
  return edtf.replace(/^-/, '').replaceAll(/\d/g, '0')
}

function pointWords(edtf: string, style: MonthStyle): string {
  const bounds = compiledBounds(edtf)
  const { start, end } = bounds
  return withDoubt(bounds, spanWords({ start: start!, end: end! }, style))
}

function oneOfWords(bounds: DateBounds, { precision }: EventDate): string {
  return bounds.oneOf && precision !== 'week' ? 'one of ' : ''
}

function timeWords({ precision }: EventDate, span: TimeSpan, style: MonthStyle): string {
  if (precision === 'time')
    return `${dayWords(span.start, style)}, ${new Date(span.start).toISOString().slice(11, 16)} UTC`
  return spanWords(span, style)
}
