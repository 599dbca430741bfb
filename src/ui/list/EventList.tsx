import { memo, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Virtualizer, WindowVirtualizer, type VirtualizerHandle, type WindowVirtualizerHandle } from 'virtua'
import { countWords } from '../../explore/filter-words'
import { keyAction } from '../keys/keys'
import { bringUp, keptInSight, leaveFeed, whenThere } from './feed'
import { ListRow, type RowContext } from './ListRow'
import { StickyHeading, type StickyHandle } from './StickyHeading'
import { StretchEdge } from './StretchEdge'
import { useStretch } from './useStretch'

interface Props extends RowContext {
  /** What scrolls: an element, or the page where undefined. */
  readonly scroller: HTMLElement | undefined
  /** A row to bring into view and focus, for instance of an opened cluster. */
  readonly goTo: { readonly row: number } | undefined
}

/** Rendered beyond the screen, above and below: for find-in-page, and for a reader's quick scroll. */
const BUFFER_PX = { element: 2200, page: 3800 }
const ROW_PX = { element: 38, page: 60 }
const START = { align: 'start' } as const

/**
 * Every matching event in order of time: the readable equivalent of the timeline, present in every view.
 * Virtualised: at a million events it holds as many elements as at a hundred.
 */
export const EventList = memo(function EventList({ scroller, goTo, ...shared }: Props) {
  const { index, order, isSearching, selectedRow } = shared
  const feed = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle & WindowVirtualizerHandle>(null)
  const wasPressed = useRef(false)
  const sticky = useRef<StickyHandle>(null)
  const kind = scroller ? 'element' : 'page'
  const selectedPlace = selectedRow === undefined ? undefined : order.placeOf(selectedRow)
  const stretch = useStretch({ order, selectedPlace, goTo })
  const { from, to } = stretch
  const margin = useOffset(feed, scroller, from > 0)
  const context = useShared(shared)
  // For a handler that has just moved the stretch, and still has the one before.
  const first = useRef(from)
  useLayoutEffect(() => {
    first.current = from
  }, [from])

  // Another order is another list: read from its beginning, unless something is selected.
  useLayoutEffect(() => {
    // In braces: a browser may answer with a promise, which is no way to clean up.
    scroller?.scrollTo(0, 0)
  }, [scroller])
  /** Nothing where the reader has gone on to a stretch without it. */
  const bringNear = useEffectEvent((place: number) => {
    if (place >= from && place < to) list.current?.scrollToIndex(place - from, { align: 'nearest' })
  })
  useEffect(() => {
    if (selectedPlace === undefined) return undefined
    if (scroller) return keptInSight(scroller, () => bringNear(selectedPlace))
    // On a phone list and timeline share the page with a sheet: what the reader looks at stays above that, and only
    // the browser knows of the page's scroll padding.
    else {
      const isList = wasPressed.current || !areLanesInSight()
      if (!isList) whenThere(document.body, '[data-timeline] [aria-pressed="true"]', bringUp, 600)
      else whenThere(feed.current, linkAt(selectedPlace), (link) => bringUp(link.closest('article')!))
    }
    wasPressed.current = false
    return undefined
  }, [selectedPlace, scroller])

  const focusPlace = (place: number) => whenThere(feed.current, linkAt(place), (link) => link.focus())
  const goToPlace = (place: number) => {
    stretch.include(place)
    if (!feed.current?.querySelector(linkAt(place))) list.current?.scrollToIndex(place - first.current, START)
    focusPlace(place)
  }
  const show = useEffectEvent((row: number) => {
    const place = order.placeOf(row)
    if (place === undefined) return
    list.current?.scrollToIndex(place - from, START)
    focusPlace(place)
  })
  useEffect(() => {
    if (goTo) show(goTo.row)
  }, [goTo])

  /** The keys of the feed pattern: Page Up and Page Down from article to article, Ctrl Home and Ctrl End out of it. */
  const onKeyDown = (event: KeyboardEvent) => {
    const action = keyAction(event, 'list')
    if (!action) return
    const by = { next: 1, previous: -1, before: undefined, after: undefined }[action]
    const article = (event.target as Element).closest('[aria-posinset]')
    if (by !== undefined && !article) return
    event.preventDefault()
    if (by === undefined) return leaveFeed(event.currentTarget, action === 'after')
    const next = Number(article!.getAttribute('aria-posinset')) - 1 + by
    if (next >= 0 && next < order.count) goToPlace(next)
  }

  const onScroll = () => {
    const line = feed.current?.firstElementChild?.getBoundingClientRect().top ?? 0
    const scrolled = scroller ? scroller.scrollTop - scroller.getBoundingClientRect().top : scrollY
    sticky.current?.showFor(from + (list.current?.findItemIndex(line + scrolled) ?? 0))
  }
  const items = {
    bufferSize: BUFFER_PX[kind],
    children: (_: unknown, at: number) => {
      const place = from + at
      return <ListRow context={context} key={order.rowAt(place)} place={place} />
    },
    data: { length: to - from },
    itemSize: ROW_PX[kind],
    keepMounted:
      selectedPlace === undefined || selectedPlace < from || selectedPlace >= to ? [] : [selectedPlace - from],
    onScroll,
    // Rows that were measured on the way have moved since the last step.
    onScrollEnd: onScroll,
    ref: list,
  }
  const [before, after] = order.sort === 'newest' ? (['later', 'earlier'] as const) : (['earlier', 'later'] as const)
  return (
    <>
      <output className="sr-only">
        {!isSearching &&
          to - from < order.count &&
          `Events ${countWords(from + 1)} to ${countWords(to)} of ${countWords(order.count)}`}
      </output>
      <StretchEdge count={from} isSearching={isSearching} onShow={() => goToPlace(from - 1)} side={before} />
      <div
        aria-label={order.sort === 'newest' ? 'Events from the newest to the oldest' : 'Events in order of time'}
        // While it scrolls, virtua turns the pointer away from its entries: a press right after would be lost.
        className="[&>*]:pointer-events-auto!"
        onClickCapture={() => {
          wasPressed.current = true
        }}
        onKeyDown={onKeyDown}
        ref={feed}
        role="feed"
      >
        <StickyHeading index={index} order={order} ref={sticky} stretch={stretch} />
        {scroller ? (
          <Virtualizer {...items} key={from} scrollRef={{ current: scroller }} startMargin={margin} />
        ) : (
          <WindowVirtualizer {...items} key={from} />
        )}
      </div>
      <StretchEdge count={order.count - to} isSearching={isSearching} onShow={() => goToPlace(to)} side={after} />
    </>
  )
})

/** What all rows have in common, the same object while nothing of it has changed. */
function useShared(props: RowContext): RowContext {
  const { index, order, isSearching, selectedRow, eventOf, linkTo, termsOf, reasonsOf, onRows } = props
  return useMemo(
    () => ({ index, order, isSearching, selectedRow, eventOf, linkTo, termsOf, reasonsOf, onRows }),
    [index, order, isSearching, selectedRow, eventOf, linkTo, termsOf, reasonsOf, onRows],
  )
}

/** What stands above the list in the same scroller: it changes when a notice comes or goes. */
function useOffset(
  feed: { readonly current: HTMLElement | null },
  scroller: HTMLElement | undefined,
  /** Whether the list has an edge above it. */
  hasEdge: boolean,
): number {
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    if (!scroller) return undefined
    const measure = () => {
      const inner = feed.current?.getBoundingClientRect().top ?? 0
      setOffset(Math.round(inner - scroller.getBoundingClientRect().top + scroller.scrollTop))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [feed, scroller, hasEdge])
  return offset
}

function linkAt(place: number): string {
  return `[aria-posinset="${place + 1}"] a`
}

/** Whether a good part of the timeline is on screen; its code and its marks may still be on their way. */
function areLanesInSight(): boolean {
  const lanes = document.querySelector('[data-lanes]')
  return lanes !== null && lanes.getBoundingClientRect().bottom > LEAST_SEEN_PX
}

const LEAST_SEEN_PX = 160
