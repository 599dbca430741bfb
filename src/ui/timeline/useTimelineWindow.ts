/** The visible window: what it may be, how it moves, and what is previewed before it rests in the address. */
import { useEffect, useEffectEvent, useMemo, useState, type RefObject } from 'react'
import type { Cluster } from '../../explore/detail'
import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import { placeOf } from '../../explore/place'
import { foldedLength } from '../../explore/time-scale'
import { setScale, setVisibleWindow, type Scale, type ViewState } from '../../explore/view-state'
import { DAY, type Instant, type TimeSpan } from '../../model/time'
import type { TimelineHandle } from './Timeline'
import { useTimeScale } from './useTimeScale'
import { createWindowPreview } from './window-preview'
import {
  askedWindow,
  centred,
  covers,
  eventNear,
  leastLength,
  middleOf,
  panned,
  rescaled,
  union,
  windowOf,
  within,
  zoomed,
} from './visible-window'

/** "Go to" shows a day among its neighbours. */
export const GO_TO_LEAST = 14 * DAY
/** A window this short shows every day's events one by one, as far as they can be. */
const CLOSE_ENOUGH = 21 * DAY
/** A window of this share of the one before is felt to be closer. */
const CLOSER = 0.8

interface Uses {
  readonly state: ViewState
  readonly setViewState: (next: (now: ViewState) => ViewState, how: 'push' | 'replace') => void
  /** Whether the address opened what is open: its window then stays as the link says. */
  readonly isFollowed: () => boolean
  readonly index: EventIndex
  readonly matching: Matching
  readonly extent: TimeSpan
  readonly briefingDays: readonly Instant[]
  readonly selectedRow: number | undefined
  readonly tracksPx: number
  /** Whether that width is known yet. */
  readonly isMeasured: boolean
  readonly narrow: boolean
  readonly timeline: RefObject<TimelineHandle | null>
  /** Events too close to be told apart: show them in the list, from this one on. */
  readonly onList: (row: number) => void
}

export function useTimelineWindow({
  state,
  setViewState,
  isFollowed,
  index,
  matching,
  extent,
  briefingDays,
  selectedRow,
  tracksPx,
  isMeasured,
  narrow,
  timeline,
  onList,
}: Uses) {
  const [preview] = useState(createWindowPreview)
  const around = useMemo(() => ({ widthPx: tracksPx, ...margins(narrow, tracksPx) }), [tracksPx, narrow])
  const scales = useTimeScale(index, briefingDays, tracksPx - around.leftPx - around.rightPx)
  const scale = scales[state.scale ?? scales.suggested]
  /** All of it. */
  const fit = useMemo(() => windowOf(scale, extent, around), [scale, extent, around])
  const visibleWindow = useMemo(() => askedWindow(state.visibleWindow ?? fit, fit), [state.visibleWindow, fit])
  // A link may ask for more than there is, and gets it.
  const bounds = useMemo(() => union(fit, visibleWindow), [fit, visibleWindow])
  const shownNow = () => preview.get() ?? visibleWindow

  const commit = (next: TimeSpan, by = scale) => {
    preview.set(undefined)
    setViewState((now) => setVisibleWindow(now, covers(next, fit) ? undefined : next, by), 'replace')
  }
  /** Zooms about what the reader looks at, so that "+" does not lead to where nothing is. */
  const zoom = (factor: number) => {
    const shown = shownNow()
    const middle = middleOf(scale, shown)
    const selected = selectedRow === undefined ? undefined : placeOf(index, selectedRow)
    const isSelectedInView = selected && selected.end >= shown.start && selected.start <= shown.end
    const near = eventNear(scale, index, matching.bits, middle) ?? middle
    const isNearInView = near >= shown.start && near <= shown.end
    const at = timeline.current?.focusedAt() ?? (isSelectedInView ? selected.start : isNearInView ? near : middle)
    commit(zoomed(scale, shown, at, factor, bounds))
  }
  const pan = (share: number) => commit(panned(scale, shownNow(), share, bounds))
  const show = (span: TimeSpan, least: number) => {
    commit(within(scale, windowOf(scale, span, { ...around, least }), union(bounds, span)))
  }
  /** What stands under the middle of the view stays there; "all of it" stays all of it. */
  const onScale = (kind: Scale) => {
    const next = scales[kind]
    const whole = windowOf(next, extent, around)
    const here = timeline.current?.visibleWindow() ?? shownNow()
    const there = state.visibleWindow && rescaled(scale, next, here, union(whole, here))
    preview.set(undefined)
    setViewState((now) => {
      const changed = setScale(now, kind === scales.suggested ? undefined : kind)
      return setVisibleWindow(changed, there && !covers(there, whole) ? there : undefined, next)
    }, 'push')
  }

  /** Closer with each press: to all of its events, or by half where they fill the window; else into the list. */
  const onCluster = ({ start, end, at, firstRow }: Cluster) => {
    const slope = scale.slope(at)
    const length = foldedLength(scale, shownNow())
    const isClose = length <= CLOSE_ENOUGH * slope
    const isOnePlace = isClose && foldedLength(scale, { start, end }) < length / 20
    if (isOnePlace || length <= leastLength(scale, at)) return onList(firstRow)
    const least = Math.min(GO_TO_LEAST, length / slope / 4)
    const fits = windowOf(scale, { start, end }, { ...around, least })
    if (foldedLength(scale, fits) < length * CLOSER) show({ start, end }, least)
    else commit(zoomed(scale, shownNow(), at, 0.5, bounds))
  }
  // Selecting moves the timeline only where the mark would be out of sight.
  const reveal = useEffectEvent((row: number) => {
    const { start, end } = placeOf(index, row)
    if (end >= visibleWindow.start && start <= visibleWindow.end) return
    const next = centred(scale, visibleWindow, (start + end) / 2, bounds)
    setViewState((now) => setVisibleWindow(now, next, scale), 'replace')
  })
  useEffect(() => {
    // What a link, Back or Forward selects leaves the window as the address says.
    if (selectedRow !== undefined && isMeasured && !isFollowed()) reveal(selectedRow)
  }, [selectedRow, isMeasured, isFollowed])

  return { scale, fit, bounds, visibleWindow, preview, commit, zoom, pan, show, onScale, onCluster }
}

/** Room at the ends of "all of it": a label needs more than a mark. */
function margins(narrow: boolean, tracksPx: number) {
  return narrow ? { leftPx: 20, rightPx: 44 } : { leftPx: 28, rightPx: Math.min(240, tracksPx * 0.26) }
}
