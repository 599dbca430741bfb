/**
 * Links: {@link ViewState} ⇄ path, query and hash.
 *
 * Paths, below the base the site is served from; a trailing slash is the same view:
 * ```
 * /                                       the explorer
 * /e/2023-03-22--raid                     with an event
 * /e/2023-03-22--raid/x2                  and its second excerpt (`#x2` is read too)
 * /b/2023-03-22-xi-leaves-moscow          a briefing in the reader
 * /b/…#2023-03-22--raid/x2                opened at an excerpt
 * /e/ · /b/ · /index.html                 the explorer: the head of a link, or the file behind it
 * anything else                           `unknown`
 * ```
 * Query, in the order of the table below: `?actor=russia~xi-jinping&match=all&range=2023-03-20..max`.
 *
 * Links are pasted into chats, so what is written is ASCII without anything that ends an automatic link early:
 * brackets, quotes, a dot that no letter follows, and any punctuation at the end are percent-encoded.
 */
import { EventIdSchema } from '../model/dataset'
import type { TimeSpan } from '../model/time'
import { choice, dayRange, idList, MAX_ID, readQuery, valueList, type Drop, type Key } from './url-keys'
import { decode, decodeText, encode, encodeText, percent, readable, splitOnce, wellFormed } from './url-values'
import {
  clip,
  DEFAULT_VIEW,
  LANE_KINDS,
  MATCHES,
  setLanes,
  setMatch,
  setRange,
  setSort,
  setView,
  setVisibleWindow,
  SORTS,
  VIEWS,
  type Page,
  type ViewState,
} from './view-state'

/** A link as `location` has it, percent-encoding and all. */
export interface Href {
  readonly path: string
  readonly search: string
  readonly hash: string
}

/** Something in a link that could not be used, for a notice. */
export interface DroppedKey {
  /** Key of the query; `excerpt` for the end of the path, `#` for the hash. */
  readonly key: string
  /** What stood there, at most 60 code points. */
  readonly value: string
  /** In plain English, without a full stop: `there is no month 13`. */
  readonly reason: string
}

export interface WriteOptions {
  /** Write defaults too, so that the link stays the same view when a default changes. */
  readonly complete?: true
  /** The window on screen, for a complete link of a state that says "all of it". */
  readonly visibleWindow?: TimeSpan
  /** Build of the dataset on screen, for a complete link. */
  readonly build?: string
}

/** Every key there is, in the order links have them. `kept`: its feature is not built yet. Others are not ours. */
const KEYS: ReadonlyMap<string, Key | 'kept'> = new Map<string, Key | 'kept'>([
  ['actor', idList('actor')],
  ['match', choice(MATCHES, ({ filter }) => filter.match, setMatch)],
  ['role', valueList('role')],
  ['theme', idList('theme')],
  ['status', valueList('status')],
  ['place', idList('place')],
  ['q', { read: readQuery, write: ({ filter }) => encodeText(filter.query) }],
  ['range', dayRange(({ filter }) => filter.range, setRange)],
  [
    'time',
    dayRange(
      ({ visibleWindow }) => visibleWindow,
      (state, visibleWindow) => ({ ...state, visibleWindow }),
    ),
  ],
  ['lanes', choice(LANE_KINDS, ({ lanes }) => lanes, setLanes)],
  ['view', choice(VIEWS, ({ view }) => view, setView)],
  ['sort', choice(SORTS, ({ sort }) => sort, setSort)],
  ['speaker', 'kept'],
  ['scale', 'kept'],
  ['asof', 'kept'],
  ['outside', 'kept'],
  ['sure', 'kept'],
  ['build', 'kept'],
])

const MAX_KEPT = 2000
/** Paths that lead to the explorer although nothing is named. */
const HEADS: ReadonlySet<string> = new Set(['e', 'b', 'index.html'])
const EXCERPT = /^[a-z]\d{1,4}$/

const BROKEN = 'its percent-encoding is broken'
const REPEATED = 'the key stands more than once, and its first value counts'

/**
 * The view a link opens. Never throws: what cannot be used is left out alone and told in `dropped`. Keys that are
 * not ours and hashes that are no place (`#main`) are passed over in silence, and so is an empty value. The ids
 * of a path are handed on whatever they look like, so that the page can say "not found".
 *
 * ```
 * readUrl({ path: '/sub/e/2023-03-22--raid', search: '?lanes=theme&view=map&fbclid=1', hash: '' }, '/sub/')
 *   state    { page: { kind: 'explorer', event: '2023-03-22--raid' }, lanes: 'theme', …defaults }
 *   dropped  [{ key: 'view', value: 'map', reason: 'it is not one of timeline, list' }]
 * ```
 */
export function readUrl(href: Href, base: string): { state: ViewState; dropped: readonly DroppedKey[] } {
  const dropped: DroppedKey[] = []
  const dropAs = (key: string) => (value: string, reason: string) => {
    dropped.push({ key, value: readable(value), reason })
  }
  let state: ViewState = { ...DEFAULT_VIEW, page: readPage(href, base, dropAs) }
  const seen = new Set<string>()
  for (const pair of href.search.replace(/^\?/, '').split('&')) {
    const [rawKey = '', raw] = splitOnce(pair, '=')
    const key = decodeText(rawKey) ?? ''
    const row = KEYS.get(key)
    if (row === undefined || raw === undefined || raw === '') continue
    const drop = dropAs(key)
    const value = decodeText(raw)
    if (seen.has(key)) {
      // Once is enough for the notice.
      if (!dropped.some((other) => other.key === key && other.reason === REPEATED)) drop(value ?? raw, REPEATED)
    } else if (value === undefined) drop(raw, BROKEN)
    else state = row === 'kept' ? keep(key, value, state, drop) : row.read(value, state, drop)
    seen.add(key)
  }
  return { state, dropped }
}

/**
 * The link of a view: path, query and hash, without the origin. Reading it gives the same state back, given that
 * its values are ones a link can hold, as those made by `view-state.ts` and {@link readUrl} are.
 *
 * ```
 * writeUrl(selectEvent(toggleActor(DEFAULT_VIEW, 'russia'), '2023-03-22--raid', 'x2'), '/')
 *   '/e/2023-03-22--raid/x2?actor=russia'
 * writeUrl(DEFAULT_VIEW, '/sub/', { complete: true, build: '0a1b2c3d4e5f' })
 *   '/sub/?match=any&lanes=country&view=timeline&sort=oldest&build=0a1b2c3d4e5f'
 * ```
 */
export function writeUrl(state: ViewState, base: string, options: WriteOptions = {}): string {
  const { complete = false, visibleWindow, build } = options
  const whole = complete && !state.visibleWindow ? setVisibleWindow(state, visibleWindow) : state
  const newBuild = complete ? build : undefined
  const pairs: string[] = []
  for (const [key, row] of KEYS) {
    const value = row === 'kept' ? '' : row.write(whole, complete)
    if (value !== '') pairs.push(`${key}=${value}`)
  }
  for (const [key, value] of state.kept) {
    if (key !== 'build' || newBuild === undefined) pairs.push(`${key}=${encodeText(value)}`)
  }
  if (newBuild !== undefined) pairs.push(`build=${encodeText(newBuild)}`)
  const { path, hash } = writePage(state.page)
  const href = rootOf(base) + path + (pairs.length > 0 ? `?${pairs.join('&')}` : '') + hash
  return href.replace(/[.~:+-]$/, (last) => (last === '+' ? '%20' : percent(last)))
}

function readPage({ path, hash }: Href, base: string, dropAs: (key: string) => Drop): Page {
  const root = rootOf(base)
  const isBelow = path === root || path.startsWith(`${root}/`)
  const segments = (isBelow ? path.slice(root.length) : path)
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => decode(segment) ?? wellFormed(segment))
  const [section, id, tail] = segments
  if (section === undefined || (id === undefined && HEADS.has(section))) return { kind: 'explorer' }
  if (section === 'e' && id !== undefined && segments.length <= 3) {
    const event = clip(id, MAX_ID)
    const fromHash = hash.replace(/^#/, '')
    const excerpt = tail ?? (EXCERPT.test(fromHash) ? fromHash : undefined)
    return { kind: 'explorer', event, ...readExcerpt(excerpt, dropAs('excerpt')) }
  }
  if (section === 'b' && id !== undefined && segments.length === 2) {
    return { kind: 'briefing', briefing: clip(id, MAX_ID), ...readPlace(hash.replace(/^#/, ''), dropAs('#')) }
  }
  return { kind: 'unknown', path: `/${segments.map(encode).join('/')}` }
}

/** Where the reader opens. A hash that does not begin like an event id is some other anchor of the page. */
function readPlace(hash: string, drop: Drop) {
  const text = decode(hash) ?? hash
  if (!/^-?\d{4}/.test(text)) return {}
  const [event = '', excerpt] = splitOnce(text, '/')
  if (event.length <= MAX_ID && EventIdSchema.safeParse(event).success) {
    return { event, ...readExcerpt(excerpt === '' ? undefined : excerpt, drop) }
  }
  drop(text, 'it does not begin with the id of an event')
  return {}
}

function readExcerpt(excerpt: string | undefined, drop: Drop) {
  if (excerpt === undefined) return {}
  if (EXCERPT.test(excerpt)) return { excerpt }
  drop(excerpt, 'it is not an excerpt such as x2')
  return {}
}

function writePage(page: Page): { path: string; hash: string } {
  switch (page.kind) {
    case 'explorer':
      return { path: page.event === undefined ? '/' : `/e/${encode(page.event)}${tailOf(page.excerpt)}`, hash: '' }
    case 'briefing':
      return {
        path: `/b/${encode(page.briefing)}`,
        hash: page.event === undefined ? '' : `#${encode(page.event)}${tailOf(page.excerpt)}`,
      }
    case 'unknown':
      return { path: page.path, hash: '' }
  }
}

function tailOf(excerpt: string | undefined): string {
  return excerpt === undefined ? '' : `/${excerpt}`
}

/** The base without its last slash: `/sub/` → `/sub`, `/` and `./` → nothing. */
function rootOf(base: string): string {
  return base
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => `/${segment}`)
    .join('')
}

function keep(key: string, value: string, state: ViewState, drop: Drop): ViewState {
  if (value.length <= MAX_KEPT) return { ...state, kept: [...state.kept, [key, value]] }
  drop(value, `it is longer than ${MAX_KEPT} characters`)
  return state
}
