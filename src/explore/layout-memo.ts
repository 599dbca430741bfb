/** The layout from frame to frame: it is asked for in each, and while the window moves in its block nothing changes. */
import type { TimeSpan } from '../model/time'
import { gridOf, type Grid } from './cells'
import { layOut, type DetailRequest, type LaneLayout } from './detail'
import type { EventIndex } from './event-index'
import { pxPerMsOf } from './lane-fill'
import type { Lane } from './lanes'
import { outside } from './outside'

interface Known {
  readonly index: EventIndex
  readonly lanes: readonly Lane[]
  readonly request: DetailRequest
  readonly grid: Grid
  readonly pxPerMs: number
  readonly layouts: readonly LaneLayout[]
}

/** What a layout is made from, beside the window. */
const SAME = [
  'scale',
  'widthPx',
  'maxLines',
  'maxMarks',
  'laneHeight',
  'maxHeightPx',
  'labelWidth',
  'phraseWidth',
  'pinned',
] as const satisfies readonly (keyof DetailRequest)[]

/**
 * {@link layOut}, which answers with the very marks of the last call where it can know that they are the same: what
 * follows from them need not be done again. Functions in the request count as changed when they are others.
 */
export function rememberedLayOut(): (
  index: EventIndex,
  lanes: readonly Lane[],
  request: DetailRequest,
) => readonly LaneLayout[] {
  let known: Known | undefined
  return (index, lanes, request) => {
    const { scale, visibleWindow, widthPx } = request
    const grid = gridOf(scale, visibleWindow, widthPx, 0)
    const pxPerMs = pxPerMsOf(request)
    const isSame =
      known?.index === index &&
      known.lanes === lanes &&
      known.pxPerMs === pxPerMs &&
      isSameGrid(known.grid, grid) &&
      SAME.every((key) => known!.request[key] === request[key])
    const layouts =
      isSame && known
        ? known.layouts.map((layout) => ({ ...layout, ...outside(index, layout.lane, visibleWindow) }))
        : layOut(index, lanes, request)
    known = { index, lanes, request, grid, pxPerMs, layouts }
    return layouts
  }
}

/** Longer cells have the same edges where these have, unless they are longer than a block. */
function isSameGrid(a: Grid, b: Grid): boolean {
  return a.cell === b.cell && a.from === b.from && a.block.end === b.block.end
}

/** Whether the same lanes have the very same marks. */
export function sameMarks(a: readonly LaneLayout[], b: readonly LaneLayout[]): boolean {
  return a.length === b.length && a.every(({ lane, marks }, i) => lane === b[i]!.lane && marks === b[i]!.marks)
}

/** What stands on screen until there is another layout: its marks, over the events that its lanes have now. */
export function overNewLanes(
  index: EventIndex,
  layouts: readonly LaneLayout[],
  lanes: readonly Lane[],
  visibleWindow: TimeSpan,
): readonly LaneLayout[] {
  const now = new Map(lanes.map((lane) => [lane.id, lane]))
  return layouts.flatMap(({ lane: { id }, marks, lines }) => {
    const lane = now.get(id)
    // Other objects, for what is remembered of these marks is remembered of other events.
    return lane
      ? [{ lane, lines, marks: marks.map((mark) => ({ ...mark })), ...outside(index, lane, visibleWindow) }]
      : []
  })
}
