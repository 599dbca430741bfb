/**
 * vis-timeline behind one wall: props in, callbacks out, and the only import of it in the program.
 *
 * It is given the marks of the window and nothing else: every item it holds is restacked and measured on every
 * frame, so its cost must not grow with the data. Lines inside a lane are ours (CSS reads them from the mark), the
 * axis is ours too; what vis does is pan, zoom and pinch, and keep the items where they belong.
 *
 * Instants go in and come out; in between vis sees places on the scale's track, and takes them for instants.
 */
import { DataSet } from 'vis-data/esnext'
import { Timeline, type DataGroup, type DataItem, type TimelineOptions } from 'vis-timeline/esnext'
import { EVEN, foldSpan, unfoldSpan, type FoldedSpan, type TimeScale } from '../../explore/time-scale'
import type { TimeSpan } from '../../model/time'
import { AXIS_PX } from './canvas'
import { createLaneName, sameLane, updateLaneName, type LaneName, type LaneRow } from './lane-name'
import { createMarkElement, updateMarkElement } from './mark-element'
import { allowTextAsHtml } from './trusted-types'
import { sameItem, type VisItem } from './vis-items'
import { redrawOnDemand, showOnRedraw, sizesKnown, withoutRedraws } from './vis-overrides'

export interface VisCallbacks {
  /** The window has moved, by the reader or by `setWindow`. */
  onMove(byUser: boolean): void
  /** The window rests; up to 200 ms late, so that what moved it last may have been something else. */
  onSettle(visibleWindow: TimeSpan, byUser: boolean): void
  /** There is something to draw; or vis has drawn by itself, and the lanes stand where they will. */
  onDraw(): void
}

export interface VisTimeline {
  /** Puts every item where the scale has it. Bounds and window are to be set again. */
  setScale(scale: TimeScale): void
  /** What there is to see, and the shortest window, in folded milliseconds. */
  setBounds(bounds: TimeSpan, least: number): void
  /** Moves the window by so many pixels to the right. */
  panBy(px: number): void
  setWindow(visibleWindow: TimeSpan, animate: boolean): void
  visibleWindow(): TimeSpan
  /** Width of the stretch that shows the window. */
  widthPx(): number
  /** Both answer whether anything changed. */
  setLanes(lanes: readonly LaneRow[]): boolean
  setItems(items: readonly VisItem[]): boolean
  /** Draws what has changed, now; false where vis will do so by itself in another frame, and call `onDraw`. */
  draw(): boolean
  /** Whether every item of the window is on screen. */
  isDrawn(): boolean
  elementOf(mark: string): HTMLButtonElement | undefined
  /** The button that names a lane. */
  laneName(lane: string): HTMLButtonElement | undefined
  /** Element that holds the marks of a lane; undefined where vis no longer has one. */
  laneElement(lane: string): HTMLElement | undefined
  /** Left edge of the tracks relative to the host. */
  leftPx(): number
  destroy(): void
}

/** Where vis keeps what its public methods do not give; each use is guarded, see `vis-adapter.test`. */
interface VisInternals {
  readonly range?: { readonly start: number; readonly end: number }
  readonly props?: { readonly center?: { readonly width: number }; readonly left?: { readonly width: number } }
  readonly dom?: {
    readonly top?: HTMLElement
    readonly leftContainer?: HTMLElement
    readonly centerContainer?: HTMLElement
  }
  readonly itemSet?: {
    readonly constructor: unknown
    readonly groups?: Record<string, { readonly dom?: { readonly foreground?: HTMLElement } }>
  }
}

interface Moved {
  readonly byUser: boolean
}

interface Item extends DataItem {
  readonly id: string
  readonly limitSize: false
}

export function createVisTimeline(host: HTMLElement, callbacks: VisCallbacks): VisTimeline {
  allowTextAsHtml()
  const items = new DataSet<Item>()
  const groups = new DataSet<DataGroup>()
  const shown = new Map<string, { item: VisItem; element: HTMLButtonElement }>()
  const lanes = new Map<string, { row: LaneRow; order: number; name: LaneName }>()
  let given: readonly VisItem[] = []
  let scale = EVEN
  const options = {
    orientation: { axis: 'top', item: 'top' },
    selectable: false,
    stack: false,
    zoomFriction: 3,
    margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
    align: 'left',
    groupOrder: 'order',
    autoResize: false, // it takes lanes that have grown for a window that has, and measures the page for it
    template: (item: { id: string } | undefined) => (item && shown.get(item.id)?.element) ?? '',
    groupTemplate: (group: { id: string } | undefined) => (group && lanes.get(group.id)?.name.box) ?? '',
  }
  // vis's own types say less than its documentation: templates may return elements.
  const timeline = new Timeline(host, items, groups, options as unknown as TimelineOptions)
  const internals = timeline as unknown as VisInternals
  const spacer = document.createElement('div')
  spacer.style.height = `${AXIS_PX}px`
  internals.dom?.top?.append(spacer) // vis makes room for it, and takes wheel and drag there
  const { leftContainer: names, centerContainer: tracks } = internals.dom ?? {}
  if (names) tracks?.before(names) // read before what they name

  const foldedWindow = (): FoldedSpan => {
    const { start, end } = internals.range ?? {}
    if (start !== undefined && end !== undefined) return { start, end } // getWindow() truncates to milliseconds
    const rounded = timeline.getWindow()
    return { start: rounded.start.getTime(), end: rounded.end.getTime() }
  }
  const visibleWindow = () => unfoldSpan(scale, foldedWindow())
  const widthPx = () => internals.props?.center?.width ?? host.clientWidth
  const toItem = ({ id, group, start, end }: VisItem): Item => {
    const folded = foldSpan(scale, { start, end })
    return {
      id,
      group,
      ...folded,
      end: Math.max(folded.end, folded.start + 1),
      type: 'range',
      content: '',
      limitSize: false,
    }
  }
  const redraw = redrawOnDemand(timeline, () => callbacks.onDraw())
  if (redraw && internals.itemSet) showOnRedraw(internals.itemSet)
  if (internals.itemSet) sizesKnown(internals.itemSet)
  timeline.on('rangechange', ({ byUser }: Moved) => callbacks.onMove(byUser))
  timeline.on('rangechanged', ({ byUser }: Moved) => callbacks.onSettle(visibleWindow(), byUser))
  let hostWidth: number | undefined
  const resized = new ResizeObserver(([entry]) => {
    const before = hostWidth
    hostWidth = entry?.contentRect.width
    if (before === undefined || before === hostWidth) return
    redraw?.forgetPlaces()
    timeline.redraw()
  })
  resized.observe(host)
  if (!redraw) timeline.on('changed', () => callbacks.onDraw())

  return {
    setScale(next) {
      scale = next
      items.update([...shown.values()].map(({ item }) => toItem(item)))
    },
    setBounds(bounds, least) {
      const { start, end } = foldSpan(scale, bounds)
      timeline.setOptions({ min: start, max: end, zoomMin: Math.min(least, end - start), zoomMax: end - start })
    },
    panBy(px) {
      const { start, end } = foldedWindow()
      const shift = (px / Math.max(1, widthPx())) * (end - start)
      timeline.setWindow(start + shift, end + shift, { animation: false })
    },
    setWindow(span, animate) {
      const { start, end } = foldSpan(scale, span)
      timeline.setWindow(start, end, { animation: animate ? { duration: 200, easingFunction: 'easeOutQuad' } : false })
    },
    visibleWindow,
    widthPx,
    leftPx: () => internals.props?.left?.width ?? 0,
    setLanes(next) {
      const wanted = new Set(next.map(({ id }) => id))
      const gone = [...lanes.keys()].filter((id) => !wanted.has(id))
      for (const id of gone) lanes.delete(id)
      const moved: DataGroup[] = []
      let changed = gone.length > 0
      for (const [order, row] of next.entries()) {
        const old = lanes.get(row.id)
        const name = old?.name ?? createLaneName(row)
        if (old && !sameLane(old.row, row)) {
          updateLaneName(name, row)
          changed = true
        }
        lanes.set(row.id, { row, order, name })
        if (old?.order !== order) moved.push({ id: row.id, order, content: '' } as DataGroup)
      }
      if (gone.length > 0) groups.remove(gone)
      if (changed || moved.length > 0) redraw?.forgetPlaces()
      // Only what is new or elsewhere: vis takes a lane's name out of the page to put it in again.
      if (moved.length > 0) groups.update(moved)
      else if (changed) timeline.redraw()
      return changed || moved.length > 0
    },
    setItems(next) {
      if (next === given) return false
      given = next
      const wanted = new Set(next.map(({ id }) => id))
      const gone = [...shown.keys()].filter((id) => !wanted.has(id))
      for (const id of gone) shown.delete(id)
      const moved: Item[] = []
      for (const item of next) {
        const old = shown.get(item.id)
        if (!old) {
          shown.set(item.id, { item, element: createMarkElement(item) })
          moved.push(toItem(item))
        } else if (!sameItem(old.item, item)) {
          updateMarkElement(old.element, item)
          shown.set(item.id, { item, element: old.element })
          if (old.item.start !== item.start || old.item.end !== item.end || old.item.group !== item.group)
            moved.push(toItem(item))
        }
      }
      const change = () => {
        if (gone.length > 0) items.remove(gone)
        if (moved.length > 0) items.update(moved)
      }
      if (redraw && internals.itemSet) withoutRedraws(internals.itemSet, change)
      else change()
      return gone.length + moved.length > 0
    },
    draw() {
      redraw?.draw()
      return redraw !== undefined
    },
    isDrawn() {
      const { start, end } = visibleWindow()
      return [...shown.values()].every(
        ({ item, element }) => element.isConnected || item.end < start || item.start > end,
      )
    },
    elementOf: (mark) => shown.get(mark)?.element,
    laneName: (lane) => lanes.get(lane)?.name.button,
    laneElement: (lane) => internals.itemSet?.groups?.[lane]?.dom?.foreground,
    destroy() {
      resized.disconnect()
      timeline.destroy()
    },
  }
}
