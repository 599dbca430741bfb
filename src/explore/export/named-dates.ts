/** The dates that a text names: for formats that have days, and no words for what is open or not known. */
import type { EventDate } from '../../model/dataset'
import { compiledBounds, spanOf, type DateBounds, type TimeSpan } from '../../model/time'
import { dateWords, endsOf } from '../date-words'
import { capital } from '../filter-words'

export interface NamedDates {
  /** Undefined where the start is open. */
  readonly from: DateBounds | undefined
  /** The same as `from` where one date is named; undefined where the end is open. */
  readonly to: DateBounds | undefined
}

/**
 * ```
 * 2022-02~/2023-03-22   about February 2022, 22 March 2023
 * [..2023-03-19]        undefined, 19 March 2023
 * 2024-03               March 2024, twice
 * ```
 */
export function namedDates({ edtf, open }: Pick<EventDate, 'edtf' | 'open'>): NamedDates {
  const ends = endsOf(edtf).map(compiledBounds)
  return {
    from: open?.includes('start') ? undefined : ends[0],
    to: open?.includes('end') ? undefined : ends.at(-1),
  }
}

/** The days that are named: with an open end, those of the other one alone. */
export function namedSpan(date: EventDate): TimeSpan {
  const { from, to } = namedDates(date)
  if (from && to) return spanOf(date)
  const { start, end } = (from ?? to)!
  return { start: start!, end: end! }
}

/** Whether the event is known to have gone on through all of its days, or to have been on the only one. */
export function isPlain({ edtf, open, extent, precision }: EventDate): boolean {
  const { approximate, uncertain } = compiledBounds(edtf)
  const isWhole = extent === 'throughout' || precision === 'day' || precision === 'time'
  return isWhole && !approximate && !uncertain && !open?.length
}

/**
 * What a bar of days does not say, to stand before a title; undefined where it says all.
 *
 * ```
 * 2024-03                    Some time in March 2024
 * [2023-03-13..2023-03-19]   On one of 13–19 March 2023
 * 2023-03-22~                About 22 March 2023
 * [..2023-03-19]             By 19 March 2023
 * 2023-03-20/2023-03-22      undefined
 * ```
 */
export function doubtWords(date: EventDate): string | undefined {
  if (isPlain(date)) return undefined
  const words = dateWords(date)
  const { approximate, oneOf } = compiledBounds(date.edtf)
  if (date.open?.length || approximate) return capital(words)
  if (oneOf) return words.startsWith('between ') ? capital(words) : `On one of ${words.replace(/^one of /, '')}`
  const isDay = date.extent === 'throughout' || date.precision === 'day' || date.precision === 'time'
  return isDay ? capital(words) : `Some time in ${words}`
}
