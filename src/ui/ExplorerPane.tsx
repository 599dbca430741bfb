import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { withoutChoices, type Choice } from '../explore/facets'
import { choiceWords, filterWords, viewWords } from '../explore/filter-words'
import { choiceCount, conditionCount, dropChoice, knownPart } from '../explore/choices'
import { extentOf } from '../explore/fit'
import { listOrder } from '../explore/list-order'
import {
  clearFilter,
  DEFAULT_VIEW,
  setMatch,
  setQuery,
  setRange,
  toggleActor,
  toggleTheme,
  type Page,
  type ViewState,
} from '../explore/view-state'
import { spanOf, type TimeSpan } from '../model/time'
import type { Dataset } from '../state/dataset-query'
import { busy } from '../state/idle'
import { useDetails } from '../state/useDetails'
import { useEventRow } from '../state/useEventRow'
import { useMatching } from '../state/useMatching'
import { useLink, useViewState } from '../state/useViewState'
import { EventPanelLoading } from './details/EventPanelLoading'
import { FacetRail } from './facets/FacetRail'
import { FiltersButton } from './facets/FiltersButton'
import { useFacets } from './facets/useFacets'
import { DateRange } from './filter/DateRange'
import { FilterSentence } from './filter/FilterSentence'
import { ListPane } from './list/ListPane'
import { useLookups } from './details/useLookups'
import { OpeningLine } from './OpeningLine'
import { PageFrame } from './PageFrame'
import { TimelinePane } from './timeline/TimelinePane'
import { SearchField } from './search/SearchField'
import { useSearchKey } from './search/useSearchKey'
import { CopyLink } from './share/CopyLink'
import { Empty } from './states/Empty'
import { Failed } from './states/Failed'
import { Loading } from './states/Loading'
import { Notice } from './states/Notice'
import { useMediaQuery } from './useMediaQuery'
import { useFocusReturn } from './useFocusReturn'

/** Read when an event is opened, so loaded then. */
const EventPane = lazy(() => import('./details/EventPane').then(({ EventPane: pane }) => ({ default: pane })))
const FacetSheet = lazy(() => import('./facets/FacetSheet').then(({ FacetSheet: sheet }) => ({ default: sheet })))

interface Props {
  readonly dataset: Dataset
  readonly page: Extract<Page, { kind: 'explorer' }>
}

/** Filters left, timeline above the list, the selected event right; one column on a phone. */
export function ExplorerPane({ dataset, page }: Props) {
  const { manifest, index } = dataset
  const { state, dropped, setViewState, currentHref, dismissDropped } = useViewState()
  const link = useLink()
  const { filter: asked } = state
  const { matching, text, failure } = useMatching(dataset, asked)
  const details = useDetails(manifest)
  const found = useEventRow(page.event, dataset, details)
  const selectedRow = found.kind === 'found' ? found.row : undefined
  const lookups = useLookups(manifest)
  // What the dataset does not have is told in the notice, and is no part of what the page says it shows.
  const filter = useMemo(() => knownPart(asked, lookups.actors, lookups.themes), [asked, lookups])
  const facets = useFacets(index, matching)
  const order = useMemo(() => matching && listOrder(matching.bits), [matching])
  const names = lookups.names
  const extent = useMemo(() => extentOf(index.columns), [index])
  const briefingDays = useMemo(
    () => manifest.briefings.map(({ date }) => spanOf({ earliest: date, latest: date }).start),
    [manifest],
  )
  const [filtersOpen, setFiltersOpen] = useState(false)
  const [goTo, setGoTo] = useState<{ readonly row: number }>()
  const [visibleWindow, setVisibleWindow] = useState<TimeSpan>()
  const isWide = useMediaQuery('(min-width: 1024px)')
  const focusReturn = useFocusReturn(page.event)

  const change = useCallback((next: (now: ViewState) => ViewState) => setViewState(next, 'push'), [setViewState])
  // The first letter is a step that Back undoes; the letters after it belong to the same step.
  const onQuery = (query: string) =>
    setViewState((now) => setQuery(now, query), filter.query === '' ? 'push' : 'replace')
  const searchField = useRef<HTMLInputElement>(null)
  useSearchKey(searchField)

  const selected = selectedRow === undefined ? undefined : details.eventOf(selectedRow)
  const words = filterWords(filter, names)
  const summary = matching ? viewWords(matching.count, index.columns.count, words, selected?.title) : 'Searching'
  useEffect(() => {
    document.title = [selected?.title ?? words, 'Dateline'].filter(Boolean).join(' – ')
  }, [selected, words])

  const completeLink = () => {
    const href = currentHref({ complete: true, build: manifest.build, ...(visibleWindow && { visibleWindow }) })
    return new URL(href, location.href).href
  }
  const dismiss = () => {
    dismissDropped()
    if (matching?.unknown.length) setViewState((now) => ({ ...now, filter }), 'replace')
  }

  const rail = (
    <FacetRail
      actors={facets.actors}
      match={filter.match}
      onMatch={(match) => change((now) => setMatch(now, match))}
      onToggleActor={(id) => change((now) => toggleActor(now, id))}
      onToggleTheme={(id) => change((now) => toggleTheme(now, id))}
      selectedActors={filter.actors}
      selectedThemes={filter.themes}
      themes={facets.themes}
    >
      <DateRange
        max={extent.end - 1}
        min={extent.start}
        onRange={(range) => change((now) => setRange(now, range))}
        range={filter.range}
      />
    </FacetRail>
  )
  const onDrop = (choice: Choice) => change((now) => dropChoice(now, choice))

  return (
    <PageFrame
      actions={<CopyLink href={completeLink} look="solid" />}
      home={link(DEFAULT_VIEW)}
      search={<SearchField onQuery={onQuery} query={filter.query} ref={searchField} />}
    >
      <p aria-live="polite" className="sr-only">
        {summary}
      </p>
      <div className="flex min-h-0 flex-1">
        {isWide && (
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
          {matching && order ? (
            <>
              <FilterSentence
                action={!isWide && <FiltersButton chosen={choiceCount(filter)} onOpen={() => setFiltersOpen(true)} />}
                count={matching.count}
                filter={filter}
                names={names}
                onClear={() => change(clearFilter)}
                onDrop={onDrop}
                themes={manifest.themes}
                total={index.columns.count}
              />
              {matching.count === 0 ? (
                <Empty
                  choices={withoutChoices(index, filter, text?.bits).map(({ choice, count }) => ({
                    label: choiceWords(choice, filter, names),
                    count,
                    onDrop: () => onDrop(choice),
                  }))}
                  conditions={conditionCount(filter)}
                  onClear={() => change(clearFilter)}
                />
              ) : (
                state.view === 'timeline' && (
                  <TimelinePane
                    briefingDays={briefingDays}
                    details={details}
                    extent={extent}
                    index={index}
                    matching={matching}
                    onList={(row) => setGoTo({ row })}
                    onShownWindow={setVisibleWindow}
                    selectedRow={selectedRow}
                  />
                )
              )}
              <ListPane
                boxed={isWide}
                dataset={dataset}
                details={details}
                goTo={goTo}
                order={order}
                selectedRow={selectedRow}
                text={text}
              />
            </>
          ) : failure ? (
            <Failed details={failure.error.message} onRetry={failure.retry} title="The text search could not be loaded">
              Your other filters are kept. Without the search words everything else works.
            </Failed>
          ) : (
            <Loading />
          )}
        </main>
        {page.event !== undefined && order && (
          <div className="fixed inset-x-0 bottom-0 z-5 h-[57dvh] border-t-2 border-ink bg-paper tablet:top-12 tablet:left-auto tablet:h-auto tablet:w-[408px] tablet:border-t-0 tablet:border-l tablet:border-line wide:static wide:flex-none">
            <Suspense fallback={<PanelLoading />}>
              <EventPane
                details={details}
                excerpt={page.excerpt}
                found={found}
                id={page.event}
                index={index}
                lookups={lookups}
                manifest={manifest}
                onClosed={focusReturn}
                order={order}
              />
            </Suspense>
          </div>
        )}
      </div>
      {filtersOpen && !isWide && matching && (
        <Suspense>
          <FacetSheet
            count={matching.count}
            filter={filter}
            onClose={() => setFiltersOpen(false)}
            onFilter={(next) => change((now) => ({ ...now, filter: next }))}
          >
            {rail}
          </FacetSheet>
        </Suspense>
      )}
    </PageFrame>
  )
}

/** The panel's frame while its code is on its way. */
function PanelLoading() {
  useEffect(() => busy('panel chunk'), [])
  return <EventPanelLoading onClose={() => undefined} />
}
