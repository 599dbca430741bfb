import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react'
import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import { coverageWords } from '../../explore/coverage-days'
import { dayWords, spanWords } from '../../explore/date-words'
import { DAY, type Instant, type TimeSpan } from '../../model/time'
import { keyAction, type KeyAction } from '../keys/keys'
import { onLookChange } from './canvas'
import { CHART_PX, paintStrip, STRIP_PX } from './strip-canvas'
import { useWidth } from './useWidth'
import { clamp, movedWindow, type WindowPart } from './visible-window'

interface Props {
  readonly index: EventIndex
  readonly matching: Matching
  /** Whether `matching` is another filter's, whose numbers must not be told. */
  readonly isSearching: boolean
  /** The whole stretch the strip shows. */
  readonly bounds: TimeSpan
  readonly visibleWindow: TimeSpan
  readonly briefingDays: readonly Instant[]
  readonly asOf: Instant | undefined
  /** While a part of the window is dragged; undefined when the drag is taken back. */
  readonly onPreview: (visibleWindow: TimeSpan | undefined) => void
  readonly onVisibleWindow: (visibleWindow: TimeSpan) => void
}

/** A pointer that has moved no further was not dragging. */
const CLICK_PX = 3

interface Drag {
  readonly part: WindowPart
  readonly fromPx: number
  readonly before: TimeSpan
  readonly moves: boolean
}

/** All of time on one line: how many events there are, how many match, and where the window below is. */
export function DensityStrip({
  index,
  matching,
  isSearching,
  bounds,
  visibleWindow,
  briefingDays,
  asOf,
  onPreview,
  onVisibleWindow,
}: Props) {
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const width = useWidth(host)
  const drag = useRef<Drag>(undefined)
  const coverage = useMemo(() => coverageWords(briefingDays), [briefingDays])
  const { start, end } = visibleWindow
  const msPerPx = (bounds.end - bounds.start) / Math.max(1, width)
  const percent = (instant: Instant) =>
    `${clamp((instant - bounds.start) / (msPerPx * Math.max(1, width)), 0, 1) * 100}%`

  const paint = useEffectEvent(() =>
    paintStrip(canvas.current!, { index, matching, isSearching, bounds, widthPx: width, briefingDays, asOf }),
  )
  useLayoutEffect(() => paint(), [index, matching, isSearching, bounds, width, briefingDays, asOf])
  // Begun once: to ask whether the fonts are there makes the browser lay out the page.
  useEffect(() => onLookChange(() => paint()), [])

  const onPointerDown = (part: WindowPart) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { part, fromPx: event.clientX, before: visibleWindow, moves: false }
  }
  const onPointerMove = ({ clientX }: PointerEvent) => {
    const now = drag.current
    if (!now || (!now.moves && Math.abs(clientX - now.fromPx) <= CLICK_PX)) return
    drag.current = { ...now, moves: true }
    onPreview(movedWindow(now.part, now.before, (clientX - now.fromPx) * msPerPx, bounds))
  }
  const onPointerUp = ({ clientX }: PointerEvent) => {
    const now = drag.current
    drag.current = undefined
    if (now?.moves) onVisibleWindow(movedWindow(now.part, now.before, (clientX - now.fromPx) * msPerPx, bounds))
  }
  // The browser has made a scroll of it.
  const onPointerCancel = () => {
    if (drag.current?.moves) onPreview(undefined)
    drag.current = undefined
  }
  const onClick = ({ clientX, currentTarget }: MouseEvent) => {
    const at = bounds.start + (clientX - currentTarget.getBoundingClientRect().left) * msPerPx
    onVisibleWindow(movedWindow('whole', visibleWindow, at - (start + end) / 2, bounds))
  }
  const onKeyDown = (part: WindowPart) => (event: KeyboardEvent) => {
    const page = Math.max(DAY, (end - start) / 10)
    const step = event.shiftKey ? page : DAY
    const steps: Readonly<Record<KeyAction<'strip'>, number>> = {
      dayLater: step,
      dayEarlier: -step,
      stepLater: page,
      stepEarlier: -page,
      start: -Infinity,
      end: Infinity,
    }
    const action = keyAction(event, 'strip')
    if (!action) return
    event.preventDefault()
    onVisibleWindow(movedWindow(part, visibleWindow, steps[action], bounds))
  }
  const slider = (part: WindowPart, at: Instant) => ({
    'aria-orientation': 'horizontal' as const,
    'aria-valuemax': Math.round(bounds.end / DAY),
    'aria-valuemin': Math.round(bounds.start / DAY),
    'aria-valuenow': Math.round(clamp(at, bounds.start, bounds.end) / DAY),
    role: 'slider',
    tabIndex: 0,
    onKeyDown: onKeyDown(part),
    onPointerCancel,
    onPointerDown: onPointerDown(part),
    onPointerMove,
    onPointerUp,
  })
  const [left, right, middle] = [
    percent(start),
    percent(end),
    percent((Math.max(start, bounds.start) + Math.min(end, bounds.end)) / 2),
  ]
  const handle = 'absolute top-2 h-[18px] w-[7px] rounded-[1px] border border-ink bg-paper'
  const thumb = 'absolute top-0 h-[34px] w-6 cursor-ew-resize touch-pan-y'
  return (
    <div className="overflow-x-clip px-4" data-strip="" title={coverage}>
      <p className="sr-only">
        {coverage}
        {asOf !== undefined &&
          briefingDays.some((day) => day > asOf) &&
          ` What was reported after ${dayWords(asOf)} is not known yet.`}
      </p>
      <div className="relative select-none" ref={host} style={{ height: STRIP_PX }}>
        <canvas aria-hidden="true" className="absolute inset-0 size-full" onClick={onClick} ref={canvas} />
        <div
          className="pointer-events-none absolute top-0 border-x border-ink bg-(--shade)"
          style={{ left, right: `calc(100% - ${right})`, height: CHART_PX }}
        >
          <span className={`${handle} -left-1`} />
          <span className={`${handle} -right-1`} />
        </div>
        {/* Below the thumbs, and reaching down beside the dates: a short window, too, can be taken as a whole. */}
        <div
          aria-label="Window"
          aria-valuetext={spanWords(visibleWindow)}
          className="absolute inset-y-0 cursor-grab touch-pan-y active:cursor-grabbing"
          style={{ left: `min(${left}, ${middle} - 12px)`, right: `calc(100% - max(${right}, ${middle} + 12px))` }}
          {...slider('whole', start)}
        />
        {/* Each on its side of the window, and never over the other one. */}
        <div
          aria-label="First day of the window"
          aria-valuetext={dayWords(start)}
          className={`${thumb} -ml-6`}
          style={{ left: `clamp(8px, ${left}, 100% - 8px)` }}
          {...slider('start', start)}
        />
        <div
          aria-label="Last day of the window"
          aria-valuetext={dayWords(end - 1)}
          className={thumb}
          style={{ left: `clamp(8px, ${right}, 100% - 8px)` }}
          {...slider('end', end)}
        />
      </div>
    </div>
  )
}
