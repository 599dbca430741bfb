import type { TimeSpan } from '../model/time'
import { forEachLastingInto, lowerBound, type EventIndex } from './event-index'
import type { Lane } from './lanes'

/** How many of a lane's events lie wholly before and after a window. */
export function outside(
  index: EventIndex,
  { drawn }: Lane,
  visibleWindow: TimeSpan,
): { before: number; after: number } {
  const started = drawn.countBefore(lowerBound(index, visibleWindow.start))
  let lasting = 0
  forEachLastingInto(index, visibleWindow.start, (row) => {
    if (drawn.has(row)) lasting++
  })
  return { before: started - lasting, after: drawn.count - drawn.countBefore(lowerBound(index, visibleWindow.end)) }
}
