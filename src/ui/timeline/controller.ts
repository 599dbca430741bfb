/**
 * Keeps the drawn timeline in step with its input and with the reader's hand: window → layout → items, once a
 * frame while panning, and the keys that move between marks. One controller lives as long as its element.
 */
import type { LaneLayout, Mark } from '../../explore/detail'
import type { EventIndex } from '../../explore/event-index'
import { foldOf } from '../../explore/lane-folds'
import type { Lane } from '../../explore/lanes'
import { overNewLanes, rememberedLayOut, sameMarks } from '../../explore/layout-memo'
import { EVEN, type TimeScale } from '../../explore/time-scale'
import { quantiseWindow } from '../../explore/view-state'
import type { Instant, TimeSpan } from '../../model/time'
import type { ConflictEvent } from '../../model/dataset'
import { onLookChange } from './canvas'
import { attachCountedInteraction } from './counted-interaction'
import { createFrameLoop } from './frame-loop'
import { attachLaneInteraction } from './lane-interaction'
import { createLanePainter, type TimelineElements } from './lane-painter'
import { attachMarkInteraction } from './mark-interaction'
import { rememberedItems } from './item-memo'
import { LANE_HEIGHTS, laneHeight, laneRoom, LINE_PX, mostMarks, roomBelow } from './lane-room'
import { createLabelMeasure } from './label-measure'
import { marksInView, type LaneMarks } from './mark-keys'
import { createVisTimeline, type VisTimeline } from './vis-adapter'
import { leastLength, middleOf, rescaled, sameSpan } from './visible-window'
import { scrollToMark } from './scroll-to-mark'
import { attachWheelPan } from './wheel-pan'

export interface TimelineInput {
  readonly index: EventIndex
  readonly lanes: readonly Lane[]
  /** Whether the lanes hold what another filter asked for, and their counts must not be told. */
  readonly isSearching: boolean
  readonly scale: TimeScale
  /** Everything there is to see, with the margins that fit leaves. */
  readonly bounds: TimeSpan
  readonly visibleWindow: TimeSpan
  readonly eventOf: (row: number) => ConflictEvent | undefined
  readonly selectedRow: number | undefined
  readonly briefingDays: readonly Instant[]
  /** First instant of the day up to which briefings count. */
  readonly asOf: Instant | undefined
  /** Phone: lane names stand above their tracks, marks carry no labels. */
  readonly narrow: boolean
}

export interface TimelineEvents {
  /** The window while the reader's hand moves it, once a frame. */
  onPreview(visibleWindow: TimeSpan): void
  /** The window the reader let go at. */
  onVisibleWindow(visibleWindow: TimeSpan): void
  onSelect(row: number): void
  onCluster(cluster: Extract<Mark, { kind: 'cluster' }>): void
  /** The name of a lane was pressed: to fold it, to unfold it, or to show more lanes. */
  onLane(id: string): void
  /** Rows on screen, whose details are wanted; while the reader's hand moves the window, none. */
  onRows(rows: readonly number[]): void
  /** Busy from the first change to the frame in which all is drawn. */
  onBusy(busy: boolean): void
}

export interface TimelineController {
  update(input: TimelineInput): void
  /** Moves the window, with a short animation unless the reader prefers none. */
  moveTo(visibleWindow: TimeSpan, animate: boolean): void
  /** The window on screen, or where it is going; to the pixel, while a link holds whole days or minutes. */
  visibleWindow(): TimeSpan
  /** Where the mark stands that has the focus. */
  focusedAt(): Instant | undefined
  destroy(): void
}

const NO_LABELS = () => 0

export function createTimelineController(elements: TimelineElements, events: TimelineEvents): TimelineController {
  const { host } = elements
  const measure = createLabelMeasure(host)
  let input: TimelineInput | undefined
  const layOut = rememberedLayOut()
  const itemsOf = rememberedItems()
  let layouts: readonly LaneLayout[] = []
  let inView: readonly LaneMarks[] = []
  /** From the first move of the window until vis says that it rests. */
  let isMoving = false
  /** Where the page moves the window to; undefined once the reader's hand has taken it. */
  let goal: TimeSpan | undefined
  let width = 0
  /** Left of the screen for the lanes; read at rest, for reading it takes a layout. */
  let roomPx = 0
  /** Whether the lanes have other events, and so far only the canvas has to show them. */
  let isAhead = false
  /** Laid out in the last frame, and to be shown in this one. */
  let prepared: readonly LaneLayout[] | undefined
  /** Whether the reader's hand has moved the window since the last frame. */
  let isPreviewDue = false
  /** Another one when other details have arrived. */
  let labelWidth: (row: number) => number = NO_LABELS
  /** Where days are narrower the shortest window is shorter, too. */
  let slopeOfBounds = 0
  /** Selected since, and not looked for in the lanes yet. */
  let sought: number | undefined
  const { schedule, stop } = createFrameLoop({
    draw: () => (isAhead ? paintAhead() : render()) || isMoving,
    onRest: () => seek(),
    onBusy: (isBusy) => events.onBusy(isBusy),
  })
  const vis: VisTimeline = createVisTimeline(host, {
    onMove(byUser) {
      isMoving = true
      if (byUser) goal = sought = undefined
      schedule()
      isPreviewDue = !goal
    },
    onSettle(visibleWindow, byUser) {
      isMoving = false
      schedule()
      if (byUser && !goal) rest(visibleWindow)
    },
    onDraw: schedule,
  })

  const rest = (visibleWindow: TimeSpan) => {
    isPreviewDue = false
    events.onVisibleWindow(visibleWindow)
  }

  /** Lays out and draws the window as it stands; answers whether there is something left to draw. */
  const render = (): boolean => {
    if (!input) return false
    const { index, lanes, isSearching, scale, narrow, selectedRow, eventOf } = input
    const visibleWindow = vis.visibleWindow()
    const widthPx = vis.widthPx()
    if (!(widthPx > 0 && visibleWindow.end > visibleWindow.start)) return false
    if (isPreviewDue) events.onPreview(visibleWindow)
    isPreviewDue = false
    const slope = scale.slope(middleOf(scale, visibleWindow))
    if (widthPx !== width || slope !== slopeOfBounds) setBounds()
    width = widthPx
    slopeOfBounds = slope
    if (!isMoving || roomPx === 0) roomPx = roomBelow(host)
    const laidOut = isMoving && prepared ? prepared : layOutNow(input, visibleWindow, widthPx)
    // While the window zooms, a frame lays out and the next one shows it: either is enough for one frame.
    prepared =
      isMoving && layouts.length > 0 && laidOut !== prepared && !sameMarks(layouts, laidOut) ? laidOut : undefined
    if (!prepared) layouts = laidOut
    const lanesChanged = vis.setLanes(
      layouts.map(({ lane, lines }) => ({
        id: lane.id,
        label: lane.label,
        count: isSearching ? undefined : lane.count,
        heightPx: laneHeight(lines, narrow),
        fold: foldOf(lane, lanes.length),
      })),
    )
    const laneLabel = (id: string) => lanes.find((lane) => lane.id === id)?.label ?? ''
    const context = { index, laneLabel, eventOf, isSearching, selectedRow, scale, visibleWindow, widthPx, labelWidth }
    const itemsChanged = vis.setItems(itemsOf(layouts, context))
    // Where it cannot be told to, vis draws what has changed in a frame of its own.
    const isLeft = !vis.draw() && (lanesChanged || itemsChanged)
    if (!isMoving || lanesChanged || painter.lanes() !== layouts.length) painter.place(layouts, isSearching)
    painter.paint(input, layouts, visibleWindow, widthPx)
    inView = marksInView(layouts, visibleWindow)
    interaction.refresh(isMoving)
    laneInteraction.refresh()
    if (isMoving) countedInteraction.hide()
    // What a hand passes by is not wanted; where the page goes by itself, it is wanted at once.
    if (!isMoving || goal) {
      events.onRows(layouts.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'event' ? [mark.row] : []))))
    }
    return isLeft || vis.widthPx() !== widthPx || !vis.isDrawn()
  }

  const layOutNow = (given: TimelineInput, visibleWindow: TimeSpan, widthPx: number) => {
    const { index, lanes, scale, narrow, selectedRow } = given
    return layOut(index, lanes, {
      scale,
      visibleWindow,
      widthPx,
      ...laneRoom(roomPx, { scale, visibleWindow, narrow }, lanes.length),
      laneHeight: LANE_HEIGHTS[narrow ? 'narrow' : 'wide'],
      maxMarks: mostMarks(index.columns.count),
      labelWidth: narrow ? NO_LABELS : labelWidth,
      phraseWidth: narrow ? Infinity : measure('30 Mar – 22 Apr 2023'),
      pinned: selectedRow,
    })
  }

  /** In the frame of a click the canvas alone says what has changed: marks and names follow in the next one. */
  const paintAhead = (): boolean => {
    isAhead = false
    const [visibleWindow, widthPx] = [vis.visibleWindow(), vis.widthPx()]
    const { index, lanes } = input!
    painter.paint(input!, overNewLanes(index, layouts, lanes, visibleWindow), visibleWindow, widthPx)
    return true
  }

  const seek = () => {
    const marks = layouts.flatMap((layout) => layout.marks)
    const mark = marks.find((each) => each.kind === 'event' && each.row === sought)
    const element = mark && vis.elementOf(mark.key)
    if (!element?.isConnected) return
    scrollToMark(host, element)
    sought = undefined
  }

  const labelWidthBy = (eventOf: TimelineInput['eventOf']) => (row: number) => {
    const event = eventOf(row)
    return event ? measure(event.label) + (event.status === 'stated' ? 0 : LINE_PX - 6) : 0
  }

  const setBounds = () => {
    if (!input) return
    const { bounds, scale } = input
    vis.setBounds(bounds, leastLength(scale, middleOf(scale, vis.visibleWindow())))
  }

  const moveTo = (visibleWindow: TimeSpan, animate: boolean) => {
    goal = visibleWindow
    vis.setWindow(visibleWindow, animate && !matchMedia('(prefers-reduced-motion: reduce)').matches)
  }

  const visibleWindowNow = () => goal ?? vis.visibleWindow()

  const painter = createLanePainter(elements, vis)
  const interaction = attachMarkInteraction(host, {
    lanes: () => inView,
    scale: () => input?.scale ?? EVEN,
    elementOf: (key) => vis.elementOf(key),
    selectedRow: () => input?.selectedRow,
    onActivate: (mark) => (mark.kind === 'event' ? events.onSelect(mark.row) : events.onCluster(mark)),
  })
  const countedInteraction = attachCountedInteraction(host, {
    at: (x, y, reachPx) => painter.countedAt(x, y, reachPx),
    onActivate: (cluster) => events.onCluster(cluster),
  })
  const laneInteraction = attachLaneInteraction(host, {
    lanes: () => layouts.flatMap(({ lane }) => (foldOf(lane, layouts.length) === 'none' ? [] : [lane.id])),
    elementOf: (lane) => vis.laneName(lane),
    onPress: (lane) => events.onLane(lane),
  })
  const detachWheel = attachWheelPan(
    host,
    (px) => {
      goal = undefined
      vis.panBy(px)
    },
    () => goal ?? rest(vis.visibleWindow()),
  )
  const resized = new ResizeObserver(schedule)
  resized.observe(host)
  const stopLooking = onLookChange(() => {
    measure.forget() // a canvas does not measure again when its font arrives
    if (input) labelWidth = labelWidthBy(input.eventOf)
    schedule()
  })

  return {
    update(next) {
      const before = input
      const scaleChanged = next.scale !== before?.scale
      const here = visibleWindowNow()
      const isAsked = (exact: TimeSpan, scale: TimeScale) => sameSpan(quantiseWindow(exact, scale), next.visibleWindow)
      // A link holds whole days or minutes: the window it was made from stays where it was left, or is going.
      const isHere = before && (sameSpan(next.visibleWindow, before.visibleWindow) || isAsked(here, before.scale))
      input = next
      prepared = undefined
      isAhead ||= before?.index === next.index && before.lanes !== next.lanes && layouts.length > 0
      if (next.eventOf !== before?.eventOf) labelWidth = labelWidthBy(next.eventOf)
      if (next.selectedRow !== before?.selectedRow) sought = next.selectedRow
      if (scaleChanged) vis.setScale(next.scale)
      if (scaleChanged || !sameSpan(next.bounds, before.bounds)) setBounds()
      if (isHere && scaleChanged) moveTo(here, false)
      else if (!isHere) {
        const carried = before && rescaled(before.scale, next.scale, here, next.bounds)
        moveTo(carried && isAsked(carried, next.scale) ? carried : next.visibleWindow, !scaleChanged)
      }
      schedule()
    },
    visibleWindow: visibleWindowNow,
    moveTo,
    focusedAt: interaction.focusedAt,
    destroy() {
      resized.disconnect()
      stopLooking()
      interaction.destroy()
      laneInteraction.destroy()
      countedInteraction.destroy()
      detachWheel()
      vis.destroy()
      stop()
    },
  }
}
