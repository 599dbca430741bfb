import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Cluster } from '../../explore/detail'
import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import { windowAround } from '../../explore/fit'
import { foldAll, foldLanes, lanesShown, openOthers, toggleLane } from '../../explore/lane-folds'
import { lanes as lanesOf, MAX_LANES, OTHERS } from '../../explore/lanes'
import { placeOf } from '../../explore/place'
import type { TimelineRequest } from '../../explore/timeline-request'
import { selectEvent, setLanes, setVisibleWindow } from '../../explore/view-state'
import { DAY, type Instant, type TimeSpan } from '../../model/time'
import { busy } from '../../state/idle'
import type { Details } from '../../state/useDetails'
import { useSettings } from '../../state/useSettings'
import { useViewState } from '../../state/useViewState'
import { keyAction, type KeyAction } from '../keys/keys'
import { lazyPart } from '../lazyPart'
import { LoadedPane } from '../LoadedPane'
import { Failed } from '../states/Failed'
import { useAtRest } from '../useAtRest'
import { useMediaQuery } from '../useMediaQuery'
import { DateKey } from './DateKey'
import { DensityStrip } from './DensityStrip'
import { FoldAll } from './FoldAll'
import type { TimelineHandle } from './Timeline'
import { TimelineLoading } from './TimelineLoading'
import { TimelineTools } from './TimelineTools'
import type { Folding } from './useLaneFolds'
import { useFirstHeight } from './useFirstHeight'
import { useWidth } from './useWidth'
import { WindowDays } from './WindowDays'
import { askedWindow, covers, eventNear, union, within, zoomed } from './visible-window'

/** Its chunk holds vis-timeline: strip and list are usable before it has arrived. */
const Timeline = lazyPart(() => import('./Timeline').then((module) => module.Timeline))

export interface TimelinePaneProps {
  readonly index: EventIndex
  readonly matching: Matching
  readonly extent: TimeSpan
  readonly details: Details
  readonly selectedRow: number | undefined
  readonly briefingDays: readonly Instant[]
  /** Events too close to be told apart: show them in the list, from this one on. */
  readonly onList: (row: number) => void
  /** What another part of the page asks for, until `onRequested` is called. */
  readonly request: TimelineRequest | undefined
  readonly onRequested: () => void
  /** The window on screen, for a complete link. */
  readonly onShownWindow: (visibleWindow: TimeSpan) => void
  readonly folding: Folding
}

/** Room for the lanes' names left of the tracks. */
const NAMES_PX = 124
/** From here on the window's days have room as fields among the tools. */
const WIDE_PX = 1100
/** "Go to" shows a day among its neighbours. */
const GO_TO_LEAST = 14 * DAY
/** A window this short shows every day's events one by one, as far as they can be. */
const CLOSE_ENOUGH = 21 * DAY

/** Strip, tools and timeline, and the window they share: previewed while it moves, in the URL when it rests. */
export function TimelinePane({
  index,
  matching,
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
  const { singleKeys } = useSettings()
  const box = useRef<HTMLDivElement>(null)
  const timeline = useRef<TimelineHandle>(null)
  const width = useWidth(box)
  const narrow = !useMediaQuery('(min-width: 640px)')
  const [preview, setPreview] = useState<TimeSpan>()
  const tracks = Math.max(100, width - (narrow ? 0 : NAMES_PX))
  /** All of it. */
  const fit = useMemo(
    () => windowAround(extent, { widthPx: tracks, ...margins(narrow, tracks) }),
    [extent, tracks, narrow],
  )
  const stripBounds = useMemo(
    () => windowAround(extent, { widthPx: tracks, leftPx: 12, rightPx: 24 }),
    [extent, tracks],
  )
  const visibleWindow = useMemo(() => askedWindow(state.visibleWindow ?? fit, fit), [state.visibleWindow, fit])
  // A link may ask for more than there is, and gets it.
  const bounds = useMemo(() => union(fit, visibleWindow), [fit, visibleWindow])
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
  const shown = preview ?? visibleWindow
  const isAtRest = useAtRest()
  const firstHeight = useFirstHeight(state, lanes.length, narrow)

  useEffect(() => onShownWindow(shown), [shown, onShownWindow])

  const commit = (next: TimeSpan) => {
    setPreview(undefined)
    setViewState((now) => setVisibleWindow(now, covers(next, fit) ? undefined : next), 'replace')
  }
  /** Zooms about what the reader looks at, so that "+" does not lead to where nothing is. */
  const zoom = (factor: number) => {
    const middle = (shown.start + shown.end) / 2
    const selected = selectedRow === undefined ? undefined : placeOf(index, selectedRow)
    const isSelectedInView = selected && selected.end >= shown.start && selected.start <= shown.end
    const near = eventNear(index, matching.bits, middle) ?? middle
    const isNearInView = near >= shown.start && near <= shown.end
    const at = timeline.current?.focusedAt() ?? (isSelectedInView ? selected.start : isNearInView ? near : middle)
    commit(zoomed(shown, at, factor, bounds))
  }
  const pan = (share: number) => {
    const by = (shown.end - shown.start) * share
    commit(within({ start: shown.start + by, end: shown.end + by }, bounds))
  }
  const show = (span: TimeSpan, least: number) => {
    const around = windowAround(span, { widthPx: tracks, ...margins(narrow, tracks), least })
    commit(within(around, union(bounds, span)))
  }

  const onCluster = ({ start, end, firstRow }: Cluster) => {
    const isClose = shown.end - shown.start <= CLOSE_ENOUGH
    if (isClose && end - start < (shown.end - shown.start) / 20) onList(firstRow)
    else show({ start, end }, Math.min(GO_TO_LEAST, (shown.end - shown.start) / 4))
  }
  const onSelect = (row: number) => {
    const event = details.eventOf(row)
    if (event) setViewState((now) => selectEvent(now, event.id), 'push')
  }

  // Selecting moves the timeline only where the mark would be out of sight.
  const reveal = useEffectEvent((row: number) => {
    const { start, end } = placeOf(index, row)
    if (end >= visibleWindow.start && start <= visibleWindow.end) return
    const shift = (start + end) / 2 - (visibleWindow.start + visibleWindow.end) / 2
    const next = within({ start: visibleWindow.start + shift, end: visibleWindow.end + shift }, bounds)
    setViewState((now) => setVisibleWindow(now, next), 'replace')
  })
  const isMeasured = width > 0
  useEffect(() => {
    // What a link, Back or Forward selects leaves the window as the address says.
    if (selectedRow !== undefined && isMeasured && !isFollowed()) reveal(selectedRow)
  }, [selectedRow, isMeasured, isFollowed])

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
        onZoom={(direction) => zoom(direction === 'in' ? 0.5 : 2)}
      >
        <FoldAll
          lanes={lanes}
          onFirstOnly={most > MAX_LANES ? () => onFolds((now) => openOthers(now, state.lanes, false)) : undefined}
          onFoldAll={(fold) => onFolds((now) => foldAll(now, state.lanes, fold ? lanes : undefined))}
        />
        <DateKey />
        <WindowDays
          bounds={bounds}
          onVisibleWindow={(next) => commit(within(next, bounds))}
          visibleWindow={shown}
          room={narrow ? 'line' : width >= WIDE_PX ? 'fields' : 'word'}
        />
      </TimelineTools>
      {width > 0 && (
        <>
          <DensityStrip
            bounds={stripBounds}
            briefingDays={briefingDays}
            index={index}
            matching={matching}
            onPreview={(next) => {
              setPreview(next)
              timeline.current?.moveTo(next ?? visibleWindow, false)
            }}
            onVisibleWindow={(next) => commit(covers(next, stripBounds) ? fit : next)}
            visibleWindow={shown}
          />
          <div
            className="min-h-[120px] flex-initial desk:max-h-[64dvh] desk:overflow-y-auto"
            data-first={!isAtRest || undefined}
            style={firstHeight}
          >
            <LoadedPane
              failed={timelineFailed}
              waiting={
                <TimelineLoading
                  briefingDays={briefingDays}
                  leftPx={narrow ? 0 : NAMES_PX}
                  visibleWindow={visibleWindow}
                  widthPx={tracks}
                />
              }
            >
              <Timeline
                bounds={bounds}
                briefingDays={briefingDays}
                eventOf={details.eventOf}
                index={index}
                lanes={lanes}
                narrow={narrow}
                onBusy={onBusy}
                onCluster={onCluster}
                onLane={onLane}
                onPreview={setPreview}
                onRows={details.want}
                onSelect={onSelect}
                onVisibleWindow={commit}
                ref={timeline}
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

function timelineFailed(error: Error, retry: () => void): ReactNode {
  return (
    <Failed details={`${location.href}\n${error.message}`} onRetry={retry} title="The timeline could not be loaded">
      The list below has the same events.
    </Failed>
  )
}

/** Room at the ends of "all of it": a label needs more than a mark. */
function margins(narrow: boolean, tracksPx: number) {
  return narrow ? { leftPx: 20, rightPx: 44 } : { leftPx: 28, rightPx: Math.min(240, tracksPx * 0.26) }
}
