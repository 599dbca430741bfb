/** What is drawn around and behind the marks: where the lanes stand, what they are called, and the two canvases. */
import { columnsOf, countedNear, leftOf, spanOfCounted } from '../../explore/density'
import type { Cluster, LaneLayout } from '../../explore/detail'
import { eventCount } from '../../explore/filter-words'
import type { TimeSpan } from '../../model/time'
import { axisOf } from './axis'
import { measureAxis } from './axis-text'
import { paintAxis, paintLanes, type DrawnLane, type Frame } from './canvas'
import type { TimelineInput } from './controller'
import { hasColumns } from './counted-canvas'
import { laneWords } from './lane-name'
import { footOf, LINE_PX } from './lane-room'
import type { VisTimeline } from './vis-adapter'
import { clusterDays } from './vis-items'

/** What it draws into: vis-timeline's host, and the canvases for the axis and for what lies behind the marks. */
export interface TimelineElements {
  readonly host: HTMLElement
  readonly axis: HTMLCanvasElement
  readonly lanes: HTMLCanvasElement
}

export interface LanePainter {
  /** Reads where the lanes stand now, and names them; it takes a layout, and so is not for every frame. */
  place(lanes: readonly LaneLayout[], isSearching: boolean): void
  /** Of how many lanes the place is known. */
  lanes(): number
  /** Paints both canvases. A lane whose place is not known yet is left out. */
  paint(input: TimelineInput, lanes: readonly LaneLayout[], visibleWindow: TimeSpan, widthPx: number): void
  /** What was painted of a count at a place in the host, or near it; undefined where that is nothing. */
  countedAt(x: number, y: number, reachPx: number): CountedPlace | undefined
}

/** Counted events under the pointer, and where to say what they are. */
export interface CountedPlace {
  readonly cluster: Cluster
  readonly words: string
  /** Where it was asked for, and the foot of their line, in the host. */
  readonly x: number
  readonly foot: number
}

/** Below a line its columns can still be hit. */
const FOOT_REACH_PX = 3

export function createLanePainter({ host, axis, lanes: canvas }: TimelineElements, vis: VisTimeline): LanePainter {
  const measureDates = measureAxis(axis)
  let boxes: ReadonlyMap<string, { readonly top: number; readonly height: number }> = new Map()
  let heightPx = 0
  let painted: { readonly input: TimelineInput; readonly frame: Frame; readonly rows: readonly DrawnLane[] } | undefined

  const name = (lanes: readonly LaneLayout[], isSearching: boolean) => {
    const names = host.querySelector('.vis-labelset')
    names?.setAttribute('role', 'group')
    names?.setAttribute('aria-label', 'Lane names')
    for (const { lane } of lanes) {
      const element = vis.laneElement(lane.id)
      element?.setAttribute('role', 'group')
      element?.setAttribute('aria-label', laneWords(lane.label, isSearching ? undefined : lane.count))
    }
  }

  return {
    place(lanes, isSearching) {
      const hostTop = host.getBoundingClientRect().top
      heightPx = host.clientHeight
      boxes = new Map(
        lanes.map(({ lane: { id } }) => {
          const box = vis.laneElement(id)?.getBoundingClientRect()
          return [id, { top: box ? box.top - hostTop : 0, height: box?.height ?? 0 }]
        }),
      )
      name(lanes, isSearching)
    },
    lanes: () => boxes.size,
    paint(input, lanes, visibleWindow, widthPx) {
      const { index, scale, briefingDays, asOf, selectedRow, narrow } = input
      const rows = lanes.flatMap((lane) => {
        const box = boxes.get(lane.lane.id)
        return box ? [{ ...lane, ...box }] : []
      })
      const place = { scale, visibleWindow, widthPx, leftPx: vis.leftPx(), heightPx }
      const dates = axisOf(place, briefingDays, measureDates, asOf)
      const selected =
        selectedRow === undefined
          ? undefined
          : { start: index.columns.start[selectedRow]!, end: index.columns.end[selectedRow]! }
      paintAxis(axis, place, dates, { briefingDays, asOf }, selected)
      painted = { input, frame: place, rows }
      paintLanes(canvas, place, dates, rows, index, { selectedRow, narrow })
    },
    countedAt(x, y, reachPx) {
      const row = painted?.rows.find(({ top, height }) => y >= top && y < top + height)
      if (!painted || !row) return undefined
      const { input, frame } = painted
      const { index, isSearching, narrow } = input
      const { scale, visibleWindow, widthPx } = frame
      const columns = columnsOf(index, scale, visibleWindow, widthPx)
      const leftPx = frame.leftPx + leftOf(columns, visibleWindow)
      for (const mark of row.marks) {
        if (!hasColumns(mark)) continue
        const foot = row.top + footOf(mark.line, narrow)
        if (y < foot - LINE_PX || y > foot + FOOT_REACH_PX) continue
        const counted = countedNear(index, row, mark, columns, { x: x - leftPx, reachPx })
        if (!counted) continue
        const days = clusterDays(spanOfCounted(index, counted), 'long')
        return { cluster: mark, words: isSearching ? days : `${eventCount(counted.count)}, ${days}`, x, foot }
      }
      return undefined
    },
  }
}
