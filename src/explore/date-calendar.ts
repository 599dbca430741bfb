/**
 * A small calendar that shows how a date follows from the words: its days, months or years, the briefing's day among
 * them. Pure; positions are in cells, from the left edge of the first.
 */
import type { EventDate } from '../model/dataset'
import {
  compiledBounds,
  DAY,
  spanOf,
  utcDay,
  weekday,
  type DateBounds,
  type Instant,
  type TimeSpan,
} from '../model/time'
import { dateLook, isHollow, type DateLook, type LookShape } from './date-look'
import { monthName, spanWords, weekdayWords, yearWords } from './date-words'

export type CalendarUnit = 'day' | 'month' | 'year'

export interface CalendarCell {
  /** `13`, `Mar` or `M`, `2014`. */
  readonly label: string
  /** Above it: the weekday's letter, or the year that begins there. */
  readonly head: string
  /** Whether the words allow it, whether the briefing is of it, and whether a date from elsewhere is in it. */
  readonly isMeant: boolean
  readonly isBriefing: boolean
  readonly isOutside: boolean
}

export interface DateCalendar {
  readonly unit: CalendarUnit
  readonly cells: readonly CalendarCell[]
  /** Where the mark begins and ends. */
  readonly from: number
  readonly to: number
  readonly look: DateLook
  readonly hollow: boolean
  /** Where the briefing's day is, in the middle of it. */
  readonly briefing: number | undefined
  /** The same in words. */
  readonly words: string
}

/** As many of a unit as can be told apart in a panel; fewer years than that are steps of several. */
const MOST: Record<CalendarUnit, number> = { day: 24, month: 30, year: 16 }
/** So few that they look like a calendar. */
const LEAST: Record<CalendarUnit, number> = { day: 7, month: 6, year: 5 }
/** An arrow and the faded ends of a short date need cells beside them. */
const ROOM = 2

/**
 * The calendar of a date, with the day of the briefing that its words stand in.
 *
 * ```
 * dateCalendar({ edtf: '[2023-03-13..2023-03-19]', … }, 22 March 2023)
 *
 *   M  T  W  T  F  S  S  M  T  W
 *   ▼━━━━━━━━━━━━━━━━━━━┓────────     from 0 to 7
 *   13 14 15 16 17 18 19 20 21 22
 *                              ▲      briefing 9.5
 * ```
 */
export function dateCalendar(date: EventDate, briefing: Instant | undefined): DateCalendar {
  const bounds = compiledBounds(date.edtf)
  const { start, end } = placed(date, bounds)
  const known: TimeSpan = { start: Math.min(start, briefing ?? start), end: Math.max(end, (briefing ?? start) + DAY) }
  const shape: LookShape = {
    ...bounds,
    precision: date.precision,
    openStart: date.open?.includes('start') || bounds.start === undefined,
    openEnd: date.open?.includes('end') || bounds.end === undefined,
  }
  const look = lookOf(shape, { start, end })
  const grid = gridOf(known, { start, end }, look)
  const at = (instant: Instant) => positionIn(grid, instant)
  const elsewhere = date.outside && outsideSpan(date.outside.edtf)
  const edges = grid.edges.slice(0, -1).map((from, i) => ({ start: from, end: grid.edges[i + 1]! }))
  // What covers all of it would mark nothing.
  const isAll = elsewhere && elsewhere.start <= grid.edges[0]! && elsewhere.end >= grid.edges.at(-1)!
  const outside = isAll ? undefined : elsewhere
  const isIn = (cell: TimeSpan, span: TimeSpan | undefined) =>
    span !== undefined && span.start < cell.end && cell.start < span.end
  const isPoint = look === 'point' || look.startsWith('open') || (look === 'about' && end - start <= DAY)
  // What is one of some days stands in the middle of the first and of the last, a bar goes from edge to edge.
  const [from, to] =
    look === 'one-of'
      ? [at(start + Math.min(DAY, end - start) / 2), at(end - Math.min(DAY, end - start) / 2)]
      : isPoint
        ? pointOf(look, { start, end }, at, edges.length)
        : [at(start), at(end)]
  return {
    unit: grid.unit,
    cells: edges.map((cell, i) => ({
      ...labelOf(grid, cell.start, i),
      isMeant: isIn(cell, { start, end }),
      isBriefing: briefing !== undefined && isIn(cell, { start: briefing, end: briefing + DAY }),
      isOutside: isIn(cell, outside),
    })),
    from,
    to,
    look,
    hollow: isHollow(shape, look),
    briefing: briefing === undefined ? undefined : at(briefing + DAY / 2),
    words: calendarWords({ start, end }, look, briefing),
  }
}

/** Where it is drawn: an open end is not, and the end that is named is a day, month or year of its own. */
function placed(date: EventDate, { start, end, anchor }: DateBounds): TimeSpan {
  if (start === undefined) return { start: anchor, end: end! }
  if (end === undefined) return { start, end: Math.max(spanOf(date).end, start + DAY) }
  return { start, end }
}

/** Drawn by whole days: what is no longer than one is a point. */
function lookOf(shape: LookShape, { start, end }: TimeSpan): DateLook {
  return dateLook(shape, { start, end: end - start <= DAY ? start : end })
}

/** A point in the middle of its day; an arrow back from the end of what is named, or on to the end of the calendar. */
function pointOf(
  look: DateLook,
  { start, end }: TimeSpan,
  at: (instant: Instant) => number,
  cells: number,
): readonly [from: number, to: number] {
  const middle = at(start + Math.min(DAY, end - start) / 2)
  if (look === 'open-end') return [middle, cells]
  if (look !== 'open-start') return [middle, middle]
  const last = at(end - Math.min(DAY, end - start) / 2)
  return [last, last]
}

interface Grid {
  readonly unit: CalendarUnit
  /** Years in a cell. */
  readonly step: number
  /** The start of each cell, and the end of the last. */
  readonly edges: readonly Instant[]
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]

function gridOf(known: TimeSpan, { start, end }: TimeSpan, look: DateLook): Grid {
  const isShort = look === 'about' && end - start <= 3 * DAY
  const needsRoom = look.startsWith('open') || isShort
  const days = (known.end - known.start) / DAY
  if (days <= MOST.day - LEAST.day + 1) {
    const first = Math.floor(Math.min(known.start, needsRoom ? start - ROOM * DAY : start) / DAY) * DAY
    const monday = first - ((weekday(first) + 6) % 7) * DAY
    const last = Math.max(known.end, isShort || look === 'open-end' ? end + ROOM * DAY : end, monday + LEAST.day * DAY)
    return { unit: 'day', step: 1, edges: edgesOf(Math.ceil((last - monday) / DAY), (i) => monday + i * DAY) }
  }
  const [from, to] = [new Date(known.start), new Date(known.end - 1)]
  const [firstYear, lastYear] = [from.getUTCFullYear(), to.getUTCFullYear()]
  const margin = look.startsWith('open') || look === 'about' ? 1 : 0
  const firstMonth = firstYear * 12 + from.getUTCMonth() - margin
  const lastMonth = lastYear * 12 + to.getUTCMonth() + (look === 'open-end' || look === 'about' ? margin : 0)
  if (lastMonth - firstMonth < MOST.month) {
    const begin = Math.min(firstMonth, lastMonth - LEAST.month + 1)
    const monthAt = (month: number) => utcDay(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1)
    return { unit: 'month', step: 1, edges: edgesOf(lastMonth - begin + 1, (i) => monthAt(begin + i)) }
  }
  const step = YEAR_STEPS.find((each) => (lastYear - firstYear + 1) / each < MOST.year - 1) ?? YEAR_STEPS.at(-1)!
  const begin = Math.floor(Math.min(firstYear - margin * step, lastYear - LEAST.year + 1) / step) * step
  const cells = Math.floor((lastYear - begin) / step) + 1
  return { unit: 'year', step, edges: edgesOf(cells, (i) => utcDay(begin + i * step, 1, 1)) }
}

function edgesOf(cells: number, edgeAt: (i: number) => Instant): Instant[] {
  return Array.from({ length: cells + 1 }, (_, i) => edgeAt(i))
}

function positionIn({ edges }: Grid, instant: Instant): number {
  const next = edges.findIndex((edge) => edge > instant)
  if (next < 0) return edges.length - 1
  if (next === 0) return 0
  const [from, to] = [edges[next - 1]!, edges[next]!]
  return next - 1 + (instant - from) / (to - from)
}

function labelOf({ unit, step, edges }: Grid, start: Instant, i: number): { label: string; head: string } {
  const date = new Date(start)
  const month = date.getUTCMonth()
  if (unit === 'day') return { label: String(date.getUTCDate()), head: weekdayWords(start)[0]! }
  if (unit === 'month') {
    const name = monthName(month, 'short')
    // A year is named where it begins, and at the left edge unless the next one follows too closely.
    const isHead = month === 0 || (i === 0 && month < 11)
    return { label: edges.length > 8 ? name[0]! : name, head: isHead ? String(date.getUTCFullYear()) : '' }
  }
  return { label: yearWords(date.getUTCFullYear()), head: step > 1 && i === 0 ? `${step} years each` : '' }
}

const LOOK_WORDS: Record<DateLook, (span: string) => string> = {
  point: (span) => `a mark at ${span}`,
  bar: (span) => `a bar over ${span}`,
  about: (span) => `a mark with fading ends about ${span}`,
  'one-of': (span) => `hollow marks from end to end of ${span}`,
  'open-start': (span) => `an arrow back from ${span}`,
  'open-end': (span) => `an arrow on from ${span}`,
}

/** `Calendar: a bar over 13–19 March 2023; the briefing is of Wednesday, 22 March 2023, 3 days after that.` */
function calendarWords({ start, end }: TimeSpan, look: DateLook, briefing: Instant | undefined): string {
  const drawn = look === 'open-end' ? { start, end: start + DAY } : { start, end }
  const span = end - start <= DAY || look === 'open-end' ? weekdayWords(start) : spanWords(drawn)
  const mark = LOOK_WORDS[look](span)
  if (briefing === undefined) return `Calendar: ${mark}.`
  return `Calendar: ${mark}; the briefing is of ${weekdayWords(briefing)}${distanceWords({ start, end }, briefing)}.`
}

function distanceWords({ start, end }: TimeSpan, briefing: Instant): string {
  const after = Math.round((briefing - (end - DAY)) / DAY)
  if (briefing >= start && briefing < end) return end - start <= DAY ? ', the same day' : ', one of these days'
  if (after < 0) return ', before that'
  if (after > 60) return ''
  return after === 1 ? ', the day after' : `, ${after} days after that`
}

/** A date from general knowledge, as far as it is closed. */
function outsideSpan(edtf: string): TimeSpan | undefined {
  const { start, end } = compiledBounds(edtf)
  return start === undefined || end === undefined ? undefined : { start, end }
}
