/** Marks → what the timeline widget and its elements need. Pure; one object per mark, compared field by field. */
import { isApproximate, unpackShape } from '../../model/date-shape'
import { type ConflictEvent, type Status, type ThemeColor, type ThemeIcon } from '../../model/dataset'
import type { Instant, TimeSpan } from '../../model/time'
import { mainTheme, statusOf, type EventIndex } from '../../explore/event-index'
import { WING_PX, type Cluster, type EventMark, type Mark, type Px } from '../../explore/detail'
import { dateLook, isHollow, type DateLook } from '../../explore/date-look'
import { dateWords, spanWords } from '../../explore/date-words'
import { toPixels, type TimeScale } from '../../explore/time-scale'
import { countWords } from '../../explore/filter-words'

interface ItemBase {
  /** Key of the mark. */
  readonly id: string
  readonly group: string
  readonly start: Instant
  readonly end: Instant
  readonly line: number
  /** Accessible name. */
  readonly name: string
  /** Words beside the mark, where there is room. */
  readonly label: string | undefined
}

export interface EventItem extends ItemBase {
  readonly kind: 'event'
  readonly row: number
  /** Undefined until the details have arrived. */
  readonly eventId: string | undefined
  readonly look: DateLook
  readonly hollow: boolean
  readonly icon: ThemeIcon
  readonly color: ThemeColor
  readonly status: Status
  readonly selected: boolean
  /** Where the label begins, in pixels from the start of the bar; undefined is after its end. */
  readonly labelShift: Px | undefined
}

export interface ClusterItem extends ItemBase {
  readonly kind: 'cluster'
  /** Undefined where it must not be told. */
  readonly count: number | undefined
}

export type VisItem = EventItem | ClusterItem

export interface ItemContext {
  readonly index: EventIndex
  readonly laneLabel: (lane: string) => string
  readonly eventOf: (row: number) => ConflictEvent | undefined
  /** Whether the marks are another filter's, whose counts must not be told. */
  readonly isSearching: boolean
  readonly selectedRow: number | undefined
  readonly scale: TimeScale
  readonly visibleWindow: TimeSpan
  readonly widthPx: Px
  readonly labelWidth: (row: number) => Px
}

export function toVisItem(mark: Mark, context: ItemContext): VisItem {
  return mark.kind === 'event' ? eventItem(mark, context) : clusterItem(mark, context)
}

function eventItem(mark: EventMark, context: ItemContext): EventItem {
  const { index, laneLabel, eventOf, selectedRow } = context
  const { columns } = index
  const { row } = mark
  const shape = unpackShape(columns.shape[row]!)
  const theme = mainTheme(index, row)
  const status = statusOf(index, row)
  const event = eventOf(row)
  const look = dateLook(shape, mark)
  const place = labelPlace(mark, context)
  const date = event ? dateWords(event.date) : spanWords({ start: columns.start[row]!, end: columns.end[row]! })
  return {
    kind: 'event',
    id: mark.key,
    group: mark.lane,
    start: mark.start,
    end: mark.end,
    line: mark.line,
    row,
    eventId: event?.id,
    look,
    hollow: isHollow(shape, look),
    icon: theme.icon,
    color: theme.color,
    status,
    selected: row === selectedRow,
    name: `${event?.title ?? `${theme.label}, details not loaded yet`}, ${date}, ${status}, ${laneLabel(mark.lane)}`,
    label: place === 'none' ? undefined : event?.label,
    labelShift: typeof place === 'number' ? place : undefined,
  }
}

/** Between a bar's end and the words of its label, as in timeline.css; and beside a label on a bar. */
const LABEL_SPACE = 24

/** After the mark, nowhere, or on its bar from so many pixels on. */
export type LabelPlace = 'after' | 'none' | Px

/**
 * Where there is room for the label: after the mark; else on the visible part of its bar, from that many pixels
 * on; else nowhere. A label is never cut.
 */
export function labelPlace(
  mark: EventMark,
  { index, scale, visibleWindow, widthPx, labelWidth }: ItemContext,
): LabelPlace {
  if (!mark.labelled) return 'none'
  const toPx = toPixels(scale, visibleWindow, widthPx)
  const [left, right] = [toPx(mark.start), toPx(mark.end)]
  const width = labelWidth(mark.row)
  const end = isApproximate(index.columns.shape[mark.row]!) ? Math.max(right, (left + right) / 2 + WING_PX - 12) : right
  if (end + LABEL_SPACE + width <= widthPx || left > widthPx) return 'after'
  const middle = (left + right) / 2
  for (const from of [Math.max(left, 0), middle]) {
    const isClear = from + LABEL_SPACE + width < middle || from >= middle || middle < 0
    if (isClear && from + LABEL_SPACE + 12 + width <= Math.min(right, widthPx)) return Math.round(from - left) + 12
  }
  return 'none'
}

function clusterItem(mark: Cluster, { laneLabel, isSearching }: ItemContext): ClusterItem {
  const days = clusterDays(mark, 'long')
  return {
    kind: 'cluster',
    id: mark.key,
    group: mark.lane,
    start: mark.at,
    end: mark.at,
    line: mark.line,
    count: isSearching ? undefined : mark.count,
    name: `${isSearching ? 'Events' : `${countWords(mark.count)} events`}, ${days}, ${laneLabel(mark.lane)}. Open`,
    label: mark.labelled ? clusterDays(mark, 'short') : undefined,
  }
}

/** The days on which a cluster's events begin. */
export function clusterDays({ start, end }: Pick<Cluster, 'start' | 'end'>, style: 'long' | 'short'): string {
  return spanWords({ start, end: end + 1 }, style)
}

/** Whether two items look the same, so that nothing needs to be drawn again. */
export function sameItem(a: VisItem, b: VisItem): boolean {
  const keys = Object.keys(a) as (keyof VisItem)[]
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]))
}
