import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import type { FilterNames } from '../../explore/filter-words'
import type { ListOrder } from '../../explore/list-order'
import type { Filter, ViewState } from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import type { BriefingText } from '../../model/briefing-text'
import type { ConflictEvent } from '../../model/dataset'
import type { Lookups } from '../lookups'

/** What a reader shares: all that is on screen, the selected event, or one of its passages. */
export type ShareWhat =
  { readonly kind: 'view' } | { readonly kind: 'event' } | { readonly kind: 'excerpt'; readonly id: string }

/** What every tab of the share dialog gets. Nothing of it changes while the dialog is open, but `what`. */
export interface ShareProps {
  /** The view as the complete link writes it: with the window and the scale on screen. */
  readonly state: ViewState
  /** Its filter, without ids that the dataset does not have. */
  readonly filter: Filter
  readonly manifest: Manifest
  readonly index: EventIndex
  /** The matching rows in the order of the list; `order.count` is their number. */
  readonly order: ListOrder
  readonly matching: Matching
  /**
   * The events of these rows, in their order, as they were known on the view's day; one that was not known then is
   * left out. Loads what is not there, and rejects where that cannot be had. The page is not idle meanwhile. With a
   * signal they are read once: nothing is kept that was not there before, and it ends when that aborts.
   */
  readonly eventsOf: (rows: readonly number[], signal?: AbortSignal) => Promise<readonly ConflictEvent[]>
  /** The text of a briefing, and what is not part of it. */
  readonly briefingOf: (id: string) => Promise<BriefingText>
  /** The selected event, as known on the view's day. */
  readonly event: ConflictEvent | undefined
  /** Its row. */
  readonly selectedRow: number | undefined
  /** What is shared, for tabs that can share either; it stays from tab to tab. `event` and `excerpt` need an event. */
  readonly what: ShareWhat
  readonly onWhat: (what: ShareWhat) => void
  /** Absolute links to the view, or to what is made of it: with all that defines it, and without its defaults. */
  readonly hrefOf: (change?: (now: ViewState) => ViewState) => string
  readonly shortHrefOf: (change?: (now: ViewState) => ViewState) => string
  readonly lookups: Lookups & { readonly names: FilterNames }
  /** `12 of 50 events involve Russia as target`; `50 events` without a filter. */
  readonly sentence: string
  /** `Russia as target, 20–23 March 2023`; empty without a filter. */
  readonly words: string
  /** Marks the page as busy until the function returned is called. */
  readonly busy: (reason: string) => () => void
  /** Makes what is asked after each step of long work: a promise, whenever the page is to have a turn. */
  readonly pauses: () => () => Promise<void> | undefined
}

/** The view with what is shared selected in it, and nothing else. */
export function selectionOf(what: ShareWhat, event: ConflictEvent | undefined): readonly [string?, string?] {
  if (what.kind === 'view' || !event) return []
  return what.kind === 'event' ? [event.id] : [event.id, what.id]
}
