import { useEffect, useRef } from 'react'
import type { TimeScale } from '../../explore/time-scale'
import type { Instant, TimeSpan } from '../../model/time'
import { axisOf } from './axis'
import { measureAxis } from './axis-text'
import { paintAxis } from './canvas'

interface Props {
  readonly scale: TimeScale
  readonly visibleWindow: TimeSpan
  readonly widthPx: number
  readonly leftPx: number
  readonly briefingDays: readonly Instant[]
  readonly asOf: Instant | undefined
}

/** The axis, where it will stay, while the timeline's code is on its way. */
export function TimelineLoading({ scale, visibleWindow, widthPx, leftPx, briefingDays, asOf }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const frame = { scale, visibleWindow, widthPx, leftPx, heightPx: 0 }
    const dates = axisOf(frame, briefingDays, measureAxis(canvas.current!), asOf)
    paintAxis(canvas.current!, frame, dates, { briefingDays, asOf })
  }, [scale, visibleWindow, widthPx, leftPx, briefingDays, asOf])
  return (
    <div aria-busy="true" className="relative h-[var(--first-height,420px)]">
      <canvas aria-hidden="true" className="absolute top-0" ref={canvas} />
    </div>
  )
}
