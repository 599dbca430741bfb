import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { capital, eventCount } from '../../explore/filter-words'
import { canAnswer } from '../../explore/further'
import { inheritedReasons } from '../../explore/inheritance'
import { ORDER_WORDS, type ListOrder } from '../../explore/list-order'
import type { TextMatches } from '../../explore/text-search'
import { selectEvent, setSort, setView } from '../../explore/view-state'
import type { ConflictEvent } from '../../model/dataset'
import { datasetFile } from '../../state/dataset-fetch'
import { type Dataset } from '../../state/dataset-query'
import { busy } from '../../state/idle'
import type { Details } from '../../state/useDetails'
import { useLink, useViewState } from '../../state/useViewState'
import { PageFooter } from '../PageFooter'
import { Failed } from '../states/Failed'
import { useAtRest } from '../useAtRest'
import { EventList } from './EventList'
import { FoundTitle } from './found-title'

interface Props {
  readonly dataset: Dataset
  readonly details: Details
  readonly order: ListOrder
  /** Whether the order is not that of the filter yet, and its number must not be told. */
  readonly isSearching: boolean
  /** What the query found, to be marked in the titles. */
  readonly text: TextMatches | undefined
  readonly selectedRow: number | undefined
  readonly goTo: { readonly row: number } | undefined
  /** Whether the list scrolls in a box of its own, or with the page. */
  readonly boxed: boolean
}

const LINK = 'inline-flex min-h-6 items-center text-[13px] text-ink-2 pointer-coarse:min-h-11'

/** The list with its heading, and the page's footer at its end. */
export function ListPane({ dataset, details, order, isSearching, text, selectedRow, goTo, boxed }: Props) {
  const { state } = useViewState()
  const link = useLink()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const { failure, eventOf, holdListed: onRows } = details
  const other = order.sort === 'oldest' ? 'newest' : 'oldest'
  // Opened at an event the page scrolls to its entry, and rows on the way are measured: that is not shown.
  const isAtRest = useAtRest()
  const isOnItsWay = !isAtRest && !boxed && selectedRow !== undefined
  const { index } = dataset
  const { filter } = state
  const linkTo = useCallback(
    ({ id }: ConflictEvent) => link(selectEvent(state, id), (now) => selectEvent(now, id)),
    [link, state],
  )
  const termsOf = useCallback((row: number) => text?.terms.get(row), [text])
  const reasonsOf = useCallback(
    (row: number) => [
      ...(canAnswer(index, filter) ? inheritedReasons(index, row, filter) : []),
      ...(text?.reasons(row, eventOf(row)) ?? []),
    ],
    [index, filter, text, eventOf],
  )
  const entries = useMemo(
    () => ({ index, order, isSearching, selectedRow, goTo, eventOf, linkTo, termsOf, reasonsOf, onRows }),
    [index, order, isSearching, selectedRow, goTo, eventOf, linkTo, termsOf, reasonsOf, onRows],
  )
  // A press on a facet changes every entry, and their number first of all: the entries follow when that is painted.
  const shown = useDeferredValue(entries)
  useLayoutEffect(() => (shown === entries ? undefined : busy('list')), [shown, entries])
  const wantsWords = isAtRest || filter.query !== ''
  useEffect(() => (wantsWords ? FoundTitle.askFor() : undefined), [wantsWords])
  return (
    <section aria-label="List" className="flex min-h-[170px] desk:min-h-[200px] flex-1 flex-col border-t border-ink">
      <div className="flex min-h-[30px] flex-none flex-wrap items-center gap-x-2.5 px-4">
        <h2 className="text-[13px] font-[650]">
          List{' '}
          <span className="ml-1.5 text-[12.5px] font-normal text-ink-3">
            {isSearching ? capital(order.sort) : `${eventCount(order.count)}, ${order.sort}`} first
            <span className="max-tablet:sr-only">: {ORDER_WORDS[order.sort]}</span>
          </span>
        </h2>
        <a className={`ml-auto ${LINK}`} {...link(setSort(state, other))}>
          {other === 'newest' ? 'Newest first' : 'Oldest first'}
        </a>
        <a className={LINK} {...link(setView(state, state.view === 'list' ? 'timeline' : 'list'))}>
          {state.view === 'list' ? 'Show the timeline' : 'List only'}
        </a>
      </div>
      <div
        className={`min-h-0 flex-1 desk:overflow-y-auto desk:scroll-pt-(--heading) ${isOnItsWay ? 'opacity-0' : ''}`}
        ref={setBox}
      >
        {failure && (
          <Failed {...failure} title="Some titles could not be loaded">
            Counts and filters work without them.
          </Failed>
        )}
        {/* A feed without an article would be none. */}
        {box && order.count > 0 && shown.order.count > 0 && (
          <EventList {...shown} key={shown.order.sort} scroller={boxed ? box : undefined} />
        )}
        <PageFooter file={datasetFile} manifest={dataset.manifest} />
      </div>
    </section>
  )
}
