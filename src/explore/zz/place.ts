/** Where an event stands in time, for drawing. */
import { DAY, type TimeSpan } from '../../model/time'
import type { EventIndex } from './event-index'

/** What lasts a day or less is a point in the middle of it, all else a bar. */
export function placeOf({ columns: { start, end } }: EventIndex, row: number): TimeSpan {
  const [from, to] = [start[row]!, end[row]!]
  const middle = from + (to - from) / 2
  return to - from <= DAY ? { start: middle, end: middle } : { start: from, end: to }
}
