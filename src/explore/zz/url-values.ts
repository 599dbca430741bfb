/** How single values stand in a link: text, and ranges of days. */
import { DAY, formatDay, formatInstant, MINUTE, parseEdtf, SECOND, type Instant, type TimeSpan } from '../../model/time'
import { clip, type DayRange } from './view-state'

/**
 * The range, or why the text is none. First and last day are both inclusive, in UTC; an end may be open, or a
 * moment. A moment at the end is the end itself, exclusive.
 *
 * ```
 * 2023-03-20..2023-03-23                  from the 20th, 00:00, to the 23rd, 24:00
 * 2023-03-22T06:00Z..2023-03-22T07:00Z    one hour
 * min..2023-03-20                         up to the 20th, 24:00
 * ```
 */
export function readRange(text: string): DayRange | string {
  const [first = '', last] = splitOnce(text, '..')
  if (last === undefined) return 'it is not two days joined by “..”, such as 2023-03-20..2023-03-23'
  const start = first === 'min' ? undefined : readMoment(first)
  const end = last === 'max' ? undefined : readMoment(last)
  if (typeof start === 'string') return start
  if (typeof end === 'string') return end
  // The moment of an end is its start; the day of an end ends with that day.
  const until = last.includes('T') ? end?.start : end?.end
  if (start && until !== undefined && until <= start.start) return 'its end lies before its start'
  return { ...(start && { start: start.start }), ...(until !== undefined && { end: until }) }
}

const MOMENT = /^-?\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z)?$/

function readMoment(text: string): TimeSpan | string {
  if (!MOMENT.test(text))
    return `“${readable(text)}” is not a day such as 2023-03-22 or a moment such as 2023-03-22T06:00Z`
  const result = parseEdtf(text)
  if (!result.ok) return result.reason
  const { start = 0, end = 0 } = result.bounds
  return { start, end }
}

/** The inverse of {@link readRange}; parts of a second go outward. */
export function writeRange({ start, end }: DayRange = {}): string {
  if (start === undefined && end === undefined) return ''
  const first = start === undefined ? 'min' : writeMoment(Math.floor(start / SECOND) * SECOND, 0)
  const last = end === undefined ? 'max' : writeMoment(Math.ceil(end / SECOND) * SECOND, -DAY)
  return `${first}..${last}`
}

/** A midnight is written as a day, `dayOffset` away; seconds only where there are any. */
function writeMoment(instant: Instant, dayOffset: number): string {
  if (instant % DAY === 0) return formatDay(instant + dayOffset)
  return instant % MINUTE === 0 ? formatInstant(instant).replace(':00Z', 'Z') : formatInstant(instant)
}

/** For people: without what cannot be seen, and short. */
export function readable(text: string): string {
  const visible = clip(text, 61).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD')
  return [...visible].length > 60 ? `${clip(visible, 59)}…` : visible
}

export function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)]
}

/** Undefined where the percent-encoding is broken. */
export function decode(text: string): string | undefined {
  try {
    return wellFormed(decodeURIComponent(text))
  } catch {
    return undefined
  }
}

/** As {@link decode}, for a query: a `+` is a space. */
export function decodeText(text: string): string | undefined {
  return decode(text.replaceAll('+', ' '))
}

/**
 * For a path or a hash. Beside what `encodeURIComponent` does, it leaves nothing that chat clients take for the end
 * of a link: brackets, quotes, marks of emphasis, a dot that no letter or digit follows.
 */
export function encode(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replace(/[!'()*_]|\.(?![A-Za-z0-9])/g, percent)
    .replaceAll('%3A', ':')
}

/** For a query: as {@link encode}, and `+` for a space. */
export function encodeText(text: string): string {
  return encode(text).replaceAll('%20', '+')
}

export function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Without lone surrogates, which `encodeURIComponent` refuses. */
export function wellFormed(text: string): string {
  return clip(text, text.length)
}
