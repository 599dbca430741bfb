import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Virtualizer, WindowVirtualizer, type VirtualizerHandle, type WindowVirtualizerHandle } from 'virtua'
import { headingWords } from '../../explore/date-words'
import { mainTheme, statusOf, type EventIndex } from '../../explore/event-index'
import { headingAt, headsDay, type ListOrder } from '../../explore/list-order'
import type { MatchReason } from '../../explore/match-reasons'
import type { ConflictEvent } from '../../model/dataset'
import { keyAction } from '../keys/keys'
import type { Link } from '../share/link'
import { bringUp, keptInSight, leaveFeed, whenThere } from './feed'
import { DayHeading } from './DayHeading'
import { EventRow } from './EventRow'

interface Props {
  readonly index: EventIndex
  readonly order: ListOrder
  readonly selectedRow: number | undefined
  readonly eventOf: (row: number) => ConflictEvent | undefined
  readonly linkTo: (event: ConflictEvent) => Link
  /** Words of the query, to mark in titles. */
  readonly highlight: (text: string, row: number) => readonly { readonly text: string; readonly hit: boolean }[]
  /** Why a row was found. */
  readonly reasonsOf: (row: number) => readonly MatchReason[]
  /** Wants the details of rows that are rendered, until the function returned is called. */
  readonly onRows: (rows: readonly number[]) => () => void
  /** What scrolls: an element, or the page where undefined. */
  readonly scroller: HTMLElement | undefined
  /** A row to bring into view and focus, for instance of an opened cluster. */
  readonly goTo: { readonly row: number } | undefined
}

/** Rendered beyond the screen, above and below: for find-in-page, and for a reader's quick scroll. */
const BUFFER_PX = { element: 2200, page: 3800 }
const ROW_PX = { element: 38, page: 60 }

/**
 * Every matching event in order of time: the readable equivalent of the timeline, present in every view.
 * Virtualised: at a million events it holds as many elements as at a hundred.
 */
export function EventList(props: Props) {
  const { index, order, selectedRow, scroller, goTo } = props
  const feed = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle & WindowVirtualizerHandle>(null)
  const wasPressed = useRef(false)
  const [top, setTop] = useState(0)
  const margin = useOffset(feed, scroller)
  const kind = scroller ? 'element' : 'page'

  // Another order is another list: read from its beginning, unless something is selected.
  useLayoutEffect(() => {
    // In braces: a browser may answer with a promise, which is no way to clean up.
    scroller?.scrollTo(0, 0)
  }, [scroller])
  const selectedPlace = selectedRow === undefined ? undefined : order.placeOf(selectedRow)
  useEffect(() => {
    if (selectedPlace === undefined) return undefined
    if (scroller) return keptInSight(scroller, () => list.current?.scrollToIndex(selectedPlace, { align: 'nearest' }))
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

  const goToPlace = (place: number) => {
    if (!feed.current?.querySelector(linkAt(place))) list.current?.scrollToIndex(place, { align: 'start' })
    whenThere(feed.current, linkAt(place), (link) => link.focus())
  }
  const show = useEffectEvent((row: number) => {
    const place = order.placeOf(row)
    if (place === undefined) return
    list.current?.scrollToIndex(place, { align: 'start' })
    goToPlace(place)
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
    const from = scroller ? scroller.scrollTop - scroller.getBoundingClientRect().top : scrollY
    setTop(list.current?.findItemIndex(line + from) ?? 0)
  }
  const items = {
    bufferSize: BUFFER_PX[kind],
    children: (_: unknown, place: number) => <Row key={order.rowAt(place)} place={place} {...props} />,
    data: { length: order.count },
    itemSize: ROW_PX[kind],
    keepMounted: selectedPlace === undefined ? [] : [selectedPlace],
    onScroll,
    // Rows that were measured on the way have moved since the last step.
    onScrollEnd: onScroll,
    ref: list,
  }
  return (
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
      <div aria-hidden="true" className="pointer-events-none! sticky top-0 z-1 h-0">
        <DayHeading level="div">{headingWords(headingAt(index, order, Math.min(top, order.count - 1)))}</DayHeading>
      </div>
      {scroller ? (
        <Virtualizer {...items} scrollRef={{ current: scroller }} startMargin={margin} />
      ) : (
        <WindowVirtualizer {...items} />
      )}
    </div>
  )
}

/** What stands above the list in the same scroller: it changes when a notice comes or goes. */
function useOffset(feed: { readonly current: HTMLElement | null }, scroller: HTMLElement | undefined): number {
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
  }, [feed, scroller])
  return offset
}

function Row({
  place,
  index,
  order,
  selectedRow,
  eventOf,
  linkTo,
  highlight,
  reasonsOf,
  onRows,
}: Props & { readonly place: number }) {
  const row = order.rowAt(place)
  const event = eventOf(row)
  useEffect(() => onRows([row]), [row, onRows])
  return (
    <EventRow
      event={event}
      heading={headsDay(index, order, place) ? headingWords(headingAt(index, order, place)) : undefined}
      highlight={(text) => highlight(text, row)}
      link={event && linkTo(event)}
      place={place}
      reasons={event ? reasonsOf(row) : []}
      selected={row === selectedRow}
      setSize={order.count}
      status={statusOf(index, row)}
      theme={mainTheme(index, row)}
    />
  )
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
