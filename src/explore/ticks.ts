/** The time axis: which dates to write, and where, for a window of a given width. Always UTC. */
import { DAY, MINUTE, type Instant, type TimeSpan } from '../model/time'
import { boundaries, fixed, HOUR, months, WEEKS, years, type CalendarUnit } from './calendar'
import { dayWords, monthName, yearWords } from './date-words'

/** A stretch of the axis with a name: a month over its days, a year over its months. */
export interface AxisSpan extends TimeSpan {
  readonly text: string
}

export interface Axis {
  /** Upper row. */
  readonly titles: readonly AxisSpan[]
  /** Lower row; `strong` where a title begins. */
  readonly ticks: readonly { readonly at: Instant; readonly text: string; readonly strong: boolean }[]
}

interface Unit extends CalendarUnit {
  /** Least width of one unit, so that its text fits. */
  readonly minPx: number
  text(boundary: Instant): string
  readonly title?: Unit
}

const clock = (instant: Instant) => new Date(instant).toISOString().slice(11, 16)
const dayOfMonth = (instant: Instant) => String(new Date(instant).getUTCDate())
const monthOf = (instant: Instant) => new Date(instant).getUTCMonth()
const year = (instant: Instant) => yearWords(new Date(instant).getUTCFullYear())
const monthYear = (instant: Instant) => `${monthName(monthOf(instant))} ${year(instant)}`

const byDay: Unit = { ...fixed(DAY), minPx: 0, text: (instant) => dayWords(instant) }
const byMonth: Unit = { ...months(1), minPx: 0, text: monthYear }
const byYear: Unit = { ...years(1), minPx: 0, text: year }

/** Finest first. */
const UNITS: readonly Unit[] = [
  { ...fixed(10 * MINUTE), minPx: 44, text: clock, title: byDay },
  { ...fixed(HOUR), minPx: 44, text: clock, title: byDay },
  { ...fixed(6 * HOUR), minPx: 44, text: clock, title: byDay },
  { ...fixed(DAY), minPx: 17, text: dayOfMonth, title: byMonth },
  { ...WEEKS, minPx: 24, text: dayOfMonth, title: byMonth },
  { ...months(1), minPx: 28, text: (instant) => monthName(monthOf(instant), 'short'), title: byYear },
  { ...months(1), minPx: 13, text: (instant) => monthName(monthOf(instant))[0]!, title: byYear },
  { ...months(3), minPx: 30, text: (instant) => monthName(monthOf(instant), 'short'), title: byYear },
  ...[1, 2, 5, 10, 20, 50, 100, 500, 1000].map((count): Unit => ({ ...years(count), minPx: 40, text: year })),
]

/**
 * Titles and ticks for a window drawn `widthPx` wide. A window of two weeks on 800 px gives
 * `March 2023` over `13 14 15 …`; ten years give `2014 2015 …`.
 */
export function axis(visibleWindow: TimeSpan, widthPx: number): Axis {
  const pxPerMs = widthPx / (visibleWindow.end - visibleWindow.start)
  const unit = UNITS.find(({ length, minPx }) => length * pxPerMs >= minPx) ?? UNITS.at(-1)!
  const title = unit.title
  const ticks = boundaries(unit, visibleWindow).map((at) => ({
    at,
    text: unit.text(at),
    strong: title !== undefined && title.floor(at) === at,
  }))
  const titles = title
    ? boundaries(title, visibleWindow).map((start) => ({ start, end: title.next(start), text: title.text(start) }))
    : []
  return { titles, ticks }
}
