import { countWords, eventCount } from '../../explore/filter-words'
import type { ShortList } from '../../explore/embed-list'
import { ListRow, type RowContext } from '../list/ListRow'

interface Props {
  readonly context: RowContext
  readonly list: ShortList
  /** Whether a part of time is shown, and the list is of that. */
  readonly isPart: boolean
  /** Complete link to all of it. */
  readonly href: string
  /** Back to the first of them; undefined where they are listed. */
  readonly onFirst: (() => void) | undefined
}

/** The first few events of what is shown: a press opens one in the list's place, the rest is in Dateline. */
export function EmbedList({ context, list: { places, count, before }, isPart, href, onFirst }: Props) {
  const { order, isSearching } = context
  const hasMore = count > places.length
  const [from, to] = [countWords(before + 1), countWords(before + places.length)]
  const which = hasMore && places.length > 0 ? `${from === to ? from : `${from}–${to}`} of ` : ''
  return (
    <section aria-label="List" className="border-t border-ink">
      <div className="flex min-h-[30px] flex-wrap items-center gap-x-4 px-4 text-[12.5px]/[17px] text-ink-3">
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
            <button className="min-h-6 text-ink-2 underline pointer-coarse:min-h-11" onClick={onFirst} type="button">
              From the first
            </button>
          )}
          {hasMore && !isSearching && (
            <a
              className="inline-flex min-h-6 items-center text-ink-2 pointer-coarse:min-h-11"
              href={href}
              rel="noopener"
              target="_blank"
            >
              All of them
            </a>
          )}
        </span>
      </div>
      {places.length > 0 ? (
        <div aria-label="Events" className="pb-1.5" role="feed">
          {places.map((place) => (
            <ListRow context={context} key={order.rowAt(place)} place={place} />
          ))}
        </div>
      ) : (
        <p className="px-4 pb-3 text-[13px]/[18px] text-ink-2">
          No event of these stands in this part of time. Move the timeline, or press “Fit” to see all of it.
        </p>
      )}
    </section>
  )
}
