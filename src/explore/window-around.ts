import { DAY, type TimeSpan } from '../model/time'

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
