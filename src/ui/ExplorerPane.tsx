import { useCallback, useMemo, useRef, useState } from 'react'
import { dayOf } from '../explore/date-words'
import { filterWords, viewWords } from '../explore/filter-words'
import { choiceCount, knownPart } from '../explore/choices'
import { extentOf } from '../explore/fit'
import { listOrder } from '../explore/list-order'
import { DEFAULT_VIEW, selectEvent, setQuery, type Page, type ViewState } from '../explore/view-state'
import type { Dataset } from '../state/dataset-query'
import { useCompleteLink } from '../state/useCompleteLink'
import { useDetails } from '../state/useDetails'
import { useEventRow } from '../state/useEventRow'
import { useMatching } from '../state/useMatching'
import { useLink, useViewState } from '../state/useViewState'
import { EventPanelFailed } from './details/EventPanelFailed'
import { EventPanelLoading } from './details/EventPanelLoading'
import type { Fallback } from './ErrorBoundary'
import { RailPane, TimelinePane } from './explorer-parts'
import { FacetSheetFailed } from './facets/FacetSheetFailed'
import { FiltersButton } from './facets/FiltersButton'
import { FilterPane } from './filter/FilterPane'
import { ListPane } from './list/ListPane'
import { lazyPart } from './lazyPart'
import { LoadedPane } from './LoadedPane'
import { OpeningLine } from './OpeningLine'
import { PageFrame } from './PageFrame'
import { useLaneFolds } from './timeline/useLaneFolds'
import { SearchField } from './search/SearchField'
import { useSearchKey } from './search/useSearchKey'
import { CopyLink } from './share/CopyLink'
import { Failed } from './states/Failed'
import { Loading } from './states/Loading'
import { Notice } from './states/Notice'
import { useDocumentTitle } from './useDocumentTitle'
import { useEscape } from './useEscape'
import { useEventFocus } from './useEventFocus'
import { useLookups } from './useLookups'
import { useMediaQuery } from './useMediaQuery'

/** Read when an event is opened, so loaded then. */
const EventPane = lazyPart(() => import('./details/EventPane').then((module) => module.EventPane))
const FacetSheet = lazyPart(() => import('./facets/FacetSheet').then((module) => module.FacetSheet))

interface Props {
  readonly dataset: Dataset
  readonly page: Extract<Page, { kind: 'explorer' }>
}

/** Filters left, timeline above the list, the selected event right; one column on a phone. */
export function ExplorerPane({ dataset, page }: Props) {
  const { manifest, index } = dataset
  const { state, dropped, setViewState, dismissDropped } = useViewState()
  const link = useLink()
  const { hrefOf, onShownWindow } = useCompleteLink(manifest.build)
  const { filter: asked } = state
  const { matching, isSearching, text, failure } = useMatching(dataset, asked)
  const details = useDetails(manifest)
  const found = useEventRow(page.event, dataset, details)
  const selectedRow = found.kind === 'found' ? found.row : undefined
  const lookups = useLookups(manifest)
  // What the dataset does not have is told in the notice, and is no part of what the page says it shows.
  const filter = useMemo(() => knownPart(asked, lookups), [asked, lookups])
  const order = useMemo(() => matching && listOrder(matching.bits), [matching])
  const names = lookups.names
  const extent = useMemo(() => extentOf(index.columns), [index])
  const briefingDays = useMemo(() => manifest.briefings.map(dayOf), [manifest])
  const folding = useLaneFolds()
  const [filtersOpen, setFiltersOpen] = useState(false)
  const [goTo, setGoTo] = useState<{ readonly row: number }>()
  const isDesk = useMediaQuery('(min-width: 1024px)')
  const isWide = useMediaQuery('(min-width: 1280px)')
  // A screen with room for two columns beside each other gives the second to the event.
  const hasRail = isWide || (isDesk && page.event === undefined)
  const onShown = useEventFocus(page.event)

  const change = useCallback((next: (now: ViewState) => ViewState) => setViewState(next, 'push'), [setViewState])
  const close = useCallback(() => change((now) => selectEvent(now, undefined)), [change])
  useEscape(page.event === undefined ? undefined : close)
  // The first letter is a step that Back undoes; the letters after it belong to the same step.
  const onQuery = (query: string) =>
    setViewState((now) => setQuery(now, query), filter.query === '' ? 'push' : 'replace')
  const searchField = useRef<HTMLInputElement>(null)
  useSearchKey(searchField)

  const selected = selectedRow === undefined ? undefined : details.eventOf(selectedRow)
  const words = filterWords(filter, names)
  const count = isSearching ? undefined : matching?.count
  const summary = count === undefined ? 'Searching' : viewWords(count, index.columns.count, words, selected?.title)
  useDocumentTitle(selected?.title ?? words)

  const dismiss = () => {
    dismissDropped()
    if (matching?.unknown.length) setViewState((now) => ({ ...now, filter }), 'replace')
  }

  const rail = (
    <LoadedPane failed={railFailed}>
      <RailPane extent={extent} filter={filter} index={index} matching={matching} />
    </LoadedPane>
  )
  const eventFailed: Fallback = (error, retry) => (
    <EventPanelFailed details={String(error)} onClose={close} onRetry={retry} />
  )
  const filtersFailed: Fallback = (error, retry) => (
    <FacetSheetFailed details={String(error)} onClose={() => setFiltersOpen(false)} onRetry={retry} />
  )

  return (
    <PageFrame
      actions={<CopyLink href={hrefOf} look="solid" />}
      home={link(DEFAULT_VIEW)}
      search={<SearchField onQuery={onQuery} query={filter.query} ref={searchField} />}
    >
      <p aria-live="polite" className="sr-only">
        {summary}
      </p>
      <div className="flex min-h-0 flex-1">
        {hasRail && (
          <nav aria-label="Filters" className="w-[236px] flex-none overflow-y-auto border-r border-line">
            {rail}
          </nav>
        )}
        <main className="flex min-h-0 min-w-0 flex-1 flex-col" id="main" tabIndex={-1}>
          <h1 className="sr-only">Timeline of events from news briefings</h1>
          <Notice dropped={dropped} onDismiss={dismiss} unknown={matching?.unknown ?? []} />
          <OpeningLine
            briefings={manifest.briefings}
            link={(id) => link({ ...state, page: { kind: 'briefing', briefing: id } })}
          />
          {failure ? (
            <Failed {...failure} title="The text search could not be loaded">
              Your other filters are kept. Without the search words everything else works.
            </Failed>
          ) : matching && order ? (
            <>
              <FilterPane
                action={!hasRail && <FiltersButton chosen={choiceCount(filter)} onOpen={() => setFiltersOpen(true)} />}
                count={count}
                dataset={dataset}
                filter={filter}
                names={names}
                textMatches={text?.bits}
              />
              {matching.count > 0 && state.view === 'timeline' && (
                <LoadedPane failed={timelineFailed} waiting={timelineWaiting}>
                  <TimelinePane
                    briefingDays={briefingDays}
                    details={details}
                    extent={extent}
                    folding={folding}
                    index={index}
                    matching={matching}
                    onList={(row) => setGoTo({ row })}
                    onShownWindow={onShownWindow}
                    selectedRow={selectedRow}
                  />
                </LoadedPane>
              )}
              <ListPane
                boxed={isDesk}
                dataset={dataset}
                details={details}
                goTo={goTo}
                order={order}
                selectedRow={selectedRow}
                text={text}
              />
            </>
          ) : (
            <Loading />
          )}
        </main>
        {page.event !== undefined && order && (
          <div
            className="fixed inset-x-0 bottom-0 z-5 h-[57dvh] border-t-2 border-ink bg-paper max-tablet:[@media(height<=480px)]:h-dvh tablet:top-12 tablet:left-auto tablet:h-auto tablet:w-[408px] tablet:border-t-0 tablet:border-l tablet:border-line desk:static desk:flex-none"
            data-sheet=""
          >
            <LoadedPane failed={eventFailed} resetKey={page.event} waiting={<EventPanelLoading onClose={close} />}>
              <EventPane
                details={details}
                excerpt={page.excerpt}
                found={found}
                hrefOf={hrefOf}
                id={page.event}
                index={index}
                lookups={lookups}
                manifest={manifest}
                onClose={close}
                onShown={onShown}
                order={order}
                terms={selectedRow === undefined ? undefined : text?.terms.get(selectedRow)}
              />
            </LoadedPane>
          </div>
        )}
      </div>
      {filtersOpen && !hasRail && matching && (
        <LoadedPane failed={filtersFailed}>
          <FacetSheet
            count={matching.count}
            filter={filter}
            onClose={() => setFiltersOpen(false)}
            onFilter={(next) => change((now) => ({ ...now, filter: next }))}
          >
            {rail}
          </FacetSheet>
        </LoadedPane>
      )}
    </PageFrame>
  )
}

const railFailed: Fallback = (error, onRetry) => (
  <Failed details={String(error)} onRetry={onRetry} title="The filters could not be loaded">
    What is chosen stays chosen, and the sentence above the timeline can still be edited.
  </Failed>
)

/** As high as what comes: the list stays where it is. */
const timelineWaiting = <div aria-busy="true" className="h-[520px] flex-initial" />
const timelineFailed: Fallback = (error, onRetry) => (
  <Failed details={`${location.href}\n${error.message}`} onRetry={onRetry} title="The timeline could not be loaded">
    The list below has the same events.
  </Failed>
)
