import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  DEFAULT_VIEW,
  openBriefing,
  selectEvent,
  setQuery,
  setVisibleWindow,
  toggleActor,
  type ViewState,
} from '../explore/view-state'
import { DAY, utcDay } from '../model/time'
import { createViewStore, REPLACE_AFTER } from './view-store'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const MARCH = utcDay(2023, 3, 1)
const panned = (days: number) => (now: ViewState) =>
  setVisibleWindow(now, { start: MARCH + days * DAY, end: MARCH + (days + 31) * DAY })
const withRussia = (now: ViewState) => toggleActor(now, 'russia')

/** A history of one tab. `entries` is what Back and Forward walk through, `log` the calls made. */
function openTab(first: string, base = '/') {
  const entries = [first]
  let index = 0
  const log: string[] = []
  const handlers = new Map<string, (() => void)[]>()
  let isRefusing = false
  const part = (pattern: RegExp) => pattern.exec(entries[index] ?? '')?.[0] ?? ''
  const fire = (event: string) => {
    for (const handler of handlers.get(event) ?? []) handler()
  }
  const record = (call: string, url: string) => {
    if (isRefusing) throw new Error('SecurityError')
    log.push(`${call} ${url}`)
  }
  const store = createViewStore({
    base,
    location: {
      get pathname() {
        return part(/^[^?#]*/)
      },
      get search() {
        return part(/\?[^#]*/)
      },
      get hash() {
        return part(/#.*/)
      },
    },
    history: {
      pushState: (_data, _unused, url) => {
        record('push', String(url))
        index += 1
        entries.splice(index, Infinity, String(url))
      },
      replaceState: (_data, _unused, url) => {
        record('replace', String(url))
        entries[index] = String(url)
      },
    },
    on: (event, handler) => handlers.set(event, [...(handlers.get(event) ?? []), handler]),
  })
  const told = vi.fn<() => void>()
  store.subscribe(told)
  return {
    store,
    told,
    entries,
    log,
    fire,
    address: () => entries[index],
    state: () => store.getSnapshot().state,
    go: (steps: number) => {
      index += steps
      fire('popstate')
    },
    /** A click on `<a href="#…">`: the address changes first, the events come later. */
    fragment: (hash: string) => {
      const url = `${(entries[index] ?? '').replace(/#.*/, '')}${hash}`
      index += 1
      entries.splice(index, Infinity, url)
    },
    refuse: (refusing: boolean) => {
      isRefusing = refusing
    },
  }
}

describe('reading', () => {
  test('the first snapshot is what the address says, and the address is left alone', () => {
    const { store, log } = openTab('/sub/e/2023-03-22--raid?actor=russia&fbclid=1', '/sub/')
    expect(store.getSnapshot()).toEqual({
      state: selectEvent(withRussia(DEFAULT_VIEW), '2023-03-22--raid'),
      dropped: [],
    })
    expect(log).toEqual([])
  })

  test('the snapshot is the same object while nothing changes', () => {
    const { store, fire, told } = openTab('/?actor=russia')
    const before = store.getSnapshot()
    fire('popstate')
    fire('hashchange')
    fire('pagehide')
    store.setViewState((now) => ({ ...now }), 'push')
    store.setViewState((now) => ({ ...now }), 'replace')
    expect(store.getSnapshot()).toBe(before)
    expect(told).not.toHaveBeenCalled()
  })

  test('an anchor within the page leaves the view as it is', () => {
    const { store, fragment, fire, told } = openTab('/?actor=russia')
    const before = store.getSnapshot()
    fragment('#main')
    fire('popstate')
    fire('hashchange')
    expect(store.getSnapshot()).toBe(before)
    expect(told).not.toHaveBeenCalled()
  })

  test('a hash that is a place is followed', () => {
    const { state, fragment, fire } = openTab('/b/one')
    fragment('#2023-03-22--raid/x2')
    fire('hashchange')
    expect(state()).toEqual(openBriefing(DEFAULT_VIEW, 'one', '2023-03-22--raid', 'x2'))
  })
})

describe('push', () => {
  test('path, query and hash change in one entry', () => {
    const { store, entries, log } = openTab('/sub/', '/sub/')
    store.setViewState((now) => openBriefing(withRussia(now), 'one', '2023-03-22--raid'), 'push')
    expect(log).toEqual(['push /sub/b/one?actor=russia#2023-03-22--raid'])
    expect(entries).toHaveLength(2)
  })

  test('Back and Forward bring the views back', () => {
    const { store, state, go, told } = openTab('/')
    store.setViewState(withRussia, 'push')
    store.setViewState((now) => selectEvent(now, '2023-03-22--raid'), 'push')
    told.mockClear()
    go(-1)
    expect(state()).toEqual(withRussia(DEFAULT_VIEW))
    go(-1)
    expect(state()).toEqual(DEFAULT_VIEW)
    go(2)
    expect(state()).toEqual(selectEvent(withRussia(DEFAULT_VIEW), '2023-03-22--raid'))
    expect(told).toHaveBeenCalledTimes(3)
  })

  test('an event is opened by the address or by a choice; what else is chosen does not change that', () => {
    const { store, go } = openTab('/e/2023-03-22--raid')
    expect(store.isFollowed()).toBe(true)
    store.setViewState(withRussia, 'push')
    store.setViewState((now) => setVisibleWindow(now, { start: MARCH, end: MARCH + 31 * DAY }), 'replace')
    expect(store.isFollowed()).toBe(true)
    store.setViewState((now) => selectEvent(now, '2023-03-23--reply'), 'push')
    expect(store.isFollowed()).toBe(false)
    go(0)
    expect(store.isFollowed()).toBe(true)
  })

  test('the same view is no new entry', () => {
    const { store, log } = openTab('/?utm_source=chat&lanes=country')
    store.setViewState(DEFAULT_VIEW, 'push')
    expect(log).toEqual([])
  })
})

describe('replace', () => {
  test('is on screen at once and in the address when it has rested', () => {
    const { store, state, log, told } = openTab('/')
    store.setViewState(panned(0), 'replace')
    expect(state().visibleWindow?.start).toBe(MARCH)
    expect(store.pendingHistory()).toBe(true)
    vi.advanceTimersByTime(REPLACE_AFTER - 1)
    store.setViewState(panned(1), 'replace')
    vi.advanceTimersByTime(REPLACE_AFTER - 1)
    expect(log).toEqual([])
    told.mockClear()
    const before = store.getSnapshot()
    vi.advanceTimersByTime(1)
    expect(log).toEqual(['replace /?time=2023-03-02..2023-04-01'])
    expect(store.pendingHistory()).toBe(false)
    expect(told).toHaveBeenCalledTimes(1)
    expect(store.getSnapshot()).toBe(before)
  })

  test('goes before a push, so that Back returns to the window that was left', () => {
    const { store, state, log, go } = openTab('/')
    store.setViewState(panned(0), 'replace')
    store.setViewState(withRussia, 'push')
    expect(log).toEqual(['replace /?time=2023-03-01..2023-03-31', 'push /?actor=russia&time=2023-03-01..2023-03-31'])
    expect(store.pendingHistory()).toBe(false)
    go(-1)
    expect(state()).toEqual(panned(0)(DEFAULT_VIEW))
  })

  test('is written when the page is left', () => {
    const { store, fire, log } = openTab('/')
    store.setViewState(panned(0), 'replace')
    fire('pagehide')
    vi.runAllTimers()
    expect(log).toEqual(['replace /?time=2023-03-01..2023-03-31'])
  })

  test('never overwrites an entry that the user went to', () => {
    const { store, state, entries, go } = openTab('/')
    store.setViewState(withRussia, 'push')
    store.setViewState(panned(0), 'replace')
    go(-1)
    expect(store.pendingHistory()).toBe(false)
    expect(state()).toEqual(DEFAULT_VIEW)
    vi.runAllTimers()
    expect(entries).toEqual(['/', '/?actor=russia'])
  })

  test('nor one with the same address', () => {
    const { store, state, entries, go } = openTab('/')
    store.setViewState(withRussia, 'push')
    store.setViewState(withRussia, 'replace')
    vi.runAllTimers()
    expect(entries).toEqual(['/', '/'])
    store.setViewState(panned(0), 'replace')
    go(-1)
    vi.runAllTimers()
    expect(entries).toEqual(['/', '/'])
    expect(state()).toEqual(DEFAULT_VIEW)
  })

  test('nor one whose event has not arrived yet', () => {
    const { store, state, entries, fragment } = openTab('/b/one')
    store.setViewState(panned(0), 'replace')
    fragment('#2023-03-22--raid')
    vi.runAllTimers()
    expect(entries).toEqual(['/b/one', '/b/one#2023-03-22--raid'])
    expect(state()).toEqual(openBriefing(DEFAULT_VIEW, 'one', '2023-03-22--raid'))
  })

  test('a change on an entry whose event has not arrived yet starts from that entry', () => {
    const { store, entries, fragment, fire } = openTab('/b/one')
    fragment('#2023-03-22--raid')
    store.setViewState(withRussia, 'replace')
    fire('hashchange')
    vi.runAllTimers()
    expect(entries).toEqual(['/b/one', '/b/one?actor=russia#2023-03-22--raid'])
  })
})

const keys = (tab: ReturnType<typeof openTab>) => tab.store.getSnapshot().dropped.map(({ key }) => key)

describe('dropped keys', () => {
  test('stay through a replace and go with a push', () => {
    const tab = openTab('/?view=map')
    tab.store.setViewState((now) => setQuery(now, 'a'), 'replace')
    vi.runAllTimers()
    expect(keys(tab)).toEqual(['view'])
    tab.store.setViewState(withRussia, 'push')
    expect(keys(tab)).toEqual([])
  })

  test('can be dismissed, and the state stays the same object', () => {
    const tab = openTab('/?view=map')
    const state = tab.state()
    tab.store.dismissDropped()
    expect(keys(tab)).toEqual([])
    expect(tab.state()).toBe(state)
    tab.store.dismissDropped()
    expect(tab.told).toHaveBeenCalledTimes(1)
  })

  test('are told again when their link is gone back to', () => {
    const tab = openTab('/?view=map')
    tab.store.setViewState(withRussia, 'push')
    tab.go(-1)
    expect(keys(tab)).toEqual(['view'])
  })
})

test('a browser that refuses keeps the screen right, and the next write carries all of it', () => {
  const { store, state, log, refuse } = openTab('/')
  refuse(true)
  store.setViewState(withRussia, 'push')
  store.setViewState(panned(0), 'replace')
  vi.runAllTimers()
  expect(state()).toEqual(panned(0)(withRussia(DEFAULT_VIEW)))
  expect(store.pendingHistory()).toBe(false)
  refuse(false)
  store.setViewState((now) => setQuery(now, 'x'), 'push')
  expect(log).toEqual(['push /?actor=russia&q=x&time=2023-03-01..2023-03-31'])
})

test('who has unsubscribed is not told', () => {
  const { store } = openTab('/')
  const listener = vi.fn<() => void>()
  store.subscribe(listener)()
  store.setViewState(withRussia, 'push')
  expect(listener).not.toHaveBeenCalled()
})
