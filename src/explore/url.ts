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
 * /b/…#at-1234                            opened at the sentence that holds a code point of the text
 * /a/xi-jinping                           the page of an actor
 * /a/xi-jinping/with/vladimir-putin       two of them beside each other
 * /method · /quality#dates · /disputes    a page about the data, opened at a section
 * /e/ · /b/ · /a/ · /index.html           the explorer: the head of a link, or the file behind it
 * anything else                           `unknown`
 * ```
 * Query, in the order of the table below: `?actor=russia~xi-jinping&match=all&range=2023-03-20..max`.
 *
 * Links are pasted into chats, so what is written is ASCII without anything that ends an automatic link early:
 * brackets, quotes, a dot that no letter follows, and any punctuation at the end are percent-encoded.
 */
import type { TimeSpan } from '../model/time'
import { choice, choiceOf, dayRange, flag, idList, knownDay, readQuery, valueList, type Key } from './url-keys'
import { readPage, rootOf, writePage, type Drop, type Href } from './url-path'
import { decodeText, encodeText, percent, readable, splitOnce } from './url-values'
import {
  LANE_KINDS,
  DEFAULT_VIEW,
  MATCHES,
  SCALES,
  setLanes,
  setMatch,
  setOutside,
  setRange,
  setScale,
  setSort,
  setSure,
  setView,
  setVisibleWindow,
  SORTS,
  VIEWS,
  type Scale,
  type ViewState,
} from './view-state'

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
  /** The scale on screen, for a complete link of a state that leaves it to the data. */
  readonly scale?: Scale
  /** Build of the dataset on screen, for a complete link. */
  readonly build?: string
}

/** Every key there is, in the order links have them. `kept`: read, written, and not acted on. Others are not ours. */
const KEYS: ReadonlyMap<string, Key | 'kept'> = new Map<string, Key | 'kept'>([
  ['actor', idList('actor')],
  ['match', choice(MATCHES, ({ filter }) => filter.match, setMatch)],
  ['role', valueList('role')],
  ['theme', idList('theme')],
  ['status', valueList('status')],
  ['speaker', idList('speaker')],
  ['place', idList('place')],
  ['q', { read: readQuery, write: ({ filter }) => encodeText(filter.query) }],
  ['range', dayRange(({ filter }) => filter.range, setRange)],
  ['sure', flag('1', ({ filter }) => filter.sure, setSure)],
  ['asof', knownDay],
  [
    'time',
    dayRange(
      ({ visibleWindow }) => visibleWindow,
      (state, visibleWindow) => ({ ...state, visibleWindow }),
    ),
  ],
  ['lanes', choice(LANE_KINDS, ({ lanes }) => lanes, setLanes)],
  ['scale', { read: choiceOf(SCALES, setScale), write: ({ scale }) => scale ?? '' }],
  ['view', choice(VIEWS, ({ view }) => view, setView)],
  ['sort', choice(SORTS, ({ sort }) => sort, setSort)],
  ['outside', flag('0', ({ outside }) => outside, setOutside)],
  ['build', 'kept'],
])

const MAX_KEPT = 2000

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
 *   '/sub/?match=any&lanes=country&view=timeline&build=0a1b2c3d4e5f'
 * ```
 */
export function writeUrl(state: ViewState, base: string, options: WriteOptions = {}): string {
  const { complete = false, visibleWindow, scale, build } = options
  const withWindow = complete && !state.visibleWindow ? setVisibleWindow(state, visibleWindow) : state
  const whole = complete && !state.scale ? setScale(withWindow, scale) : withWindow
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

function keep(key: string, value: string, state: ViewState, drop: Drop): ViewState {
  if (value.length <= MAX_KEPT) return { ...state, kept: [...state.kept, [key, value]] }
  drop(value, `it is longer than ${MAX_KEPT} characters`)
  return state
}
