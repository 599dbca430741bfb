import { memo, useEffect } from 'react'
import { headingWords } from '../../explore/date-words'
import { mainTheme, statusOf, type EventIndex } from '../../explore/event-index'
import { headingAt, headsDay, type ListOrder } from '../../explore/list-order'
import type { MatchReason } from '../../explore/match-reasons'
import type { FoundTerms } from '../../explore/words'
import type { ConflictEvent } from '../../model/dataset'
import type { Link } from '../share/link'
import { EventRow } from './EventRow'

/** What all rows of a list have in common. */
export interface RowContext {
  readonly index: EventIndex
  readonly order: ListOrder
  /** Whether the order is not that of the filter yet, and its number must not be told. */
  readonly isSearching: boolean
  readonly selectedRow: number | undefined
  readonly eventOf: (row: number) => ConflictEvent | undefined
  readonly linkTo: (event: ConflictEvent) => Link
  /** What the query found in a row, to be marked in its title. */
  readonly termsOf: (row: number) => FoundTerms | undefined
  /** Why a row was found. */
  readonly reasonsOf: (row: number) => readonly MatchReason[]
  /** Wants the details of rows that are rendered, until the function returned is called. */
  readonly onRows: (rows: readonly number[]) => () => void
}

interface Props {
  readonly place: number
  readonly context: RowContext
}

/** An entry by its place. Drawn anew with what all rows share, and not when the list is scrolled. */
export const ListRow = memo(function ListRow({ place, context }: Props) {
  const { index, order, isSearching, selectedRow, eventOf, linkTo, termsOf, reasonsOf, onRows } = context
  const row = order.rowAt(place)
  const event = eventOf(row)
  useEffect(() => onRows([row]), [row, onRows])
  return (
    <EventRow
      event={event}
      heading={headsDay(index, order, place) ? headingWords(headingAt(index, order, place)) : undefined}
      link={event && linkTo(event)}
      place={place}
      reasons={event ? reasonsOf(row) : []}
      selected={row === selectedRow}
      setSize={isSearching ? -1 : order.count}
      status={statusOf(index, row)}
      terms={termsOf(row)}
      theme={mainTheme(index, row)}
    />
  )
})
