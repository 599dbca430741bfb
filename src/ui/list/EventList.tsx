import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Virtualizer, WindowVirtualizer, type VirtualizerHandle, type WindowVirtualizerHandle } from 'virtua'
import { mainTheme, statusOf, type EventIndex } from '../../explore/event-index'
import { headsDay, type ListOrder } from '../../explore/list-order'
import type { MatchReason } from '../../explore/match-reasons'
import type { ConflictEvent } from '../../model/dataset'
import type { Link } from '../share/link'
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
  /** Rows now rendered, whose details are wanted. */
  readonly onRows: (rows: readonly number[]) => void
  /** What scrolls: an element, or the page where undefined. */
  readonly scroller: HTMLElement | undefined
  /** A row to bring into view and focus, for instance of an opened cluster. */
  readonly goTo: { readonly row: number } | undefined
}

/** Rendered beyond the screen, above and below: for find-in-page, and for a reader's quick scroll. */
const BUFFER_PX = { element: 1500, page: 2600 }
const ROW_PX = { element: 30, page: 52 }

/**
 * Every matching event in order of time: the readable equivalent of the timeline, present in every view.
 * Virtualised: at a million events it holds as many elements as at a hundred.
 */
export function EventList(props: Props) {
  const { order, selectedRow, scroller, goTo } = props
  const feed = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle & WindowVirtualizerHandle>(null)
  const margin = useOffset(feed, scroller)
  const kind = scroller ? 'element' : 'page'

  const selectedPlace = selectedRow === undefined ? undefined : order.placeOf(selectedRow)
  useEffect(() => {
    if (selectedPlace === undefined) return
    if (scroller) list.current?.scrollToIndex(selectedPlace, { align: 'nearest' })
    // On a phone a sheet covers part of the page, and only the browser knows of the page's scroll padding.
    else whenThere(feed.current, selectedPlace, 'a', (link) => bringUp(link.closest('article')!))
  }, [selectedPlace, scroller])

  const show = useEffectEvent((row: number) => {
    const place = order.placeOf(row)
    if (place === undefined) return
    list.current?.scrollToIndex(place, { align: 'start' })
    focusPlace(feed.current, place)
  })
  useEffect(() => {
    if (goTo) show(goTo.row)
  }, [goTo])

  /** The keys of the feed pattern: Page Up and Page Down go from article to article. */
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { PageDown: 1, PageUp: -1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    const article = (event.target as Element).closest<HTMLElement>('[aria-posinset]')
    if (by === undefined || !article || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = Number(article.getAttribute('aria-posinset')) - 1 + by
    if (next < 0 || next >= order.count) return
    list.current?.scrollToIndex(next, { align: 'nearest' })
    focusPlace(feed.current, next)
  }

  const items = {
    bufferSize: BUFFER_PX[kind],
    children: (_: unknown, place: number) => <Row key={order.rowAt(place)} place={place} {...props} />,
    data: { length: order.count },
    itemSize: ROW_PX[kind],
    keepMounted: selectedPlace === undefined ? [] : [selectedPlace],
    ref: list,
  }
  return (
    <div
      aria-label="Events in order of time"
      // While it scrolls, virtua turns the pointer away from its entries: a press right after would be lost.
      className="[&>*]:pointer-events-auto!"
      onKeyDown={onKeyDown}
      ref={feed}
      role="feed"
    >
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
      highlight={(text) => highlight(text, row)}
      headsDay={headsDay(index, order, place)}
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

/** Twice: rows on the way are measured when they come by, and move what stands below. */
function bringUp(article: HTMLElement): void {
  article.scrollIntoView({ block: 'nearest' })
  requestAnimationFrame(() => requestAnimationFrame(() => article.scrollIntoView({ block: 'nearest' })))
}

function focusPlace(feed: HTMLElement | null, place: number): void {
  whenThere(feed, place, 'a', (link) => link.focus())
}

/** Does something with a part of an entry once it is there: it may take a moment to be scrolled to and loaded. */
function whenThere(
  feed: HTMLElement | null,
  place: number,
  part: string,
  act: (element: HTMLElement) => void,
  tries = 60,
): void {
  const element = feed?.querySelector<HTMLElement>(`[aria-posinset="${place + 1}"] ${part}`)
  if (element) act(element)
  else if (tries > 0) requestAnimationFrame(() => whenThere(feed, place, part, act, tries - 1))
}
