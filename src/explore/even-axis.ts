import { DAY, type Instant, type TimeSpan } from '../model/time'
import { TEXT_GAP, type AxisDrawing, type MeasureText } from './axis-drawing'
import { dayWords } from './date-words'
import { placer } from './text-placer'
import { axis } from './ticks'
import { EVEN, toPixels } from './time-scale'

/** The axis of even time: a title where a month or year begins, and dates as close as they can be read. */
export function evenAxis(
  visibleWindow: TimeSpan,
  widthPx: number,
  briefingDays: readonly Instant[],
  measure: MeasureText,
  asOf = Infinity,
): AxisDrawing {
  const { titles, ticks } = axis(visibleWindow, widthPx)
  const toPx = toPixels(EVEN, visibleWindow, widthPx)
  const place = placer(widthPx, measure)
  for (const { start, end, text } of titles) {
    place('title', 'strong', [text], Math.max(toPx(start), 0) + TEXT_GAP, Math.min(toPx(end), widthPx))
  }
  const known = briefingDays.filter((day) => day <= asOf)
  const isCut = known.length < briefingDays.length
  const last = isCut ? asOf : known.at(-1)
  const quiet = last === undefined ? Infinity : Math.max(0, toPx(last + DAY))
  if (last !== undefined) {
    const text = `${isCut ? 'not known yet on' : 'no briefing after'} ${dayWords(last, 'short')}`
    place('title', 'plain', [text], quiet + TEXT_GAP, widthPx - TEXT_GAP)
  }
  const briefings = new Set(known)
  for (const [i, { at, text, strong }] of ticks.entries()) {
    const next = ticks[i + 1]?.at ?? visibleWindow.end
    const look = strong || (briefings.has(at) && next - at <= DAY) ? 'strong' : 'plain'
    const isDay = next - at <= DAY && next - at >= DAY / 2
    if (isDay) place.centred(look, text, (toPx(at) + toPx(next)) / 2)
    else place('detail', look, [text], toPx(at) + TEXT_GAP, toPx(next) + TEXT_GAP)
  }
  return {
    texts: place.texts,
    lines: ticks.map(({ at, strong }) => ({ x: toPx(at), long: strong })),
    bands: quiet < widthPx ? [{ left: quiet, right: widthPx, hatched: false }] : [],
  }
}
