/** Which events certainly happened in a range of days, whatever of what their words allow is true. Pure. */
import { type EventColumns } from '../model/columns'
import { isApproximate, isOpenEnd, isOpenStart, isThroughout, isUncertain } from '../model/date-shape'
import { DAY, type TimeSpan } from '../model/time'
import { Bitset } from './bitset'
import { lowerBound, type EventIndex } from './event-index'

/**
 * Those of the `possible` events that are certainly in `range`, whose ends may be infinite.
 *
 * ```
 * 22 March                   the day lies in the range
 * one of 13–19 March         all seven days do
 * 20 to 22 March, lasting    one of the days does: it was under way then
 * about April                March, April and May do: “about” reaches as far again on both sides
 * 22 March?                  never: the words do not settle it
 * on a day up to 19 March    the range has no first day, and the 19th lies in it
 * lasting until 22 March     the 22nd lies in it: of no other day can it be said
 * ```
 */
export function certainIn(index: EventIndex, possible: Bitset, range: TimeSpan): Bitset {
  const { columns } = index
  const flagged = flaggedIn(columns)
  // What begins in the range and does not last beyond it lies in it; anything special has to be looked at.
  const certain = new Bitset(columns.count).addRange(lowerBound(index, range.start), lowerBound(index, range.end))
  certain
    .andNot(Bitset.of(columns.count, index.lastingInto(range.end)))
    .andNot(flagged)
    .and(possible)
  const each = possible.copy().and(flagged)
  each.forEach((row) => {
    if (isCertain(columns, row, range)) certain.add(row)
  })
  return certain
}

const known = new WeakMap<Uint16Array, Bitset>()

/** Events that lasted, whose words say “about” or leave an end open, or that are uncertain. */
function flaggedIn({ count, shape }: EventColumns): Bitset {
  const bits = known.get(shape) ?? new Bitset(count)
  if (known.has(shape)) return bits
  const tests = [isThroughout, isApproximate, isOpenStart, isOpenEnd, isUncertain]
  /** Per packed shape, of which there are few. */
  const are: boolean[] = []
  for (let row = 0; row < count; row++) {
    const packed = shape[row]!
    if ((are[packed] ??= tests.some((test) => test(packed)))) bits.add(row)
  }
  known.set(shape, bits)
  return bits
}

/** Of a row that is possibly in the range. */
export function isCertain({ start, end, shape }: EventColumns, row: number, range: TimeSpan): boolean {
  const packed = shape[row]!
  if (isUncertain(packed)) return false
  const [from, to] = [start[row]!, end[row]!]
  const [openStart, openEnd] = [isOpenStart(packed), isOpenEnd(packed)]
  if (isThroughout(packed) && !isApproximate(packed)) {
    // An open start is left out of the span already; of an open end only the day that is named is sure.
    return from < range.end && (openEnd ? Math.min(to, from + DAY) : to) > range.start
  }
  const about = isApproximate(packed) ? to - from : 0
  const begins = openStart ? range.start === -Infinity : from - about >= range.start
  const ends = openEnd ? range.end === Infinity : to + about <= range.end
  return begins && ends
}
