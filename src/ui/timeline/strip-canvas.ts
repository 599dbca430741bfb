/** The strip's drawing: how many events there are and match, bin by bin, over one row of dates. */
import type { EventIndex } from '../../explore/event-index'
import { coveredDays } from '../../explore/coverage-days'
import type { Matching } from '../../explore/facets'
import { histogram } from '../../explore/histogram'
import { longEvents, peakWords } from '../../explore/strip'
import { axis } from '../../explore/ticks'
import { DAY, type Instant, type TimeSpan } from '../../model/time'
import { EVEN, toPixels } from '../../explore/time-scale'
import { inks, paintBands, paintBriefings, prepare, type Briefings } from './canvas'

/** Height of the bars, and of all. */
export const CHART_PX = 34
export const STRIP_PX = 58
/** Height of the lines between the strip and the axis. */
export const LENS_PX = 22

const BAR_PX = 5
/** What lasts for months is a low bar; above it stand the bars of the bins. */
const LONG_PX = 2
/** Days that a briefing covers can be seen however long the strip is: so wide at least, on a line so thick. */
const COVERED_PX = 3
const COVERED_LINE_PX = 3
const GAP_PX = 4
const NOT_YET = ['not known yet', 'not yet']
/** Where the words beside the peaks stand, from the top. */
const WORDS_PX = 16

export interface StripContent extends Briefings {
  readonly index: EventIndex
  readonly matching: Matching
  /** Whether the numbers of `matching` must not be told. */
  readonly isSearching: boolean
  readonly bounds: TimeSpan
  readonly widthPx: number
}

export function paintStrip(
  canvas: HTMLCanvasElement,
  { index, matching, isSearching, bounds, widthPx, briefingDays, asOf }: StripContent,
): void {
  const frame = { scale: EVEN, visibleWindow: bounds, widthPx, leftPx: 0, heightPx: STRIP_PX }
  const context = widthPx > 0 && prepare(canvas, frame)
  if (!context) return
  const colors = inks(canvas)
  const toPx = toPixels(EVEN, bounds, widthPx)
  const bins = histogram(index, matching, bounds, Math.max(1, Math.floor(widthPx / BAR_PX)))
  const { all, matching: chosen } = bins
  const most = all.reduce((max, count) => Math.max(max, count), 1)
  // The root keeps a single event visible beside a peak of hundreds.
  const bar = (count: number) => (count === 0 ? 0 : Math.max(3, Math.sqrt(count / most) * (CHART_PX - 6)))
  const barWidth = widthPx / all.length
  const known = knownPx(widthPx, toPx, { briefingDays, asOf })
  paintGround(context, widthPx, colors, coveredPx(briefingDays, toPx), known)
  for (const { start, end, matches } of longEvents(index, matching.bits, bounds)) {
    context.fillStyle = matches ? colors.ink : colors.ink4
    const from = Math.max(0, toPx(start))
    context.fillRect(from, CHART_PX - LONG_PX, Math.min(widthPx, toPx(end)) - from, LONG_PX)
  }
  for (const [counts, fill] of [
    [all, colors.ink4],
    [chosen, colors.ink],
  ] as const) {
    context.fillStyle = fill
    counts.forEach((count, bin) =>
      context.fillRect(bin * barWidth, CHART_PX - bar(count), Math.max(1, barWidth - 1), bar(count)),
    )
  }
  context.fillStyle = colors.ink3
  context.fillRect(0, CHART_PX, widthPx, 1)
  context.font = `400 11.5px ${colors.font}`
  const tall = most * ((CHART_PX - WORDS_PX) / (CHART_PX - 6)) ** 2
  const textWidth = (text: string) => context.measureText(text).width
  const peaks = isSearching ? [] : peakWords(bins, { widthPx, textWidth, tall })
  const words = peaks.filter(({ text, x }) => x + textWidth(text) < known)
  for (const { text, x } of words) context.fillText(text, x, WORDS_PX - 3)
  if (known < widthPx) {
    context.fillRect(Math.round(known), 0, 1, CHART_PX)
    const peak = all.findIndex((count, bin) => bin * barWidth > known && count >= tall)
    const room = (peak < 0 ? widthPx : peak * barWidth) - known - 2 * GAP_PX
    const text = NOT_YET.find((each) => textWidth(each) < room)
    if (text !== undefined) context.fillText(text, known + GAP_PX, WORDS_PX - 3)
  }
  for (const { at, text } of axis(bounds, widthPx).ticks) {
    const x = toPx(at)
    context.fillRect(Math.round(x), CHART_PX, 1, 4)
    if (x >= 0 && x + context.measureText(text).width < widthPx) context.fillText(text, x + 4, CHART_PX + 15)
  }
  context.fillStyle = colors.ink
  paintBriefings(context, frame, { briefingDays, asOf }, CHART_PX + 8)
}

interface Stretch {
  readonly left: number
  readonly right: number
}

/** Where the days that briefings cover stand, each wide enough to be seen. */
function coveredPx(briefingDays: readonly Instant[], toPx: (instant: Instant) => number): Stretch[] {
  return coveredDays(briefingDays).map(({ start, end }) => {
    const [left, right] = [toPx(start), toPx(end)]
    const spare = Math.max(0, COVERED_PX - (right - left)) / 2
    return { left: left - spare, right: right + spare }
  })
}

/** Where the day of what was known ends; the whole width where no briefing came later. */
function knownPx(widthPx: number, toPx: (instant: Instant) => number, { briefingDays, asOf }: Briefings): number {
  if (asOf === undefined || briefingDays.every((day) => day <= asOf)) return widthPx
  return Math.min(Math.max(0, toPx(asOf + DAY)), widthPx)
}

/** Tinted where no briefing covers the days, with a thick line below those that one does; hatched where it is not yet. */
function paintGround(
  context: CanvasRenderingContext2D,
  widthPx: number,
  colors: ReturnType<typeof inks>,
  covered: readonly Stretch[],
  known: number,
): void {
  context.fillStyle = colors.paper2
  context.fillRect(0, 0, widthPx, CHART_PX)
  context.fillStyle = colors.paper
  for (const { left, right } of covered) context.fillRect(left, 0, right - left, CHART_PX)
  paintBands(context, [{ left: known, right: widthPx, hatched: true }], 0, CHART_PX, colors)
  context.fillStyle = colors.ink
  for (const { left, right } of covered)
    if (left < known) context.fillRect(left, CHART_PX, right - left, COVERED_LINE_PX)
}
