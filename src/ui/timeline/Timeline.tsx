import { useEffect, useEffectEvent, useImperativeHandle, useRef, type ReactNode, type Ref } from 'react'
import type { TimeSpan } from '../../model/time'
import {
  createTimelineController,
  type TimelineController,
  type TimelineEvents,
  type TimelineInput,
} from './controller'

/** What the tools may ask of the timeline. */
export type TimelineHandle = Pick<TimelineController, 'moveTo' | 'focusedAt'> & {
  /** Undefined until the timeline is there. */
  readonly visibleWindow: () => TimeSpan | undefined
}

interface Props extends TimelineInput, TimelineEvents {
  readonly ref?: Ref<TimelineHandle>
  /** Above the lanes' names, where there is room. */
  readonly corner: ReactNode
}

/** The zoomable timeline. React owns the two elements; what is drawn in them belongs to the controller. */
export function Timeline({ ref, corner, ...props }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const axis = useRef<HTMLCanvasElement>(null)
  const lanes = useRef<HTMLCanvasElement>(null)
  const controller = useRef<TimelineController>(undefined)

  const onPreview = useEffectEvent((...args: Parameters<TimelineEvents['onPreview']>) => props.onPreview(...args))
  const onVisibleWindow = useEffectEvent((...args: Parameters<TimelineEvents['onVisibleWindow']>) =>
    props.onVisibleWindow(...args),
  )
  const onSelect = useEffectEvent((...args: Parameters<TimelineEvents['onSelect']>) => props.onSelect(...args))
  const onCluster = useEffectEvent((...args: Parameters<TimelineEvents['onCluster']>) => props.onCluster(...args))
  const onLane = useEffectEvent((...args: Parameters<TimelineEvents['onLane']>) => props.onLane(...args))
  const onRows = useEffectEvent((...args: Parameters<TimelineEvents['onRows']>) => props.onRows(...args))
  const onBusy = useEffectEvent((...args: Parameters<TimelineEvents['onBusy']>) => props.onBusy(...args))
  const update = useEffectEvent(() => controller.current?.update(props))

  // Made and destroyed in one effect, once each: a second destroy() of vis-timeline throws.
  useEffect(() => {
    const elements = { host: host.current!, axis: axis.current!, lanes: lanes.current! }
    const made = createTimelineController(elements, {
      onPreview,
      onVisibleWindow,
      onSelect,
      onCluster,
      onLane,
      onRows,
      onBusy,
    })
    controller.current = made
    update()
    return () => {
      controller.current = undefined
      made.destroy()
    }
  }, [])

  useEffect(() => update())

  useImperativeHandle(ref, () => ({
    moveTo: (visibleWindow, animate) => controller.current?.moveTo(visibleWindow, animate),
    focusedAt: () => controller.current?.focusedAt(),
    visibleWindow: () => controller.current?.visibleWindow(),
  }))

  return (
    <div className="relative overflow-x-clip" data-timeline="">
      {/* Stays in sight while the lanes scroll; the host begins under it. */}
      <div className="pointer-events-none sticky top-0 z-2 -mb-[39px] h-[39px] bg-paper">
        <canvas aria-hidden="true" className="absolute top-0" ref={axis} />
        {props.lanes.length > 1 && (
          <div className="absolute bottom-0 left-4 w-[108px] text-[11.5px]/[14px] text-ink-3 max-tablet:hidden">
            <div className="pointer-events-auto flex gap-x-2 text-[12px] text-ink-2">{corner}</div>
            <p className="pb-px">most events first</p>
          </div>
        )}
      </div>
      <canvas aria-hidden="true" className="pointer-events-none absolute top-0" ref={lanes} />
      <div aria-label="Marks" className="timeline-host relative" ref={host} role="group" tabIndex={-1} />
    </div>
  )
}
