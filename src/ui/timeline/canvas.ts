/**
 * What lies behind the marks: the axis, its grid, the foot ticks, and how many events lie left and right of the
 * window. Two canvases, not in the way of the pointer; what they say is in the marks' names and in the list as well.
 */
import type { Bitset } from '../../explore/bitset'
import type { LaneLayout } from '../../explore/detail'
import { lowerBound, type EventIndex } from '../../explore/event-index'
import { dayWords } from '../../explore/date-words'
import { placeOf } from '../../explore/place'
import type { Axis } from '../../explore/ticks'
import { DAY, type Instant, type TimeSpan } from '../../model/time'

export interface Frame {
  readonly visibleWindow: TimeSpan
  /** Of the tracks. */
  readonly widthPx: number
  /** Where the tracks begin in the host. */
  readonly leftPx: number
  readonly heightPx: number
}

export interface LaneStyle {
  readonly selectedRow: number | undefined
  readonly narrow: boolean
  /** Day of the last briefing: what is empty after it was not told, which does not mean that nothing happened. */
  readonly lastDay: Instant
}

export interface DrawnLane {
  readonly layout: LaneLayout
  readonly top: number
  readonly height: number
}

/** Height of the axis. */
export const AXIS_PX = 38

const TITLE_BASE = 14
const TICK_BASE = 31
const TICK_TOP = 20
/** Ticks closer than this would be one line anyway. */
const FOOT_STEP_PX = 2

/** The two rows of dates above the lanes, with a triangle under each briefing's day. */
export function paintAxis(
  canvas: HTMLCanvasElement,
  frame: Frame,
  { titles, ticks }: Axis,
  briefingDays: readonly Instant[],
): void {
  const context = prepare(canvas, { ...frame, heightPx: AXIS_PX + 1 })
  if (!context) return
  const { visibleWindow, widthPx } = frame
  const colors = inks(canvas)
  const toPx = scale(frame)
  for (const { at, strong } of ticks) {
    const top = strong ? TICK_TOP : AXIS_PX - 6
    context.fillStyle = colors.line
    context.fillRect(Math.round(toPx(at)), top, 1, AXIS_PX - top)
  }
  context.fillStyle = colors.ink
  context.font = `650 12.5px ${colors.font}`
  for (const { start, end, text } of titles) {
    const x = Math.max(toPx(start), 0) + 4
    if (context.measureText(text).width < toPx(end) - x) context.fillText(text, x, TITLE_BASE)
  }
  const briefings = new Set(briefingDays)
  for (const [i, { at, text, strong }] of ticks.entries()) {
    const next = ticks[i + 1]?.at ?? visibleWindow.end
    const bold = strong || (briefings.has(at) && next - at <= DAY)
    context.font = `${bold ? 650 : 400} 11.5px ${colors.font}`
    context.fillStyle = bold ? colors.ink : colors.ink3
    const isDay = next - at <= DAY && next - at >= DAY / 2
    const room = toPx(next) - toPx(at)
    const textWidth = context.measureText(text).width
    const x = isDay ? toPx(at) + (room - textWidth) / 2 : toPx(at) + 4
    if (textWidth <= room && x + textWidth <= widthPx) context.fillText(text, x, TICK_BASE)
  }
  paintQuiet(context, frame, titles, briefingDays)
  context.fillStyle = colors.ink
  paintBriefings(context, frame, briefingDays, AXIS_PX)
  context.fillRect(0, AXIS_PX, widthPx, 1)
}

/** A triangle for each briefing, standing on `base` and pointing at its day. */
export function paintBriefings(
  context: CanvasRenderingContext2D,
  frame: Frame,
  days: readonly Instant[],
  base: number,
): void {
  const toPx = scale(frame)
  for (const day of days) {
    const x = toPx(day + DAY / 2)
    context.beginPath()
    context.moveTo(x - 4, base)
    context.lineTo(x + 4, base)
    context.lineTo(x, base - 5)
    context.fill()
  }
}

/** Says from where on nothing was told, if the upper row is free there. */
function paintQuiet(
  context: CanvasRenderingContext2D,
  frame: Frame,
  titles: Axis['titles'],
  briefingDays: readonly Instant[],
): void {
  const last = briefingDays.at(-1)
  if (last === undefined) return
  const toPx = scale(frame)
  const x = Math.max(0, toPx(last + DAY))
  const text = `no briefing after ${dayWords(last, 'short')}`
  const { ink3, font } = inks(context.canvas)
  context.font = `400 11.5px ${font}`
  const end = x + 8 + context.measureText(text).width
  const isTaken = titles.some(({ start }) => toPx(start) > x - 120 && toPx(start) < end + 8)
  if (end > frame.widthPx || isTaken) return
  context.fillStyle = ink3
  context.fillText(text, x + 4, TITLE_BASE)
}

/** Grid, the selected span through all lanes, foot ticks, and what lies outside of the window. */
export function paintLanes(
  canvas: HTMLCanvasElement,
  frame: Frame,
  { ticks }: Axis,
  lanes: readonly DrawnLane[],
  index: EventIndex,
  { selectedRow, narrow, lastDay }: LaneStyle,
): void {
  const context = prepare(canvas, frame)
  if (!context) return
  const { widthPx, heightPx } = frame
  const colors = inks(canvas)
  const toPx = scale(frame)
  const quiet = toPx(lastDay + DAY)
  context.fillStyle = colors.paper2
  if (quiet < widthPx) context.fillRect(Math.max(0, quiet), AXIS_PX, widthPx, heightPx)
  context.fillStyle = colors.line
  for (const { at, strong } of ticks) if (strong) context.fillRect(Math.round(toPx(at)), AXIS_PX, 1, heightPx)
  if (selectedRow !== undefined) {
    const [from, to] = [toPx(index.columns.start[selectedRow]!), toPx(index.columns.end[selectedRow]!)]
    context.fillStyle = colors.shade
    context.fillRect(from, AXIS_PX, Math.max(1, to - from), heightPx)
  }
  context.font = `400 11.5px ${colors.font}`
  context.fillStyle = colors.ink3
  for (const { layout, top, height } of lanes) {
    const foot = top + height
    const { feet, hidden } = layout.lane
    paintFeet(context, frame, index, feet, foot - 7, 5)
    // Above them on a phone stands the name.
    if (hidden) paintFeet(context, frame, index, hidden, foot - (narrow ? 9 : 14), narrow ? 7 : 12)
    const { before, after } = layout
    const base = narrow ? top + 13 : top + height - 4
    const text = `${after} ›`
    if (after > 0) context.fillText(text, widthPx - context.measureText(text).width - 4, base)
    if (before > 0 && !narrow) context.fillText(`‹ ${before}`, 4, base)
  }
}

/** A tick for every event that belongs to the lane too; a pixel holds any number of them. */
function paintFeet(
  context: CanvasRenderingContext2D,
  frame: Frame,
  index: EventIndex,
  feet: Bitset,
  top: number,
  heightPx: number,
): void {
  const { visibleWindow, widthPx } = frame
  const toPx = scale(frame)
  const msPerPx = (visibleWindow.end - visibleWindow.start) / widthPx
  const last = feet.countBefore(lowerBound(index, visibleWindow.end))
  for (let rank = feet.countBefore(lowerBound(index, visibleWindow.start)); rank < last;) {
    const { start } = placeOf(index, feet.select(rank)!)
    const x = Math.round(toPx(start))
    context.fillRect(x, top, 1, heightPx)
    rank = Math.max(rank + 1, feet.countBefore(lowerBound(index, start - DAY / 2 + FOOT_STEP_PX * msPerPx)))
  }
}

/** Clears a canvas and fits it to its place, crisp on any screen; undefined where the browser gives no context. */
export function prepare(
  canvas: HTMLCanvasElement,
  { widthPx, leftPx, heightPx }: Frame,
): CanvasRenderingContext2D | undefined {
  const context = canvas.getContext('2d')
  if (!context) return undefined
  const [pixelWidth, pixelHeight] = [Math.round(widthPx * devicePixelRatio), Math.round(heightPx * devicePixelRatio)]
  if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
    canvas.width = pixelWidth
    canvas.height = pixelHeight
  }
  Object.assign(canvas.style, { left: `${leftPx}px`, width: `${widthPx}px`, height: `${heightPx}px` })
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  context.clearRect(0, 0, widthPx, heightPx)
  return context
}

export function scale({ visibleWindow, widthPx }: Frame): (instant: Instant) => number {
  const pxPerMs = widthPx / (visibleWindow.end - visibleWindow.start)
  return (instant) => (instant - visibleWindow.start) * pxPerMs
}

export function inks(element: Element) {
  const style = getComputedStyle(element)
  const color = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: color('--ink'),
    ink3: color('--ink-3'),
    ink4: color('--ink-4'),
    line: color('--line'),
    paper2: color('--paper-2'),
    shade: color('--shade'),
    font: style.fontFamily,
  }
}

/** Calls when what is painted looks different: other colours, another screen, fonts that have come. */
export function onLookChange(paint: () => void): () => void {
  const stop = new AbortController()
  const { signal } = stop
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', paint, { signal })
  }
  // The reader's own choice of a colour scheme stands on the root element.
  const chosen = new MutationObserver(paint)
  chosen.observe(document.documentElement, { attributeFilter: ['style'] })
  signal.addEventListener('abort', () => chosen.disconnect())
  const watchPixels = () => {
    const again = () => {
      paint()
      watchPixels()
    }
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', again, { once: true, signal })
  }
  watchPixels()
  void document.fonts.ready.then(() => signal.aborted || paint())
  return () => stop.abort()
}
