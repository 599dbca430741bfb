/** Where the focus goes among the marks: by the arrow keys, and when the mark that has it is gone. */
import type { LaneLayout, Mark } from '../../explore/detail'
import type { TimeScale } from '../../explore/time-scale'
import type { Instant, TimeSpan } from '../../model/time'
import type { KeyAction } from '../keys/keys'

export interface LaneMarks {
  readonly lane: Pick<LaneLayout['lane'], 'id'>
  readonly marks: readonly Mark[]
}

/** More is laid out than the window shows, so that panning moves nothing. */
export function marksInView(layouts: readonly LaneMarks[], { start, end }: TimeSpan): LaneMarks[] {
  const isInView = (mark: Mark) =>
    mark.kind === 'cluster' ? mark.at >= start && mark.at <= end : mark.end >= start && mark.start <= end
  return layouts.map(({ lane, marks }) => ({ lane, marks: marks.filter(isInView) }))
}

/**
 * What stands for a mark now: itself; the count that took it in, or the first of the events that its count has
 * let out; else the nearest of its lane; else the nearest of all.
 */
export function heirOf(lanes: readonly LaneMarks[], lost: Mark, scale: TimeScale): Mark | undefined {
  const own = inOrder(lanes.find(({ lane }) => lane.id === lost.lane)?.marks ?? [])
  const [from, to] = rowsOf(lost)
  const related = own.filter((mark) => rowsOf(mark)[0] <= to && rowsOf(mark)[1] >= from)
  return (
    own.find(({ key }) => key === lost.key) ??
    (lost.kind === 'cluster' ? related[0] : nearest(related, lost, scale)) ??
    nearest(own, lost, scale) ??
    nearest(
      lanes.flatMap(({ marks }) => marks),
      lost,
      scale,
    )
  )
}

function rowsOf(mark: Mark): readonly [first: number, last: number] {
  return mark.kind === 'cluster' ? [mark.firstRow, mark.lastRow] : [mark.row, mark.row]
}

/**
 * Left and right go through a lane in order of time, up and down to the nearest mark of the next lane that has
 * any, Home and End to the lane's first and last. Undefined where the mark is not among them.
 */
export function keyTarget(
  lanes: readonly LaneMarks[],
  from: Mark,
  action: KeyAction<'marks'>,
  scale: TimeScale,
): Mark | undefined {
  const lane = lanes.findIndex(({ marks }) => marks.includes(from))
  if (lane < 0) return undefined
  const inLane = inOrder(lanes[lane]!.marks)
  const at = inLane.indexOf(from)
  const targets: Readonly<Record<KeyAction<'marks'>, () => Mark | undefined>> = {
    next: () => inLane[at + 1] ?? from,
    previous: () => inLane[at - 1] ?? from,
    first: () => inLane[0],
    last: () => inLane.at(-1),
    laneBelow: () => nearestIn(lanes.slice(lane + 1), from, scale) ?? from,
    laneAbove: () => nearestIn(lanes.slice(0, lane).reverse(), from, scale) ?? from,
  }
  return targets[action]()
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => placeOfMark(a) - placeOfMark(b) || a.line - b.line)
}

function nearestIn(lanes: readonly LaneMarks[], from: Mark, scale: TimeScale): Mark | undefined {
  return nearest(lanes.find(({ marks }) => marks.length > 0)?.marks ?? [], from, scale)
}

/** Nearest on screen, whatever time lies between. */
function nearest(marks: readonly Mark[], from: Mark, { fold }: TimeScale): Mark | undefined {
  const distance = (mark: Mark) => Math.abs(fold(placeOfMark(mark)) - fold(placeOfMark(from)))
  return marks.reduce<Mark | undefined>(
    (best, mark) => (best === undefined || distance(mark) < distance(best) ? mark : best),
    undefined,
  )
}

export function placeOfMark(mark: Mark): Instant {
  return mark.kind === 'cluster' ? mark.at : mark.start
}
