/** Which days a briefing tells of. */
import type { EventDate } from '../model/dataset'
import { compiledBounds, DAY, type Instant, type TimeSpan } from '../model/time'
import { monthName, spanWords, yearWords } from './date-words'
import { eventCount } from './filter-words'
import { mondayBefore } from './folded-time'

/**
 * The days near the briefing's own, from the Monday of the week before, and how many events lie further off.
 *
 * ```
 * toldDaysWords([13–19 March 2023, 22 March 2023, 2014, February 2022], 22 March 2023)
 *   '13–22 March 2023; 2 events further back, to 2014'
 * ```
 */
export function toldDaysWords(dates: readonly EventDate[], briefingDay: Instant): string {
  const spans = dates.map(({ edtf }) => namedSpan(edtf))
  const isNear = ({ start, end }: TimeSpan) => start >= mondayBefore(briefingDay) && end <= briefingDay + DAY
  const near = spans.filter(isNear)
  const before = spans.filter((span) => !isNear(span) && span.start <= briefingDay)
  const after = spans.filter((span) => !isNear(span) && span.start > briefingDay)
  const parts = [
    ...(near.length > 0 ? [spanWords(around(near))] : []),
    ...(before.length > 0 ? [`${eventCount(before.length)} further back, to ${sinceWords(before, briefingDay)}`] : []),
    ...(after.length > 0 ? [`${eventCount(after.length)} later`] : []),
  ]
  return parts.join('; ')
}

/** What the words name: an open end is not, and the end that is named is a day, month or year of its own. */
function namedSpan(edtf: string): TimeSpan {
  const { start, end, anchor } = compiledBounds(edtf)
  return { start: start ?? anchor, end: end ?? (start ?? anchor) + DAY }
}

function around(spans: readonly TimeSpan[]): TimeSpan {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

/** The year in which the first begins; its month, where that is in the briefing's own year. */
function sinceWords(spans: readonly TimeSpan[], briefingDay: Instant): string {
  const date = new Date(Math.min(...spans.map(({ start }) => start)))
  const year = date.getUTCFullYear()
  return new Date(briefingDay).getUTCFullYear() === year
    ? `${monthName(date.getUTCMonth())} ${yearWords(year)}`
    : yearWords(year)
}
