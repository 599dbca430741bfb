/** A day as somebody types it: `2023-03-22`, `22 March 2023`, `22 Mar 2023`, `March 22, 2023`. */
import { spanOf, type Instant } from '../model/time'
import { dayWords, monthNamed } from './date-words'

/** Least and greatest year of the data. */
const FARTHEST = 9999

/**
 * The start of the day, in UTC; undefined where the words name none.
 *
 * ```
 * parseDay('22 Mar 2023')    the 22nd, 00:00 UTC
 * parseDay('30 February 2023')    undefined
 * ```
 */
export function parseDay(text: string): Instant | undefined {
  const words = text.trim().toLowerCase().replaceAll(/[.,]/g, ' ').replaceAll('−', '-')
  const iso = /^(-?\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  if (iso) return dayAt(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = /^(\d{1,2})\s+([a-z]+)\s+(-?\d{1,4})$/.exec(words)
  if (dayFirst) return dayAt(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]))
  const monthFirst = /^([a-z]+)\s+(\d{1,2})\s+(-?\d{1,4})$/.exec(words)
  return monthFirst ? dayAt(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2])) : undefined
}

/** Why a text is no day between two others, inclusive; undefined where it is one. */
export function dayFault(text: string, { min, max }: { readonly min: Instant; readonly max: Instant }) {
  const day = parseDay(text)
  if (day === undefined) return 'Write a day as 2023-03-22 or 22 March 2023'
  return day < min || day > max ? `Choose a day from ${dayWords(min, 'short')} to ${dayWords(max, 'short')}` : undefined
}

/** 1 to 12; 0 where there is no such month. */
function monthOf(word: string): number {
  return (monthNamed(word) ?? -1) + 1
}

function dayAt(year: number, month: number, day: number): Instant | undefined {
  if (month < 1 || month > 12 || Math.abs(year) > FARTHEST) return undefined
  const last = new Date(Date.UTC(2000, month, 0))
  last.setUTCFullYear(year, month, 0)
  if (day < 1 || day > last.getUTCDate()) return undefined
  const digits = (value: number, width: number) => String(value).padStart(width, '0')
  const text = `${year < 0 ? '-' : ''}${digits(Math.abs(year), 4)}-${digits(month, 2)}-${digits(day, 2)}`
  return spanOf({ earliest: text, latest: text }).start
}
