/**
 * Two actors on one axis: which marks stand where. Pure; the timeline's own layout with three lanes, the events of the
 * first above the axis, those of both on it, those of the second below.
 */
import { isOpenEnd, unpackShape } from '../model/date-shape'
import { DAY, type Instant, type TimeSpan } from '../model/time'
import { SIDES, type ActorPair, type Side } from './actor-pair'
import { Bitset, lowestBit } from './bitset'
import { dateLook, isHollow, type DateLook } from './date-look'
import { layOut, type Px } from './detail'
import type { EventIndex } from './event-index'
import { extentOf } from './fit'
import { foldedTime, foldPlan } from './folded-time'
import { foldSpan, toPixels, unfoldSpan, type TimeScale } from './time-scale'

interface MirrorPlace {
  readonly side: Side
  /** Counted from the axis outward; downward for what both have. */
  readonly line: number
  /** Left and right end of what the words allow; the same for a point. */
  readonly from: Px
  readonly to: Px
}

export interface MirrorEvent extends MirrorPlace {
  readonly kind: 'event'
  readonly row: number
  readonly look: DateLook
  readonly hollow: boolean
}

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

/** Width of a day near a briefing, where there is room for it. */
const WIDE_DAY_PX = 16
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
    laneHeight: () => 0,
    maxHeightPx: Infinity,
    labelWidth: () => 0,
    phraseWidth: Infinity,
  })
  const toPx = toPixels(scale, visibleWindow, widthPx)
  const marks = layouts.flatMap((layout, lane) =>
    layout.marks.map((mark): MirrorMark => {
      const shared = { side: SIDES[lane]!, line: mark.line }
      if (mark.kind === 'cluster') {
        const [at, { count, lastRow, start, end }] = [toPx(mark.at), mark]
        return { ...shared, kind: 'count', from: at, to: at, count, lastRow, span: { start, end } }
      }
      const shape = unpackShape(index.columns.shape[mark.row]!)
      const look = dateLook(shape, mark)
      const hollow = isHollow(shape, look)
      return { ...shared, kind: 'event', row: mark.row, from: toPx(mark.start), to: toPx(mark.end), look, hollow }
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
  const { count, words } = both
  const own = { count, start: new Float64Array(count), end: new Float64Array(count), shape: new Uint16Array(count) }
  let next = 0
  for (let at = 0; at < words.length; at++) {
    for (let word = words[at]!; word !== 0; word &= word - 1, next++) {
      const row = at * 32 + lowestBit(word)
      own.start[next] = columns.start[row]!
      own.shape[next] = columns.shape[row]!
      own.end[next] = isOpenEnd(columns.shape[row]!) ? columns.start[row]! + DAY : columns.end[row]!
    }
  }
  const scale = foldedTime(foldPlan(own, briefingDays), widthPx / WIDE_DAY_PX)
  const folded = foldSpan(scale, extentOf(own))
  const margin = ((folded.end - folded.start) * MARGIN_PX) / Math.max(widthPx - 2 * MARGIN_PX, MARGIN_PX)
  return { scale, visibleWindow: unfoldSpan(scale, { start: folded.start - margin, end: folded.end + margin }) }
}
