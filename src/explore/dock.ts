/**
 * The events of one briefing on a narrow strip of time: which marks stand where. Pure; the timeline's own layout, on
 * a single lane and on a folded scale made of these events alone, so that all of them are in view at any width.
 */
import { isOpenEnd } from '../model/date-shape'
import { DAY, type Instant, type TimeSpan } from '../model/time'
import { Bitset } from './bitset'
import { layOut, WING_PX, type Mark, type Px } from './detail'
import type { EventIndex } from './event-index'
import { extentOf } from './fit'
import { foldedTime, foldPlan, WIDE_DAY_PX, type FoldPlan } from './folded-time'
import { foldedLength, type TimeScale } from './time-scale'
import { pixelsWithin, placedEvent, windowAround, WORDLESS, type PlacedEvent } from './wordless-layout'

interface DockPlace {
  /** Counted from the top. */
  readonly line: number
  /** Left and right end of what the words allow; the same for a point. */
  readonly from: Px
  readonly to: Px
}

export type DockEvent = DockPlace & PlacedEvent

/** Several that find no room beside each other, in order of time. */
export interface DockCount extends DockPlace {
  readonly kind: 'count'
  readonly rows: readonly number[]
  /** What their words name, from the first to the last; an open end is not named. */
  readonly span: TimeSpan
}

export type DockMark = DockEvent | DockCount

export interface DockRequest {
  /** The briefing's events, each once. */
  readonly rows: readonly number[]
  readonly briefingDay: Instant
  readonly widthPx: Px
  readonly lines: number
  /** Has a mark of its own, if it is among them. */
  readonly selectedRow?: number | undefined
}

export interface DockLayout {
  readonly scale: TimeScale
  readonly visibleWindow: TimeSpan
  /** In order of time. */
  readonly marks: readonly DockMark[]
}

/** Share of the strip for the days near the briefing, where months and years before it must be shown, too. */
const NEAR_SHARE = 0.6
/** Room at both ends for an arrow, for faded ends, and for a count of two digits. */
const MARGIN_PX = 36
/** Half of a mark's target. */
const HALF_PX = 12
/** More could not be told apart in a strip. */
const MAX_MARKS = 80

/**
 * ```
 * layOutDock(index, { rows: [0, 7, 8, 9, 10], briefingDay: 16 May 2024, widthPx: 1100, lines: 2 })
 *   marks  { kind: 'event', row: 0, look: 'point', from: 36, … }, …, { kind: 'count', rows: [8, 9, 10], from: 988, … }
 * ```
 */
export function layOutDock(index: EventIndex, request: DockRequest): DockLayout {
  const { briefingDay, widthPx, lines, selectedRow } = request
  const rows = [...new Set(request.rows)].sort((a, b) => a - b)
  const { scale, visibleWindow } = timeOf(index, rows, briefingDay, widthPx)
  const drawn = Bitset.of(index.columns.count, rows)
  const lane = { id: '', label: '', count: rows.length, drawn, feet: new Bitset(index.columns.count) }
  const [layout] = layOut(index, [lane], {
    scale,
    visibleWindow,
    widthPx,
    maxLines: lines,
    maxMarks: MAX_MARKS,
    ...WORDLESS,
    pinned: selectedRow,
  })
  const marks = layout?.marks ?? []
  const toPx = pixelsWithin(scale, visibleWindow, widthPx)
  const counted = rowsOfCounts(rows, marks)
  const placed = marks.map((mark): DockMark => {
    if (mark.kind === 'cluster') {
      const at = toPx(mark.at)
      const own = counted.get(mark) ?? []
      return { kind: 'count', line: mark.line, from: at, to: at, rows: own, span: namedSpan(index, own) }
    }
    return { ...placedEvent(index, mark, toPx), line: mark.line }
  })
  const ordered = placed.sort((a, b) => shapeAt(a) - shapeAt(b) || a.line - b.line)
  return { scale, visibleWindow, marks: withinLines(ordered, lines, selectedRow) }
}

/** Where the shape of a mark stands: in the middle of what is about a date, else at the start. */
export function shapeAt(mark: DockMark): Px {
  return mark.kind === 'event' && mark.look === 'about' ? (mark.from + mark.to) / 2 : mark.from
}

/** The scale of these events alone, and the window that just holds them and the briefing's day. */
function timeOf(
  { columns }: EventIndex,
  rows: readonly number[],
  briefingDay: Instant,
  widthPx: Px,
): Pick<DockLayout, 'scale' | 'visibleWindow'> {
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!)
  const shape = Uint16Array.from(rows, (row) => columns.shape[row]!)
  const start = pick(columns.start)
  // An open end reaches to the edge of all data, which says nothing here.
  const end = pick(columns.end).map((instant, i) =>
    isOpenEnd(shape[i]!) ? Math.max(start[i]! + DAY, Math.min(instant, briefingDay + DAY)) : instant,
  )
  const own = { count: rows.length, start, end, shape }
  const extent = extentOf(own, [briefingDay])
  const scale = scaleOf(foldPlan(own, [briefingDay]), extent, widthPx)
  return { scale, visibleWindow: windowAround(scale, extent, widthPx, MARGIN_PX) }
}

/** Most events lie near the briefing: its days get the greater share of the strip, where folding alone gives them less. */
function scaleOf(plan: FoldPlan, extent: TimeSpan, widthPx: Px): TimeScale {
  const room = widthPx / WIDE_DAY_PX
  const scale = foldedTime(plan, room)
  const all = foldedLength(scale, extent)
  const near = scale.pieces
    .filter(({ detail }) => detail === 'days')
    .reduce((sum, piece) => sum + foldedLength(scale, piece), 0)
  const stretch = (NEAR_SHARE / (1 - NEAR_SHARE)) * ((all - near) / near)
  if (!(stretch > 1)) return scale
  const pieces = plan.pieces.map((piece) =>
    piece.detail === 'days' ? { ...piece, slope: piece.slope * stretch } : piece,
  )
  return foldedTime({ ...plan, pieces }, room)
}

/** Counts take in, from the first to the last, what has no mark of its own. */
function rowsOfCounts(rows: readonly number[], marks: readonly Mark[]): ReadonlyMap<Mark, readonly number[]> {
  const own = new Set(marks.flatMap((mark) => (mark.kind === 'event' ? [mark.row] : [])))
  const rest = rows.filter((row) => !own.has(row))
  const counts = marks.filter((mark) => mark.kind === 'cluster').sort((a, b) => a.lastRow - b.lastRow)
  let at = 0
  return new Map(counts.map((mark) => [mark, rest.slice(at, (at += mark.count))]))
}

function namedSpan({ columns: { start, end, shape } }: EventIndex, rows: readonly number[]): TimeSpan {
  const ends = rows.map((row) => (isOpenEnd(shape[row]!) ? start[row]! + DAY : end[row]!))
  return { start: Math.min(...rows.map((row) => start[row]!)), end: Math.max(...ends) }
}

/** What is selected may have a line more than there is room for: it then stands before others, where it hides least. */
function withinLines(marks: readonly DockMark[], lines: number, selectedRow: number | undefined): DockMark[] {
  return marks.map((mark) => {
    if (mark.line < lines || mark.kind === 'count' || mark.row !== selectedRow) return mark
    const x = shapeAt(mark)
    const isNear = (other: DockMark) => other !== mark && Math.abs(shapeAt(other) - x) < WING_PX + HALF_PX / 2
    const hides = (line: number) => marks.filter((other) => other.line === line && isNear(other)).length
    const best = Array.from({ length: lines }, (_, line) => line).sort((a, b) => hides(a) - hides(b) || b - a)[0]
    return { ...mark, line: best ?? 0 }
  })
}
