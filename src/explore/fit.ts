/** Windows that show a given stretch of time, with the room that marks and their labels need. */
import type { DateColumns } from '../model/columns'
import { DAY, type Instant, type TimeSpan } from '../model/time'

/** From the first start to the last end of all events; one day where there are none. */
export function extentOf({ count, start, end }: Omit<DateColumns, 'shape'>, days: readonly Instant[] = []): TimeSpan {
  let last = -Infinity
  for (let row = 0; row < count; row++) if (end[row]! > last) last = end[row]!
  const first = count > 0 ? start[0]! : Infinity
  const from = Math.min(first, ...days)
  const to = Math.max(last, ...days.map((day) => day + DAY))
  return from < to ? { start: from, end: to } : { start: 0, end: DAY }
}

/**
 * A window around `span` with `leftPx` and `rightPx` of `widthPx` left over: a mark at the very end needs room for
 * its label. Never shorter than `least` milliseconds.
 */
export function windowAround(
  span: TimeSpan,
  { widthPx, leftPx, rightPx, least = DAY }: { widthPx: number; leftPx: number; rightPx: number; least?: number },
): TimeSpan {
  const middle = (span.start + span.end) / 2
  const length = Math.max(span.end - span.start, least)
  const share = Math.max(0.2, (widthPx - leftPx - rightPx) / Math.max(1, widthPx))
  const msPerPx = length / (share * Math.max(1, widthPx))
  const start = middle - length / 2 - leftPx * msPerPx
  return { start, end: start + widthPx * msPerPx }
}
