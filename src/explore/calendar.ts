/** Units of the calendar in UTC, to step through: hours, days, weeks, months, years. */
import { DAY, MINUTE, utcDay, type Instant, type TimeSpan } from '../model/time'

export interface CalendarUnit {
  /** Typical length in milliseconds, to choose by. */
  readonly length: number
  /** The last boundary at or before an instant. */
  floor(instant: Instant): Instant
  /** The boundary after one. */
  next(boundary: Instant): Instant
}

export const HOUR = 60 * MINUTE

export const fixed = (length: number, offset = 0): CalendarUnit => ({
  length,
  floor: (instant) => Math.floor((instant - offset) / length) * length + offset,
  next: (boundary) => boundary + length,
})

/** They begin on Monday, as the first days of 1970 did on the fifth. */
export const WEEKS = fixed(7 * DAY, 4 * DAY)

export const months = (count: number): CalendarUnit => ({
  length: count * 30.4 * DAY,
  floor: (instant) => {
    const date = new Date(instant)
    return utcDay(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / count) * count + 1, 1)
  },
  next: (boundary) => {
    const date = new Date(boundary)
    return utcDay(date.getUTCFullYear(), date.getUTCMonth() + 1 + count, 1)
  },
})

export const years = (count: number): CalendarUnit => ({
  length: count * 365.25 * DAY,
  floor: (instant) => utcDay(Math.floor(new Date(instant).getUTCFullYear() / count) * count, 1, 1),
  next: (boundary) => utcDay(new Date(boundary).getUTCFullYear() + count, 1, 1),
})

/** The boundaries of a unit that a span touches, from the one before it. */
export function boundaries(unit: CalendarUnit, { start, end }: TimeSpan): Instant[] {
  const found: Instant[] = []
  for (let at = unit.floor(start); at < end; at = unit.next(at)) found.push(at)
  return found
}
