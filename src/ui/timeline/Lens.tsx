import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { quietStretches } from '../../explore/quiet-stretches'
import { EVEN, toPixels, type TimeScale } from '../../explore/time-scale'
import type { Instant, TimeSpan } from '../../model/time'
import { inks, onLookChange, prepare } from './canvas'
import { LENS_PX } from './strip-canvas'

/** A row of the page that shows a window: where it begins in the lens, and how wide it is. */
interface Track {
  readonly visibleWindow: TimeSpan
  readonly leftPx: number
  readonly widthPx: number
}

interface Props {
  readonly scale: TimeScale
  readonly strip: Track
  readonly axis: Track
  readonly briefingDays: readonly Instant[]
  readonly asOf: Instant | undefined
}

/** Between strip and axis: where each stretch of the axis comes from. It says nothing that the dates do not. */
export function Lens({ scale, strip, axis, briefingDays, asOf }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const paint = useEffectEvent(() => paintLens(canvas.current!, { scale, strip, axis, briefingDays, asOf }))
  // With the window it is painted in every frame; to look for other colours costs more, and is begun once.
  useLayoutEffect(() => paint(), [scale, strip, axis, briefingDays, asOf])
  useEffect(() => onLookChange(() => paint()), [])
  return (
    <div aria-hidden="true" className="relative flex-none" style={{ height: LENS_PX }}>
      <canvas className="pointer-events-none absolute top-0" ref={canvas} />
    </div>
  )
}

function paintLens(canvas: HTMLCanvasElement, { scale, strip, axis, briefingDays, asOf }: Props): void {
  const [widthPx, heightPx] = [Math.max(strip.leftPx + strip.widthPx, axis.leftPx + axis.widthPx), LENS_PX]
  const context = prepare(canvas, { widthPx, leftPx: 0, heightPx })
  if (!context) return
  const colors = inks(canvas)
  const above = toPixels(EVEN, strip.visibleWindow, strip.widthPx)
  const below = toPixels(scale, axis.visibleWindow, axis.widthPx)
  const { start, end } = axis.visibleWindow
  const top = (at: Instant) => strip.leftPx + Math.min(Math.max(above(at), 0), strip.widthPx)
  const bottom = (at: Instant) => axis.leftPx + below(at)

  context.fillStyle = colors.paper2
  for (const quiet of scale.kind === 'folded' ? quietStretches(briefingDays, asOf) : []) {
    const [from, to] = [Math.max(quiet.start, start), Math.min(quiet.end, end)]
    if (from >= to) continue
    context.beginPath()
    context.moveTo(top(from), 0)
    context.lineTo(top(to), 0)
    context.lineTo(bottom(to), heightPx)
    context.lineTo(bottom(from), heightPx)
    context.fill()
  }
  // The edges of what is wide or folded; between narrow months there is nothing to tell apart.
  const edges = scale.pieces.flatMap((piece, i) =>
    scale.pieces[i + 1] && piece.detail !== scale.pieces[i + 1]!.detail ? [piece.end] : [],
  )
  context.strokeStyle = colors.line2
  context.beginPath()
  for (const at of [start, ...edges.filter((edge) => edge > start && edge < end), end]) {
    context.moveTo(top(at), 0)
    context.lineTo(Math.min(Math.max(bottom(at), 0.5), widthPx - 0.5), heightPx)
  }
  context.stroke()
}
