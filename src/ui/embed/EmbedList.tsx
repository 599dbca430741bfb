import { useEffect } from 'react'
import { mainTheme, statusOf, type EventIndex } from '../../explore/event-index'
import type { ShortList } from '../../explore/embed-list'
import { countWords, eventCount } from '../../explore/filter-words'
import type { ListOrder } from '../../explore/list-order'
import type { MatchReason } from '../../explore/match-reasons'
import type { FoundTerms } from '../../explore/words'
import type { ConflictEvent } from '../../model/dataset'
import { EventRow } from '../list/EventRow'
import type { Link } from '../share/link'
import { Failed, type Attempt } from '../states/Failed'
import { OutLink } from './OutLink'

interface Props {
  readonly index: EventIndex
  readonly order: ListOrder
  readonly list: ShortList
  /** Whether the order is not that of the filter yet, and its number must not be told. */
  readonly isSearching: boolean
  /** Whether a part of time is shown, and the list is of that. */
  readonly isPart: boolean
  /** Of the details of what is listed, or of what the timeline shows. */
  readonly failure: Attempt | undefined
  readonly eventOf: (row: number) => ConflictEvent | undefined
  readonly linkTo: (event: ConflictEvent) => Link
  readonly termsOf: (row: number) => FoundTerms | undefined
  readonly reasonsOf: (row: number) => readonly MatchReason[]
  /** Wants the details of what is listed, until the function returned is called. */
  readonly onRows: (rows: readonly number[]) => () => void
  /** To all of it, in Dateline. */
  readonly href: () => string
  /** Back to the first of them; undefined where they are listed. */
  readonly onFirst: (() => void) | undefined
}

/** The first few events of what is shown: a press opens one in the list's place, the rest is in Dateline. */
export function EmbedList(props: Props) {
  const { index, order, list, isSearching, isPart, failure, eventOf, linkTo, termsOf, reasonsOf } = props
  const { onRows, href, onFirst } = props
  const { places, count, before } = list
  useEffect(() => onRows(places.map(order.rowAt)), [places, order, onRows])
  const hasMore = count > places.length
  const [from, to] = [countWords(before + 1), countWords(before + places.length)]
  const which = hasMore && places.length > 0 ? `${from === to ? from : `${from}–${to}`} of ` : ''
  return (
    <section aria-label="List" className="border-t border-ink">
      <div className="flex min-h-[30px] flex-wrap items-center gap-x-3 px-4 text-[12.5px]/[17px] text-ink-3">
        <h2 className="text-[13px] font-[650] text-ink">List</h2>
        {!isSearching && (
          <span>
            {which}
            {eventCount(count)}
            {isPart ? ' in view' : ''}, {order.sort} first
          </span>
        )}
        <span className="ml-auto flex gap-x-4 text-[13px]">
          {onFirst && (
            <button
              className="min-h-6 text-ink-2 underline decoration-line-2 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11"
              onClick={onFirst}
              type="button"
            >
              Back to the first
            </button>
          )}
          {hasMore && !isSearching && (
            <OutLink className="inline-flex min-h-6 items-center text-ink-2 pointer-coarse:min-h-11" href={href}>
              All of them
            </OutLink>
          )}
        </span>
      </div>
      {failure && (
        <Failed {...failure} title="Some titles could not be loaded">
          The page around the list works without them.
        </Failed>
      )}
      {places.length > 0 ? (
        <div aria-label="Events" className="border-t border-line py-1" role="feed">
          {places.map((place) => {
            const row = order.rowAt(place)
            const event = eventOf(row)
            return (
              <EventRow
                event={event}
                heading={undefined}
                key={row}
                link={event && linkTo(event)}
                place={place}
                reasons={event ? reasonsOf(row) : []}
                selected={false}
                setSize={isSearching ? -1 : order.count}
                status={statusOf(index, row)}
                terms={termsOf(row)}
                theme={mainTheme(index, row)}
              />
            )
          })}
        </div>
      ) : (
        <p className="px-4 pb-3 text-[13px]/[18px] text-ink-2">
          None of these events is in this part of the timeline. “Fit” shows all of it.
        </p>
      )}
    </section>
  )
}
