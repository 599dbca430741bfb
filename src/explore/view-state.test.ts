import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, MINUTE, SECOND, utcDay } from '../model/time'
import { piecewise } from './piecewise-scale'
import {
  backToTimeline,
  clearFilter,
  clip,
  DEFAULT_VIEW,
  hasFilter,
  MAX_IDS,
  openActor,
  openBriefing,
  openPage,
  quantiseWindow,
  selectEvent,
  setLanes,
  setMatch,
  setQuery,
  setRange,
  setScale,
  setSort,
  setView,
  setVisibleWindow,
  toggleActor,
  toggleTheme,
  toggleValue,
  type ViewState,
} from './view-state'

const RAID = '2023-03-22--raid'
const at = (text: string) => Date.parse(text)

describe('filter', () => {
  test('toggles ids in the order of choice', () => {
    const both = toggleActor(toggleActor(DEFAULT_VIEW, 'russia'), 'china')
    expect(both.filter.actors).toEqual(['russia', 'china'])
    expect(toggleActor(both, 'russia').filter.actors).toEqual(['china'])
    expect(toggleTheme(both, 'air-strikes').filter).toEqual({ ...both.filter, themes: ['air-strikes'] })
  })

  test('takes no more ids than a link holds', () => {
    const ids = Array.from({ length: MAX_IDS + 5 }, (_, i) => `a${i}`)
    const full = ids.reduce(toggleActor, DEFAULT_VIEW)
    expect(full.filter.actors).toEqual(ids.slice(0, MAX_IDS))
    expect(toggleActor(full, 'a0').filter.actors).toHaveLength(MAX_IDS - 1)
  })

  test('cuts a query to whole characters that a link can hold', () => {
    expect(setQuery(DEFAULT_VIEW, '🚀'.repeat(300)).filter.query).toBe('🚀'.repeat(200))
    expect(setQuery(DEFAULT_VIEW, 'a\uD83Db').filter.query).toBe('a\uFFFDb')
    expect(setQuery(DEFAULT_VIEW, ' Київ ').filter.query).toBe(' Київ ')
  })

  test('a range comes and goes as a key, and one that holds no time is refused', () => {
    const range = { start: utcDay(2023, 3, 20), end: utcDay(2023, 3, 24) }
    const state = setRange(DEFAULT_VIEW, range)
    expect(state.filter.range).toBe(range)
    expect(setRange(state, undefined)).toStrictEqual(DEFAULT_VIEW)
    expect(setRange(state, {})).toStrictEqual(DEFAULT_VIEW)
    expect(setRange(state, { start: range.end, end: range.start })).toBe(state)
    expect(setRange(state, { start: NaN })).toBe(state)
  })

  test('a value of any facet is chosen and taken back, in the order of choosing', () => {
    const both = toggleValue(toggleValue(DEFAULT_VIEW, 'role', 'target'), 'role', 'agent')
    expect(both.filter).toEqual({ ...DEFAULT_VIEW.filter, roles: ['target', 'agent'] })
    expect(toggleValue(both, 'role', 'target').filter.roles).toEqual(['agent'])
    expect(toggleValue(both, 'place', 'kyiv').filter.places).toEqual(['kyiv'])
    expect(toggleValue(both, 'status', 'disputed').filter.statuses).toEqual(['disputed'])
  })

  test('hasFilter counts what filters', () => {
    const { filter } = DEFAULT_VIEW
    expect(hasFilter(filter)).toBe(false)
    expect(hasFilter(setMatch(DEFAULT_VIEW, 'all').filter)).toBe(false)
    expect(hasFilter({ ...filter, query: '  ' })).toBe(false)
    expect(hasFilter({ ...filter, query: 'raid' })).toBe(true)
    expect(hasFilter({ ...filter, actors: ['russia'] })).toBe(true)
    expect(hasFilter({ ...filter, themes: ['diplomacy'] })).toBe(true)
    expect(hasFilter({ ...filter, roles: ['agent'] })).toBe(true)
    expect(hasFilter({ ...filter, statuses: ['stated'] })).toBe(true)
    expect(hasFilter({ ...filter, places: ['kyiv'] })).toBe(true)
    expect(hasFilter({ ...filter, range: { end: 0 } })).toBe(true)
  })

  test('clearing keeps everything else', () => {
    const state: ViewState = { ...selectEvent(setLanes(DEFAULT_VIEW, 'theme'), RAID), kept: [['asof', '2023-03-22']] }
    expect(clearFilter(setMatch(toggleActor(state, 'russia'), 'all'))).toStrictEqual(state)
  })
})

describe('page', () => {
  test('an event is selected in the explorer', () => {
    expect(selectEvent(DEFAULT_VIEW, RAID, 'x2').page).toStrictEqual({ kind: 'explorer', event: RAID, excerpt: 'x2' })
    expect(selectEvent(selectEvent(DEFAULT_VIEW, RAID, 'x2'), '2014--annexation').page).toStrictEqual({
      kind: 'explorer',
      event: '2014--annexation',
    })
    expect(selectEvent(selectEvent(DEFAULT_VIEW, RAID, 'x2'), undefined)).toStrictEqual(DEFAULT_VIEW)
  })

  test('an event is selected in the reader, which stays open', () => {
    const reading = openBriefing(DEFAULT_VIEW, 'one')
    expect(reading.page).toStrictEqual({ kind: 'briefing', briefing: 'one' })
    const selected = selectEvent(reading, RAID, 'x1')
    expect(selected).toStrictEqual(openBriefing(DEFAULT_VIEW, 'one', RAID, 'x1'))
    expect(selectEvent(selected, undefined)).toStrictEqual(reading)
    expect(backToTimeline(selected)).toStrictEqual(selectEvent(DEFAULT_VIEW, RAID, 'x1'))
  })

  test('a page about the data keeps the view, and gives way to an event', () => {
    const view = setVisibleWindow(toggleActor(DEFAULT_VIEW, 'russia'), { start: 0, end: DAY })
    const reading = openPage(view, 'quality', 'dates')
    expect(reading.page).toStrictEqual({ kind: 'page', name: 'quality', section: 'dates' })
    expect(backToTimeline(reading)).toStrictEqual(view)
    expect(openPage(reading, 'method').page).toStrictEqual({ kind: 'page', name: 'method' })
    expect(selectEvent(reading, RAID)).toStrictEqual(selectEvent(view, RAID))
  })

  test('the page of an actor keeps the view, and gives way to an event', () => {
    const view = setVisibleWindow(toggleActor(DEFAULT_VIEW, 'russia'), { start: 0, end: DAY })
    const reading = openActor(view, 'xi-jinping', 'vladimir-putin')
    expect(reading.page).toStrictEqual({ kind: 'actor', actor: 'xi-jinping', other: 'vladimir-putin' })
    expect(openActor(reading, 'china').page).toStrictEqual({ kind: 'actor', actor: 'china' })
    expect(backToTimeline(reading)).toStrictEqual(view)
    expect(selectEvent(reading, RAID)).toStrictEqual(selectEvent(view, RAID))
  })

  test('a page that nobody knows gives way to the explorer', () => {
    const lost: ViewState = { ...DEFAULT_VIEW, page: { kind: 'unknown', path: '/nowhere' } }
    expect(selectEvent(lost, RAID)).toStrictEqual(selectEvent(DEFAULT_VIEW, RAID))
    expect(backToTimeline(lost)).toBe(lost)
  })
})

test('lanes, view and order', () => {
  expect(setSort(setView(setLanes(DEFAULT_VIEW, 'none'), 'list'), 'newest')).toStrictEqual({
    ...DEFAULT_VIEW,
    lanes: 'none',
    view: 'list',
    sort: 'newest',
  })
})

test('the scale, and leaving it to the data', () => {
  const state = setScale(DEFAULT_VIEW, 'even')
  expect(state.scale).toBe('even')
  expect(setScale(state, undefined)).toStrictEqual(DEFAULT_VIEW)
})

describe('visible window', () => {
  test('is kept quantised, and goes as a key', () => {
    const span = { start: at('2023-03-01T07:12:30Z'), end: at('2023-04-01T15:00:00Z') }
    const state = setVisibleWindow(DEFAULT_VIEW, span)
    expect(state.visibleWindow).toEqual({ start: at('2023-03-01'), end: at('2023-04-02') })
    expect(setVisibleWindow(state, undefined)).toStrictEqual(DEFAULT_VIEW)
  })

  test('what holds no time changes nothing', () => {
    expect(setVisibleWindow(DEFAULT_VIEW, { start: 5, end: 5 })).toBe(DEFAULT_VIEW)
    expect(setVisibleWindow(DEFAULT_VIEW, { start: NaN, end: 5 })).toBe(DEFAULT_VIEW)
  })

  test.each([
    [
      'minutes below ten days',
      '2023-03-22T06:00:10Z',
      '2023-03-22T07:30:00Z',
      '2023-03-22T06:00Z',
      '2023-03-22T07:30Z',
    ],
    ['days from ten days on', '2023-03-01T12:00:00Z', '2023-03-11T12:00:00Z', '2023-03-01', '2023-03-12'],
    ['ten days but for a second', '2023-03-01T12:00:01Z', '2023-03-11T12:00:00Z', '2023-03-01', '2023-03-12'],
    ['before 1970', '1969-12-31T23:59:59Z', '1970-01-01T00:00:00Z', '1969-12-31T23:59Z', '1970-01-01'],
  ])('quantises outward: %s', (_name, start, end, first, last) => {
    expect(quantiseWindow({ start: at(start), end: at(end) })).toEqual({ start: at(first), end: at(last) })
  })

  test('where days are narrow an end is a whole day, where they are wide a minute', () => {
    const [start, edge, end] = [at('2020-01-01'), at('2023-03-13'), at('2023-03-14')]
    const scale = piecewise([
      { start, end: edge, detail: 'fold', slope: 0.001 },
      { start: edge, end, detail: 'days', slope: 1 },
    ])
    const span = { start: at('2023-01-01T12:00:00Z'), end: at('2023-03-13T12:00:00Z') }
    expect(quantiseWindow(span, scale)).toEqual({ start: at('2023-01-01'), end: span.end })
    expect(quantiseWindow(span)).toEqual({ start: at('2023-01-01'), end })
  })

  const instant = fc.integer({ min: utcDay(-12000, 1, 1), max: utcDay(12000, 1, 1) })
  const length = fc.oneof(
    fc.integer({ min: 0, max: 400 * DAY }),
    fc.integer({ min: 10 * DAY - 2 * MINUTE, max: 10 * DAY + MINUTE }),
    fc.integer({ min: 0, max: 90 * SECOND }),
  )

  test('quantising twice changes nothing, and what is in reach stays inside', () => {
    const [first, last] = [utcDay(-9999, 1, 1), utcDay(10000, 1, 1)]
    fc.assert(
      fc.property(instant, length, (start, ms) => {
        const span = { start, end: start + ms }
        const once = quantiseWindow(span)
        expect(quantiseWindow(once)).toStrictEqual(once)
        expect(once.start).toBeLessThan(once.end)
        expect(once.start).toBeGreaterThanOrEqual(first)
        expect(once.end).toBeLessThanOrEqual(last)
        expect(once.start).toBeLessThanOrEqual(Math.max(start, first))
        expect(once.end).toBeGreaterThanOrEqual(Math.min(span.end, last))
      }),
    )
  })
})

test('clip counts code points', () => {
  expect(clip('a🚀b', 2)).toBe('a🚀')
  expect(clip('🚀', 1)).toBe('🚀')
  expect(clip('\uDE80\uD83D', 5)).toBe('\uFFFD\uFFFD')
})
