/** When the events of an actor were: how many begin in each month, or in each year or more where there are too many. */
import type { Instant } from '../model/time'
import type { Bitset } from './bitset'
import { boundaries, months, years, type CalendarUnit } from './calendar'
import { lowerBound, type EventIndex } from './event-index'

export interface Period {
  readonly start: Instant
  readonly end: Instant
  /** All events that begin in it, and those of the set. */
  readonly all: number
  readonly count: number
}

/** More columns would be thinner than a reader can tell apart on a phone. */
const MOST = 160
const UNITS: readonly CalendarUnit[] = [months(1), months(3), ...[1, 2, 5, 10, 20, 50, 100, 200].map(years)]

/**
 * From the first to the last begin of any event, whosever it is, so that the pages of all actors compare. Two look-ups
 * for each period, however many events there are.
 *
 * ```
 * events of March and May 2024   [{ start: 2024-03-01, count: 3, … }, { start: 2024-04-01, count: 0, … }, …]
 * ```
 */
export function periodsOf(index: EventIndex, set: Bitset): readonly Period[] {
  const { count, start } = index.columns
  if (count === 0) return []
  const span = { start: start[0]!, end: start[count - 1]! + 1 }
  const unit = UNITS.find(({ length }) => (span.end - span.start) / length < MOST) ?? years(500)
  const starts = boundaries(unit, span)
  return starts.map((from, i) => {
    const end = starts[i + 1] ?? unit.next(from)
    const [first, last] = [lowerBound(index, from), lowerBound(index, end)]
    return { start: from, end, all: last - first, count: set.countBefore(last) - set.countBefore(first) }
  })
}

/** The same year by year, those in which there is one: short enough to be read. */
export function yearsOf(index: EventIndex, set: Bitset): readonly { readonly year: number; readonly count: number }[] {
  const found: { year: number; count: number }[] = []
  const { start } = index.columns
  for (let row = set.next(0); row !== undefined;) {
    const begin = years(1).floor(start[row]!)
    const after = lowerBound(index, years(1).next(begin))
    const count = set.countBefore(after) - set.countBefore(row)
    found.push({ year: new Date(begin).getUTCFullYear(), count })
    row = set.next(after)
  }
  return found
}

/** Years that are written below the periods, and where they begin; so many that each has room on a phone. */
export function yearTicks(periods: readonly Period[]): readonly { readonly year: number; readonly share: number }[] {
  const begins = periods.flatMap(({ start }, i) => {
    const date = new Date(start)
    return date.getUTCMonth() === 0 ? [{ year: date.getUTCFullYear(), share: i / periods.length }] : []
  })
  const stride = Math.ceil(begins.length / MOST_TICKS)
  // The last one would reach over the edge where it has not its whole share.
  return begins.filter(({ share }, i) => i % stride === 0 && share < 1 - 1 / MOST_TICKS)
}

const MOST_TICKS = 8
