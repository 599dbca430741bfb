/**
 * vis-timeline behind one wall: props in, callbacks out, and the only import of it in the program.
 *
 * It is given the marks of the window and nothing else: every item it holds is restacked and measured on every
 * frame, so its cost must not grow with the data. Lines inside a lane are ours (CSS reads them from the mark), the
 * axis is ours too; what vis does is pan, zoom and pinch, and keep the items where they belong.
 */
import { DataSet } from 'vis-data/esnext'
import { Timeline, type DataGroup, type DataItem, type TimelineOptions } from 'vis-timeline/esnext'
import { countWords } from '../../explore/filter-words'
import type { TimeSpan } from '../../model/time'
import { AXIS_PX } from './canvas'
import { createMarkElement, updateMarkElement } from './mark-element'
import { sameItem, type VisItem } from './vis-items'

export interface LaneRow {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly heightPx: number
}

export interface VisCallbacks {
  /** The window has moved, by the reader or by `setWindow`. */
  onMove(visibleWindow: TimeSpan, byUser: boolean): void
  /** The window rests; up to 200 ms late, so that what moved it last may have been something else. */
  onSettle(visibleWindow: TimeSpan, byUser: boolean): void
  /** vis has drawn: the lanes stand where they will. */
  onDraw(): void
}

export interface VisTimeline {
  setBounds(bounds: { extent: TimeSpan; zoomMin: number; zoomMax: number }): void
  setWindow(visibleWindow: TimeSpan, animate: boolean): void
  visibleWindow(): TimeSpan
  /** Width of the stretch that shows the window. */
  widthPx(): number
  /** Both answer whether anything changed, so that vis will draw, and call `onDraw`. */
  setLanes(lanes: readonly LaneRow[]): boolean
  setItems(items: readonly VisItem[]): boolean
  /** Whether every item of the window is on screen. */
  isDrawn(): boolean
  elementOf(mark: string): HTMLButtonElement | undefined
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
  readonly dom?: { readonly top?: HTMLElement }
  readonly itemSet?: { readonly groups?: Record<string, { readonly dom?: { readonly foreground?: HTMLElement } }> }
}

interface Moved {
  readonly byUser: boolean
}

interface Item extends DataItem {
  readonly id: string
  readonly limitSize: false
}

export function createVisTimeline(host: HTMLElement, callbacks: VisCallbacks): VisTimeline {
  const items = new DataSet<Item>()
  const groups = new DataSet<DataGroup>()
  const shown = new Map<string, { item: VisItem; element: HTMLButtonElement }>()
  let lanes: readonly LaneRow[] = []
  const options = {
    orientation: { axis: 'top', item: 'top' },
    selectable: false,
    stack: false,
    zoomFriction: 3,
    margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
    align: 'left',
    groupOrder: 'order',
    template: (item: { id: string } | undefined) => (item && shown.get(item.id)?.element) ?? '',
    groupTemplate: (group: { id: string } | undefined) => laneName(lanes.find((lane) => lane.id === group?.id)),
  }
  // vis's own types say less than its documentation: templates may return elements.
  const timeline = new Timeline(host, items, groups, options as unknown as TimelineOptions)
  const internals = timeline as unknown as VisInternals
  const spacer = document.createElement('div')
  spacer.style.height = `${AXIS_PX}px`
  internals.dom?.top?.append(spacer) // vis makes room for it, and takes wheel and drag there

  const visibleWindow = (): TimeSpan => {
    const { start, end } = internals.range ?? {}
    if (start !== undefined && end !== undefined) return { start, end } // getWindow() truncates to milliseconds
    const rounded = timeline.getWindow()
    return { start: rounded.start.getTime(), end: rounded.end.getTime() }
  }
  timeline.on('rangechange', ({ byUser }: Moved) => callbacks.onMove(visibleWindow(), byUser))
  timeline.on('rangechanged', ({ byUser }: Moved) => callbacks.onSettle(visibleWindow(), byUser))
  timeline.on('changed', () => callbacks.onDraw())

  return {
    setBounds({ extent, zoomMin, zoomMax }) {
      timeline.setOptions({ min: extent.start, max: extent.end, zoomMin, zoomMax })
    },
    setWindow({ start, end }, animate) {
      timeline.setWindow(start, end, { animation: animate ? { duration: 200, easingFunction: 'easeOutQuad' } : false })
    },
    visibleWindow,
    widthPx: () => internals.props?.center?.width ?? host.clientWidth,
    leftPx: () => internals.props?.left?.width ?? 0,
    setLanes(next) {
      const gone = lanes.filter(({ id }) => !next.some((lane) => lane.id === id)).map(({ id }) => id)
      const before = new Map(lanes.map((lane, order) => [lane.id, { lane, order }]))
      lanes = next
      const changed = next.flatMap((lane, order) => {
        const old = before.get(lane.id)
        const same = old && old.order === order && sameLane(old.lane, lane)
        return same ? [] : [{ id: lane.id, order, content: `${lane.label} ${lane.count} ${lane.heightPx}` }]
      })
      if (gone.length > 0) groups.remove(gone)
      if (changed.length > 0) groups.update(changed)
      return gone.length + changed.length > 0
    },
    setItems(next) {
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
      if (gone.length > 0) items.remove(gone)
      if (moved.length > 0) items.update(moved)
      return gone.length + moved.length > 0
    },
    isDrawn() {
      const { start, end } = visibleWindow()
      return [...shown.values()].every(
        ({ item, element }) => element.isConnected || item.end < start || item.start > end,
      )
    },
    elementOf: (mark) => shown.get(mark)?.element,
    laneElement: (lane) => internals.itemSet?.groups?.[lane]?.dom?.foreground,
    destroy: () => timeline.destroy(),
  }
}

function toItem({ id, group, start, end }: VisItem): Item {
  return { id, group, start, end: Math.max(end, start + 1), type: 'range', content: '', limitSize: false }
}

function sameLane(a: LaneRow, b: LaneRow): boolean {
  return a.label === b.label && a.count === b.count && a.heightPx === b.heightPx
}

/** Name and count of a lane; its height is what makes the lane as high as its lines. */
function laneName(lane: LaneRow | undefined): HTMLElement | string {
  if (!lane) return ''
  const element = document.createElement('div')
  element.className = 'lane-name'
  element.style.height = `${lane.heightPx}px`
  const count = document.createElement('small')
  count.textContent = countWords(lane.count)
  element.append(lane.label, ' ', count)
  return element
}
