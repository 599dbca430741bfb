/** A time scale made of straight pieces, exact enough to give every millisecond back. */
import { utcDay } from '../model/time'
import type { Folded, Piece, TimeScale } from './time-scale'

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
