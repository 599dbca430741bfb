/**
 * Keeps the drawn timeline in step with its input and with the reader's hand: window → layout → items, once a
 * frame while panning, and the keys that move between marks. One controller lives as long as its element.
 */
import { axis } from '../../explore/ticks'
import { layOut, type LaneLayout, type Mark } from '../../explore/detail'
import type { EventIndex } from '../../explore/event-index'
import type { Lane } from '../../explore/lanes'
import { quantiseWindow } from '../../explore/view-state'
import { DAY, MINUTE, type Instant, type TimeSpan } from '../../model/time'
import type { ConflictEvent } from '../../model/dataset'
import { paintAxis, paintLanes } from './canvas'
import { keyTarget } from './mark-keys'
import { createLabelMeasure } from './label-measure'
import { AXIS_PX, createVisTimeline, type VisTimeline } from './vis-adapter'
import { toVisItem } from './vis-items'

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
  /** Tracks' width in pixels. */
  widthPx(): number
  focusRow(row: number): boolean
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
  let focused: string | undefined
  let frame = 0
  let patience = PATIENCE
  let width = 0
  const vis: VisTimeline = createVisTimeline(host, {
    onMove(window) {
      schedule()
      events.onPreview(window)
    },
    onSettle: (window) => events.onWindow(window),
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
      if (isDrawing && patience-- > 0) return schedule()
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
    keepOneTabStop()
    nameLanes()
    paint(window, widthPx)
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

  /** One mark is in the tab order: the one last focused, else the selected one, else the first. */
  const keepOneTabStop = () => {
    const all = layouts.flatMap(({ marks }) => marks)
    const stop =
      all.find(({ key }) => key === focused) ??
      all.find((mark) => mark.kind === 'event' && mark.row === input?.selectedRow) ??
      all[0]
    for (const { key } of all) {
      const element = vis.elementOf(key)
      if (element) element.tabIndex = key === stop?.key ? 0 : -1
    }
  }

  const nameLanes = () => {
    for (const { lane } of layouts) {
      const element = vis.laneElement(lane.id)
      element?.setAttribute('role', 'group')
      element?.setAttribute('aria-label', `${lane.label}, ${lane.count} ${lane.count === 1 ? 'event' : 'events'}`)
    }
  }

  const markOf = (target: EventTarget | null): Mark | undefined => {
    const key = (target as Element | null)?.closest<HTMLElement>('.mark')?.dataset['mark']
    return key === undefined ? undefined : layouts.flatMap(({ marks }) => marks).find((mark) => mark.key === key)
  }

  const onClick = (event: MouseEvent) => {
    const mark = markOf(event.target)
    if (!mark) return
    if (mark.kind === 'event') events.onSelect(mark.row)
    else events.onCluster(mark)
  }

  const onFocus = (event: FocusEvent) => {
    const mark = markOf(event.target)
    if (!mark) return
    focused = mark.key
    keepOneTabStop()
  }

  const onKey = (event: KeyboardEvent) => {
    const mark = markOf(event.target)
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return
    const next = keyTarget(layouts, mark, event.key)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    focused = next.key
    keepOneTabStop()
    vis.elementOf(next.key)?.focus({ preventScroll: false })
  }

  /** A trackpad's sideways swipe pans; vis would ignore it. */
  const onWheel = (event: WheelEvent) => {
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX
    if (!event.shiftKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return
    event.preventDefault()
    event.stopPropagation()
    const { start, end } = vis.window()
    const shift = (sideways / Math.max(1, vis.widthPx())) * (end - start)
    const next = { start: start + shift, end: end + shift }
    vis.setWindow(next, false)
    settleSoon()
  }
  let settling: ReturnType<typeof setTimeout> | undefined
  const settleSoon = () => {
    clearTimeout(settling)
    settling = setTimeout(() => events.onWindow(vis.window()), 150)
  }

  host.addEventListener('click', onClick)
  host.addEventListener('focusin', onFocus)
  host.addEventListener('keydown', onKey)
  host.addEventListener('wheel', onWheel, { capture: true, passive: false })
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
    widthPx: () => vis.widthPx(),
    focusRow(row) {
      const mark = layouts
        .flatMap(({ marks }) => marks)
        .find((candidate) => candidate.kind === 'event' && candidate.row === row)
      if (!mark) return false
      vis.elementOf(mark.key)?.focus()
      return true
    },
    destroy() {
      cancelAnimationFrame(frame)
      clearTimeout(settling)
      resized.disconnect()
      scheme.removeEventListener('change', schedule)
      host.removeEventListener('wheel', onWheel, { capture: true })
      host.removeEventListener('click', onClick)
      host.removeEventListener('focusin', onFocus)
      host.removeEventListener('keydown', onKey)
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
