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
import { utcDay, type Instant, type TimeSpan } from '../model/time'
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

/** A piece and how steep it should be. */
export interface SlopedPiece extends Piece {
  readonly slope: number
}

export const FIRST_INSTANT = utcDay(-9999, 1, 1)
export const LAST_INSTANT = utcDay(10_000, 1, 1)

/** Flatter than this for each millisecond between it and the origin, a piece could not be unfolded to the millisecond. */
const LEAST_SLOPE = 2 ** -50

/**
 * A scale of pieces that follow on each other. The origin lies in the middle of the flattest one, where numbers are
 * finest; other pieces are made steeper where that far from it a double would no longer tell milliseconds apart.
 */
export function piecewise(pieces: readonly SlopedPiece[]): TimeScale {
  const origin = pieces.reduce((flattest, { slope }, i) => (slope < pieces[flattest]!.slope ? i : flattest), 0)
  const knots = [...pieces.map(({ start }) => start), pieces.at(-1)!.end]
  const folded = knots.map(() => 0)
  const half = ((knots[origin + 1]! - knots[origin]!) * pieces[origin]!.slope) / 2
  folded[origin] = -half
  folded[origin + 1] = half
  for (let i = origin + 1; i < pieces.length; i++) folded[i + 1] = folded[i]! + widthOf(pieces[i]!, folded[i]!)
  for (let i = origin - 1; i >= 0; i--) folded[i] = folded[i + 1]! - widthOf(pieces[i]!, -folded[i + 1]!)
  const slopes = pieces.map((_, i) => (folded[i + 1]! - folded[i]!) / (knots[i + 1]! - knots[i]!))

  return {
    kind: 'folded',
    pieces,
    fold(instant) {
      const i = pieceAt(knots, instant)
      // The nearer knot keeps an inner piece continuous to the last bit.
      if (instant === knots[i + 1]) return folded[i + 1]!
      return folded[i]! + (instant - knots[i]!) * slopes[i]!
    },
    unfold(at) {
      const i = pieceAt(folded, at)
      return knots[i]! + (at - folded[i]!) / slopes[i]!
    },
    slope: (instant) => slopes[pieceAt(knots, instant)]!,
  }
}

/** Folded width of a piece that begins `distance` from the origin. */
function widthOf({ start, end, slope }: SlopedPiece, distance: Folded): Folded {
  const length = end - start
  return Math.max(length * slope, (length * distance * LEAST_SLOPE) / (1 - length * LEAST_SLOPE))
}

/** The last piece that begins at or before a place; the first one before them all. */
function pieceAt(knots: readonly number[], at: number): number {
  let low = 0
  let high = knots.length - 2
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (knots[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}
