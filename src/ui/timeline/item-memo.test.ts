import { expect, test } from 'vitest'
import { columnsFromText, conflictEvent, march, theme } from '../../explore/fixtures'
import { createEventIndex } from '../../explore/event-index'
import type { EventMark } from '../../explore/detail'
import { placeOf } from '../../explore/place'
import { EVEN } from '../../explore/time-scale'
import { utcDay } from '../../model/time'
import { rememberedItems } from './item-memo'
import type { ItemContext } from './vis-items'

const VOCABULARY = { actors: [], themes: [theme('war')] }
const index = createEventIndex(columnsFromText('2023-03-05 || war\n2023-03-20 || war', VOCABULARY), VOCABULARY)
const marks = [0, 1].map((row): EventMark => {
  return { kind: 'event', key: `l/e${row}`, lane: 'l', row, line: 0, ...placeOf(index, row), labelled: true }
})
const event = conflictEvent({ title: 'Xi visits Moscow', label: 'Xi in Moscow' })
const context: ItemContext = {
  index,
  laneLabel: () => 'Lane',
  eventOf: () => event,
  isSearching: false,
  selectedRow: undefined,
  scale: EVEN,
  visibleWindow: { start: utcDay(2023, 3, 1), end: utcDay(2023, 3, 31) },
  widthPx: 300,
  labelWidth: () => 60,
}
const panned = (days: number): ItemContext => ({
  ...context,
  visibleWindow: { start: utcDay(2023, 3, 1 + days), end: utcDay(2023, 3, 31 + days) },
})

test('a pan that shows nothing else gives the very same items', () => {
  const itemsOf = rememberedItems()
  const items = itemsOf([{ marks }], context)
  expect(items).toHaveLength(2)
  expect(itemsOf([{ marks }], panned(1))).toBe(items)
})

test('what shows something else is made anew, and nothing beside it', () => {
  const itemsOf = rememberedItems()
  const first = itemsOf([{ marks }], context)
  // Three days earlier the second label would be cut by the edge.
  const cut = itemsOf([{ marks }], panned(-3))
  expect(cut.map(({ label }) => label)).toEqual(['Xi in Moscow', undefined])
  expect(cut[0]).toBe(first[0])
  const selected = itemsOf([{ marks }], { ...panned(-3), selectedRow: 0 })
  expect(selected.map((item) => item.kind === 'event' && item.selected)).toEqual([true, false])
  expect(selected[1]).toBe(cut[1])
  const renamed = itemsOf([{ marks }], { ...context, eventOf: () => conflictEvent({ title: 'Another title' }) })
  expect(renamed.map(({ name }) => name.split(',')[0])).toEqual(['Another title', 'Another title'])
})

test('a count that must not be told any more is made anew, and nothing beside it', () => {
  const itemsOf = rememberedItems()
  const at = march(10)
  const cluster = {
    ...({ kind: 'cluster', key: 'l/c0', lane: 'l', line: 0, count: 12, firstRow: 0, lastRow: 11 } as const),
    at,
    start: at,
    end: at,
    labelled: false,
  }
  const layouts = [{ marks: [...marks, cluster] }]
  const [one, two, count] = itemsOf(layouts, context)
  const searching = itemsOf(layouts, { ...context, isSearching: true })
  expect([count?.name, searching[2]?.name]).toEqual([
    '12 events, 10 March 2023, Lane. Open',
    'Events, 10 March 2023, Lane. Open',
  ])
  expect(searching[0]).toBe(one)
  expect(searching[1]).toBe(two)
})

test('a mark that is gone takes its item along', () => {
  const itemsOf = rememberedItems()
  itemsOf([{ marks }], context)
  expect(itemsOf([{ marks: marks.slice(1) }], context).map(({ id }) => id)).toEqual(['l/e1'])
  expect(itemsOf([], context)).toEqual([])
})
