/** How the visible window moves: zoomed, kept in bounds, and taken by its ends or as a whole. Pure. */
import type { Bitset } from '../../explore/bitset'
import { lowerBound, type EventIndex } from '../../explore/event-index'
import { placeOf } from '../../explore/place'
import { foldSpan, unfoldSpan, type TimeScale } from '../../explore/time-scale'
import type { DayRange } from '../../explore/view-state'
import { windowAround } from '../../explore/window-around'
import { DAY, MINUTE, SECOND, type Instant, type TimeSpan } from '../../model/time'

/** A link cannot tell less. */
export const LEAST_WINDOW = MINUTE

/** What of the window the reader has hold of. */
export type WindowPart = 'start' | 'end' | 'whole'

/** The window that a link asks for, to the letter; `fit` where it leaves an end open. */
export function askedWindow({ start, end }: DayRange, fit: TimeSpan): TimeSpan {
  const from = start ?? Math.min(fit.start, (end ?? fit.end) - DAY)
  return { start: from, end: end ?? Math.max(fit.end, from + DAY) }
}

export function union(a: TimeSpan, b: TimeSpan): TimeSpan {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

/** Whether nothing of `inner` is outside, give or take a millisecond. */
export function covers(outer: TimeSpan, inner: TimeSpan): boolean {
  return outer.start <= inner.start + 1 && outer.end >= inner.end - 1
}

/** A window moved on the track, and if need be shortened, so that it lies inside the bounds. */
export function within(scale: TimeScale, visibleWindow: TimeSpan, bounds: TimeSpan): TimeSpan {
  const { start, end } = foldSpan(scale, visibleWindow)
  const most = foldSpan(scale, bounds)
  const length = Math.min(end - start, most.end - most.start)
  const from = Math.min(Math.max(start, most.start), most.end - length)
  return unfoldSpan(scale, { start: from, end: from + length })
}

/** The window moved by a share of its length on the track. */
export function panned(scale: TimeScale, visibleWindow: TimeSpan, share: number, bounds: TimeSpan): TimeSpan {
  const { start, end } = foldSpan(scale, visibleWindow)
  const by = (end - start) * share
  return within(scale, unfoldSpan(scale, { start: start + by, end: end + by }), bounds)
}

/** The window moved so that its middle shows an instant. */
export function centred(scale: TimeScale, visibleWindow: TimeSpan, at: Instant, bounds: TimeSpan): TimeSpan {
  const { start, end } = foldSpan(scale, visibleWindow)
  return panned(scale, visibleWindow, (scale.fold(at) - (start + end) / 2) / (end - start), bounds)
}

/** Zooms so that `at` keeps its place on screen. */
export function zoomed(
  scale: TimeScale,
  visibleWindow: TimeSpan,
  at: Instant,
  factor: number,
  bounds: TimeSpan,
): TimeSpan {
  const { start, end } = foldSpan(scale, visibleWindow)
  const length = Math.max((end - start) * factor, leastLength(scale, at))
  const share = clamp((scale.fold(at) - start) / (end - start), 0, 1)
  const from = start + share * (end - start - length)
  return within(scale, unfoldSpan(scale, { start: from, end: from + length }), bounds)
}

/**
 * The window in another scale: the date in the middle stays there, and a day there keeps its width, as far as the
 * bounds allow.
 */
export function rescaled(from: TimeScale, to: TimeScale, visibleWindow: TimeSpan, bounds: TimeSpan): TimeSpan {
  const { start, end } = foldSpan(from, visibleWindow)
  const at = middleOf(from, visibleWindow)
  const half = ((end - start) * to.slope(at)) / from.slope(at) / 2
  const middle = to.fold(at)
  return within(to, unfoldSpan(to, { start: middle - half, end: middle + half }), bounds)
}

/** The instant that stands in the middle of the screen. */
export function middleOf(scale: TimeScale, visibleWindow: TimeSpan): Instant {
  const { start, end } = foldSpan(scale, visibleWindow)
  return scale.unfold((start + end) / 2)
}

/** vis rounds places to milliseconds of the track: in this length one is hardly more than half a pixel. */
const LEAST_FOLDED = 2 * SECOND

/** The shortest window about an instant, on the track: a minute, or in a deep fold what can be drawn. */
export function leastLength(scale: TimeScale, at: Instant): number {
  return Math.max(LEAST_WINDOW * scale.slope(at), LEAST_FOLDED)
}

/** What {@link windowAround} does on the track; `least` is in days of the stretch that the span lies in. */
export function windowOf(
  scale: TimeScale,
  span: TimeSpan,
  { least = DAY, ...room }: Parameters<typeof windowAround>[1],
): TimeSpan {
  const middle = middleOf(scale, span)
  return unfoldSpan(scale, windowAround(foldSpan(scale, span), { ...room, least: least * scale.slope(middle) }))
}

/**
 * Moves an end of the window, or all of it. It may reach past the strip, where labels need room: what is not
 * held stays, and what is held comes no further than the strip.
 */
export function movedWindow(part: WindowPart, { start, end }: TimeSpan, by: number, bounds: TimeSpan): TimeSpan {
  if (part === 'start') {
    return { start: clamp(Math.max(start, bounds.start) + by, bounds.start, end - LEAST_WINDOW), end }
  }
  if (part === 'end') return { start, end: clamp(Math.min(end, bounds.end) + by, start + LEAST_WINDOW, bounds.end) }
  const shift = clamp(by, Math.min(0, bounds.start - start), Math.max(0, bounds.end - end))
  return { start: start + shift, end: end + shift }
}

/** Where the event of a set is drawn that begins nearest to an instant on the track. */
export function eventNear({ fold }: TimeScale, index: EventIndex, rows: Bitset, at: Instant): Instant | undefined {
  const rank = rows.countBefore(lowerBound(index, at))
  const near = [rank - 1, rank].flatMap((k) => (k < 0 ? [] : (rows.select(k) ?? [])))
  const starts = near.map((row) => placeOf(index, row).start)
  return starts.sort((a, b) => Math.abs(fold(a) - fold(at)) - Math.abs(fold(b) - fold(at)))[0]
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}

export function sameSpan(a: TimeSpan, b: TimeSpan): boolean {
  return a.start === b.start && a.end === b.end
}
