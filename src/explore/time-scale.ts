/**
 * Time scales: how instants lie on the timeline's track. A scale is strictly monotone and made of straight pieces;
 * it depends on the data and the room there is, never on zoom or filter.
 *
 * ```
 * instant   2014 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ 13 14 15 … 22 Mar 2023 ┄┄┄┄┄┄┄┄ 6 7 8 … 16 May 2024
 *             ╲                ╱╱                         ╲╲        ╱╱
 * folded     2014 ▒ Feb 22 ▒ 13  14  15  16  17 …  22  A M J J A …  6   7   8   9 …  16
 * ```
 */
import type { Instant, TimeSpan } from '../model/time'
import type { Scale } from './view-state'

/**
 * A place on the track, counted in milliseconds of a wide day. The widget takes it for an instant; in even time it
 * is one.
 */
export type Folded = number

/** A stretch of the track, half-open. */
export interface FoldedSpan {
  readonly start: Folded
  readonly end: Folded
}

/** What a piece of the scale has room for: single days, months, or only to say that time was left out. */
export type Detail = 'days' | 'months' | 'fold'

/** A straight piece of a scale. */
export interface Piece extends TimeSpan {
  readonly detail: Detail
}

export interface TimeScale {
  readonly kind: Scale
  /** In order and without gaps, over all years there are; none in even time. Before and after the last go on straight. */
  readonly pieces: readonly Piece[]
  fold(instant: Instant): Folded
  /** The inverse, exact to half a millisecond. */
  unfold(folded: Folded): Instant
  /** Folded milliseconds to a millisecond: 1 where days are wide. */
  slope(instant: Instant): number
}

/** Every day as wide as any other: the coordinate is the instant. */
export const EVEN: TimeScale = {
  kind: 'even',
  pieces: [],
  fold: (instant) => instant,
  unfold: (folded) => folded,
  slope: () => 1,
}

export function foldSpan(scale: TimeScale, { start, end }: TimeSpan): FoldedSpan {
  return { start: scale.fold(start), end: scale.fold(end) }
}

export function unfoldSpan(scale: TimeScale, { start, end }: FoldedSpan): TimeSpan {
  return { start: scale.unfold(start), end: scale.unfold(end) }
}

/** How long a stretch of time is on the track. */
export function foldedLength(scale: TimeScale, { start, end }: TimeSpan): number {
  return scale.fold(end) - scale.fold(start)
}

/** The pixel at which an instant stands when a window is drawn `widthPx` wide. */
export function toPixels(scale: TimeScale, visibleWindow: TimeSpan, widthPx: number): (instant: Instant) => number {
  const from = scale.fold(visibleWindow.start)
  const pxPerMs = widthPx / (scale.fold(visibleWindow.end) - from)
  return (instant) => (scale.fold(instant) - from) * pxPerMs
}
