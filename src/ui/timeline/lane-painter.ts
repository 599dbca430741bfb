/** What is drawn around and behind the marks: where the lanes stand, what they are called, and the two canvases. */
import { eventCount } from '../../explore/filter-words'
import { axisOf } from './axis'
import { measureAxis } from './axis-text'
import { paintAxis, paintLanes, type DrawnLane } from './canvas'
import type { TimelineInput } from './controller'
import type { VisTimeline } from './vis-adapter'
import type { TimeSpan } from '../../model/time'

/** What it draws into: vis-timeline's host, and the canvases for the axis and for what lies behind the marks. */
export interface TimelineElements {
  readonly host: HTMLElement
  readonly axis: HTMLCanvasElement
  readonly lanes: HTMLCanvasElement
}

/** A lane, and how many of its events lie left and right of the window. */
export type CountedLane = Omit<DrawnLane, 'top' | 'height'>

export interface LanePainter {
  /** Reads where the lanes stand now, and names them; it takes a layout, and so is not for every frame. */
  place(lanes: readonly Pick<CountedLane, 'lane'>[]): void
  /** Of how many lanes the place is known. */
  lanes(): number
  /** Paints both canvases. A lane whose place is not known yet is left out. */
  paint(input: TimelineInput, lanes: readonly CountedLane[], visibleWindow: TimeSpan, widthPx: number): void
}

export function createLanePainter({ host, axis, lanes: canvas }: TimelineElements, vis: VisTimeline): LanePainter {
  const measureDates = measureAxis(axis)
  let boxes: ReadonlyMap<string, { readonly top: number; readonly height: number }> = new Map()
  let heightPx = 0

  const name = (lanes: readonly Pick<CountedLane, 'lane'>[]) => {
    const names = host.querySelector('.vis-labelset')
    names?.setAttribute('role', 'group')
    names?.setAttribute('aria-label', 'Lane names')
    for (const { lane } of lanes) {
      const element = vis.laneElement(lane.id)
      element?.setAttribute('role', 'group')
      element?.setAttribute('aria-label', `${lane.label}, ${eventCount(lane.count)}`)
    }
  }

  return {
    place(lanes) {
      const hostTop = host.getBoundingClientRect().top
      heightPx = host.clientHeight
      boxes = new Map(
        lanes.map(({ lane: { id } }) => {
          const box = vis.laneElement(id)?.getBoundingClientRect()
          return [id, { top: box ? box.top - hostTop : 0, height: box?.height ?? 0 }]
        }),
      )
      name(lanes)
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
      paintLanes(canvas, place, dates, rows, index, { selectedRow, narrow })
    },
  }
}
