import { expect, test } from 'vitest'
import { filterOf, march, NAMES as names } from './fixtures'
import { viewWords, type Shown } from './view-summary'
import type { Filter } from './view-state'

const EVERYTHING: Partial<Filter> = {
  actors: ['russia', 'ukraine'],
  roles: ['target'],
  themes: ['diplomacy', 'strikes'],
  statuses: ['disputed'],
  places: ['kyiv'],
  query: 'drone',
  speakers: ['china'],
  range: { start: march(20), end: march(24) },
  sure: true,
  asOf: march(22),
}

test.each<[string, number, Partial<Filter>, Partial<Shown>?]>([
  ['50 events', 50, {}],
  ['50 events; selected: Xi leaves Moscow', 50, {}, { selected: 'Xi leaves Moscow' }],
  ['12 of 50 events involve Russia', 12, { actors: ['russia'] }],
  ['1 of 50 events involves Russia as target', 1, { actors: ['russia'], roles: ['target'] }],
  ['None of 50 events involves Russia and Ukraine', 0, { actors: ['russia', 'ukraine'], match: 'all' }],
  ['All 50 events mention “a”', 50, { query: 'a' }],
  ['1 of 1 event mentions “a”', 1, { query: 'a' }, { total: 1 }],
  ['0 events', 0, {}, { total: 0 }],
  ['2 of 50 events involve Russia and are disputed', 2, { actors: ['russia'], statuses: ['disputed'] }],
  ['1 of 50 events is about Diplomacy and happened in Kyiv', 1, { themes: ['diplomacy'], places: ['kyiv'] }],
  ['1,200 of 100,000 events mention “drone”', 1200, { query: 'drone' }, { total: 100_000 }],
  ['7 of 50 events are told according to Russia', 7, { speakers: ['russia'] }],
  [
    'None of 50 events is dated possibly between 20 March and 23 March 2023',
    0,
    { range: { start: march(20), end: march(24) } },
  ],
  [
    '2 of 50 events are told according to Russia, certainly on 22 March 2023',
    2,
    { speakers: ['russia'], range: { start: march(22), end: march(23) }, sure: true },
  ],
  ['27 of 50 events, as known on 22 March 2023; 23 more were reported later', 27, { asOf: march(22) }, { later: 23 }],
  ['1 of 50 events, as known on 22 March 2023; 1 more was reported later', 1, { asOf: march(22) }, { later: 1 }],
  [
    '3 of 50 events involve Russia or Ukraine as target, are about Diplomacy or Strikes and drones, are disputed, happened in Kyiv and mention “drone”, ' +
      'according to China, certainly between 20 March and 23 March 2023, as known on 22 March 2023; 2 more were reported later; selected: Event',
    3,
    EVERYTHING,
    { later: 2, selected: 'Event' },
  ],
])('%s', (words, count, filter, rest = {}) => {
  expect(viewWords({ total: 50, later: 0, selected: undefined, ...rest, count, filter: filterOf(filter), names })).toBe(
    words,
  )
})
