/** Which events certainly happened in a range of days, whatever of what their words allow is true. Pure. */
import { isApproximate, isOpenEnd, isOpenStart, isThroughout, isUncertain, type EventColumns } from '../model/columns'
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
  const { plain, throughout, special } = kindsOf(columns)
  // What begins in the range and does not last beyond it lies in it.
  const certain = new Bitset(columns.count).addRange(lowerBound(index, range.start), lowerBound(index, range.end))
  const beyond = Bitset.of(columns.count, index.lastingInto(range.end))
  certain.andNot(beyond).or(throughout).and(plain).and(possible)
  possible
    .copy()
    .and(special)
    .forEach((row) => {
      if (isCertain(columns, row, range)) certain.add(row)
    })
  return certain
}

/** Rows by what their certainty asks for; uncertain ones are in none. */
interface Kinds {
  /** Neither “about” nor open at an end, and those of them that lasted. */
  readonly plain: Bitset
  readonly throughout: Bitset
  /** The others: each has to be looked at. */
  readonly special: Bitset
}

const known = new WeakMap<Uint16Array, Kinds>()

function kindsOf({ count, shape }: EventColumns): Kinds {
  const found = known.get(shape)
  if (found) return found
  const kinds = { plain: new Bitset(count), throughout: new Bitset(count), special: new Bitset(count) }
  /** Per packed shape, of which there are few. */
  const kindOf: (readonly Bitset[])[] = []
  for (let row = 0; row < count; row++) {
    const packed = shape[row]!
    for (const bits of (kindOf[packed] ??= setsOf(packed, kinds))) bits.add(row)
  }
  known.set(shape, kinds)
  return kinds
}

function setsOf(packed: number, { plain, throughout, special }: Kinds): readonly Bitset[] {
  if (isUncertain(packed)) return []
  if (isApproximate(packed) || isOpenStart(packed) || isOpenEnd(packed)) return [special]
  return isThroughout(packed) ? [plain, throughout] : [plain]
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
