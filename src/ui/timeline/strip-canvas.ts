/** The strip's drawing: how many events there are and match, bin by bin, over one row of dates. */
import type { EventIndex } from '../../explore/event-index'
import { histogram, type Matching } from '../../explore/facets'
import { axis } from '../../explore/ticks'
import type { Instant, TimeSpan } from '../../model/time'
import { inks, paintBriefings, prepare, scale } from './canvas'

/** Height of the bars, and of all. */
export const CHART_PX = 34
export const STRIP_PX = 58

const BAR_PX = 5

export interface StripContent {
  readonly index: EventIndex
  readonly matching: Matching
  readonly bounds: TimeSpan
  readonly widthPx: number
  readonly briefingDays: readonly Instant[]
}

export function paintStrip(
  canvas: HTMLCanvasElement,
  { index, matching, bounds, widthPx, briefingDays }: StripContent,
): void {
  const frame = { visibleWindow: bounds, widthPx, leftPx: 0, heightPx: STRIP_PX }
  const context = widthPx > 0 && prepare(canvas, frame)
  if (!context) return
  const colors = inks(canvas)
  const toPx = scale(frame)
  const { all, matching: chosen } = histogram(index, matching, bounds, Math.max(1, Math.floor(widthPx / BAR_PX)))
  const most = all.reduce((max, count) => Math.max(max, count), 1)
  // The root keeps a single event visible beside a peak of hundreds.
  const bar = (count: number) => (count === 0 ? 0 : Math.max(3, Math.sqrt(count / most) * (CHART_PX - 6)))
  const barWidth = widthPx / all.length
  for (const [bins, fill] of [
    [all, colors.ink4],
    [chosen, colors.ink],
  ] as const) {
    context.fillStyle = fill
    bins.forEach((count, bin) =>
      context.fillRect(bin * barWidth, CHART_PX - bar(count), Math.max(1, barWidth - 1), bar(count)),
    )
  }
  context.fillStyle = colors.ink3
  context.fillRect(0, CHART_PX, widthPx, 1)
  context.font = `400 11.5px ${colors.font}`
  for (const { at, text } of axis(bounds, widthPx).ticks) {
    const x = toPx(at)
    context.fillRect(Math.round(x), CHART_PX, 1, 4)
    if (x >= 0 && x + context.measureText(text).width < widthPx) context.fillText(text, x + 4, CHART_PX + 15)
  }
  context.fillStyle = colors.ink
  paintBriefings(context, frame, briefingDays, CHART_PX + 6)
}
