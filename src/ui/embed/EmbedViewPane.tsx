import { useCallback, useMemo, useRef, useState } from 'react'
import { knownPart } from '../../explore/choices'
import { dayOf } from '../../explore/date-words'
import { orderWithin, shortList } from '../../explore/embed-list'
import { eventCount } from '../../explore/filter-words'
import { extentOf } from '../../explore/fit'
import { canAnswer } from '../../explore/further'
import { inheritedReasons } from '../../explore/inheritance'
import { listOrder } from '../../explore/list-order'
import { countSentence, reportedLater, shownOf, viewWords } from '../../explore/view-summary'
import { selectEvent, type Page } from '../../explore/view-state'
import type { FurtherPart } from '../../model/columns'
import type { ConflictEvent } from '../../model/dataset'
import type { Dataset } from '../../state/dataset-query'
import { useCompleteLink } from '../../state/useCompleteLink'
import { useDetails } from '../../state/useDetails'
import { useEventRow } from '../../state/useEventRow'
import { useFurther } from '../../state/useFurther'
import { useMatching } from '../../state/useMatching'
import { useLink, useViewState } from '../../state/useViewState'
import { TimelinePane } from '../explorer-parts'
import { LoadedPane } from '../LoadedPane'
import { Failed } from '../states/Failed'
import { Notice } from '../states/Notice'
import { timelineFailed } from '../timeline/timeline-states'
import { useLaneFolds } from '../timeline/useLaneFolds'
import { useDocumentTitle } from '../useDocumentTitle'
import { useEscape } from '../useEscape'
import { useEventFocus } from '../useEventFocus'
import { useLookups } from '../useLookups'
import { EmbedEdition } from './EmbedEdition'
import { EmbedFoot } from './EmbedFoot'
import { EmbedList } from './EmbedList'
import { EmbedSelected } from './EmbedSelected'
import { useWheelGuard } from './useWheelGuard'

interface Props {
  readonly dataset: Dataset
  readonly page: Extract<Page, { kind: 'explorer' }>
}

/** Height that the lanes may be laid out in, in CSS pixels: an embed is as high as what it holds. */
const ROOM_PX = 600
/** Rows of the list, below a timeline and alone. */
const ROWS = { timeline: 5, list: 12 } as const
const NO_PARTS: readonly FurtherPart[] = []

/** A view: its filter as a sentence, the timeline, and below it the first events or the one that is selected. */
export function EmbedViewPane({ dataset: base, page }: Props) {
  const { state, dropped, setViewState, dismissDropped } = useViewState()
  const link = useLink()
  const { dataset, failure: columnsFailure } = useFurther(base, state.filter, NO_PARTS)
  const { manifest, index } = dataset
  const drawn = base.index
  const { hrefOf, onShownWindow } = useCompleteLink(manifest.build)
  const details = useDetails(manifest, state.filter.asOf)
  const matched = useMatching(dataset, state.filter, details, false)
  const { matching, isSearching, text, failure } = matched
  const found = useEventRow(page.event, dataset, details)
  const selectedRow = found.kind === 'found' ? found.row : undefined
  const selected = selectedRow === undefined ? undefined : details.eventOf(selectedRow)
  const lookups = useLookups(manifest)
  const filter = useMemo(() => knownPart(state.filter, lookups), [state.filter, lookups])
  const order = useMemo(() => matching && listOrder(drawn, matching.bits, state.sort), [drawn, matching, state.sort])
  const extent = useMemo(() => extentOf(drawn.columns), [drawn])
  const briefingDays = useMemo(() => manifest.briefings.map(dayOf), [manifest])
  const folding = useLaneFolds()
  const root = useRef<HTMLElement>(null)
  useWheelGuard(root)
  // Of the window in which a count was opened: another window lists its own first events.
  const [from, setFrom] = useState<{ readonly row: number; readonly window: typeof state.visibleWindow }>()
  const fromRow = from?.window === state.visibleWindow ? from?.row : undefined
  const onShown = useEventFocus(page.event)
  const close = useCallback(() => setViewState((now) => selectEvent(now, undefined), 'push'), [setViewState])
  useEscape(page.event === undefined ? undefined : close)

  const { names } = lookups
  const told = shownOf(matched, { total: index.columns.count, filter, names, selected: selected?.title })
  const count = told?.count
  const sentence = told && [countSentence(told), reportedLater(told), told.looked].filter(Boolean).join('; ')
  useDocumentTitle(sentence ?? '')

  const linkTo = useCallback(
    ({ id }: ConflictEvent) => link(selectEvent(state, id), (now) => selectEvent(now, id)),
    [link, state],
  )
  const shown = useMemo(
    () => matching && order && orderWithin(drawn, matching.bits, order, state.visibleWindow),
    [drawn, matching, order, state.visibleWindow],
  )
  const list = useMemo(
    () => order && shown && shortList(order, shown, ROWS[state.view], fromRow),
    [order, shown, state.view, fromRow],
  )
  const dismiss = () => {
    dismissDropped()
    if (matching?.unknown.length) setViewState((now) => ({ ...now, filter }), 'replace')
  }

  return (
    <main data-embed="view" data-room={ROOM_PX} id="main" ref={root} tabIndex={-1}>
      <p aria-live="polite" className="sr-only">
        {told ? viewWords(told) : 'Searching'}
      </p>
      <Notice dropped={dropped} onDismiss={dismiss} unknown={matching?.unknown ?? []} />
      <h1
        className="px-4 pt-2.5 pb-2 font-serif text-[16px]/[22px] font-normal text-pretty tablet:text-[17px]/6"
        data-result-count={count}
      >
        <b className="font-[650]">{sentence ? leadOf(sentence) : 'Searching…'}</b>
        {sentence?.slice(leadOf(sentence).length)}
      </h1>
      {failure ? (
        <Failed {...failure} title="The text search could not be loaded">
          The page around it works without it.
        </Failed>
      ) : columnsFailure ? (
        <Failed {...columnsFailure} title="A part of the filters could not be loaded">
          The page around it works without it.
        </Failed>
      ) : matching && order && list ? (
        <>
          {matching.count > 0 && state.view === 'timeline' && (
            <LoadedPane failed={timelineFailed} waiting={<div aria-busy="true" className="h-[420px]" />}>
              <TimelinePane
                briefingDays={briefingDays}
                details={details}
                extent={extent}
                folding={folding}
                index={drawn}
                isSearching={isSearching}
                matching={matching}
                onList={(row) => setFrom({ row, window: state.visibleWindow })}
                onRequested={nothing}
                onShownWindow={onShownWindow}
                request={undefined}
                selectedRow={selected && selectedRow}
              />
            </LoadedPane>
          )}
          {page.event !== undefined ? (
            <EmbedSelected
              event={selected}
              excerptId={page.excerpt}
              failure={details.failure}
              lookups={lookups}
              onClose={close}
              onShown={onShown}
            />
          ) : (
            matching.count > 0 && (
              <EmbedList
                eventOf={details.eventOf}
                failure={details.failure}
                href={hrefOf}
                index={drawn}
                isPart={state.visibleWindow !== undefined && state.view === 'timeline'}
                isSearching={isSearching}
                linkTo={linkTo}
                list={list}
                onFirst={list.before > 0 ? () => setFrom(undefined) : undefined}
                onRows={details.hold}
                order={order}
                reasonsOf={(row) => (canAnswer(index, filter) ? inheritedReasons(index, row, filter) : [])}
                termsOf={(row) => text?.terms.get(row)}
              />
            )
          )}
        </>
      ) : undefined}
      {count === 0 && (
        <p className="px-4 pb-4 text-ink-2">
          Of {eventCount(index.columns.count)} none meets this filter. In Dateline it can be changed.
        </p>
      )}
      <EmbedFoot href={hrefOf}>
        <EmbedEdition dataset={base} href={hrefOf} />
      </EmbedFoot>
    </main>
  )
}

/** `10 of 50`, `All 50`; the count before what is said of it. */
function leadOf(sentence: string): string {
  return /^(?:All |(?:None|[\d,]+) of )?[\d,]+/.exec(sentence)?.[0] ?? ''
}

function nothing(): void {}
