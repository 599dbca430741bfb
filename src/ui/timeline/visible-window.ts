/** How the visible window moves: zoomed, kept in bounds, and taken by its ends or as a whole. Pure. */
import type { Bitset } from '../../explore/bitset'
import { lowerBound, type EventIndex } from '../../explore/event-index'
import { placeOf } from '../../explore/place'
import type { DayRange } from '../../explore/view-state'
import { DAY, MINUTE, type Instant, type TimeSpan } from '../../model/time'

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

/** A window moved, and if need be shortened, so that it lies inside the bounds. */
export function within({ start, end }: TimeSpan, bounds: TimeSpan): TimeSpan {
  const length = Math.min(end - start, bounds.end - bounds.start)
  const from = Math.min(Math.max(start, bounds.start), bounds.end - length)
  return { start: from, end: from + length }
}

/** Zooms so that `at` keeps its place on screen. */
export function zoomed({ start, end }: TimeSpan, at: Instant, factor: number, bounds: TimeSpan): TimeSpan {
  const length = Math.max((end - start) * factor, LEAST_WINDOW)
  const share = clamp((at - start) / (end - start), 0, 1)
  const from = start + share * (end - start - length)
  return within({ start: from, end: from + length }, bounds)
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

/** Where the event of a set that begins nearest to an instant is drawn. */
export function eventNear(index: EventIndex, rows: Bitset, at: Instant): Instant | undefined {
  const rank = rows.countBefore(lowerBound(index, at))
  const near = [rank - 1, rank].flatMap((k) => (k < 0 ? [] : (rows.select(k) ?? [])))
  const starts = near.map((row) => placeOf(index, row).start)
  return starts.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
