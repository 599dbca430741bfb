/** Windows that show a given stretch of time, with the room that marks and their labels need. */
import type { DateColumns } from '../model/columns'
import { DAY, type Instant, type TimeSpan } from '../model/time'

/** From the first start to the last end of all events; one day where there are none. */
export function extentOf({ count, start, end }: Omit<DateColumns, 'shape'>, days: readonly Instant[] = []): TimeSpan {
  let last = -Infinity
  for (let row = 0; row < count; row++) if (end[row]! > last) last = end[row]!
  const first = count > 0 ? start[0]! : Infinity
  const from = Math.min(first, ...days)
  const to = Math.max(last, ...days.map((day) => day + DAY))
  return from < to ? { start: from, end: to } : { start: 0, end: DAY }
}
