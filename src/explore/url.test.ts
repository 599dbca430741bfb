import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES, STATUSES } from '../model/dataset'
import { DAY, MINUTE, SECOND, utcDay } from '../model/time'
import { readUrl, writeUrl, type DroppedKey } from './url'
import {
  DEFAULT_VIEW,
  LANE_KINDS,
  SCALES,
  MATCHES,
  openActor,
  openBriefing,
  openPage,
  PAGE_NAMES,
  selectEvent,
  setQuery,
  setScale,
  setVisibleWindow,
  toggleActor,
  SORTS,
  VIEWS,
  type DayRange,
  type Filter,
  type Page,
  type ViewState,
} from './view-state'

const RAID = '2023-03-22--raid'
const at = (text: string) => Date.parse(text)

/** Reads a link as it stands in an address bar, and its parts as `location` has them. */
function read(href: string, base = '/') {
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? []
  return readUrl({ path, search, hash }, base)
}
const stateOf = (href: string, base?: string) => read(href, base).state
const pageOf = (href: string, base?: string) => stateOf(href, base).page
const filterOf = (query: string) => stateOf(`/?${query}`).filter
const droppedOf = (href: string) => read(href).dropped.map(({ key, value }) => [key, value])
const withFilter = (part: Partial<Filter>): ViewState => ({
  ...DEFAULT_VIEW,
  filter: { ...DEFAULT_VIEW.filter, ...part },
})
const withRange = (range: DayRange) => withFilter({ range })

describe('paths', () => {
  test.each<[string, Page]>([
    ['/', { kind: 'explorer' }],
    ['', { kind: 'explorer' }],
    [`/e/${RAID}`, { kind: 'explorer', event: RAID }],
    [`/e/${RAID}/`, { kind: 'explorer', event: RAID }],
    [`/e/${RAID}/x2`, { kind: 'explorer', event: RAID, excerpt: 'x2' }],
    [`/e/${RAID}/x2/`, { kind: 'explorer', event: RAID, excerpt: 'x2' }],
    [`/e/${RAID}#x2`, { kind: 'explorer', event: RAID, excerpt: 'x2' }],
    [`/e/${RAID}/x1#x2`, { kind: 'explorer', event: RAID, excerpt: 'x1' }],
    [`/e/${RAID}#main`, { kind: 'explorer', event: RAID }],
    ['/#x2', { kind: 'explorer' }],
    ['/e/Not%20an%20id', { kind: 'explorer', event: 'Not an id' }],
    ['/e/%E0%A4%A', { kind: 'explorer', event: '%E0%A4%A' }],
    ['/b/one/', { kind: 'briefing', briefing: 'one' }],
    [`/b/one#${RAID}`, { kind: 'briefing', briefing: 'one', event: RAID }],
    [`/b/one#${RAID}/x2`, { kind: 'briefing', briefing: 'one', event: RAID, excerpt: 'x2' }],
    [`/b/one#${RAID}%2Fx2`, { kind: 'briefing', briefing: 'one', event: RAID, excerpt: 'x2' }],
    [`/b/one#${RAID}/`, { kind: 'briefing', briefing: 'one', event: RAID }],
    ['/b/one#main', { kind: 'briefing', briefing: 'one' }],
    ['/method', { kind: 'page', name: 'method' }],
    ['/method/', { kind: 'page', name: 'method' }],
    ['/quality#dates-open', { kind: 'page', name: 'quality', section: 'dates-open' }],
    ['/quality#2014--x', { kind: 'page', name: 'quality' }],
    ['/quality#%22%3E', { kind: 'page', name: 'quality' }],
    ['/Method', { kind: 'unknown', path: '/Method' }],
    ['/method/more', { kind: 'unknown', path: '/method/more' }],
    ['/quality/method', { kind: 'unknown', path: '/quality/method' }],
    ['/nowhere/', { kind: 'unknown', path: '/nowhere' }],
    ['/disputes/', { kind: 'page', name: 'disputes' }],
    ['/disputes#contradicts', { kind: 'page', name: 'disputes', section: 'contradicts' }],
    ['/disputes/more', { kind: 'unknown', path: '/disputes/more' }],
    ['/b/one#at-0', { kind: 'briefing', briefing: 'one', at: 0 }],
    ['/b/one/#at-1234', { kind: 'briefing', briefing: 'one', at: 1234 }],
    [`/e/${RAID}#at-1234`, { kind: 'explorer', event: RAID }],
    ['/a/russia', { kind: 'actor', actor: 'russia' }],
    ['/a/russia/', { kind: 'actor', actor: 'russia' }],
    ['/a/%D0%9F%D1%83%D1%82%D0%B8%D0%BD', { kind: 'actor', actor: 'Путин' }],
    ['/a/russia/with/china', { kind: 'actor', actor: 'russia', other: 'china' }],
    ['/a/russia/with/china/', { kind: 'actor', actor: 'russia', other: 'china' }],
    ['/a/russia/with', { kind: 'actor', actor: 'russia' }],
    ['/a/russia/china', { kind: 'unknown', path: '/a/russia/china' }],
    ['/a/russia/and/china', { kind: 'unknown', path: '/a/russia/and/china' }],
    ['/a/russia/with/china/iran', { kind: 'unknown', path: '/a/russia/with/china/iran' }],
    ['/a', { kind: 'explorer' }],
    ['/a/', { kind: 'explorer' }],
    ['/e', { kind: 'explorer' }],
    ['/e/', { kind: 'explorer' }],
    ['/b/', { kind: 'explorer' }],
    ['/index.html', { kind: 'explorer' }],
    ['/index.html/x', { kind: 'unknown', path: '/index.html/x' }],
    [`/e/${RAID}/x2/more`, { kind: 'unknown', path: `/e/${RAID}/x2/more` }],
    ['/b/one/x2', { kind: 'unknown', path: '/b/one/x2' }],
    ['/%D0%B0 (b).', { kind: 'unknown', path: '/%D0%B0%20%28b%29%2E' }],
    ['//example.com//x', { kind: 'unknown', path: '/example.com/x' }],
  ])('%s', (href, page) => {
    expect(read(href)).toStrictEqual({ state: { ...DEFAULT_VIEW, page }, dropped: [] })
  })

  test('a link never leaves the site', () => {
    expect(writeUrl(stateOf('//example.com/x'), '/')).toBe('/example.com/x')
  })

  test('an endless id is cut', () => {
    const [endless, cut] = ['🚀'.repeat(5000), '🚀'.repeat(200)]
    expect(pageOf(`/e/${endless}`)).toEqual({ kind: 'explorer', event: cut })
    expect(pageOf(`/a/${endless}/with/${endless}`)).toEqual({ kind: 'actor', actor: cut, other: cut })
  })

  test('a bad excerpt or place is told, and the rest stands', () => {
    expect(read(`/e/${RAID}/second`)).toEqual({
      state: selectEvent(DEFAULT_VIEW, RAID),
      dropped: [{ key: 'excerpt', value: 'second', reason: 'it is not an excerpt such as x2' }],
    })
    expect(read(`/b/one#${RAID}/second`)).toEqual({
      state: openBriefing(DEFAULT_VIEW, 'one', RAID),
      dropped: [{ key: '#', value: 'second', reason: 'it is not an excerpt such as x2' }],
    })
    expect(droppedOf('/b/one#2023-03-2')).toEqual([['#', '2023-03-2']])
    for (const bad of ['at-', 'at--1', 'at-01', 'at-1.5', 'at-12x', 'at-1234567890']) {
      expect(read(`/b/one#${bad}`)).toEqual({
        state: openBriefing(DEFAULT_VIEW, 'one'),
        dropped: [{ key: '#', value: bad, reason: 'it is not a place in the text such as at-1234' }],
      })
    }
  })

  test('below a base', () => {
    expect(pageOf('/sub/', '/sub/')).toEqual({ kind: 'explorer' })
    expect(pageOf('/sub', '/sub/')).toEqual({ kind: 'explorer' })
    expect(pageOf(`/sub/e/${RAID}/x2/`, '/sub/')).toEqual({ kind: 'explorer', event: RAID, excerpt: 'x2' })
    expect(pageOf('/sub/method/#dates', '/sub/')).toEqual({ kind: 'page', name: 'method', section: 'dates' })
    expect(writeUrl(openPage(toggleActor(DEFAULT_VIEW, 'russia'), 'method', 'dates'), '/sub/')).toBe(
      '/sub/method?actor=russia#dates',
    )
    expect(pageOf('/subway', '/sub/')).toEqual({ kind: 'unknown', path: '/subway' })
    expect(writeUrl(DEFAULT_VIEW, '/sub/')).toBe('/sub/')
    expect(writeUrl(DEFAULT_VIEW, './')).toBe('/')
    expect(writeUrl(openBriefing(DEFAULT_VIEW, 'one', RAID, 'x2'), '/a/b/')).toBe(`/a/b/b/one#${RAID}/x2`)
  })
})

describe('keys', () => {
  test('a whole link', () => {
    const href =
      '/?actor=russia~xi-jinping&match=all&role=target~agent&theme=air-strikes&status=disputed&speaker=kremlin~john-kirby&place=kyiv&q=Kyiv' +
      '&range=2023-03-20..2023-03-23&sure=1&asof=2023-03-22&time=2023-03-01..2023-04-01&lanes=theme&view=list&sort=newest&outside=0'
    const { state, dropped } = read(href)
    expect(dropped).toEqual([])
    expect(state).toStrictEqual({
      page: { kind: 'explorer' },
      filter: {
        actors: ['russia', 'xi-jinping'],
        match: 'all',
        themes: ['air-strikes'],
        roles: ['target', 'agent'],
        statuses: ['disputed'],
        places: ['kyiv'],
        speakers: ['kremlin', 'john-kirby'],
        query: 'Kyiv',
        range: { start: at('2023-03-20'), end: at('2023-03-24') },
        sure: true,
        asOf: at('2023-03-22'),
      },
      visibleWindow: { start: at('2023-03-01'), end: at('2023-04-02') },
      lanes: 'theme',
      view: 'list',
      sort: 'newest',
      outside: false,
      kept: [],
    })
    expect(writeUrl(state, '/')).toBe(href)
  })

  test('%7E reads as ~, empty and doubled ids are passed over', () => {
    expect(filterOf('actor=russia%7Echina').actors).toEqual(['russia', 'china'])
    expect(filterOf('actor=~russia~~china~russia').actors).toEqual(['russia', 'china'])
    expect(filterOf('%61ctor=russia').actors).toEqual(['russia'])
  })

  test('keys that are not ours and empty values are passed over in silence', () => {
    for (const query of [
      'fbclid=1&utm_source=x&gclid=%zz',
      '__proto__=1&toString=2&%zz=3',
      'view=&actor=&q=&&=&sort',
      '?',
    ]) {
      expect(read(`/?${query}`)).toStrictEqual({ state: DEFAULT_VIEW, dropped: [] })
    }
  })

  test.each([
    ['sure=1&outside=0', []],
    ['sure=0', []],
    ['sure=yes&outside=2', ['sure', 'outside']],
    ['asof=2023-03-22', []],
    ['asof=2023-02-30', ['asof']],
    ['asof=2023-03', ['asof']],
    ['asof=2023-03-22T06:00Z', ['asof']],
    ['asof=2023-03-20..2023-03-22', ['asof']],
    ['asof=max', ['asof']],
  ])('%s is read, or dropped by its key', (query, keys) => {
    const { state, dropped } = read(`/?${query}`)
    expect(dropped.map(({ key }) => key)).toEqual(keys)
    expect(writeUrl(state, '/')).toBe(keys.length > 0 || query === 'sure=0' ? '/' : `/?${query}`)
  })

  test('a key that is not acted on is kept', () => {
    const href = '/?lanes=theme&build=0a1b2c3d4e5f'
    expect(stateOf(href).kept).toEqual([['build', '0a1b2c3d4e5f']])
    expect(writeUrl(toggleActor(stateOf(href), 'russia'), '/')).toBe(href.replace('?', '?actor=russia&'))
  })

  test('a bad element goes alone, a well-formed id that nobody knows stays', () => {
    expect(read('/?actor=russia~Not OK~atlantis~-x&theme=diplomacy')).toEqual({
      state: withFilter({ actors: ['russia', 'atlantis'], themes: ['diplomacy'] }),
      dropped: [
        {
          key: 'actor',
          value: 'Not OK~-x',
          reason: 'an id is made of lower-case letters and digits, joined by hyphens',
        },
      ],
    })
  })

  test('a value that is not in a closed list goes alone', () => {
    expect(read('/?role=agent~villain~agent~Target&status=rumour')).toEqual({
      state: withFilter({ roles: ['agent'] }),
      dropped: [
        {
          key: 'role',
          value: 'villain~Target',
          reason: 'it is not one of agent, target, speaker, mediator, mentioned',
        },
        {
          key: 'status',
          value: 'rumour',
          reason: 'it is not one of stated, claimed, reported, unverified, disputed',
        },
      ],
    })
  })

  test('a list holds fifty ids', () => {
    const ids = Array.from({ length: 52 }, (_, i) => `a${i}`)
    const { state, dropped } = read(`/?actor=${ids.join('~')}`)
    expect(state.filter.actors).toEqual(ids.slice(0, 50))
    expect(dropped).toEqual([{ key: 'actor', value: 'a50~a51', reason: 'only the first 50 ids of a list count' }])
  })

  test('of a repeated key the first wins, and it is told once', () => {
    const { state, dropped } = read('/?view=list&view=timeline&view=x&build=a&build=b&q=%zz&q=b')
    expect(state.view).toBe('list')
    expect(state.kept).toEqual([['build', 'a']])
    expect(state.filter.query).toBe('')
    expect(dropped.map(({ key, value }) => [key, value])).toEqual([
      ['view', 'timeline'],
      ['build', 'b'],
      ['q', '%zz'],
      ['q', 'b'],
    ])
  })

  test('a bad value drops that key alone', () => {
    expect(read('/?lanes=planet&view=list&match=%E0%A4&q=ok')).toEqual({
      state: { ...withFilter({ query: 'ok' }), view: 'list' },
      dropped: [
        { key: 'lanes', value: 'planet', reason: 'it is not one of country, actor, theme, none' },
        { key: 'match', value: '%E0%A4', reason: 'its percent-encoding is broken' },
      ],
    })
  })
})

describe('query text', () => {
  test.each([
    ['air strikes', 'air+strikes'],
    ['1+1', '1%2B1'],
    ['Київ', '%D0%9A%D0%B8%D1%97%D0%B2'],
    ['(a) "b" [c] *d* _e_ `f` <g>', '%28a%29+%22b%22+%5Bc%5D+%2Ad%2A+%5Fe%5F+%60f%60+%3Cg%3E'],
    ['U.S. aid', 'U.S%2E+aid'],
    ['a...b', 'a%2E%2E.b'],
    ['end.', 'end%2E'],
    ['wait ', 'wait%20'],
    ['so:', 'so%3A'],
    ['x~', 'x%7E'],
    ['well-', 'well%2D'],
    ['a&b=c#d?e/f\\g;h,i!', 'a%26b%3Dc%23d%3Fe%2Ff%5Cg%3Bh%2Ci%21'],
    ['a\u0000\nb\u202E', 'a%00%0Ab%E2%80%AE'],
  ])('%j', (query, written) => {
    const state = withFilter({ query })
    expect(writeUrl(state, '/')).toBe(`/?q=${written}`)
    expect(read(`/?q=${written}`)).toStrictEqual({ state, dropped: [] })
  })

  test('half a character becomes U+FFFD instead of an error', () => {
    expect(writeUrl(withFilter({ query: '\uD83D' }), '/')).toBe('/?q=%EF%BF%BD')
    expect(filterOf('q=a\uDE80').query).toBe('a\uFFFD')
  })

  test('has at most 200 code points', () => {
    expect(filterOf(`q=${'🚀'.repeat(200)}`).query).toBe('🚀'.repeat(200))
    const { state, dropped } = read(`/?q=${'🚀'.repeat(201)}&view=list`)
    expect(state).toStrictEqual({ ...DEFAULT_VIEW, view: 'list' })
    expect(dropped).toEqual([
      { key: 'q', value: `${'🚀'.repeat(59)}…`, reason: 'a search text has at most 200 characters' },
    ])
  })
})

describe('ranges', () => {
  test.each<[string, DayRange]>([
    ['2023-03-20..2023-03-23', { start: at('2023-03-20'), end: at('2023-03-24') }],
    ['2023-03-20..2023-03-20', { start: at('2023-03-20'), end: at('2023-03-21') }],
    ['min..2023-03-20', { end: at('2023-03-21') }],
    ['2023-03-20..max', { start: at('2023-03-20') }],
    ['2023-03-22T06:00Z..2023-03-22T07:00Z', { start: at('2023-03-22T06:00Z'), end: at('2023-03-22T07:00Z') }],
    ['2023-03-22T06:00:30Z..2023-03-22', { start: at('2023-03-22T06:00:30Z'), end: at('2023-03-23') }],
    ['-0044-03-15..-0043-01-01', { start: utcDay(-44, 3, 15), end: utcDay(-43, 1, 2) }],
    ['-9999-01-01..9999-12-31', { start: utcDay(-9999, 1, 1), end: utcDay(10000, 1, 1) }],
  ])('%s', (text, range) => {
    expect(read(`/?range=${text}`)).toStrictEqual({ state: withRange(range), dropped: [] })
    expect(writeUrl(withRange(range), '/')).toBe(`/?range=${text}`)
    expect(stateOf(`/?time=${text}`)).toStrictEqual({ ...DEFAULT_VIEW, visibleWindow: range })
  })

  test('a moment at midnight means the same as a day, and open at both ends is no range', () => {
    expect(writeUrl(stateOf('/?range=2023-03-20T00:00Z..2023-03-24T00:00Z'), '/')).toBe(
      '/?range=2023-03-20..2023-03-23',
    )
    expect(read('/?range=min..max&time=min..max')).toStrictEqual({ state: DEFAULT_VIEW, dropped: [] })
  })

  test.each([
    ['2023-03-23..2023-03-20', 'its end lies before its start'],
    ['2023-03-22T06:00Z..2023-03-22T06:00Z', 'its end lies before its start'],
    ['2023-03-22', 'it is not two days joined by “..”, such as 2023-03-20..2023-03-23'],
    ['2023-02-30..max', '2023-02 has no day 30'],
    ['2023-13-01..max', 'there is no month 13'],
    ['min..2023-03-22T24:00Z', 'there is no time 24:00Z'],
    ['max..min', '“max” is not a day such as 2023-03-22 or a moment such as 2023-03-22T06:00Z'],
    ['..', '“” is not a day such as 2023-03-22 or a moment such as 2023-03-22T06:00Z'],
    ['2023..2024', '“2023” is not a day such as 2023-03-22 or a moment such as 2023-03-22T06:00Z'],
    ['2023-03-20...max', '“.max” is not a day such as 2023-03-22 or a moment such as 2023-03-22T06:00Z'],
    ['-0000-01-01..max', 'the year zero is written 0000'],
  ])('%s is bad', (value, reason) => {
    expect(read(`/?range=${value}`)).toEqual({ state: DEFAULT_VIEW, dropped: [{ key: 'range', value, reason }] })
  })
})

describe('complete links', () => {
  const visibleWindow = { start: at('2023-03-01T07:12:30Z'), end: at('2023-04-01T15:00:00Z') }

  test('write all that defines the view', () => {
    const options = { complete: true, visibleWindow, build: '0a1b2c3d4e5f' } as const
    expect(writeUrl(toggleActor(DEFAULT_VIEW, 'russia'), '/', options)).toBe(
      '/?actor=russia&match=any&time=2023-03-01..2023-04-01&lanes=country&view=timeline&sort=oldest&build=0a1b2c3d4e5f',
    )
  })

  test('prefer the window of the state, and the build on screen to the one of the link', () => {
    const state: ViewState = {
      ...setVisibleWindow(DEFAULT_VIEW, { start: 0, end: 20 * DAY }),
      kept: [['build', 'old']],
      outside: false,
    }
    const rest = '/?match=any&time=1970-01-01..1970-01-20&lanes=country&view=timeline&sort=oldest'
    expect(writeUrl(state, '/', { complete: true, visibleWindow, build: 'new' })).toBe(`${rest}&outside=0&build=new`)
    expect(writeUrl(state, '/', { complete: true })).toBe(`${rest}&outside=0&build=old`)
  })

  test('say the scale on screen, unless the state does', () => {
    const options = { complete: true, scale: 'folded' } as const
    expect(writeUrl(DEFAULT_VIEW, '/', options)).toBe(
      '/?match=any&lanes=country&scale=folded&view=timeline&sort=oldest',
    )
    expect(writeUrl(setScale(DEFAULT_VIEW, 'even'), '/', options)).toMatch(/&scale=even&/)
    expect(writeUrl(setScale(DEFAULT_VIEW, 'even'), '/')).toBe('/?scale=even')
    expect(writeUrl(DEFAULT_VIEW, '/', { scale: 'folded' })).toBe('/')
  })

  test('options without `complete` change nothing', () => {
    expect(writeUrl(DEFAULT_VIEW, '/', { visibleWindow, build: 'new' })).toBe('/')
  })
})

const id = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('-'))
const eventId = fc.tuple(fc.stringMatching(/^-?\d{4}(-\d{2}){0,2}$/), id).map(([date, slug]) => `${date}--${slug}`)
const excerptId = fc.stringMatching(/^[a-z]\d{1,4}$/)
const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'.~:+- %&=#?/()"\'_*!…🚀ї\u0301\u200D\u202E\n'), maxLength: 12 }),
)
const notEmpty = (text: string) => text !== ''
const place = fc.oneof(
  fc.constant({}),
  fc.record({ event: eventId }),
  fc.record({ event: eventId, excerpt: excerptId }),
)
const isSection = (section: string) => /^[a-z]/.test(section)
const page: fc.Arbitrary<Page> = fc.oneof(
  place.map((rest) => ({ kind: 'explorer' as const, ...rest })),
  anyText.filter(notEmpty).map((event) => ({ kind: 'explorer' as const, event })),
  fc
    .tuple(id, fc.oneof(place, fc.record({ at: fc.nat(999_999_999) })))
    .map(([briefing, rest]) => ({ kind: 'briefing' as const, briefing, ...rest })),
  fc
    .tuple(anyText.filter(notEmpty), fc.option(anyText.filter(notEmpty), { nil: undefined }))
    .map(([actor, other]) => openActor(DEFAULT_VIEW, actor, other).page),
  fc
    .tuple(fc.constantFrom(...PAGE_NAMES), fc.option(id.filter(isSection), { nil: undefined }))
    .map(([name, section]) => openPage(DEFAULT_VIEW, name, section).page),
  fc
    .constantFrom('/nowhere', '/a/russia/and/china', '/e/x/x2/more', '/x%2E')
    .map((path) => ({ kind: 'unknown' as const, path })),
)
const instant = fc
  .tuple(fc.integer({ min: utcDay(-9999, 1, 2), max: utcDay(9999, 12, 31) }), fc.constantFrom(SECOND, MINUTE, DAY))
  .map(([ms, unit]) => Math.floor(ms / unit) * unit + 0)
const range: fc.Arbitrary<DayRange> = fc.oneof(
  instant.map((start) => ({ start })),
  instant.map((end) => ({ end })),
  fc
    .tuple(instant, instant)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
)
const keptKeys = ['build']
const ids = fc.uniqueArray(id, { maxLength: 50 })

/** Every state made of values that a link can hold. */
const viewState: fc.Arbitrary<ViewState> = fc
  .record({
    page,
    filter: fc.record(
      {
        actors: ids,
        match: fc.constantFrom(...MATCHES),
        themes: ids,
        roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
        statuses: fc.uniqueArray(fc.constantFrom(...STATUSES)),
        places: fc.uniqueArray(id, { maxLength: 5 }),
        speakers: fc.uniqueArray(id, { maxLength: 5 }),
        query: anyText,
        range,
        sure: fc.boolean(),
        asOf: instant.map((moment) => Math.floor(moment / DAY) * DAY + 0),
      },
      {
        requiredKeys: ['actors', 'match', 'themes', 'roles', 'statuses', 'places', 'speakers', 'query', 'sure'],
        noNullPrototype: true,
      },
    ),
    visibleWindow: fc.option(range, { nil: undefined }),
    lanes: fc.constantFrom(...LANE_KINDS),
    scale: fc.option(fc.constantFrom(...SCALES), { nil: undefined }),
    view: fc.constantFrom(...VIEWS),
    sort: fc.constantFrom(...SORTS),
    outside: fc.boolean(),
    kept: fc.uniqueArray(fc.tuple(fc.constantFrom(...keptKeys), anyText.filter(notEmpty)), {
      selector: ([key]) => key,
    }),
  })
  .map(({ visibleWindow, scale, ...rest }) => ({
    ...rest,
    ...(scale && { scale }),
    ...(visibleWindow && { visibleWindow }),
  }))
const base = fc.constantFrom('/', '/sub/', '/a/b/')

describe('properties', () => {
  test('reading what was written gives the same state, with nothing dropped', () => {
    fc.assert(
      fc.property(viewState, base, (state, root) => {
        expect(read(writeUrl(state, root), root)).toStrictEqual({ state, dropped: [] })
      }),
      { numRuns: 1000 },
    )
  })

  test('a complete link opens the same view', () => {
    fc.assert(
      fc.property(viewState, (state) => {
        const { page: samePage, filter, lanes, view, sort } = stateOf(writeUrl(state, '/', { complete: true }))
        expect({ samePage, filter, lanes, view, sort }).toStrictEqual({
          samePage: state.page,
          filter: state.filter,
          lanes: state.lanes,
          view: state.view,
          sort: state.sort,
        })
      }),
    )
  })

  test('what is written survives a chat: ASCII, no brackets or quotes, and no punctuation at its end', () => {
    fc.assert(
      fc.property(viewState, base, fc.boolean(), (state, root, complete) => {
        const href = writeUrl(state, root, complete ? { complete } : {})
        expect(href).toMatch(/^\/[A-Za-z0-9\-.~:/?#&=+%]*$/)
        expect(href).toMatch(/[A-Za-z0-9/]$/)
        expect(href).not.toMatch(/^\/\//)
      }),
      { numRuns: 1000 },
    )
  })

  test('a browser leaves what is written as it is', () => {
    fc.assert(
      fc.property(viewState, (state) => {
        fc.pre(state.page.kind !== 'explorer' || !/^\.{1,2}$/.test(state.page.event ?? ''))
        const { pathname, search, hash } = new URL(writeUrl(state, '/'), 'https://example.org/sub/')
        expect(pathname + search + hash).toBe(writeUrl(state, '/'))
      }),
    )
  })

  const mess = fc.oneof(
    anyText,
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.webQueryParameters(),
    fc
      .array(
        fc.tuple(
          fc.constantFrom(
            'actor',
            'theme',
            'role',
            'status',
            'place',
            'q',
            'range',
            'time',
            'lanes',
            'view',
            'match',
            'sort',
          ),
          anyText,
        ),
      )
      .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
  )

  test('reading never throws, and what it read is canonical', () => {
    fc.assert(
      fc.property(mess, mess, mess, base, (path, search, hash, root) => {
        const { state, dropped } = readUrl({ path, search, hash }, root)
        for (const { key, value, reason } of dropped) {
          expect(key).not.toBe('')
          expect([...value].length).toBeLessThanOrEqual(60)
          expect(reason).toMatch(/[^.]$/)
        }
        const href = writeUrl(state, root)
        expect(read(href, root)).toStrictEqual({ state, dropped: [] })
        expect(writeUrl(read(href, root).state, root)).toBe(href)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('hostile links', () => {
  const garbage = 'Ω<script>&#"%'.repeat(800)
  test.each([
    ['10 kB of garbage', `/?actor=${garbage}&range=${garbage}&${garbage}`],
    ['10 kB of broken encoding', `/?q=${'%F0%9F'.repeat(1700)}&view=list`],
    [
      '10 kB in every key',
      `/?${['actor', 'q', 'range', 'time', 'lanes', 'sort', 'build'].map((key) => `${key}=${'Ω'.repeat(10_000)}`).join('&')}`,
    ],
    ['a key ten thousand times', `/?${'actor=x&'.repeat(10_000)}`],
    ['ten thousand bad ids', `/?actor=${'Ω~'.repeat(10_000)}`],
    ['a very long id', `/?actor=${'a-'.repeat(50_000)}a`],
    ['a very long path', `/e/${'a-'.repeat(50_000)}`],
    ['many segments', '/e'.repeat(10_000)],
    ['a very long hash', `/b/one#2023--${'a-'.repeat(50_000)}/x2`],
    ['prototype keys', '/?__proto__[x]=1&constructor=2&hasOwnProperty=3&actor=__proto__'],
    ['script', '/e/javascript:alert(1)?q=<script>alert(1)</script>'],
    ['nothing but separators', '/?&&&===~~~...'],
    ['null bytes', '/e/%00?actor=%00&q=%00'],
  ])('%s', (_name, href) => {
    const { state, dropped } = read(href)
    expect(dropped.length).toBeLessThan(20)
    expect(writeUrl(state, '/')).not.toMatch(/\.$/)
    expect(read(writeUrl(state, '/'))).toStrictEqual({ state, dropped: [] })
  })

  test('a notice stays readable', () => {
    const [first] = read(`/?lanes=${encodeURIComponent(`a\u0000\u202E\n${'b'.repeat(10_000)}`)}`).dropped
    expect(first).toEqual<DroppedKey>({
      key: 'lanes',
      value: `a\uFFFD\uFFFD\uFFFD${'b'.repeat(55)}…`,
      reason: 'it is not one of country, actor, theme, none',
    })
  })
})

test('what the search box holds can be written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const state = setQuery(DEFAULT_VIEW, text)
      expect(stateOf(writeUrl(state, '/'))).toStrictEqual(state)
    }),
  )
})
