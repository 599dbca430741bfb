/** What of a list goes on paper, and the words that say what does not. */
import { countWords, eventCount } from './filter-words'
import type { ListOrder } from './list-order'

/** More would be a book; what is left out is said. */
export const MOST_PRINTED = 500

/** Rows of the first matching events, in the order of the list. */
export function printedRows(order: ListOrder): readonly number[] {
  return Array.from({ length: Math.min(order.count, MOST_PRINTED) }, (_, place) => order.rowAt(place))
}

/**
 * How many events match, of how many.
 *
 * ```
 * 50 events        38 of 50 events        1 of 50 events
 * ```
 */
export function countLine(count: number, total: number): string {
  return count === total ? eventCount(total) : `${countWords(count)} of ${eventCount(total)}`
}

/** `The first 500 of 12,000; 11,500 are left out.` Undefined where nothing is. */
export function leftOutLine(count: number): string | undefined {
  const left = count - MOST_PRINTED
  if (left <= 0) return undefined
  return `The first ${countWords(MOST_PRINTED)} of ${countWords(count)}; ${countWords(left)} ${left === 1 ? 'is' : 'are'} left out.`
}

/** What a print that was not prepared lacks; undefined where it lacks nothing. */
export function missingLine(missing: number): string | undefined {
  if (missing === 0) return undefined
  const were = missing === 1 ? 'it had' : 'they had'
  return `${eventCount(missing)} of these ${missing === 1 ? 'is' : 'are'} missing, because ${were} not been loaded yet: “Print” in the settings loads all of them first.`
}
