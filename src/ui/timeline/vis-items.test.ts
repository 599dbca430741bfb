import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns } from '../../model/columns'
import { type DateShape } from '../../model/date-shape'
import type { ConflictEvent, Status } from '../../model/dataset'
import { DAY, utcDay } from '../../model/time'
import type { Cluster, EventMark } from '../../explore/detail'
import { createEventIndex } from '../../explore/event-index'
import { conflictEvent } from '../../explore/fixtures'
import { placeOf } from '../../explore/place'
import { EVEN } from '../../explore/time-scale'
import { clusterDays, sameItem, toVisItem, type EventItem, type ItemContext } from './vis-items'

const DAY_SHAPE: DateShape = {
  precision: 'day',
  approximate: false,
  uncertain: false,
  oneOf: false,
  throughout: false,
  openStart: false,
  openEnd: false,
}
const FROM = utcDay(2023, 3, 20)

interface Given {
  readonly shape?: Partial<DateShape>
  readonly days?: number
  readonly status?: Status
  readonly labelled?: boolean
  readonly event?: ConflictEvent
  readonly context?: Partial<ItemContext>
}

/** The item of one event that begins on 20 March 2023, in a window of March, 10 pixels a day. */
function itemOf({ shape = {}, days = 1, status = 'stated', labelled = true, event, context }: Given = {}): EventItem {
  const themes = [{ id: 'war', label: 'War', icon: 'diamond', color: 'blue' }] as const
  const row = {
    start: FROM,
    end: FROM + days * DAY,
    shape: { ...DAY_SHAPE, ...shape },
    status,
    actors: [],
    themes: [0],
  }
  const index = createEventIndex(decodeColumns(encodeColumns([row])), { actors: [], themes })
  const mark: EventMark = { kind: 'event', key: 'l/e0', lane: 'l', row: 0, line: 2, ...placeOf(index, 0), labelled }
  const item = toVisItem(mark, {
    index,
    laneLabel: (lane) => `Lane ${lane}`,
    eventOf: () => event,
    isSearching: false,
    selectedRow: undefined,
    scale: EVEN,
    visibleWindow: { start: utcDay(2023, 3, 1), end: utcDay(2023, 3, 31) },
    widthPx: 300,
    labelWidth: () => 40,
    ...context,
  })
  if (item.kind !== 'event') throw new Error('an event was given')
  return item
}

const XI = conflictEvent({ id: '2023-03-20--visit', title: 'Xi visits Moscow', label: 'Xi in Moscow' })

describe('the look follows the words', () => {
  test.each<[string, Given, string, boolean]>([
    ['a day', {}, 'point', false],
    ['a month', { shape: { precision: 'month' }, days: 31 }, 'bar', false],
    ['about a day', { shape: { approximate: true } }, 'about', false],
    ['about a month', { shape: { approximate: true }, days: 30 }, 'about', false],
    ['an uncertain day', { shape: { uncertain: true } }, 'point', true],
    ['one of some days', { shape: { precision: 'range', oneOf: true }, days: 3 }, 'one-of', true],
    ['a calendar week', { shape: { precision: 'week', oneOf: true }, days: 7 }, 'bar', false],
    ['an open start', { shape: { oneOf: true, openStart: true } }, 'open-start', false],
    ['an open end', { shape: { approximate: true, openEnd: true }, days: 60 }, 'open-end', false],
  ])('%s', (_, given, look, hollow) => {
    expect(itemOf(given)).toMatchObject({ look, hollow })
  })
})

describe('names', () => {
  test('say title, date, status and lane', () => {
    expect(itemOf({ event: XI, status: 'claimed' })).toMatchObject({
      id: 'l/e0',
      group: 'l',
      line: 2,
      eventId: '2023-03-20--visit',
      name: 'Xi visits Moscow, 22 March 2023, claimed, Lane l',
      label: 'Xi in Moscow',
      icon: 'diamond',
      selected: false,
    })
  })

  test('say what is known before the details are there', () => {
    expect(itemOf({ days: 3 })).toMatchObject({
      eventId: undefined,
      name: 'War, details not loaded yet, 20–22 March 2023, stated, Lane l',
      label: undefined,
    })
  })

  test('of a count say how many and when', () => {
    const cluster: Cluster = {
      kind: 'cluster',
      key: 'l/c0',
      lane: 'l',
      line: 0,
      count: 1200,
      firstRow: 0,
      lastRow: 1300,
      start: FROM + DAY / 2,
      end: FROM + 2.5 * DAY,
      at: FROM + DAY,
      labelled: true,
    }
    const context = { laneLabel: () => 'Russia' } as unknown as ItemContext
    expect(toVisItem(cluster, context)).toEqual({
      kind: 'cluster',
      id: 'l/c0',
      group: 'l',
      start: FROM + DAY,
      end: FROM + DAY,
      line: 0,
      count: 1200,
      name: '1,200 events, 20–22 March 2023, Russia. Open',
      label: '20–22 Mar 2023',
    })
    expect(toVisItem({ ...cluster, labelled: false }, context).label).toBeUndefined()
    const searching = toVisItem(cluster, { ...context, isSearching: true })
    expect(searching).toMatchObject({ count: undefined, name: 'Events, 20–22 March 2023, Russia. Open' })
    expect(clusterDays({ start: FROM, end: FROM }, 'long')).toBe('20 March 2023')
  })
})

describe('a label is whole or absent', () => {
  const placed = (given: Given) => {
    const { label, labelShift } = itemOf({ event: XI, ...given })
    return label === undefined ? 'none' : (labelShift ?? 'after')
  }
  const march = (from: number, to: number) => ({
    visibleWindow: { start: utcDay(2023, 3, from), end: utcDay(2023, 3, to) },
  })

  test('after the mark, where the window has room for it', () => {
    expect(placed({})).toBe('after')
    expect(placed({ days: 3 })).toBe('after')
    expect(placed({ labelled: false })).toBe('none')
    expect(placed({ context: { labelWidth: () => 90 } })).toBe('none')
  })

  test('off screen on the right it may be anything: nobody sees it', () => {
    expect(placed({ context: march(1, 10) })).toBe('after')
  })

  test('on a bar that runs out of the window, from where the bar begins or the window does', () => {
    expect(placed({ days: 300 })).toBe(12)
    const shifted = placed({ days: 300, context: { visibleWindow: { start: FROM + 10 * DAY, end: FROM + 40 * DAY } } })
    expect(shifted).toBe(112)
    expect(placed({ days: 300, context: { labelWidth: () => 250 } })).toBe('none')
  })
})

test('items are the same when nothing that is drawn differs', () => {
  const item = itemOf({ event: XI })
  expect(sameItem(item, itemOf({ event: XI }))).toBe(true)
  expect(sameItem(item, { ...item, selected: true })).toBe(false)
  expect(sameItem(item, { ...item, label: undefined })).toBe(false)
  const { row: _row, ...less } = item
  expect(sameItem(item, less as EventItem)).toBe(false)
})
