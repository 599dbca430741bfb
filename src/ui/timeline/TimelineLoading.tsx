import { useEffect, useRef } from 'react'
import { axis } from '../../explore/ticks'
import type { Instant, TimeSpan } from '../../model/time'
import { paintAxis } from './canvas'

interface Props {
  readonly visibleWindow: TimeSpan
  readonly widthPx: number
  readonly leftPx: number
  readonly briefingDays: readonly Instant[]
}

/** The axis, where it will stay, while the timeline's code is on its way. */
export function TimelineLoading({ visibleWindow, widthPx, leftPx, briefingDays }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    paintAxis(
      canvas.current!,
      { visibleWindow, widthPx, leftPx, heightPx: 0 },
      axis(visibleWindow, widthPx),
      briefingDays,
    )
  }, [visibleWindow, widthPx, leftPx, briefingDays])
  return (
    <div aria-busy="true" className="relative h-[420px]">
      <canvas aria-hidden="true" className="absolute top-0" ref={canvas} />
    </div>
  )
}
