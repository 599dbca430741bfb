import { useCallback, useEffect, useMemo, useState } from 'react'
import { dayOf } from '../explore/date-words'
import { filterWords } from '../explore/filter-words'
import { choiceCount, knownPart } from '../explore/choices'
import { extentOf } from '../explore/fit'
import { listOrder } from '../explore/list-order'
import type { TimelineRequest } from '../explore/timeline-request'
import { shownOf, viewWords } from '../explore/view-summary'
import { DEFAULT_VIEW, selectEvent, setQuery, type Page, type ViewState } from '../explore/view-state'
import { FURTHER_PARTS, type FurtherPart } from '../model/columns'
import type { Dataset } from '../state/dataset-query'
import { busySwitch } from '../state/idle'
import { useCompleteLink } from '../state/useCompleteLink'
import { useDetails } from '../state/useDetails'
import { useEventRow } from '../state/useEventRow'
import { useFurther } from '../state/useFurther'
import { useMatching } from '../state/useMatching'
import { useSettings } from '../state/useSettings'
import { useLink, useViewState } from '../state/useViewState'
import { EventPlace } from './details/EventPlace'
import { DialogPlace } from './DialogPlace'
import { EventPane, FacetSheet, FilterClauses, PalettePane, PrintPane, RailPane, TimelinePane } from './explorer-parts'
import { FiltersButton } from './facets/FiltersButton'
import { railFailed } from './facets/rail-failed'
import { FilterPane } from './filter/FilterPane'
import { ListPane } from './list/ListPane'
import { LoadedPane } from './LoadedPane'
import { OpeningLine } from './OpeningLine'
import { PageFrame } from './PageFrame'
import { PrintSlot } from './print/PrintSlot'
import { SearchField } from './search/SearchField'
import { SearchIcon } from './search/SearchIcon'
import { usePalette } from './search/usePalette'
import { useTypedAhead } from './search/useTypedAhead'
import { CopyLink } from './share/CopyLink'
import { SharePane } from './share/SharePane'
import { BuildPlace } from './releases/BuildPlace'
import { Failed } from './states/Failed'
import { Loading } from './states/Loading'
import { Notice } from './states/Notice'
import { timelineFailed, timelineWaiting } from './timeline/timeline-states'
import { useLaneFolds } from './timeline/useLaneFolds'
import { useAtRest } from './useAtRest'
import { useDocumentTitle } from './useDocumentTitle'
import { useEscape } from './useEscape'
import { useEventFocus } from './useEventFocus'
import { useLookups } from './useLookups'
import { useMediaQuery } from './useMediaQuery'

interface Props {
  readonly dataset: Dataset
  readonly page: Extract<Page, { kind: 'explorer' }>
}

/** Filters left, timeline above the list, the selected event right; one column on a phone. */
export function ExplorerPane({ dataset: base, page }: Props) {
  const { state, dropped, setViewState, dismissDropped } = useViewState()
  const link = useLink()
  const { singleKeys } = useSettings()
  const palette = usePalette(singleKeys)
  const { filter: asked } = state
  const [wanted, setWanted] = useState<readonly FurtherPart[]>([])
  const want = useCallback((part: FurtherPart) => setWanted((now) => (now.includes(part) ? now : [...now, part])), [])
  const parts = palette.isOpen ? FURTHER_PARTS : wanted
  const { dataset, failures, failure: columnsFailure } = useFurther(base, asked, parts)
  const { manifest, index } = dataset
  // Further columns change nothing that is drawn: what works with these goes on with what it remembers.
  const drawn = base.index
  const { hrefOf, onShownWindow } = useCompleteLink(manifest.build)
  const details = useDetails(manifest, asked.asOf)
  const matched = useMatching(dataset, asked, details, palette.isOpen)
  const { matching, isSearching, text, failure, search } = matched
  const found = useEventRow(page.event, dataset, details)
  // Of an event that nobody knew of yet nothing is shown, and its place in time neither.
  const selectedRow = found.kind === 'found' && details.eventOf(found.row) ? found.row : undefined
  const lookups = useLookups(manifest)
  // What the dataset does not have is told in the notice, and is no part of what the page says it shows.
  const filter = useMemo(() => knownPart(asked, lookups), [asked, lookups])
  const order = useMemo(() => matching && listOrder(drawn, matching.bits, state.sort), [drawn, matching, state.sort])
  const { names } = lookups
  const extent = useMemo(() => extentOf(drawn.columns), [drawn])
  const briefingDays = useMemo(() => manifest.briefings.map(dayOf), [manifest])
  const folding = useLaneFolds()
  const [filtersOpen, setFiltersOpen] = useState(false)
  const closeFilters = () => setFiltersOpen(false)
  const [goTo, setGoTo] = useState<{ readonly row: number }>()
  const [timelineRequest, setTimelineRequest] = useState<TimelineRequest>()
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
  const typedAhead = useTypedAhead(palette.isOpen)
  const isAtRest = useAtRest()
  // A search begins with typing, a filter with a press: their code is there before.
  useEffect(() => {
    if (!isAtRest) return
    PalettePane.askFor()
    FilterClauses.askFor()
  }, [isAtRest])

  const selected = selectedRow === undefined ? undefined : details.eventOf(selectedRow)
  const shown = shownOf(matched, { total: index.columns.count, filter, names, selected: selected?.title })
  const count = shown?.count
  useDocumentTitle(selected?.title ?? filterWords(filter, names))

  const dismiss = () => {
    dismissDropped()
    if (matching?.unknown.length) setViewState((now) => ({ ...now, filter }), 'replace')
  }

  const rail = (
    <LoadedPane failed={railFailed}>
      <RailPane
        extent={extent}
        failures={failures}
        filter={filter}
        index={index}
        isCounting={isSearching}
        matching={matching}
        onWant={want}
      />
    </LoadedPane>
  )
  return (
    <PageFrame
      actions={
        <>
          <SearchIcon onPalette={palette.open} />
          <SharePane
            isMissing={(failure ?? columnsFailure) !== undefined}
            shared={
              order && matching && shown && { dataset, details, hrefOf, lookups, matching, order, selectedRow, shown }
            }
          />
          <CopyLink look="solid" text={hrefOf} />
        </>
      }
      home={link(DEFAULT_VIEW)}
      search={
        <SearchField onFocus={search.onExpected} onPalette={palette.open} onQuery={onQuery} query={filter.query} />
      }
    >
      <p aria-live="polite" className="sr-only">
        {shown ? viewWords(shown) : 'Searching'}
      </p>
      <div className="flex min-h-0 flex-1">
        {hasRail && (
          <nav aria-label="Filters" className="relative w-[236px] flex-none overflow-y-auto border-r border-line">
            {rail}
          </nav>
        )}
        <main className="flex min-h-0 min-w-0 flex-1 flex-col" id="main" tabIndex={-1}>
          <h1 className="sr-only">Timeline of events from news briefings</h1>
          <Notice dropped={dropped} onDismiss={dismiss} unknown={matching?.unknown ?? []} />
          <BuildPlace {...base} />
          <OpeningLine
            briefings={manifest.briefings}
            link={(id) => link({ ...state, page: { kind: 'briefing', briefing: id } })}
          />
          {failure ? (
            <Failed {...failure} title="The text search could not be loaded">
              Your other filters are kept. Without the search words everything else works.
            </Failed>
          ) : columnsFailure ? (
            <Failed {...columnsFailure} title="A part of the filters could not be loaded">
              Your filter is kept. Without places, speakers and the day of knowledge everything else works.
            </Failed>
          ) : matching && order ? (
            <>
              <FilterPane
                action={!hasRail && <FiltersButton chosen={choiceCount(filter)} onOpen={() => setFiltersOpen(true)} />}
                count={count}
                dataset={dataset}
                filter={filter}
                laterCount={matching.laterCount}
                names={names}
                text={text}
              />
              {matching.count > 0 && state.view === 'timeline' && (
                <LoadedPane failed={timelineFailed} waiting={timelineWaiting(page.event !== undefined)}>
                  <TimelinePane
                    briefingDays={briefingDays}
                    details={details}
                    extent={extent}
                    folding={folding}
                    index={drawn}
                    isSearching={isSearching}
                    matching={matching}
                    onList={(row) => setGoTo({ row })}
                    onRequested={() => setTimelineRequest(undefined)}
                    onShownWindow={onShownWindow}
                    request={timelineRequest}
                    selectedRow={selectedRow}
                  />
                </LoadedPane>
              )}
              <ListPane
                boxed={isDesk}
                dataset={dataset}
                details={details}
                goTo={goTo}
                isSearching={isSearching}
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
          <EventPlace event={page.event} onClose={close}>
            <EventPane
              details={details}
              excerpt={page.excerpt}
              filter={filter}
              found={found}
              hrefOf={hrefOf}
              id={page.event}
              index={index}
              isSearching={isSearching}
              lookups={lookups}
              manifest={manifest}
              onClose={close}
              onShown={onShown}
              order={order}
              singleKeys={singleKeys}
              text={text}
            />
          </EventPlace>
        )}
      </div>
      {order && count !== undefined && (
        <PrintSlot>
          <PrintPane
            dataset={dataset}
            filter={filter}
            laterCount={matching?.laterCount ?? 0}
            looked={text?.looked}
            lookups={lookups}
            order={order}
            selectedRow={selectedRow}
          />
        </PrintSlot>
      )}
      {filtersOpen && !hasRail && matching && (
        <DialogPlace
          className="inset-x-0 bottom-0 border-t-2"
          kept="What is chosen stays chosen."
          onClose={closeFilters}
          title="The filters could not be loaded"
        >
          <FacetSheet
            count={count}
            filter={filter}
            onBusy={sheetBusy}
            onClose={closeFilters}
            onFilter={(next) => change((now) => ({ ...now, filter: next }))}
          >
            {rail}
          </FacetSheet>
        </DialogPlace>
      )}
      {palette.isOpen && matching && (
        <DialogPlace
          className="inset-x-0 top-12 border-y"
          kept="The filters, the timeline and the list work without it."
          onClose={palette.close}
          title="The search could not be opened"
        >
          <PalettePane
            dataset={dataset}
            details={details}
            extent={extent}
            filter={filter}
            hrefOf={hrefOf}
            matching={matching}
            search={search}
            shown={shown}
            typedAhead={typedAhead}
            onClose={palette.close}
            onTimeline={setTimelineRequest}
          />
        </DialogPlace>
      )}
    </PageFrame>
  )
}

const sheetBusy = busySwitch('filters')
