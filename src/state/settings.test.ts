import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, test, vi } from 'vitest'
import type { ColourScheme } from '../explore/colour-scheme'
import { applyScheme } from './scheme'
import { createSettingsStore, DEFAULT_SETTINGS, SETTINGS_KEY } from './settings'

/** A browser that holds `text` under the key; `fault` is thrown by what it names. */
function browser(text?: string, fault?: 'storage' | 'setItem') {
  const items = new Map(text === undefined ? [] : [[SETTINGS_KEY, text]])
  const listeners: ((key: string | null) => void)[] = []
  const schemes: ColourScheme[] = []
  const store = createSettingsStore({
    storage: () => {
      if (fault === 'storage') throw new Error('SecurityError')
      return {
        getItem: (key) => items.get(key) ?? null,
        setItem: (key, value) => {
          if (fault === 'setItem') throw new Error('QuotaExceededError')
          items.set(key, value)
        },
      }
    },
    onStorage: (listener) => listeners.push(listener),
    onScheme: (scheme) => schemes.push(scheme),
  })
  const otherTab = (key: string | null, value?: string) => {
    if (value === undefined) items.clear()
    else items.set(SETTINGS_KEY, value)
    for (const listener of listeners) listener(key)
  }
  return { store, items, schemes, otherTab }
}

describe('what is read', () => {
  test.each([
    [undefined],
    ['{'],
    ['null'],
    ['7'],
    ['"dark"'],
    ['[]'],
    ['{"colourScheme":"sepia","singleKeys":"no"}'],
    ['{"colourScheme":null}'],
  ])('%s: the defaults', (text) => {
    expect(browser(text).store.getSnapshot()).toEqual(DEFAULT_SETTINGS)
  })

  test('one part that cannot be used leaves the other', () => {
    const { store, schemes } = browser('{"colourScheme":"dark","singleKeys":3,"later":true}')
    expect(store.getSnapshot()).toEqual({ colourScheme: 'dark', singleKeys: true })
    expect(schemes).toEqual(['dark'])
  })
})

describe('a change', () => {
  test('is told, kept, and draws another scheme only when that has changed', () => {
    const { store, items, schemes } = browser()
    const told = vi.fn<() => void>()
    store.subscribe(told)
    store.change({ colourScheme: 'dark' })
    store.change({ singleKeys: false })
    store.change({ singleKeys: false })
    expect(told).toHaveBeenCalledTimes(2)
    expect(schemes).toEqual(['system', 'dark'])
    expect(JSON.parse(items.get(SETTINGS_KEY)!)).toEqual({ colourScheme: 'dark', singleKeys: false })
  })

  test.each(['storage', 'setItem'] as const)('holds for the page where %s throws', (fault) => {
    const { store } = browser('{"colourScheme":"light"}', fault)
    store.change({ colourScheme: 'dark' })
    expect(store.getSnapshot().colourScheme).toBe('dark')
  })

  test('in another tab is taken over; other keys are none of ours', () => {
    const { store, otherTab, schemes } = browser()
    const before = store.getSnapshot()
    otherTab('somebody.else', '{"colourScheme":"dark"}')
    expect(store.getSnapshot()).toBe(before)
    otherTab(SETTINGS_KEY, '{"colourScheme":"dark"}')
    expect(store.getSnapshot().colourScheme).toBe('dark')
    otherTab(SETTINGS_KEY, '{garbage')
    expect(store.getSnapshot()).toEqual(DEFAULT_SETTINGS)
    otherTab(SETTINGS_KEY, '{"singleKeys":false}')
    otherTab(null)
    expect(store.getSnapshot()).toEqual(DEFAULT_SETTINGS)
    expect(schemes).toEqual(['system', 'dark', 'system'])
  })
})

/** As much of a document as a scheme touches. */
function page() {
  const metas = ['light', 'dark'].map((scheme) => ({ dataset: { scheme }, media: `(prefers-color-scheme: ${scheme})` }))
  const root = { style: { colorScheme: '' } }
  const document = { documentElement: root, querySelectorAll: () => metas }
  return {
    document: document as unknown as Document,
    look: () => [root.style.colorScheme, ...metas.map(({ media }) => media)],
  }
}

describe('the script before the first paint', () => {
  const script = readFileSync(join(import.meta.dirname, '../../public/scheme.js'), 'utf8')
  const run = (getItem: (key: string) => string | null, at = 'e/2014--a') => {
    const { document, look } = page()
    const site = 'https://example.org/sub/'
    const currentScript = { src: `${site}scheme.js` }
    const location = { href: `${site}${at}` }
    runInNewContext(script, { document: { ...document, currentScript }, location, URL, localStorage: { getItem } })
    return look()
  }

  test.each(['system', 'light', 'dark'] as const)('%s: draws what the page itself draws', (colourScheme) => {
    const { document, look } = page()
    applyScheme(document, colourScheme)
    expect(run((key) => (key === SETTINGS_KEY ? JSON.stringify({ colourScheme }) : null))).toEqual(look())
  })

  test('an embed does not ask the storage', () => {
    const asked: string[] = []
    const getItem = (key: string) => {
      asked.push(key)
      return '{"colourScheme":"dark"}'
    }
    const untouched = page().look()
    for (const at of ['embed/', 'embed/e/2014--a', 'embed/?actor=russia']) expect(run(getItem, at)).toEqual(untouched)
    expect(asked).toEqual([])
    run(getItem, 'embedded')
    expect(asked).toEqual([SETTINGS_KEY])
  })

  test('garbage and a forbidden storage leave the system’s scheme', () => {
    const untouched = page().look()
    for (const text of ['{', 'null', '7', '{"colourScheme":"sepia"}']) expect(run(() => text)).toEqual(untouched)
    const throwing = () => {
      throw new Error('SecurityError')
    }
    expect(run(throwing)).toEqual(untouched)
  })
})
