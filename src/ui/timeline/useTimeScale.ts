import { useMemo } from 'react'
import type { EventIndex } from '../../explore/event-index'
import { foldedTime, foldPlan, WIDE_DAY_PX } from '../../explore/folded-time'
import { EVEN, type TimeScale } from '../../explore/time-scale'
import type { Scale } from '../../explore/view-state'
import type { Instant } from '../../model/time'

/** Both scales for data and a track `trackPx` wide, and the one that a link means when it names none. */
export function useTimeScale(
  { columns }: EventIndex,
  briefingDays: readonly Instant[],
  trackPx: number,
): Readonly<Record<Scale, TimeScale>> & { readonly suggested: Scale } {
  const plan = useMemo(() => foldPlan(columns, briefingDays), [columns, briefingDays])
  return useMemo(
    () => ({ folded: foldedTime(plan, trackPx / WIDE_DAY_PX), even: EVEN, suggested: plan.suggested }),
    [plan, trackPx],
  )
}
