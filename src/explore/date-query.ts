/** Dates as people type them into a search: `22 March 2023`, `March 2023`, `2023-03-22`, `16 May`, `2014`. */
import { parseEdtf, type TimeSpan } from '../model/time'
import { monthNamed } from './date-words'

/** What was typed; the year is missing in `16 May`, and the day in `March 2023`. */
interface Typed {
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
}

const MONTH = /^\p{L}{3,}\.?$/u
const DAY = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/
const YEAR = /^\d{4}$/
/** Day first, as the page writes its dates. */
const NUMERIC = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/

/**
 * The stretches of time that a text may name, best first; none where it is not a date. Without a year it is each
 * year of `years`, newest first: half-open, as are the spans.
 *
 * ```
 * readDates('22 mar 2023', years)    → [22 March 2023]
 * readDates('2014', years)           → [2014]
 * readDates('16 May', 2022…2024)     → [16 May 2024, 16 May 2023, 16 May 2022]
 * readDates('31 February', years)    → []
 * ```
 */
export function readDates(text: string, years: { readonly first: number; readonly last: number }): TimeSpan[] {
  const plain = text.trim().toLowerCase()
  const iso = /^-?\d{4}(-\d{1,2}){0,2}$/.test(plain) ? parseEdtf(plain) : undefined
  if (iso) {
    const { start, end } = iso.ok ? iso.bounds : {}
    return start === undefined || end === undefined ? [] : [{ start, end }]
  }
  const typed = readNumeric(plain) ?? readWordsOfDate(plain)
  if (!typed) return []
  const all = typed.year === undefined ? descending(years.first, years.last) : [typed.year]
  return all.flatMap((year) => spanOf({ ...typed, year }) ?? [])
}

function readNumeric(text: string): Typed | undefined {
  const match = NUMERIC.exec(text)
  return match ? { day: Number(match[1]), month: Number(match[2]) - 1, year: Number(match[3]) } : undefined
}

/** Day, month and year in any order, each at most once, the month by its name or its first three letters or more. */
function readWordsOfDate(text: string): Typed | undefined {
  let [year, month, day]: (number | undefined)[] = []
  for (const word of text.split(/[\s,]+/).filter(Boolean)) {
    const dayMatch = DAY.exec(word)
    const monthMatch = MONTH.test(word) ? monthNamed(word.replace('.', '')) : undefined
    if (monthMatch !== undefined && month === undefined) month = monthMatch
    else if (YEAR.test(word) && year === undefined) year = Number(word)
    else if (dayMatch && day === undefined) day = Number(dayMatch[1])
    else return undefined
  }
  return month === undefined ? undefined : { year, month, day }
}

/** Undefined where there is no such day. */
function spanOf({ year, month = 0, day }: Typed & { readonly year: number }): TimeSpan | undefined {
  const pad = (number: number, length: number) => String(number).padStart(length, '0')
  const edtf = [pad(year, 4), pad(month + 1, 2), ...(day === undefined ? [] : [pad(day, 2)])].join('-')
  const result = parseEdtf(edtf)
  const { start, end } = result.ok ? result.bounds : {}
  return start === undefined || end === undefined ? undefined : { start, end }
}

function descending(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => last - i)
}

/** The years a span touches. */
export function yearsOf({ start, end }: TimeSpan): { readonly first: number; readonly last: number } {
  return { first: new Date(start).getUTCFullYear(), last: new Date(Math.max(start, end - 1)).getUTCFullYear() }
}
