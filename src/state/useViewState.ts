/** The view state for components: read from the URL, written back to it. Nothing else touches the history. */
import { useSyncExternalStore, type MouseEvent } from 'react'
import { writeUrl, type WriteOptions } from '../explore/url'
import type { ViewState } from '../explore/view-state'
import { baseOfPage, isEmbed } from './embed'
import { busy } from './idle'
import { createViewStore, type HistoryStep, type ViewSnapshot, type ViewStore } from './view-store'

export interface UsedViewState extends ViewSnapshot {
  readonly setViewState: (next: ViewState | ((now: ViewState) => ViewState), how: HistoryStep) => void
  /** Link to what is made of the view on screen, without the origin. */
  readonly hrefTo: (change: (now: ViewState) => ViewState, options: WriteOptions) => string
  readonly dismissDropped: () => void
  readonly isFollowed: ViewStore['isFollowed']
}

/** Spread into an `<a>`. */
export interface LinkProps {
  readonly href: string
  readonly onClick: (event: MouseEvent<HTMLAnchorElement>) => void
}

/**
 * The view the URL describes, and the way to change it.
 *
 * ```
 * const { state, setViewState } = useViewState()
 * setViewState((now) => toggleActor(now, 'russia'), 'push')
 * setViewState((now) => setVisibleWindow(now, span), 'replace')
 * ```
 */
export function useViewState(): UsedViewState {
  const { subscribe, getSnapshot, setViewState, dismissDropped, isFollowed } = viewStore()
  return { ...useSyncExternalStore(subscribe, getSnapshot), setViewState, hrefTo, dismissDropped, isFollowed }
}

/**
 * Makes real links to views: a plain click stays in the page, any other click is the browser's.
 *
 * ```
 * const link = useLink()
 * <a {...link(selectEvent(state, event.id))}>{event.title}</a>
 *
 * A link that is drawn later than the rest of the page says with `change` what a press does to the view of then.
 * ```
 */
export function useLink(): (next: ViewState, change?: (now: ViewState) => ViewState) => LinkProps {
  return linkTo
}

function hrefTo(change: (now: ViewState) => ViewState, options: WriteOptions): string {
  return writeUrl(change(viewStore().getSnapshot().state), import.meta.env.BASE_URL, options)
}

function linkTo(next: ViewState, change: (now: ViewState) => ViewState = () => next): LinkProps {
  return {
    href: writeUrl(next, import.meta.env.BASE_URL),
    onClick: (event) => {
      if (!isPlainClick(event)) return
      event.preventDefault()
      viewStore().setViewState(change, 'push')
    },
  }
}

/** Whether nobody asked for a new tab, a new window or a download. */
function isPlainClick(event: MouseEvent<HTMLAnchorElement>): boolean {
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  const { target } = event.currentTarget
  return event.button === 0 && !isModified && !event.defaultPrevented && (target === '' || target === '_self')
}

let store: ViewStore | undefined

/** One for the page, made when first asked for: a test may import this file without a browser. */
function viewStore(): ViewStore {
  store ??= connect()
  return store
}

function connect(): ViewStore {
  const made = createViewStore({
    // Steps of an embed would be steps of the page around it, and a sandbox refuses them: its view is kept here alone.
    history: isEmbed() ? { pushState() {}, replaceState() {} } : window.history,
    location: window.location,
    base: baseOfPage(),
    on: (event, listener) => window.addEventListener(event, listener),
  })
  let release: (() => void) | undefined
  made.subscribe(() => {
    if (made.pendingHistory()) release ??= busy('history')
    else {
      release?.()
      release = undefined
    }
  })
  return made
}
