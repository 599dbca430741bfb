/**
 * Which places of the list's order are in the page. Browsers end an element at some 33 million pixels, and a list
 * needs memory for the height of every entry: of very many events it holds a stretch, and says what lies beyond.
 */

/** Entries of a phone, with long titles, stay well below what browsers can draw. */
export const MOST_LISTED = 100_000

/** The places `from` … `to - 1`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The stretch to show: the one before while it holds `wanted`, or one with `wanted` in its middle. Always full, and
 * with few events everything.
 *
 * ```
 * count 1,000,000 · from 0          wanted 480,000     → 430,000 … 529,999
 *                 · from 430,000    wanted 500,000     → 430,000 … 529,999
 *                 · from 430,000    wanted nothing     → 430,000 … 529,999
 * count    48     · from 430,000    wanted nothing     → 0 … 47
 * ```
 */
export function stretchOf(count: number, from: number, wanted?: number): Stretch {
  const last = Math.max(0, count - MOST_LISTED)
  const kept = Math.min(from, last)
  const isIn = wanted === undefined || (wanted >= kept && wanted < kept + MOST_LISTED)
  const first = isIn ? kept : Math.min(last, Math.max(0, wanted - MOST_LISTED / 2))
  return { from: first, to: Math.min(count, first + MOST_LISTED) }
}
