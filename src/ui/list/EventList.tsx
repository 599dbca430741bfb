import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { EventIndex } from '../../explore/event-index'
import type { ListOrder } from '../../explore/list-order'
import { STATUSES, type ConflictEvent, type Theme } from '../../model/dataset'
import { DAY } from '../../model/time'
import type { Link } from '../share/link'
import { EventRow } from './EventRow'
import { observeScrollerOffset, observeScrollerRect } from './scroller'

interface Props {
  readonly index: EventIndex
  readonly order: ListOrder
  readonly selectedRow: number | undefined
  readonly eventOf: (row: number) => ConflictEvent | undefined
  readonly linkTo: (event: ConflictEvent) => Link
  /** Words of the query, to mark in titles. */
  readonly highlight: (text: string, row: number) => readonly { readonly text: string; readonly hit: boolean }[]
  /** Rows now rendered, whose details are wanted. */
  readonly onRows: (rows: readonly number[]) => void
  /** What scrolls: the list itself on a wide screen, the page on a phone. */
  readonly scroller: HTMLElement
  /** A row to bring into view and focus, for instance of an opened cluster. */
  readonly goTo: { readonly row: number } | undefined
}

const ROW_PX = 30
/** So many rows beyond the screen are kept, for find-in-page and for a reader's quick scroll. */
const OVERSCAN = 50

/**
 * Every matching event in order of time: the readable equivalent of the timeline, present in every view.
 * Virtualised: at a million events it holds as many elements as at a hundred.
 */
export function EventList({ index, order, selectedRow, eventOf, linkTo, highlight, onRows, scroller, goTo }: Props) {
  const feed = useRef<HTMLDivElement>(null)
  const [offset, setOffset] = useState(0)
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: order.count,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    getScrollElement: () => scroller,
    observeElementRect: observeScrollerRect,
    observeElementOffset: observeScrollerOffset,
    scrollMargin: offset,
    getItemKey: (place) => order.rowAt(place),
  })
  const places = virtualizer.getVirtualItems()
  const rows = places.map(({ index: place }) => order.rowAt(place))
  const rowsKey = rows.join()

  useEffect(() => onRows(rows), [rowsKey])
  // What stands above the list in the same scroller moves when the timeline grows or a notice goes.
  useLayoutEffect(() => {
    const measure = () => {
      const inner = feed.current?.getBoundingClientRect().top ?? 0
      const outer = scroller === document.documentElement ? 0 : scroller.getBoundingClientRect().top
      setOffset(Math.round(inner - outer + (scroller === document.documentElement ? scrollY : scroller.scrollTop)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [scroller])

  const selectedPlace = selectedRow === undefined ? undefined : order.placeOf(selectedRow)
  useEffect(() => {
    if (selectedPlace !== undefined) virtualizer.scrollToIndex(selectedPlace, { align: 'auto' })
  }, [selectedPlace, virtualizer])

  useEffect(() => {
    const place = goTo && order.placeOf(goTo.row)
    if (place === undefined) return
    virtualizer.scrollToIndex(place, { align: 'start' })
    focusPlace(feed.current, place)
  }, [goTo])

  /** The keys of the feed pattern: Page Up and Page Down go from article to article. */
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { PageDown: 1, PageUp: -1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    const article = (event.target as Element).closest<HTMLElement>('[aria-posinset]')
    if (by === undefined || !article || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = Number(article.getAttribute('aria-posinset')) - 1 + by
    if (next < 0 || next >= order.count) return
    virtualizer.scrollToIndex(next, { align: 'auto' })
    focusPlace(feed.current, next)
  }

  return (
    <div
      aria-label="Events in order of time"
      onKeyDown={onKeyDown}
      ref={feed}
      role="feed"
      style={{ height: virtualizer.getTotalSize(), position: 'relative' }}
    >
      {places.map(({ index: place, start, key }) => {
        const row = order.rowAt(place)
        const event = eventOf(row)
        return (
          <div
            className="absolute inset-x-0 top-0"
            data-index={place}
            key={key}
            ref={virtualizer.measureElement}
            style={{ transform: `translateY(${start - offset}px)` }}
          >
            <EventRow
              event={event}
              highlight={(text) => highlight(text, row)}
              isFirstOfDay={place === 0 || startDay(index, order.rowAt(place - 1)) !== startDay(index, row)}
              link={event && linkTo(event)}
              place={place}
              selected={row === selectedRow}
              setSize={order.count}
              status={STATUSES[index.columns.status[row]!]!}
              theme={themeOf(index, row)}
            />
          </div>
        )
      })}
    </div>
  )
}

function themeOf({ columns, themes }: EventIndex, row: number): Theme {
  return themes[columns.themes[columns.themeOffsets[row]!]!]!
}

function startDay({ columns }: EventIndex, row: number): number {
  return Math.floor(columns.start[row]! / DAY)
}

/** Focuses an entry once it is there: the virtual list makes it a frame or two after scrolling. */
function focusPlace(feed: HTMLElement | null, place: number, tries = 5): void {
  const link = feed?.querySelector<HTMLElement>(`[aria-posinset="${place + 1}"] a`)
  if (link) link.focus()
  else if (tries > 0) requestAnimationFrame(() => focusPlace(feed, place, tries - 1))
}
