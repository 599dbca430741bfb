/**
 * What lies behind the marks: the axis, its grid, the foot ticks, and how many events lie left and right of the
 * window. Two canvases, not in the way of the pointer; what they say is in the marks' names and in the list as well.
 */
import type { Bitset } from '../../explore/bitset'
import type { LaneLayout, Px } from '../../explore/detail'
import { columnsOf, leftOf, ticksOf } from '../../explore/density'
import type { EventIndex } from '../../explore/event-index'
import { countWords } from '../../explore/filter-words'
import type { AxisDrawing } from '../../explore/axis-drawing'
import { toPixels, type TimeScale } from '../../explore/time-scale'
import { DAY, type Instant, type TimeSpan } from '../../model/time'
import { fontOf } from './axis-text'
import { paintCounted } from './counted-canvas'
import { paintTicks } from './tick-sheet'

export interface Frame {
  readonly scale: TimeScale
  readonly visibleWindow: TimeSpan
  /** Of the tracks. */
  readonly widthPx: number
  /** Where the tracks begin in the host. */
  readonly leftPx: number
  readonly heightPx: number
}

/** Days of the briefings, ascending, and the first instant of the day up to which they count. */
export interface Briefings {
  readonly briefingDays: readonly Instant[]
  readonly asOf: Instant | undefined
}

export interface LaneStyle {
  readonly selectedRow: number | undefined
  readonly narrow: boolean
}

/** A lane, and where it stands in the host. */
export interface DrawnLane extends LaneLayout {
  readonly top: number
  readonly height: number
}

/** Height of the axis. */
export const AXIS_PX = 38

const TITLE_BASE = 14
const TICK_BASE = 31
const TICK_TOP = 20
/** Between the numbers of what lies outside and the edge of the tracks. */
const EDGE_PX = 4

/** The two rows of dates above the lanes, with a triangle under each briefing's day and a rule under what is selected. */
export function paintAxis(
  canvas: HTMLCanvasElement,
  frame: Frame,
  { texts, lines, bands }: AxisDrawing,
  { briefingDays, asOf }: Briefings,
  selected?: TimeSpan,
): void {
  const context = prepare(canvas, { ...frame, heightPx: AXIS_PX + 1 })
  if (!context) return
  const { widthPx } = frame
  const colors = inks(canvas)
  const toPx = toPixels(frame.scale, frame.visibleWindow, widthPx)
  paintBands(context, bands, 0, AXIS_PX, colors)
  context.fillStyle = colors.line
  for (const { x, long } of lines) {
    const top = long ? TICK_TOP : AXIS_PX - 6
    context.fillRect(Math.round(x), top, 1, AXIS_PX - top)
  }
  for (const { row, x, text, look } of texts) {
    context.font = fontOf(row, look, colors.font)
    context.fillStyle = look === 'strong' ? colors.ink : colors.ink3
    context.fillText(text, x, row === 'title' ? TITLE_BASE : TICK_BASE)
  }
  context.fillStyle = colors.ink
  paintBriefings(context, frame, { briefingDays, asOf }, AXIS_PX)
  context.fillRect(0, AXIS_PX, widthPx, 1)
  if (selected) {
    const [from, to] = [toPx(selected.start), toPx(selected.end)]
    context.fillRect(from, AXIS_PX - 2, Math.max(2, to - from), 3)
  }
}

/** Distance between the lines that hatch a fold. */
const HATCH_PX = 7

export function paintBands(
  context: CanvasRenderingContext2D,
  bands: AxisDrawing['bands'],
  top: number,
  bottom: number,
  colors: Inks,
): void {
  for (const { left, right, hatched } of bands) {
    if (!hatched) {
      context.fillStyle = colors.paper2
      context.fillRect(left, top, right - left, bottom - top)
      continue
    }
    context.save()
    context.beginPath()
    context.rect(left, top, right - left, bottom - top)
    context.clip()
    context.beginPath()
    context.strokeStyle = colors.hatch
    // Counted from the top of the lanes, so that the lines go on from one canvas to the other.
    const first = Math.floor((left - bottom) / HATCH_PX) * HATCH_PX
    for (let x = first; x < right; x += HATCH_PX) {
      context.moveTo(x, bottom)
      context.lineTo(x + bottom, 0)
    }
    context.stroke()
    context.restore()
  }
}

/** A triangle for each briefing, standing on `base` and pointing at its day; hollow where it was not there yet. */
export function paintBriefings(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { briefingDays, asOf = Infinity }: Briefings,
  base: number,
): void {
  const toPx = toPixels(frame.scale, frame.visibleWindow, frame.widthPx)
  context.strokeStyle = context.fillStyle
  for (const day of briefingDays) {
    const x = toPx(day + DAY / 2)
    context.beginPath()
    context.moveTo(x - 4, base)
    context.lineTo(x + 4, base)
    context.lineTo(x, base - 5)
    context.closePath()
    if (day <= asOf) context.fill()
    else context.stroke()
  }
}

/** Grid, the selected span through all lanes, what is counted, foot ticks, and what lies outside of the window. */
export function paintLanes(
  canvas: HTMLCanvasElement,
  frame: Frame,
  { lines, bands }: AxisDrawing,
  lanes: readonly DrawnLane[],
  index: EventIndex,
  { selectedRow, narrow }: LaneStyle,
): void {
  const context = prepare(canvas, frame)
  if (!context) return
  const { widthPx, heightPx } = frame
  const colors = inks(canvas)
  const toPx = toPixels(frame.scale, frame.visibleWindow, widthPx)
  paintBands(context, bands, AXIS_PX, heightPx, colors)
  context.fillStyle = colors.line
  for (const { x, long } of lines) if (long) context.fillRect(Math.round(x), AXIS_PX, 1, heightPx)
  if (selectedRow !== undefined) {
    const [from, to] = [toPx(index.columns.start[selectedRow]!), toPx(index.columns.end[selectedRow]!)]
    context.fillStyle = colors.shade
    context.fillRect(from, AXIS_PX, Math.max(1, to - from), heightPx)
  }
  const columns = columnsOf(index, frame.scale, frame.visibleWindow, widthPx)
  const leftPx = leftOf(columns, frame.visibleWindow)
  paintCounted(context, index, columns, lanes, { leftPx, widthPx, narrow, color: colors.line2 })
  // One for every event that belongs to the lane too; where they stand closer than two pixels, one for them all.
  const ticks = lanes.flatMap(({ lane: { feet, hidden }, top, height }) => {
    const foot = top + height
    const row = (set: Bitset, heightPx: Px) => ({
      top: foot - 2 - heightPx,
      heightPx,
      at: ticksOf(index, set, columns),
    })
    // Above them on a phone stands the name.
    return [row(feet, 5), ...(hidden ? [row(hidden, narrow ? 7 : 12)] : [])]
  })
  paintTicks(context, ticks, { leftPx, widthPx, color: colors.ink3 })
  context.font = `400 11.5px ${colors.font}`
  context.fillStyle = colors.ink3
  for (const { before, after, top, height } of lanes) {
    const base = narrow ? top + 13 : top + height - 4
    const text = `${countWords(after)} ›`
    if (after > 0) writeOnPaper(context, text, widthPx - context.measureText(text).width - EDGE_PX, base, colors)
    if (before > 0 && !narrow) writeOnPaper(context, `‹ ${countWords(before)}`, EDGE_PX, base, colors)
  }
}

/** Words that can be read whatever ticks and columns stand where they do. */
function writeOnPaper(context: CanvasRenderingContext2D, text: string, x: number, base: number, colors: Inks): void {
  context.fillStyle = colors.paper
  context.fillRect(x - EDGE_PX, base - 10, context.measureText(text).width + 2 * EDGE_PX, 13)
  context.fillStyle = colors.ink3
  context.fillText(text, x, base)
}

/** Clears a canvas and fits it to its place, crisp on any screen; undefined where the browser gives no context. */
export function prepare(
  canvas: HTMLCanvasElement,
  { widthPx, leftPx, heightPx }: Pick<Frame, 'widthPx' | 'leftPx' | 'heightPx'>,
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

let known = new WeakMap<Element, Inks>()

/** Colours and font of an element; read once until {@link onLookChange} tells of others, for it is asked every frame. */
export function inks(element: Element): Inks {
  const colors = known.get(element) ?? inksOf(element)
  known.set(element, colors)
  return colors
}

type Inks = ReturnType<typeof inksOf>

function inksOf(element: Element) {
  const style = getComputedStyle(element)
  const color = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: color('--ink'),
    ink3: color('--ink-3'),
    ink4: color('--ink-4'),
    line: color('--line'),
    line2: color('--line-2'),
    paper: color('--paper'),
    paper2: color('--paper-2'),
    hatch: color('--hatch'),
    shade: color('--shade'),
    font: style.fontFamily,
  }
}

/** Calls when what is painted looks different: other colours, another screen, fonts that have come. */
export function onLookChange(onChange: () => void): () => void {
  const paint = () => {
    known = new WeakMap()
    onChange()
  }
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
