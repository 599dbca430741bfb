/**
 * Two actors on one axis: which marks stand where. Pure; the timeline's own layout with three lanes, the events of the
 * first above the axis, those of both on it, those of the second below.
 */
import { isOpenEnd } from '../model/date-shape'
import { DAY, type Instant, type TimeSpan } from '../model/time'
import { SIDES, type ActorPair, type Side } from './actor-pair'
import { Bitset } from './bitset'
import { layOut, type Px } from './detail'
import type { EventIndex } from './event-index'
import { extentOf } from './fit'
import { foldedTime, foldPlan, WIDE_DAY_PX } from './folded-time'
import type { TimeScale } from './time-scale'
import { pixelsWithin, placedEvent, windowAround, WORDLESS, type PlacedEvent } from './wordless-layout'

interface MirrorPlace {
  readonly side: Side
  /** Counted from the axis outward; downward for what both have. */
  readonly line: number
  /** Left and right end of what the words allow; the same for a point. */
  readonly from: Px
  readonly to: Px
}

export type MirrorEvent = MirrorPlace & PlacedEvent

/** Several that find no room beside each other. */
export interface MirrorCount extends MirrorPlace {
  readonly kind: 'count'
  readonly count: number
  /** From where the first begins to where the last does. */
  readonly span: TimeSpan
  readonly lastRow: number
}

export type MirrorMark = MirrorEvent | MirrorCount

export interface Mirror {
  readonly scale: TimeScale
  readonly visibleWindow: TimeSpan
  /** In order of time. */
  readonly marks: readonly MirrorMark[]
  /** Lines in use. */
  readonly lines: Readonly<Record<Side, number>>
}

interface MirrorRequest {
  readonly briefingDays: readonly Instant[]
  readonly widthPx: Px
  /** Lines that a side may have. */
  readonly lines: number
}

/** Room at both ends for an arrow, for faded ends, and for a count of some digits. */
const MARGIN_PX = 30
/** Marks closer than this on average cannot be told apart. */
const PX_PER_MARK = 9

export function layOutMirror(index: EventIndex, { rows }: ActorPair, request: MirrorRequest): Mirror {
  const { briefingDays, widthPx, lines } = request
  const { scale, visibleWindow } = timeOf(index, rows, briefingDays, widthPx)
  const feet = new Bitset(index.columns.count)
  const lanes = SIDES.map((side) => ({ id: side, label: '', count: rows[side].count, drawn: rows[side], feet }))
  const layouts = layOut(index, lanes, {
    scale,
    visibleWindow,
    widthPx,
    maxLines: lines,
    maxMarks: Math.floor(widthPx / PX_PER_MARK),
    ...WORDLESS,
  })
  const toPx = pixelsWithin(scale, visibleWindow, widthPx)
  const marks = layouts.flatMap((layout, lane) =>
    layout.marks.map((mark): MirrorMark => {
      const shared = { side: SIDES[lane]!, line: mark.line }
      if (mark.kind === 'cluster') {
        const [at, { count, lastRow, start, end }] = [toPx(mark.at), mark]
        return { ...shared, kind: 'count', from: at, to: at, count, lastRow, span: { start, end } }
      }
      return { ...shared, ...placedEvent(index, mark, toPx) }
    }),
  )
  const linesOf = (side: Side) => layouts[SIDES.indexOf(side)]!.lines
  return {
    scale,
    visibleWindow,
    marks: marks.sort((a, b) => a.from - b.from || SIDES.indexOf(a.side) - SIDES.indexOf(b.side) || a.line - b.line),
    lines: { first: linesOf('first'), both: linesOf('both'), second: linesOf('second') },
  }
}

/**
 * The scale of these events alone, folded where neither has any, and the window that just holds them. An end that is
 * open says nothing here: the event then ends with the day it begins on.
 */
function timeOf(
  { columns: { count: all, ...columns } }: EventIndex,
  rows: ActorPair['rows'],
  briefingDays: readonly Instant[],
  widthPx: Px,
): Pick<Mirror, 'scale' | 'visibleWindow'> {
  const both = new Bitset(all)
  for (const side of SIDES) both.or(rows[side])
  const { count } = both
  const own = { count, start: new Float64Array(count), end: new Float64Array(count), shape: new Uint16Array(count) }
  let next = 0
  both.forEach((row) => {
    own.start[next] = columns.start[row]!
    own.shape[next] = columns.shape[row]!
    own.end[next] = isOpenEnd(columns.shape[row]!) ? columns.start[row]! + DAY : columns.end[row]!
    next++
  })
  const scale = foldedTime(foldPlan(own, briefingDays), widthPx / WIDE_DAY_PX)
  return { scale, visibleWindow: windowAround(scale, extentOf(own), widthPx, MARGIN_PX) }
}
