/** Marks without words on a strip that is as wide as what it holds: what a briefing's dock and a comparison share. */
import { unpackShape } from '../model/date-shape'
import type { Instant, TimeSpan } from '../model/time'
import { dateLook, isHollow, type DateLook } from './date-look'
import type { Mark, Px } from './detail'
import type { EventIndex } from './event-index'
import { foldSpan, toPixels, unfoldSpan, type TimeScale } from './time-scale'

/** For a layout without labels, in lanes that are as high as they need to be. */
export const WORDLESS = {
  laneHeight: () => 0,
  maxHeightPx: Infinity,
  labelWidth: () => 0,
  phraseWidth: Infinity,
} as const

/** One event, at its date. */
export interface PlacedEvent {
  readonly kind: 'event'
  readonly row: number
  /** Left and right end of what the words allow; the same for a point. */
  readonly from: Px
  readonly to: Px
  readonly look: DateLook
  readonly hollow: boolean
}

export function placedEvent(
  { columns }: EventIndex,
  mark: Extract<Mark, { readonly kind: 'event' }>,
  toPx: (instant: Instant) => Px,
): PlacedEvent {
  const shape = unpackShape(columns.shape[mark.row]!)
  const look = dateLook(shape, mark)
  const [from, to] = [toPx(mark.start), toPx(mark.end)]
  return { kind: 'event', row: mark.row, from, to, look, hollow: isHollow(shape, look) }
}

/** An open end reaches to the edge of all data: nothing is drawn beyond the strip. */
export function pixelsWithin(scale: TimeScale, visibleWindow: TimeSpan, widthPx: Px): (instant: Instant) => Px {
  const toPx = toPixels(scale, visibleWindow, widthPx)
  return (instant) => Math.min(Math.max(toPx(instant), 0), widthPx)
}

/** The window that holds a span with so much room at both ends. */
export function windowAround(scale: TimeScale, span: TimeSpan, widthPx: Px, marginPx: Px): TimeSpan {
  const folded = foldSpan(scale, span)
  const margin = ((folded.end - folded.start) * marginPx) / Math.max(widthPx - 2 * marginPx, marginPx)
  return unfoldSpan(scale, { start: folded.start - margin, end: folded.end + margin })
}
