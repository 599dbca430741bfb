/**
 * Two actors on one axis: which marks stand where. Pure; the timeline's own layout with three lanes, the events of the
 * first above the axis, those of both on it, those of the second below.
 */
import { isOpenEnd, unpackShape } from '../model/date-shape'
import { DAY, type TimeSpan } from '../model/time'
import { SIDES, type ActorPair, type Side } from './actor-pair'
import { Bitset } from './bitset'
import { dateLook, isHollow, type DateLook } from './date-look'
import { layOut, type Px } from './detail'
import type { EventIndex } from './event-index'
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
  readonly visibleWindow: TimeSpan
  /** In order of time. */
  readonly marks: readonly MirrorMark[]
  /** Lines in use. */
  readonly lines: Readonly<Record<Side, number>>
}

interface MirrorRequest {
  readonly scale: TimeScale
  readonly widthPx: Px
  /** Lines that a side may have. */
  readonly lines: number
}

/** Room at both ends for an arrow, for faded ends, and for a count of some digits. */
const MARGIN_PX = 30
/** Marks closer than this on average cannot be told apart. */
const PX_PER_MARK = 9

export function layOutMirror(index: EventIndex, { rows }: ActorPair, request: MirrorRequest): Mirror {
  const { scale, widthPx, lines } = request
  const visibleWindow = windowOf(index, rows, scale, widthPx)
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
      // The timeline counts lines from the top: above the axis the last one stands next to it.
      const line = SIDES[lane] === 'first' ? layout.lines - 1 - mark.line : mark.line
      const shared = { side: SIDES[lane]!, line }
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
    visibleWindow,
    marks: marks.sort((a, b) => a.from - b.from || SIDES.indexOf(a.side) - SIDES.indexOf(b.side) || a.line - b.line),
    lines: { first: linesOf('first'), both: linesOf('both'), second: linesOf('second') },
  }
}

/** From the first to the last of these events; one whose end is open ends where the last one begins. */
function windowOf(
  { columns: { start, end, shape } }: EventIndex,
  rows: ActorPair['rows'],
  scale: TimeScale,
  widthPx: Px,
): TimeSpan {
  let [from, to] = [Infinity, -Infinity]
  for (const side of SIDES) {
    const { words } = rows[side]
    for (let at = 0; at < words.length; at++) {
      for (let word = words[at]!; word !== 0; word &= word - 1) {
        const row = at * 32 + 31 - Math.clz32(word & -word)
        from = Math.min(from, start[row]!)
        to = Math.max(to, isOpenEnd(shape[row]!) ? start[row]! + DAY : end[row]!)
      }
    }
  }
  const folded = foldSpan(scale, from < to ? { start: from, end: to } : { start: 0, end: DAY })
  const margin = ((folded.end - folded.start) * MARGIN_PX) / Math.max(widthPx - 2 * MARGIN_PX, MARGIN_PX)
  return unfoldSpan(scale, { start: folded.start - margin, end: folded.end + margin })
}
