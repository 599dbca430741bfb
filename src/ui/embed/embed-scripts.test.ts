/** The two plain scripts that agree on a height: `embed-frame.js` in the embed, `embed.js` in the page around it. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'

const source = (file: string) => readFileSync(`public/${file}`, 'utf8')

interface Message {
  readonly data: unknown
  readonly source?: unknown
}

/** A page with frames of these addresses, and what they have been sent. */
function hostPage(...addresses: readonly string[]) {
  const sent: unknown[] = []
  const frames = addresses.map((src) => ({
    src,
    style: { height: '' },
    contentWindow: { postMessage: (data: unknown) => sent.push([src, data]) },
  }))
  const listeners: ((message: Message) => void)[] = []
  const sandbox = {
    URL,
    addEventListener: (_: 'message', listener: (message: Message) => void) => listeners.push(listener),
    document: {
      currentScript: { src: 'https://example.org/sub/embed.js' },
      querySelectorAll: () => frames,
    },
  }
  const before = Object.keys(sandbox)
  runInNewContext(source('embed.js'), sandbox)
  const tell = (message: Message) => listeners.forEach((listener) => listener(message))
  return { frames, sent, tell, globals: Object.keys(sandbox).filter((name) => !before.includes(name)) }
}

const EMBED = 'https://example.org/sub/embed/e/2023-03-22--raid'
const OTHER = 'https://elsewhere.example/embed/'

describe('the page around an embed', () => {
  test.each([
    [287, '287px'],
    [20, '100px'],
    [1e9, '3000px'],
  ])('gives the frame that tells a height of %i px %s', (height, expected) => {
    const { frames, tell } = hostPage(EMBED, `${EMBED}/x2`)
    tell({ data: { type: 'dateline:height', height }, source: frames[1]!.contentWindow })
    expect(frames.map(({ style }) => style.height)).toEqual(['', expected])
  })

  test.each([
    ['a frame of somebody else', { type: 'dateline:height', height: 500 }, 1],
    ['words', { type: 'dateline:height', height: '500px; background: red' }, 0],
    ['no number', { type: 'dateline:height', height: Number.NaN }, 0],
    ['another message', { type: 'resize', height: 500 }, 0],
    ['nothing', null, 0],
  ])('is not moved by %s', (_, data, from) => {
    const { frames, tell } = hostPage(EMBED, OTHER)
    tell({ data, source: frames[from]!.contentWindow })
    tell({ data, source: {} })
    expect(frames.map(({ style }) => style.height)).toEqual(['', ''])
  })

  test('asks the embeds, and nobody else, for what they told before it came, and leaves no name behind', () => {
    const { sent, globals } = hostPage(EMBED, OTHER)
    expect(sent).toEqual([[EMBED, { type: 'dateline:ask-height' }]])
    expect(globals).toEqual([])
  })

  test('loads a kilobyte', () => {
    expect(gzipSync(source('embed.js')).length).toBeLessThan(1000)
  })
})

/** An embed at an address, whose body is so high. */
function embedPage({ search = '', height = 286.4, idle = 'true', hasPage = false, isFramed = true } = {}) {
  const told: unknown[] = []
  const listeners = new Map<string, (message: Message) => void>()
  const observed: (() => void)[] = []
  class Observer {
    constructor(callback: () => void) {
      observed.push(callback)
    }
    observe() {}
  }
  const root = { style: { colorScheme: '' }, dataset: { idle } }
  const window = {}
  const page = { height }
  runInNewContext(source('embed-frame.js'), {
    URLSearchParams,
    window,
    location: { search },
    parent: isFramed ? { postMessage: (...args: unknown[]) => told.push(args) } : window,
    addEventListener: (event: string, listener: (message: Message) => void) => listeners.set(event, listener),
    ResizeObserver: Observer,
    MutationObserver: Observer,
    document: {
      documentElement: root,
      querySelector: () => (hasPage ? {} : null),
      body: { getBoundingClientRect: () => ({ height: page.height }) },
    },
  })
  listeners.get('DOMContentLoaded')?.({ data: undefined })
  return { told, root, page, listeners, change: () => observed.forEach((callback) => callback()) }
}

describe('an embed', () => {
  test('tells its height in whole pixels, when it changes and when it is asked', () => {
    const { told, page, change, listeners } = embedPage()
    expect(told).toEqual([[{ type: 'dateline:height', height: 287 }, '*']])
    page.height = 400
    change()
    expect(told.at(-1)).toEqual([{ type: 'dateline:height', height: 400 }, '*'])
    const before = told.length
    listeners.get('message')?.({ data: { type: 'dateline:ask-height' } })
    listeners.get('message')?.({ data: 'something else' })
    expect(told).toHaveLength(before + 1)
  })

  test('tells none while there is nothing to read yet, and that of its page where there is one', () => {
    expect(embedPage({ idle: 'false' }).told).toEqual([])
    expect(embedPage({ idle: 'false', hasPage: true }).told).toHaveLength(1)
    expect(embedPage({ isFramed: false }).told).toEqual([])
  })

  test.each([
    ['?scheme=dark', 'dark'],
    ['?actor=china&scheme=light', 'light'],
    ['?scheme=sepia', ''],
    ['', ''],
  ])('at “%s” has the colour scheme “%s”', (search, expected) => {
    expect(embedPage({ search }).root.style.colorScheme).toBe(expected)
  })
})
