/**
 * Keeps the drawn timeline in step with its input and with the reader's hand: window → layout → items, once a
 * frame while panning, and the keys that move between marks. One controller lives as long as its element.
 */
import { axis } from '../../explore/ticks'
import { eventCount } from '../../explore/filter-words'
import { layOut, type LaneLayout, type Mark } from '../../explore/detail'
import type { EventIndex } from '../../explore/event-index'
import { foldOf } from '../../explore/lane-folds'
import type { Lane } from '../../explore/lanes'
import { quantiseWindow } from '../../explore/view-state'
import { DAY, type Instant, type TimeSpan } from '../../model/time'
import type { ConflictEvent } from '../../model/dataset'
import { AXIS_PX, onLookChange, paintAxis, paintLanes } from './canvas'
import { attachLaneInteraction } from './lane-interaction'
import { attachMarkInteraction } from './mark-interaction'
import { createLabelMeasure } from './label-measure'
import { marksInView, type LaneMarks } from './mark-keys'
import { createVisTimeline, type VisTimeline } from './vis-adapter'
import { LEAST_WINDOW } from './visible-window'
import { toVisItem } from './vis-items'
import { attachWheelPan } from './wheel-pan'

export interface TimelineInput {
  readonly index: EventIndex
  readonly lanes: readonly Lane[]
  /** Everything there is to see, with the margins that fit leaves. */
  readonly bounds: TimeSpan
  readonly visibleWindow: TimeSpan
  readonly eventOf: (row: number) => ConflictEvent | undefined
  readonly selectedRow: number | undefined
  readonly briefingDays: readonly Instant[]
  /** Phone: lane names stand above their tracks, marks carry no labels. */
  readonly narrow: boolean
}

export interface TimelineEvents {
  /** The window while the reader's hand moves it. */
  onPreview(visibleWindow: TimeSpan): void
  /** The window the reader let go at. */
  onVisibleWindow(visibleWindow: TimeSpan): void
  onSelect(row: number): void
  onCluster(cluster: Extract<Mark, { kind: 'cluster' }>): void
  /** The name of a lane was pressed: to fold it, to unfold it, or to show more lanes. */
  onLane(id: string): void
  /** Rows now on screen, whose details are wanted. */
  onRows(rows: readonly number[]): void
  /** Busy from the first change to the frame in which all is drawn. */
  onBusy(busy: boolean): void
}

export interface TimelineController {
  update(input: TimelineInput): void
  /** Moves the window, with a short animation unless the reader prefers none. */
  moveTo(visibleWindow: TimeSpan, animate: boolean): void
  /** Where the mark stands that has the focus. */
  focusedAt(): Instant | undefined
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
  let inView: readonly LaneMarks[] = []
  let frame = 0
  let patience = PATIENCE
  /** From the first move of the window until vis says that it rests. */
  let isMoving = false
  /** Where the page moves the window to; undefined once the reader's hand has taken it. */
  let goal: TimeSpan | undefined
  let width = 0
  const vis: VisTimeline = createVisTimeline(host, {
    onMove(visibleWindow, byUser) {
      isMoving = true
      if (byUser) goal = undefined
      schedule()
      if (!goal) events.onPreview(visibleWindow)
    },
    onSettle(visibleWindow, byUser) {
      isMoving = false
      schedule()
      if (byUser && !goal) events.onVisibleWindow(visibleWindow)
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
    const visibleWindow = vis.visibleWindow()
    const widthPx = vis.widthPx()
    if (!(widthPx > 0 && visibleWindow.end > visibleWindow.start)) return false
    if (widthPx !== width) {
      width = widthPx
      setBounds()
    }
    const laneHeight = (lines: number) =>
      Math.max(LEAST_LANE_PX, (narrow ? NARROW_NAME_PX : 2) + lines * LINE_PX + LANE_PAD_PX)
    layouts = layOut(index, lanes, {
      visibleWindow,
      widthPx,
      maxLines: linesFor(visibleWindow, lanes.length, narrow),
      laneHeight,
      maxHeightPx: isClose(visibleWindow) || narrow ? Infinity : roomBelow(host) - AXIS_PX - LIST_PX,
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
        fold: foldOf(lane, lanes.length),
      })),
    )
    const labels = new Map(lanes.map(({ id, label }) => [id, label]))
    const laneLabel = (id: string) => labels.get(id) ?? ''
    const context = { index, laneLabel, eventOf, selectedRow, visibleWindow, widthPx, labelWidth }
    const items = layouts.flatMap(({ marks }) => marks.map((mark) => toVisItem(mark, context)))
    const itemsChanged = vis.setItems(items)
    nameLanes()
    paint(visibleWindow, widthPx)
    inView = marksInView(layouts, visibleWindow)
    interaction.refresh(isMoving)
    laneInteraction.refresh()
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
    vis.setBounds({ extent: bounds, zoomMin: LEAST_WINDOW, zoomMax: bounds.end - bounds.start })
  }

  const moveTo = (visibleWindow: TimeSpan, animate: boolean) => {
    goal = visibleWindow
    vis.setWindow(visibleWindow, animate && !matchMedia('(prefers-reduced-motion: reduce)').matches)
  }

  const paint = (visibleWindow: TimeSpan, widthPx: number) => {
    const { index, briefingDays, selectedRow, narrow } = input!
    const hostTop = host.getBoundingClientRect().top
    const rows = layouts.map((layout) => {
      const box = vis.laneElement(layout.lane.id)?.getBoundingClientRect()
      return { layout, top: box ? box.top - hostTop : 0, height: box?.height ?? 0 }
    })
    const place = { visibleWindow, widthPx, leftPx: vis.leftPx(), heightPx: host.clientHeight }
    const dates = axis(visibleWindow, widthPx)
    paintAxis(elements.axis, place, dates, briefingDays)
    paintLanes(elements.lanes, place, dates, rows, index, {
      selectedRow,
      narrow,
      lastDay: briefingDays.at(-1) ?? Infinity,
    })
  }

  const nameLanes = () => {
    const names = host.querySelector('.vis-labelset')
    names?.setAttribute('role', 'group')
    names?.setAttribute('aria-label', 'Lanes')
    for (const { lane } of layouts) {
      const element = vis.laneElement(lane.id)
      element?.setAttribute('role', 'group')
      element?.setAttribute('aria-label', `${lane.label}, ${eventCount(lane.count)}`)
    }
  }

  const interaction = attachMarkInteraction(host, {
    lanes: () => inView,
    elementOf: (key) => vis.elementOf(key),
    selectedRow: () => input?.selectedRow,
    onActivate: (mark) => (mark.kind === 'event' ? events.onSelect(mark.row) : events.onCluster(mark)),
  })
  const laneInteraction = attachLaneInteraction(host, {
    lanes: () => layouts.flatMap(({ lane }) => (foldOf(lane, layouts.length) === 'none' ? [] : [lane.id])),
    elementOf: (lane) => vis.laneName(lane),
    onPress: (lane) => events.onLane(lane),
  })
  const detachWheel = attachWheelPan(
    host,
    (px) => {
      const { start, end } = vis.visibleWindow()
      const shift = (px / Math.max(1, vis.widthPx())) * (end - start)
      goal = undefined
      vis.setWindow({ start: start + shift, end: end + shift }, false)
    },
    () => goal ?? events.onVisibleWindow(vis.visibleWindow()),
  )
  const resized = new ResizeObserver(schedule)
  resized.observe(host)
  const stopLooking = onLookChange(() => {
    measure.forget() // a canvas does not measure again when its font arrives
    schedule()
  })

  return {
    update(next) {
      const first = input === undefined
      const boundsChanged = first || !sameSpan(next.bounds, input!.bounds)
      const windowChanged = first || !sameSpan(next.visibleWindow, input!.visibleWindow)
      input = next
      if (boundsChanged) setBounds()
      // A link holds whole days or minutes: the window it was made from stays where it was left, or is going.
      const isHere = sameSpan(quantiseWindow(goal ?? vis.visibleWindow()), next.visibleWindow)
      if (first || (windowChanged && !isHere)) moveTo(next.visibleWindow, !first)
      schedule()
    },
    moveTo,
    focusedAt: interaction.focusedAt,
    destroy() {
      cancelAnimationFrame(frame)
      resized.disconnect()
      stopLooking()
      interaction.destroy()
      laneInteraction.destroy()
      detachWheel()
      vis.destroy()
      events.onBusy(false)
    },
  }
}

function sameSpan(a: TimeSpan, b: TimeSpan): boolean {
  return a.start === b.start && a.end === b.end
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
function linesFor(visibleWindow: TimeSpan, laneCount: number, narrow: boolean): number {
  if (narrow) return 1
  if (laneCount === 1) return 24
  return isClose(visibleWindow) ? 24 : 4
}
