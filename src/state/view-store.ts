/** The URL as store, apart from React: what the address says, and how it is rewritten. */
import { readUrl, writeUrl, type DroppedKey } from '../explore/url'
import type { ViewState } from '../explore/view-state'

/** What the store needs of a browser. */
export interface ViewHost {
  readonly history: Pick<History, 'pushState' | 'replaceState'>
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>
  /** Path the site is served below. */
  readonly base: string
  readonly on: (event: 'popstate' | 'hashchange' | 'pagehide', listener: () => void) => void
}

/** The same object as long as the view is the same. */
export interface ViewSnapshot {
  readonly state: ViewState
  /** What the link had that could not be used; until the next push or {@link ViewStore.dismissDropped}. */
  readonly dropped: readonly DroppedKey[]
}

/** `push` for a choice, which Back takes back; `replace` for pan, zoom and typing. */
export type HistoryStep = 'push' | 'replace'

export interface ViewStore {
  /** Told when the snapshot changes and when {@link pendingHistory} does. */
  readonly subscribe: (listener: () => void) => () => void
  readonly getSnapshot: () => ViewSnapshot
  readonly setViewState: (next: ViewState | ((now: ViewState) => ViewState), how: HistoryStep) => void
  readonly dismissDropped: () => void
  /** Whether the address still lags behind the screen. */
  readonly pendingHistory: () => boolean
  /** Whether what is open was opened by the address, by a link, Back or Forward, and not by a choice on the page. */
  readonly isFollowed: () => boolean
}

/** Browsers refuse more than about 100 history calls in 30 seconds, and a pan makes one a frame. */
export const REPLACE_AFTER = 150

/**
 * Path, query and hash change in one history entry. A replace is on screen at once and in the address 150 ms after
 * the last one; a push takes it along first, so that Back returns to the window that was left.
 *
 * ```
 * setViewState(panned, 'replace')      screen: panned    address: before
 * setViewState(chosen, 'push')         screen: chosen    entries: …, panned, chosen
 * ```
 */
export function createViewStore({ history, location, base, on }: ViewHost): ViewStore {
  const address = () => location.pathname + location.search + location.hash
  const hrefOf = (state: ViewState) => writeUrl(state, base)
  const pathOf = (state: ViewState) => hrefOf(state).split(/[?#]/, 1)[0]
  const read = () => readUrl({ path: location.pathname, search: location.search, hash: location.hash }, base)
  const listeners = new Set<() => void>()

  let snapshot: ViewSnapshot = read()
  /** The address that `snapshot` was read from or written to. */
  let seen = address()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFollowed = true

  function notify() {
    for (const listener of listeners) listener()
  }

  function cancelReplace(): boolean {
    const wasPending = timer !== undefined
    clearTimeout(timer)
    timer = undefined
    return wasPending
  }

  function write(how: HistoryStep) {
    try {
      if (how === 'push') history.pushState(undefined, '', hrefOf(snapshot.state))
      else history.replaceState(undefined, '', hrefOf(snapshot.state))
    } catch {
      // Too many calls for this browser. The screen is right, and the next write carries all of it.
    }
    seen = address()
  }

  /** The user went to another entry: what was pending belonged to the one that was left, and is let go. */
  function follow() {
    isFollowed = true
    const wasPending = cancelReplace()
    if (!wasPending && address() === seen) return
    seen = address()
    const next = read()
    const isSameView = hrefOf(next.state) === hrefOf(snapshot.state)
    const isSame = isSameView && next.dropped.length === 0 && snapshot.dropped.length === 0
    if (!isSame) snapshot = isSameView ? { ...next, state: snapshot.state } : next
    if (wasPending || !isSame) notify()
  }

  function flush() {
    if (address() !== seen) follow()
    else if (cancelReplace()) {
      write('replace')
      notify()
    }
  }

  function setViewState(next: ViewState | ((now: ViewState) => ViewState), how: HistoryStep) {
    // A fragment link changes the address before its event arrives.
    if (how === 'push' || address() !== seen) flush()
    const state = typeof next === 'function' ? next(snapshot.state) : next
    if (hrefOf(state) === hrefOf(snapshot.state)) return
    if (pathOf(state) !== pathOf(snapshot.state)) isFollowed = false
    if (how === 'push') {
      snapshot = { state, dropped: [] }
      write('push')
    } else {
      snapshot = { ...snapshot, state }
      cancelReplace()
      timer = setTimeout(flush, REPLACE_AFTER)
    }
    notify()
  }

  on('popstate', follow)
  // Fires after popstate and later: by then a new replace may be pending, and it is this entry's own.
  on('hashchange', () => {
    if (address() !== seen) follow()
  })
  on('pagehide', flush)

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    setViewState,
    dismissDropped: () => {
      if (snapshot.dropped.length === 0) return
      snapshot = { ...snapshot, dropped: [] }
      notify()
    },
    pendingHistory: () => timer !== undefined,
    isFollowed: () => isFollowed,
  }
}
