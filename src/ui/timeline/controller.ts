/**
 * Keeps the drawn timeline in step with its input and with the reader's hand: window → layout → items, once a
 * frame while panning, and the keys that move between marks. One controller lives as long as its element.
 */
import { axis } from '../../explore/ticks'
import { eventCount } from '../../explore/filter-words'
import { layOut, type LaneLayout, type Mark } from '../../explore/detail'
import type { EventIndex } from '../../explore/event-index'
import type { Lane } from '../../explore/lanes'
import { quantiseWindow } from '../../explore/view-state'
import { DAY, MINUTE, type Instant, type TimeSpan } from '../../model/time'
import type { ConflictEvent } from '../../model/dataset'
import { AXIS_PX, paintAxis, paintLanes } from './canvas'
import { attachMarkInteraction } from './mark-interaction'
import { createLabelMeasure } from './label-measure'
import { createVisTimeline, type VisTimeline } from './vis-adapter'
import { toVisItem } from './vis-items'
import { attachWheelPan } from './wheel-pan'

export interface TimelineInput {
  readonly index: EventIndex
  readonly lanes: readonly Lane[]
  /** Everything there is to see, with the margins that fit leaves. */
  readonly bounds: TimeSpan
  readonly window: TimeSpan
  readonly eventOf: (row: number) => ConflictEvent | undefined
  readonly selectedRow: number | undefined
  readonly briefingDays: readonly Instant[]
  /** Phone: lane names stand above their tracks, marks carry no labels. */
  readonly narrow: boolean
}

export interface TimelineEvents {
  /** The window while it moves, at most once a frame. */
  onPreview(window: TimeSpan): void
  /** The window the reader let go at. */
  onWindow(window: TimeSpan): void
  onSelect(row: number): void
  onCluster(cluster: Extract<Mark, { kind: 'cluster' }>): void
  /** Rows now on screen, whose details are wanted. */
  onRows(rows: readonly number[]): void
  /** Busy from the first change to the frame in which all is drawn. */
  onBusy(busy: boolean): void
}

export interface TimelineController {
  update(input: TimelineInput): void
  /** Moves the window, with a short animation unless the reader prefers none. */
  moveTo(window: TimeSpan, animate: boolean): void
  destroy(): void
}

export const LINE_PX = 24
const LANE_PAD_PX = 8
/** A name, and the ticks below it. */
const LEAST_LANE_PX = 28
const NARROW_NAME_PX = 18
const MAX_MARKS = 100
/** Above so many events fewer marks keep zooming fluent. */
const MANY_EVENTS = 10_000
const MAX_MARKS_OF_MANY = 50
/** What the list below keeps of the screen. */
const LIST_PX = 170
/** Frames in which vis may draw what it was given. A page in the background may take forever. */
const PATIENCE = 60
const ZOOM_MIN = 30 * MINUTE

/** What it draws into: vis-timeline's host, and the canvases for the axis and for what lies behind the marks. */
export interface TimelineElements {
  readonly host: HTMLElement
  readonly axis: HTMLCanvasElement
  readonly lanes: HTMLCanvasElement
}

export function createTimelineController(elements: TimelineElements, events: TimelineEvents): TimelineController {
  const { host } = elements
  const measure = createLabelMeasure(host)
  let input: TimelineInput | undefined
  let layouts: readonly LaneLayout[] = []
  let frame = 0
  let patience = PATIENCE
  /** From the first move of the window until vis says that it rests. */
  let isMoving = false
  let width = 0
  const vis: VisTimeline = createVisTimeline(host, {
    onMove(window) {
      isMoving = true
      schedule()
      events.onPreview(window)
    },
    onSettle(window, byUser) {
      isMoving = false
      schedule()
      if (byUser) events.onWindow(window)
    },
    onDraw: () => schedule(),
  })

  const schedule = () => {
    if (frame) return
    events.onBusy(true)
    frame = requestAnimationFrame(() => {
      frame = 0
      // vis draws what has changed in a frame of its own.
      const isDrawing = render()
      if (frame) return
      if ((isDrawing || isMoving) && patience-- > 0) return schedule()
      patience = PATIENCE
      events.onBusy(false)
    })
  }

  /** Lays out and draws the window as it stands; answers whether vis has something to draw now. */
  const render = (): boolean => {
    if (!input) return false
    const { index, lanes, narrow, selectedRow, eventOf } = input
    const window = vis.window()
    const widthPx = vis.widthPx()
    if (!(widthPx > 0 && window.end > window.start)) return false
    if (widthPx !== width) {
      width = widthPx
      setBounds()
    }
    const laneHeight = (lines: number) =>
      Math.max(LEAST_LANE_PX, (narrow ? NARROW_NAME_PX : 2) + lines * LINE_PX + LANE_PAD_PX)
    layouts = layOut(index, lanes, {
      window,
      widthPx,
      maxLines: linesFor(window, lanes.length, narrow),
      laneHeight,
      maxHeightPx: isClose(window) || narrow ? Infinity : roomBelow(host) - AXIS_PX - LIST_PX,
      maxMarks: index.columns.count > MANY_EVENTS ? MAX_MARKS_OF_MANY : MAX_MARKS,
      labelWidth: narrow ? () => 0 : labelWidth,
      phraseWidth: narrow ? Infinity : measure('30 Mar – 22 Apr 2023'),
      pinned: selectedRow,
    })
    const lanesChanged = vis.setLanes(
      layouts.map(({ lane, lines }) => ({
        id: lane.id,
        label: lane.label,
        count: lane.count,
        heightPx: laneHeight(lines),
      })),
    )
    const labels = new Map(lanes.map(({ id, label }) => [id, label]))
    const laneLabel = (id: string) => labels.get(id) ?? ''
    const context = { index, laneLabel, eventOf, selectedRow, window, widthPx, labelWidth }
    const items = layouts.flatMap(({ marks }) => marks.map((mark) => toVisItem(mark, context)))
    const itemsChanged = vis.setItems(items)
    nameLanes()
    paint(window, widthPx)
    interaction.refresh()
    events.onRows(layouts.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'event' ? [mark.row] : []))))
    return lanesChanged || itemsChanged || !vis.isDrawn()
  }

  const labelWidth = (row: number): number => {
    const event = input!.eventOf(row)
    return event ? measure(event.label) + (event.status === 'stated' ? 0 : LINE_PX - 6) : 0
  }

  const setBounds = () => {
    if (!input) return
    const { bounds } = input
    vis.setBounds({ extent: bounds, zoomMin: ZOOM_MIN, zoomMax: bounds.end - bounds.start })
  }

  const moveTo = (window: TimeSpan, animate: boolean) =>
    vis.setWindow(window, animate && !matchMedia('(prefers-reduced-motion: reduce)').matches)

  const paint = (window: TimeSpan, widthPx: number) => {
    const { index, briefingDays, selectedRow, narrow } = input!
    const hostTop = host.getBoundingClientRect().top
    const rows = layouts.map((layout) => {
      const box = vis.laneElement(layout.lane.id)?.getBoundingClientRect()
      return { layout, top: box ? box.top - hostTop : 0, height: box?.height ?? 0 }
    })
    const place = { window, widthPx, leftPx: vis.leftPx(), heightPx: host.clientHeight }
    const dates = axis(window, widthPx)
    paintAxis(elements.axis, place, dates, briefingDays)
    paintLanes(elements.lanes, place, dates, rows, index, {
      selectedRow,
      narrow,
      lastDay: briefingDays.at(-1) ?? Infinity,
    })
  }

  const nameLanes = () => {
    for (const { lane } of layouts) {
      const element = vis.laneElement(lane.id)
      element?.setAttribute('role', 'group')
      element?.setAttribute('aria-label', `${lane.label}, ${eventCount(lane.count)}`)
    }
  }

  const interaction = attachMarkInteraction(host, {
    layouts: () => layouts,
    elementOf: (key) => vis.elementOf(key),
    selectedRow: () => input?.selectedRow,
    onActivate: (mark) => (mark.kind === 'event' ? events.onSelect(mark.row) : events.onCluster(mark)),
  })
  const detachWheel = attachWheelPan(
    host,
    (px) => {
      const { start, end } = vis.window()
      const shift = (px / Math.max(1, vis.widthPx())) * (end - start)
      vis.setWindow({ start: start + shift, end: end + shift }, false)
    },
    () => events.onWindow(vis.window()),
  )
  const resized = new ResizeObserver(schedule)
  resized.observe(host)
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  scheme.addEventListener('change', schedule)
  void document.fonts.ready.then(() => {
    measure.forget() // a canvas does not measure again when its font arrives
    schedule()
  })

  return {
    update(next) {
      const first = input === undefined
      const boundsChanged = first || next.bounds.start !== input!.bounds.start || next.bounds.end !== input!.bounds.end
      const windowChanged = first || next.window.start !== input!.window.start || next.window.end !== input!.window.end
      input = next
      if (boundsChanged) setBounds()
      const current = vis.window()
      // A link holds whole days or minutes: the window it was made from stays where the reader left it.
      const written = quantiseWindow(current)
      const isHere = written.start === next.window.start && written.end === next.window.end
      if (first || (windowChanged && !isHere)) moveTo(next.window, !first)
      schedule()
    },
    moveTo,
    destroy() {
      cancelAnimationFrame(frame)
      resized.disconnect()
      scheme.removeEventListener('change', schedule)
      interaction.destroy()
      detachWheel()
      vis.destroy()
      events.onBusy(false)
    },
  }
}

/** Days have room here: the reader came to see each event, and the lanes may be taller than the screen. */
function isClose({ start, end }: TimeSpan): boolean {
  return end - start <= 45 * DAY
}

/** From where the timeline's scroller begins to the end of the screen. */
function roomBelow(host: HTMLElement): number {
  const scroller = host.parentElement?.parentElement ?? host
  return innerHeight - scroller.getBoundingClientRect().top
}

/** Most lines of a lane. */
function linesFor(window: TimeSpan, laneCount: number, narrow: boolean): number {
  if (narrow) return 1
  if (laneCount === 1) return 24
  return isClose(window) ? 24 : 4
}
