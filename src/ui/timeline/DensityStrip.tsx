import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { histogram, type Matching } from '../../explore/facets'
import type { EventIndex } from '../../explore/event-index'
import { dayWords } from '../../explore/date-words'
import { axis } from '../../explore/ticks'
import { DAY, type Instant, type TimeSpan } from '../../model/time'
import { useWidth } from './useWidth'

interface Props {
  readonly index: EventIndex
  readonly matching: Matching
  /** The whole stretch the strip shows. */
  readonly bounds: TimeSpan
  readonly window: TimeSpan
  readonly briefingDays: readonly Instant[]
  /** While a thumb or the window is dragged. */
  readonly onPreview: (window: TimeSpan) => void
  readonly onWindow: (window: TimeSpan) => void
}

const BAR_PX = 5
const CHART_PX = 34
/** A window narrower than this on the strip could not be grasped between its thumbs. */
const LEAST_PX = 2

type Part = 'start' | 'end' | 'window'

/** All of time on one line: how many events there are, how many match, and where the window below is. */
export function DensityStrip({ index, matching, bounds, window, briefingDays, onPreview, onWindow }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const width = useWidth(host)
  const drag = useRef<{ part: Part; from: number; window: TimeSpan }>(undefined)
  const length = bounds.end - bounds.start
  const percent = (instant: Instant) => `${clamp((instant - bounds.start) / length, 0, 1) * 100}%`

  useEffect(() => {
    const draw = () => drawStrip(canvas.current!, { index, matching, bounds, width, briefingDays })
    draw()
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', draw)
    void document.fonts.ready.then(draw)
    return () => scheme.removeEventListener('change', draw)
  }, [index, matching, bounds, width, briefingDays])

  const moved = (part: Part, whole: TimeSpan, by: number): TimeSpan => {
    const least = Math.max(DAY, (LEAST_PX / Math.max(1, width)) * length)
    // The window may reach past the last event, where labels need room: the strip ends with the data.
    const from = { start: Math.max(whole.start, bounds.start), end: Math.min(whole.end, bounds.end) }
    if (part === 'window') {
      const shift = clamp(by, bounds.start - from.start, bounds.end - from.end)
      return { start: from.start + shift, end: from.end + shift }
    }
    return part === 'start'
      ? { start: clamp(from.start + by, bounds.start, from.end - least), end: from.end }
      : { start: from.start, end: clamp(from.end + by, from.start + least, bounds.end) }
  }
  const onPointerDown = (part: Part) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { part, from: event.clientX, window }
  }
  const dragged = (event: PointerEvent<HTMLElement>): TimeSpan | undefined => {
    if (!drag.current) return undefined
    const by = ((event.clientX - drag.current.from) / Math.max(1, width)) * length
    return moved(drag.current.part, drag.current.window, by)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const next = dragged(event)
    if (next) onPreview(next)
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const next = dragged(event)
    drag.current = undefined
    if (next) onWindow(next)
  }
  const onKeyDown = (part: Part) => (event: KeyboardEvent) => {
    const step = event.shiftKey ? (window.end - window.start) / 2 : Math.max(DAY, length / 200)
    const steps: Partial<Record<string, number>> = {
      ArrowLeft: -step,
      ArrowDown: -step,
      ArrowRight: step,
      ArrowUp: step,
      PageDown: -step * 10,
      PageUp: step * 10,
      Home: -length,
      End: length,
    }
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    onWindow(moved(part, window, by))
  }
  const handlers = (part: Part) => ({
    onPointerDown: onPointerDown(part),
    onPointerMove,
    onPointerUp,
    onPointerCancel: onPointerUp,
    onKeyDown: onKeyDown(part),
  })
  const thumb = (part: 'start' | 'end', instant: Instant, label: string) => (
    <div
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemax={Math.round(bounds.end / DAY)}
      aria-valuemin={Math.round(bounds.start / DAY)}
      aria-valuenow={Math.round(clamp(instant, bounds.start, bounds.end) / DAY)}
      aria-valuetext={dayWords(part === 'end' ? instant - 1 : instant)}
      className="absolute top-0 z-1 -ml-3 flex h-9 w-6 cursor-ew-resize touch-none items-center justify-center"
      role="slider"
      style={{ left: percent(instant) }}
      tabIndex={0}
      {...handlers(part)}
    >
      <span className="pointer-events-none h-[18px] w-[7px] rounded-[1px] border border-ink bg-paper" />
    </div>
  )
  return (
    <div className="overflow-x-clip px-4" data-strip="">
      <div className="relative h-14 select-none" ref={host}>
        <canvas aria-hidden="true" className="absolute inset-0 size-full" ref={canvas} />
        <div
          className="absolute top-0 h-[34px] cursor-grab touch-none border-x border-ink bg-(--shade) active:cursor-grabbing"
          style={{ left: percent(window.start), right: `calc(100% - ${percent(window.end)})` }}
          {...handlers('window')}
        />
        {thumb('start', window.start, 'First day of the window')}
        {thumb('end', window.end, 'Last day of the window')}
      </div>
    </div>
  )
}

function drawStrip(
  canvas: HTMLCanvasElement,
  {
    index,
    matching,
    bounds,
    width,
    briefingDays,
  }: Pick<Props, 'index' | 'matching' | 'bounds' | 'briefingDays'> & { width: number },
): void {
  const context = canvas.getContext('2d')
  if (!context || width === 0) return
  const height = canvas.clientHeight
  canvas.width = Math.round(width * devicePixelRatio)
  canvas.height = Math.round(height * devicePixelRatio)
  context.scale(devicePixelRatio, devicePixelRatio)
  const style = getComputedStyle(canvas)
  const color = (name: string) => style.getPropertyValue(name)
  const toPx = (instant: Instant) => ((instant - bounds.start) / (bounds.end - bounds.start)) * width
  const { all, matching: chosen } = histogram(index, matching, bounds, Math.max(1, Math.floor(width / BAR_PX)))
  const most = all.reduce((max, count) => Math.max(max, count), 1)
  // The root keeps a single event visible beside a peak of hundreds.
  const bar = (count: number) => (count === 0 ? 0 : Math.max(3, Math.sqrt(count / most) * (CHART_PX - 6)))
  const barWidth = width / all.length
  for (const [bins, fill] of [
    [all, color('--ink-4')],
    [chosen, color('--ink')],
  ] as const) {
    context.fillStyle = fill
    bins.forEach((count, bin) =>
      context.fillRect(bin * barWidth, CHART_PX - bar(count), Math.max(1, barWidth - 1), bar(count)),
    )
  }
  context.fillStyle = color('--ink-3')
  context.fillRect(0, CHART_PX, width, 1)
  context.font = `400 11.5px ${style.fontFamily}`
  for (const { at, text } of axis(bounds, width).ticks) {
    const x = toPx(at)
    context.fillRect(Math.round(x), CHART_PX, 1, 4)
    if (x >= 0 && x + context.measureText(text).width < width) context.fillText(text, x + 4, CHART_PX + 15)
  }
  context.fillStyle = color('--ink')
  for (const day of briefingDays) {
    const x = toPx(day + DAY / 2)
    context.beginPath()
    context.moveTo(x - 4, CHART_PX + 7)
    context.lineTo(x + 4, CHART_PX + 7)
    context.lineTo(x, CHART_PX + 1)
    context.fill()
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
