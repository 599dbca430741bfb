import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns } from '../model/columns'
import { type DateShape } from '../model/date-shape'
import { STATUSES, type Status } from '../model/dataset'
import { Bitset } from './bitset'
import { createEventIndex } from './event-index'
import { filterOf, march, NAMES as names, PLAIN_DAY } from './fixtures'
import { fullSummary, type Summarised } from './full-summary'
import { DEFAULT_VIEW, type Filter, type ViewState } from './view-state'

/** On these days of March 2023, one after the other. */
function indexOf(
  events: readonly (readonly [first: number, last: number, status: Status, shape?: Partial<DateShape>])[],
) {
  const rows = events.map(([first, last, status, shape]) => ({
    start: march(first),
    end: march(last + 1),
    shape: { ...PLAIN_DAY, ...shape },
    status,
    actors: [],
    themes: [],
  }))
  return createEventIndex(decodeColumns(encodeColumns(rows)), { actors: [], themes: [] })
}

const index = indexOf([
  [1, 1, 'stated'],
  [13, 19, 'stated'],
  [20, 22, 'claimed'],
])

const BRIEFINGS = [
  { date: '2023-03-22', dateBasis: 'inferred' },
  { date: '2024-05-16', dateBasis: 'inferred' },
] as const

interface Given {
  readonly rows?: readonly number[]
  readonly filter?: Partial<Filter>
  readonly state?: Partial<ViewState>
  readonly rest?: Partial<Summarised>
}

function lines({ rows = [1, 2], filter = { query: 'a' }, state = {}, rest = {} }: Given = {}): string[] {
  return fullSummary({
    count: rows.length,
    total: 3,
    filter: filterOf(filter),
    names,
    later: 0,
    selected: undefined,
    index,
    bits: Bitset.of(3, rows),
    state: { ...DEFAULT_VIEW, ...state },
    href: 'https://example.org/?q=a&build=22af91692005',
    build: '22af91692005',
    briefings: BRIEFINGS,
    ...rest,
  }).split('\n')
}

test('the view, its link and its sources, a line each', () => {
  expect(lines()).toEqual([
    '2 of 3 events mention “a”; dated within 13–22 March 2023; 1 stated, 1 claimed; in lanes by country.',
    'https://example.org/?q=a&build=22af91692005',
    'Dateline, dataset build 22af91692005, from the briefings of 22 March 2023 and 16 May 2024, both dates inferred. ' +
      'Dates are those that the briefings’ words allow, in UTC.',
  ])
})

describe('the view', () => {
  test.each<[string, Given]>([
    [
      '3 events; dated within 1–22 March 2023; 2 stated, 1 claimed; in lanes by country.',
      { rows: [0, 1, 2], filter: {} },
    ],
    ['1 of 3 events mentions “a”; dated 1 March 2023; stated; in lanes by country.', { rows: [0] }],
    ['None of 3 events mentions “a”; in lanes by country.', { rows: [] }],
    ['2 of 3 events mention “a”; dated within 1–19 March 2023; all stated; in lanes by country.', { rows: [0, 1] }],
    [
      '1 of 3 events is claimed; dated within 20–22 March 2023; in lanes by country.',
      { rows: [2], filter: { statuses: ['claimed'] } },
    ],
    [
      '1 of 3 events, as known on 22 March 2023; 2 more were reported later; dated 1 March 2023; stated; as a list, newest first.',
      { rows: [0], filter: { asOf: march(22) }, rest: { later: 2 }, state: { view: 'list', sort: 'newest' } },
    ],
    [
      '1 of 3 events mentions “a”; dated 1 March 2023; stated; time window March 2023; in lanes by theme on even time; selected: “Xi leaves Moscow”.',
      {
        rows: [0],
        rest: { selected: 'Xi leaves Moscow' },
        state: { visibleWindow: { start: march(1), end: march(32) }, lanes: 'theme', scale: 'even' },
      },
    ],
    ['1 of 3 events mentions “a”; dated 1 March 2023; stated; without lanes.', { rows: [0], state: { lanes: 'none' } }],
  ])('%s', (line, given) => {
    expect(lines(given)[0]).toBe(line)
  })

  test('no status is left out', () => {
    const all = indexOf(STATUSES.map((status) => [1, 1, status]))
    const [line] = lines({ rest: { index: all, bits: Bitset.full(STATUSES.length) } })
    for (const status of STATUSES) expect(line).toContain(`1 ${status}`)
  })
})

test.each<[string, Summarised['briefings']]>([
  ['from no briefing.', []],
  ['from the briefing of 22 March 2023, whose date is inferred.', [BRIEFINGS[0]]],
  ['from the briefing of 22 March 2023.', [{ date: '2023-03-22', dateBasis: 'stated' }]],
  [
    'from 3 briefings of 20–22 March 2023, the dates of 1 of them inferred.',
    [{ date: '2023-03-20', dateBasis: 'stated' }, { date: '2023-03-21', dateBasis: 'stated' }, BRIEFINGS[0]],
  ],
])('the sources: %s', (words, briefings) => {
  expect(lines({ rest: { briefings } })[2]).toContain(words)
})

describe('open dates', () => {
  const open = indexOf([
    [13, 13, 'stated'],
    [20, 31, 'stated', { openEnd: true }],
    [22, 22, 'stated', { openStart: true }],
  ])
  test.each([
    ['dated up to 22 March 2023', [2]],
    ['dated from 20 March 2023 on', [1]],
    ['dated within 20–22 March 2023, 2 of them open at an end', [1, 2]],
    ['dated within 13–22 March 2023, 1 of them open at an end', [0, 2]],
  ])('%s', (words, rows) => {
    expect(lines({ rows, rest: { index: open } })[0]!.split('; ')).toContain(words)
  })
})
