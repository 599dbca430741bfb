import { afterEach, expect, test, vi } from 'vitest'

/** The page's modules at an address, in a browser whose storage and history tell what is done with them. */
async function pageAt(pathname: string) {
  const touched: string[] = []
  const touch = (what: string) => () => {
    touched.push(what)
    return null
  }
  vi.resetModules()
  vi.stubGlobal('location', { pathname, search: '?actor=russia', hash: '' })
  vi.stubGlobal('document', { documentElement: { style: {}, dataset: {} }, querySelectorAll: () => [] })
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => {})
  vi.stubGlobal('window', {
    location,
    addEventListener: () => {},
    history: { pushState: touch('push'), replaceState: touch('replace') },
    localStorage: { getItem: touch('read'), setItem: touch('write') },
  })
  let snapshot: unknown
  vi.doMock('react', () => ({ useSyncExternalStore: (_: unknown, get: () => unknown) => (snapshot = get()) }))
  const { useViewState } = await import('./useViewState')
  const { useSettings } = await import('./useSettings')
  return { touched, useViewState, useSettings, snapshot: () => snapshot }
}

afterEach(() => {
  vi.doUnmock('react')
  vi.unstubAllGlobals()
})

test.each([
  ['/embed/e/2023-03-22--raid', []],
  ['/embed', []],
  ['/e/2023-03-22--raid', ['read', 'push', 'write']],
  ['/embedded', ['read', 'push', 'write']],
])('at %s the storage and the history are touched so: %j', async (path, expected) => {
  const { touched, useViewState, useSettings } = await pageAt(path)
  useSettings()
  const { setViewState } = useViewState()
  setViewState((now) => ({ ...now, sort: 'newest' }), 'push')
  useSettings().change({ singleKeys: false })
  expect(touched).toEqual(expected)
})

test('an embed reads its event from its own address, and its links lead to the site', async () => {
  const { useViewState } = await pageAt('/embed/e/2023-03-22--raid/x2')
  const { state, hrefTo, setViewState } = useViewState()
  expect(state.page).toEqual({ kind: 'explorer', event: '2023-03-22--raid', excerpt: 'x2' })
  setViewState((now) => ({ ...now, sort: 'newest' }), 'push')
  expect(useViewState().state.sort).toBe('newest')
  expect(hrefTo((now) => now, {})).toBe('/e/2023-03-22--raid/x2?actor=russia&sort=newest')
})
