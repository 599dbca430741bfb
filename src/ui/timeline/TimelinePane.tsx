import { useEffect, useEffectEvent, useMemo, useRef, type KeyboardEvent } from 'react'
import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import { foldAll, foldLanes, lanesShown, openOthers, toggleLane } from '../../explore/lane-folds'
import { lanes as lanesOf, MAX_LANES, OTHERS } from '../../explore/lanes'
import { EVEN } from '../../explore/time-scale'
import type { TimelineRequest } from '../../explore/timeline-request'
import { selectEvent, setLanes, type Scale } from '../../explore/view-state'
import type { Instant, TimeSpan } from '../../model/time'
import { busy } from '../../state/idle'
import type { Details } from '../../state/useDetails'
import { useSettings } from '../../state/useSettings'
import { useViewState } from '../../state/useViewState'
import { keyAction, type KeyAction } from '../keys/keys'
import { lazyPart } from '../lazyPart'
import { LoadedPane } from '../LoadedPane'
import { useAtRest } from '../useAtRest'
import { useMediaQuery } from '../useMediaQuery'
import { AllTime } from './AllTime'
import { DateKey } from './DateKey'
import { FoldAll } from './FoldAll'
import type { TimelineHandle } from './Timeline'
import { timelineFailed } from './timeline-states'
import { ShownWindow } from './ShownWindow'
import { TimelineLoading } from './TimelineLoading'
import { TimelineTools } from './TimelineTools'
import type { Folding } from './useLaneFolds'
import { useFirstHeight } from './useFirstHeight'
import { GO_TO_LEAST, useTimelineWindow } from './useTimelineWindow'
import { useWidth } from './useWidth'
import { within } from './visible-window'
import { WindowDays } from './WindowDays'

/** Its chunk holds vis-timeline: strip and list are usable before it has arrived. It comes beside the data, not after. */
const Timeline = lazyPart(() => import('./Timeline').then((module) => module.Timeline))
Timeline.askFor()

export interface TimelinePaneProps {
  readonly index: EventIndex
  readonly matching: Matching
  /** Whether `matching` is not what the filter asks for yet, and its counts must not be told. */
  readonly isSearching: boolean
  readonly extent: TimeSpan
  readonly details: Details
  readonly selectedRow: number | undefined
  readonly briefingDays: readonly Instant[]
  /** Events too close to be told apart: show them in the list, from this one on. */
  readonly onList: (row: number) => void
  /** What another part of the page asks for, until `onRequested` is called. */
  readonly request: TimelineRequest | undefined
  readonly onRequested: () => void
  /** The window and the scale on screen, for a complete link. */
  readonly onShownWindow: (visibleWindow: TimeSpan, scale: Scale) => void
  readonly folding: Folding
}

/** Room for the lanes' names left of the tracks. */
const NAMES_PX = 124
/** From here on the window's days have room as fields among the tools. */
const WIDE_PX = 1100
/** Strip, tools and timeline, and the window they share: previewed while it moves, in the URL when it rests. */
export function TimelinePane({
  index,
  matching,
  isSearching,
  extent,
  details,
  selectedRow,
  briefingDays,
  onList,
  request,
  onRequested,
  onShownWindow,
  folding: { folds, onFolds },
}: TimelinePaneProps) {
  const { state, setViewState, isFollowed } = useViewState()
  const { asOf } = state.filter
  const { singleKeys } = useSettings()
  const box = useRef<HTMLDivElement>(null)
  const timeline = useRef<TimelineHandle>(null)
  const width = useWidth(box)
  const narrow = !useMediaQuery('(min-width: 640px)')
  const namesPx = narrow ? 0 : NAMES_PX
  const isMeasured = width > 0
  const tracks = Math.max(100, width - namesPx)
  const { scale, fit, bounds, visibleWindow, preview, commit, zoom, pan, show, onScale, onCluster } = useTimelineWindow(
    {
      state,
      setViewState,
      isFollowed,
      index,
      matching,
      extent,
      briefingDays,
      selectedRow,
      tracksPx: tracks,
      isMeasured,
      narrow,
      timeline,
      onList,
    },
  )
  const most = lanesShown(folds, state.lanes)
  const allLanes = useMemo(
    () => lanesOf(index, matching, state.lanes, state.filter.actors, most),
    [index, matching, state.lanes, state.filter.actors, most],
  )
  const lanes = useMemo(
    () => foldLanes(allLanes, folds, state.lanes, selectedRow),
    [allLanes, folds, state.lanes, selectedRow],
  )
  const onLane = (id: string) =>
    onFolds((now) => (id === OTHERS ? openOthers(now, state.lanes, true) : toggleLane(now, state.lanes, id)))
  const isAtRest = useAtRest()
  const firstHeight = useFirstHeight(state, lanes, narrow)

  useEffect(() => {
    const tell = () => onShownWindow(preview.get() ?? visibleWindow, scale.kind)
    tell()
    return preview.subscribe(tell)
  }, [preview, visibleWindow, scale, onShownWindow])

  const onSelect = (row: number) => {
    const event = details.eventOf(row)
    if (event) setViewState((now) => selectEvent(now, event.id), 'push')
  }

  const follow = useEffectEvent((asked: TimelineRequest) => {
    if (asked.kind === 'zoom') zoom(asked.factor)
    else show(asked.span, GO_TO_LEAST)
    onRequested()
  })
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- asked for elsewhere, followed once, when there is a width
    if (request && isMeasured) follow(request)
  }, [request, isMeasured])

  const onKeyDown = (event: KeyboardEvent) => {
    const actions: Readonly<Record<KeyAction<'timeline'>, () => void>> = {
      zoomIn: () => zoom(0.5),
      zoomOut: () => zoom(2),
      fit: () => commit(fit),
      later: () => pan(0.5),
      earlier: () => pan(-0.5),
    }
    const action = keyAction(event, 'timeline', singleKeys)
    if (!action) return
    event.preventDefault()
    actions[action]()
  }

  // Until its place is measured there is nothing to draw, and nothing drawn.
  useEffect(() => (isMeasured ? undefined : busy('measuring')), [isMeasured])

  const release = useRef<() => void>(undefined)
  const onBusy = (isBusy: boolean) => {
    if (isBusy) release.current ??= busy('timeline')
    else {
      release.current?.()
      release.current = undefined
    }
  }

  const foldAllLanes = (
    <FoldAll
      lanes={lanes}
      onFirstOnly={most > MAX_LANES ? () => onFolds((now) => openOthers(now, state.lanes, false)) : undefined}
      onFoldAll={(fold) => onFolds((now) => foldAll(now, state.lanes, fold ? lanes : undefined))}
    />
  )

  return (
    <section
      aria-label="Timeline"
      data-lanes=""
      className="flex min-h-0 flex-initial flex-col"
      onKeyDown={onKeyDown}
      ref={box}
    >
      <TimelineTools
        lanes={state.lanes}
        onFit={() => commit(fit)}
        onGoTo={(span) => show(span, GO_TO_LEAST)}
        onLanes={(lanes) => setViewState((now) => setLanes(now, lanes), 'push')}
        onPan={(direction) => pan(direction / 2)}
        onScale={onScale}
        onZoom={(direction) => zoom(direction === 'in' ? 0.5 : 2)}
        scale={scale.kind}
      >
        {narrow && foldAllLanes}
        <DateKey />
        <ShownWindow preview={preview} visibleWindow={visibleWindow}>
          {(shown) => (
            <WindowDays
              bounds={bounds}
              onVisibleWindow={(next) => commit(within(EVEN, next, bounds), EVEN)}
              visibleWindow={shown}
              room={narrow ? 'line' : width >= WIDE_PX ? 'fields' : 'word'}
            />
          )}
        </ShownWindow>
      </TimelineTools>
      {width > 0 && (
        <>
          <ShownWindow preview={preview} visibleWindow={visibleWindow}>
            {(shown) => (
              <AllTime
                asOf={asOf}
                briefingDays={briefingDays}
                extent={extent}
                index={index}
                isSearching={isSearching}
                matching={matching}
                namesPx={namesPx}
                onFit={() => commit(fit)}
                onPreview={(next) => {
                  preview.set(next)
                  timeline.current?.moveTo(next ?? visibleWindow, false)
                }}
                onVisibleWindow={(next) => commit(next, EVEN)}
                scale={scale}
                tracksPx={tracks}
                visibleWindow={shown}
              />
            )}
          </ShownWindow>
          <div
            // On a desk the lanes scroll in their place; elsewhere nothing of them may be cut.
            className="min-h-[max(120px,var(--first-height,0px))] flex-initial desk:h-[var(--first-height,auto)] desk:max-h-[64dvh] desk:min-h-[120px] desk:overflow-y-auto"
            data-first={!isAtRest || undefined}
            style={firstHeight}
          >
            <LoadedPane
              failed={timelineFailed}
              waiting={
                <TimelineLoading
                  asOf={asOf}
                  briefingDays={briefingDays}
                  leftPx={namesPx}
                  scale={scale}
                  visibleWindow={visibleWindow}
                  widthPx={tracks}
                />
              }
            >
              <Timeline
                asOf={asOf}
                bounds={bounds}
                briefingDays={briefingDays}
                corner={!narrow && foldAllLanes}
                eventOf={details.eventOf}
                index={index}
                isSearching={isSearching}
                lanes={lanes}
                narrow={narrow}
                onBusy={onBusy}
                onCluster={onCluster}
                onLane={onLane}
                onPreview={preview.set}
                onRows={details.want}
                onSelect={onSelect}
                onVisibleWindow={(next) => commit(next)}
                ref={timeline}
                scale={scale}
                selectedRow={selectedRow}
                visibleWindow={visibleWindow}
              />
            </LoadedPane>
          </div>
        </>
      )}
    </section>
  )
}
