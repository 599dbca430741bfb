import { useMemo } from 'react'
import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import { windowAround } from '../../explore/window-around'
import type { TimeScale } from '../../explore/time-scale'
import type { Instant, TimeSpan } from '../../model/time'
import { DensityStrip } from './DensityStrip'
import { Lens } from './Lens'
import { covers } from './visible-window'

interface Props {
  readonly index: EventIndex
  readonly matching: Matching
  readonly isSearching: boolean
  readonly extent: TimeSpan
  readonly briefingDays: readonly Instant[]
  /** First instant of the day up to which briefings count. */
  readonly asOf: Instant | undefined
  /** Of the timeline below. */
  readonly scale: TimeScale
  readonly visibleWindow: TimeSpan
  /** Room for the lanes' names left of the tracks; none on a phone, which has no lens either. */
  readonly namesPx: number
  /** Width of the tracks. */
  readonly tracksPx: number
  readonly onPreview: (visibleWindow: TimeSpan | undefined) => void
  readonly onVisibleWindow: (visibleWindow: TimeSpan) => void
  readonly onFit: () => void
}

/** Beside the strip. */
const SIDE_PX = 16

/** All of time on an even scale, and lines to where the timeline below shows it. Both are in real days. */
export function AllTime({ extent, scale, visibleWindow, namesPx, tracksPx, onVisibleWindow, onFit, ...rest }: Props) {
  const strip = useMemo(() => {
    const leftPx = Math.max(namesPx, SIDE_PX)
    const widthPx = Math.max(100, namesPx + tracksPx - leftPx - SIDE_PX)
    return { visibleWindow: windowAround(extent, { widthPx, leftPx: 12, rightPx: 24 }), leftPx, widthPx }
  }, [extent, namesPx, tracksPx])
  return (
    <>
      <div className="relative flex-none" style={{ paddingLeft: strip.leftPx - SIDE_PX }}>
        {namesPx > 0 && (
          <p className="absolute top-1 left-4 text-[12.5px]/[16px] text-ink-3">
            <b className="block font-semibold text-ink">All time</b>
            even scale
          </p>
        )}
        <DensityStrip
          {...rest}
          bounds={strip.visibleWindow}
          onVisibleWindow={(next) => (covers(next, strip.visibleWindow) ? onFit() : onVisibleWindow(next))}
          visibleWindow={visibleWindow}
        />
      </div>
      {namesPx > 0 && (
        <Lens
          axis={{ visibleWindow, leftPx: namesPx, widthPx: tracksPx }}
          asOf={rest.asOf}
          briefingDays={rest.briefingDays}
          scale={scale}
          strip={strip}
        />
      )}
    </>
  )
}
