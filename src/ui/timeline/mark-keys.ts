/** Where the arrow keys lead from a mark. */
import type { LaneLayout, Mark } from '../../explore/detail'
import type { Instant } from '../../model/time'

/**
 * Left and right go through a lane in order of time, up and down to the nearest mark of the next lane that has
 * any, Home and End to the lane's first and last. Undefined where the key means nothing here.
 */
export function keyTarget(layouts: readonly LaneLayout[], from: Mark, key: string): Mark | undefined {
  const lane = layouts.findIndex(({ marks }) => marks.includes(from))
  if (lane < 0) return undefined
  const inLane = inOrder(layouts[lane]!.marks)
  const at = inLane.indexOf(from)
  switch (key) {
    case 'ArrowRight':
      return inLane[at + 1] ?? from
    case 'ArrowLeft':
      return inLane[at - 1] ?? from
    case 'Home':
      return inLane[0]
    case 'End':
      return inLane.at(-1)
    case 'ArrowDown':
      return nearestIn(layouts.slice(lane + 1), from) ?? from
    case 'ArrowUp':
      return nearestIn(layouts.slice(0, lane).reverse(), from) ?? from
    default:
      return undefined
  }
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => placeOfMark(a) - placeOfMark(b) || a.line - b.line)
}

function nearestIn(layouts: readonly LaneLayout[], from: Mark): Mark | undefined {
  const lane = layouts.find(({ marks }) => marks.length > 0)
  const distance = (mark: Mark) => Math.abs(placeOfMark(mark) - placeOfMark(from))
  return lane?.marks.reduce((best, mark) => (distance(mark) < distance(best) ? mark : best))
}

function placeOfMark(mark: Mark): Instant {
  return mark.kind === 'cluster' ? mark.at : mark.start
}
