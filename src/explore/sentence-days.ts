/** Days in a filter sentence: `between 20 March and 23 March 2023`, `2023-03-20`, `since March 2023`. Pure. */
import { DAY, formatInstant, MINUTE, SECOND, utcDay, type Instant } from '../model/time'
import { dayWords, monthName, monthNamed } from './date-words'
import { keyOf, type Token } from './sentence-words'
import type { DayRange } from './view-state'

/** The range in words that {@link readRangeAt} reads back to the second. */
export function rangeToWrite({ start, end }: DayRange): string {
  const last = end === undefined ? '' : momentToWrite(end % DAY === 0 ? end - DAY : end)
  if (start === undefined) return `up to ${last}`
  const first = momentToWrite(start)
  if (end === undefined) return `from ${first}`
  if (start % DAY === 0 && end - start === DAY) return `on ${first}`
  const year = /^\d+ \w+( \d+)$/.exec(last)?.[1]
  const short = year !== undefined && /^\d+ \w+ \d+$/.test(first) && first.endsWith(year)
  return `between ${short ? first.slice(0, -year.length) : first} and ${last}`
}

function momentToWrite(instant: Instant): string {
  if (instant % DAY === 0) return dayWords(instant)
  const time = formatInstant(instant).slice(-9, instant % MINUTE === 0 ? -4 : -1)
  return `${dayWords(instant)}, ${time} UTC`
}

interface FoundRange {
  readonly range: DayRange | string
  /** The token after it. */
  readonly next: number
}

interface FoundDay {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** Milliseconds after midnight. */
  readonly time?: number
  /** How long the time lasts. */
  readonly unit?: number
  readonly next: number
}

interface Ends {
  readonly start: Instant
  readonly end: Instant
  readonly isMoment: boolean
}

/** Words before a range, and which of its ends the day after them gives. */
const HEADS: Readonly<Record<string, (ends: Ends) => DayRange>> = {
  from: ({ start }) => ({ start }),
  since: ({ start }) => ({ start }),
  after: ({ start, end, isMoment }) => ({ start: isMoment ? start : end }),
  before: ({ start }) => ({ end: start }),
  until: lastOf,
  till: lastOf,
  through: lastOf,
  'up to': lastOf,
  by: lastOf,
  between: ({ start, end }) => ({ start, end }),
  on: ({ start, end }) => ({ start, end }),
  in: ({ start, end }) => ({ start, end }),
  during: ({ start, end }) => ({ start, end }),
  '': ({ start, end }) => ({ start, end }),
}
/** Every word that stands before a day or between two. */
export const DAY_WORDS: readonly string[] = [...Object.keys(HEADS), 'to', '–', '-'].flatMap((words) => words.split(' '))
const LINKS: readonly string[] = ['to', 'until', 'till', 'through', '–', '-', 'up to']

/** A moment ends where it is; a day, month or year ends with its last instant. */
function lastOf({ start, end, isMoment }: Ends): DayRange {
  return { end: isMoment ? start : end }
}

/** The range that begins at a token, or why it is none; undefined where no day stands there. */
export function readRangeAt(text: string, tokens: readonly Token[], at: number): FoundRange | undefined {
  const { phrase: head, next: from } = phraseAt(tokens, at, Object.keys(HEADS))
  const first = dayAt(text, tokens, from)
  if (!first) return undefined
  const links = head === 'between' ? [...LINKS, 'and'] : LINKS
  const link = phraseAt(tokens, first.next, links)
  const last = link.phrase === '' ? undefined : dayAt(text, tokens, link.next)
  if (!last) {
    // A bare number may be anything.
    if (head === '' && first.month === undefined && first.year === undefined) return undefined
    const ends = head === 'between' ? 'a second day must follow, after “and”' : endsOf(first)
    return { range: typeof ends === 'string' ? ends : HEADS[head]!(ends), next: first.next }
  }
  const b = endsOf(last)
  const { time: _time, unit: _unit, ...shared } = last
  const a = endsOf(first.year === undefined ? { ...shared, ...first } : first)
  const { next } = last
  if (typeof b === 'string') return { range: b, next }
  if (typeof a === 'string') return { range: a, next }
  const range = { start: a.start, ...lastOf(b) }
  return { range: range.end! > range.start ? range : 'its end lies before its start', next }
}

function phraseAt(tokens: readonly Token[], at: number, phrases: readonly string[]): { phrase: string; next: number } {
  const two = `${tokens[at]?.word} ${tokens[at + 1]?.word}`
  if (phrases.includes(two)) return { phrase: two, next: at + 2 }
  const one = tokens[at]?.word ?? ''
  return one !== '' && phrases.includes(one) ? { phrase: one, next: at + 1 } : { phrase: '', next: at }
}

const TIME = String.raw`(?:[t, ]+(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?\s*(?:z|utc)?)?`
const NTH = '(?:st|nd|rd|th)?'
const FORMS = [
  String.raw`(?<iso>-?\d{4})-(?<month>\d\d)(?:-(?<day>\d\d)${TIME})?`,
  String.raw`(?<day>\d{1,2})${NTH} (?<name>[a-z]{3,9})\.?(?:,? (?:(?<bc>\d{1,5}) bc|(?<year>\d{1,4})))?${TIME}`,
  String.raw`(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})${NTH}(?:,? (?:(?<bc>\d{1,5}) bc|(?<year>\d{4})))?${TIME}`,
  String.raw`(?<name>[a-z]{3,9})\.?,? (?:(?<bc>\d{1,5}) bc|(?<year>\d{4}))`,
  String.raw`(?:(?<bc>\d{1,5}) bc|(?<year>\d{4}))`,
  String.raw`(?<day>\d{1,2})${NTH}`,
].map((form) => new RegExp(`^${form}$`))
/** `22 March 2023 BC, 06:00:30 UTC` and its comma. */
const MOST_TOKENS = 7

function dayAt(text: string, tokens: readonly Token[], at: number): FoundDay | undefined {
  for (let next = Math.min(at + MOST_TOKENS, tokens.length); next > at; next--) {
    const slice = keyOf(text.slice(tokens[at]!.start, tokens[next - 1]!.end))
    for (const form of FORMS) {
      const groups = form.exec(slice)?.groups
      const found = groups && partsOf(groups)
      if (found) return { ...found, next }
    }
  }
  return undefined
}

function partsOf(groups: Record<string, string | undefined>): Omit<FoundDay, 'next'> | undefined {
  const { name, month, iso, year, bc, day, hour, minute, second } = groups
  const number = name === undefined ? month && Number(month) : monthNumber(name)
  if (name !== undefined && number === undefined) return undefined
  const y = bc === undefined ? (iso ?? year) : String(1 - Number(bc))
  return {
    ...(y !== undefined && { year: Number(y) }),
    ...(number !== undefined && { month: Number(number) }),
    ...(day !== undefined && { day: Number(day) }),
    ...(hour !== undefined && {
      time: (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second ?? 0) * SECOND,
      unit: second === undefined ? MINUTE : SECOND,
    }),
  }
}

function monthNumber(name: string): number | undefined {
  const month = monthNamed(name)
  return month === undefined ? undefined : month + 1
}

function endsOf({ year, month, day, time, unit = 0 }: Omit<FoundDay, 'next'>): Ends | string {
  if (year === undefined) return 'the year is missing'
  if (year < -9999 || year > 9999) return 'years go from 10000 BC to 9999'
  if (month === undefined) return { start: utcDay(year, 1, 1), end: utcDay(year + 1, 1, 1), isMoment: false }
  if (month < 1 || month > 12) return `there is no month ${month}`
  const [first, after] = [utcDay(year, month, 1), utcDay(year, month + 1, 1)]
  if (day === undefined) return { start: first, end: after, isMoment: false }
  const start = utcDay(year, month, day)
  if (day < 1 || start >= after) return `${monthName(month - 1)} has no day ${day}`
  if (time === undefined) return { start, end: start + DAY, isMoment: false }
  return time < DAY ? { start: start + time, end: start + time + unit, isMoment: true } : 'there is no such time'
}
