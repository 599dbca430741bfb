import { describe, expect, test } from 'vitest'
import { createEventIndex } from '../../explore/event-index'
import { matchEvents } from '../../explore/facets'
import { extentOf } from '../../explore/fit'
import { columnsFromText, conflictEvent, createTextIndex, theme } from '../../explore/fixtures'
import {
  DEFAULT_VIEW,
  setAsOf,
  setQuery,
  setView,
  toggleActor,
  toggleValue,
  type ViewState,
} from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import { UNTOLD } from '../../model/columns'
import { foundEvents } from './palette-events'
import { paletteGroups, searchedWords } from './palette-groups'
import { viewCommands } from './view-commands'

const MANIFEST: Manifest = {
  appVersion: 2,
  build: 'build',
  count: 3,
  segmentRows: 65_536,
  columns: { base: ['index'], places: ['places'], speakers: ['speakers'], told: ['told'] },
  chunkRows: 256,
  chunks: [],
  moved: {},
  text: 'words',
  disputes: { counts: { contradicts: 0, 'differs-in-scope': 0 }, files: [] },
  sources: [],
  briefings: [
    {
      id: 'briefing',
      title: 'Xi leaves Moscow',
      titleBasis: 'stated',
      date: '2023-03-22',
      dateBasis: 'stated',
      language: 'en',
      sha256: '',
    },
  ],
  actors: [
    { id: 'china', name: 'China', kind: 'country', aliases: ['Китай'] },
    { id: 'russia', name: 'Russia', kind: 'country', aliases: ['Россия'] },
  ],
  places: [{ id: 'kyiv', name: 'Kyiv', aliases: ['Kiev'], precision: 'city' }],
  themes: [{ ...theme('visit'), label: 'Diplomacy', aliases: ['negotiations'] }],
}
const columns = columnsFromText(
  `
  2022-05-16 | russia       | visit
  2023-03-22 | russia china | visit
  2024-05-16 | russia       | visit
  `,
  MANIFEST,
)
/** China speaks of the second; of the third no briefing tells. */
const index = createEventIndex(
  {
    ...columns,
    speakerOffsets: Uint32Array.of(0, 0, 1, 1),
    speakers: Uint16Array.of(0),
    told: Uint16Array.of(0, 0, UNTOLD),
  },
  MANIFEST,
)
const titles = ['Russia strikes Kyiv', 'Xi leaves Moscow', 'Lavrov travels']
const events = titles.map((title, row) => conflictEvent({ id: `2023-03-22--event-${row}`, title, themes: ['visit'] }))
const words = createTextIndex(
  events.map((event, row) => ({ row, event })),
  MANIFEST,
)

/** Groups in lines, `heading: label | detail | note`, and what choosing the first row of each did. */
function offered(text: string, state: ViewState = DEFAULT_VIEW, isSearching = false) {
  const { filter } = state
  const done: string[] = []
  const act = (what: string) => (id: unknown) => done.push(`${what} ${typeof id === 'string' ? id : 'span'}`)
  const found = text === '' ? undefined : words.search(text, 3)
  const groups = paletteGroups({
    text,
    manifest: MANIFEST,
    index,
    filter,
    matching: matchEvents(index, filter, undefined),
    isSearching,
    found,
    events: foundEvents(found, index, filter),
    eventOf: (row) => events[row],
    commands: viewCommands({
      state,
      change: () => done.push('change'),
      onTimeline: undefined,
      hrefOf: () => '',
      summaryOf: () => '',
    }),
    extent: extentOf(index.columns),
    actions: {
      onQuery: act('query'),
      onEvent: act('event'),
      onAbout: act('about'),
      onActor: act('actor'),
      onTheme: act('theme'),
      onBriefing: act('briefing'),
      onDate: act('date'),
      onPlace: act('place'),
      onSpeaker: act('speaker'),
      onCertain: act('certain'),
      onAsOf: (day) => done.push(`as of ${day === undefined ? 'today' : new Date(day).toISOString().slice(0, 10)}`),
    },
  })
  const lines = groups.flatMap(({ heading, items }) =>
    items.map(({ label, detail, note }) => `${heading ?? '—'}: ${[label, detail, note].filter(Boolean).join(' | ')}`),
  )
  for (const { items } of groups) items[0]!.run()
  return { lines, done }
}

describe('what the palette offers', () => {
  test('for a name: its events, itself as a filter, the best events', () => {
    expect(offered('Россия').lines).toEqual([
      '—: Events that mention “Россия” | none',
      'Countries, people, organisations: Russia | country, also Россия | 3 events',
      'All about an actor: About Russia | country, also Россия | Read',
    ])
    expect(offered('Россия').done).toContain('about russia')
    expect(offered('Moscow')).toEqual({
      lines: [
        '—: Events that mention “Moscow” | 1 event',
        'Briefings: Xi leaves Moscow | Briefing of 22 March 2023 | Read',
        'Events: Xi leaves Moscow | 22 Mar 2023',
      ],
      done: ['query Moscow', 'briefing briefing', 'event 2023-03-22--event-1'],
    })
  })

  test('counts within the filter, and says what is chosen', () => {
    const state = toggleActor(DEFAULT_VIEW, 'china')
    expect(offered('Lavrov', state).lines[0]).toBe('—: Events that mention “Lavrov” | within the present filter | none')
    expect(offered('chin', state).lines[1]).toBe('Countries, people, organisations: China | country | chosen; remove')
  })

  test('no count of another filter, while that of this one is on its way', () => {
    const late = ['', 'Россия', 'Китай', 'Kiev', 'negotiations'].flatMap(
      (text) => offered(text, DEFAULT_VIEW, true).lines,
    )
    const named = late.filter((line) => /^(Most|Countries|Who|Themes|Places)/.test(line))
    expect(named).toContain('Most often involved: Russia | country')
    expect(named).toHaveLength(7)
    expect(named.join()).not.toMatch(/\d|event/)
  })

  test('of a day without a year, the years that have something', () => {
    expect(offered('16 May').lines.filter((line) => line.startsWith('Go to'))).toEqual([
      'Go to a date: 16 May 2024 | on the timeline | 1 event',
      'Go to a date: 16 May 2022 | on the timeline | 1 event',
    ])
  })

  test('who says so, of those who say anything', () => {
    expect(offered('Россия').lines).not.toContainEqual(expect.stringContaining('Who says so'))
    const { lines, done } = offered('Китай')
    expect(lines).toContain('Who says so: China | country, also Китай | 1 event')
    expect(done).toContain('speaker china')
    const { lines: chosen } = offered('China', toggleValue(DEFAULT_VIEW, 'speaker', 'china'))
    expect(chosen).toContain('Who says so: China | country | chosen; remove')
  })

  test('days: certainly in them, and as known on that of a briefing', () => {
    const days = (text: string, state?: ViewState) => {
      const { lines, done } = offered(text, state)
      return { lines: lines.filter((line) => line.startsWith('Filter by')), done }
    }
    expect(days('certainly in March 2023')).toEqual({
      lines: ['Filter by days: Certainly in March 2023 | 1 event'],
      done: expect.arrayContaining(['certain span']),
    })
    expect(days('22 March 2023').lines).toEqual([
      'Filter by days: Certainly in 22 March 2023 | 1 event',
      'Filter by days: As known on 22 March 2023 | 2 events',
    ])
    const known = setAsOf(DEFAULT_VIEW, Date.UTC(2023, 2, 22))
    expect(days('as known', known)).toEqual({
      lines: ['Filter by days: As known on 22 March 2023 | chosen; remove'],
      done: expect.arrayContaining(['as of today']),
    })
  })

  test('as known on a day, no event that came later', () => {
    const known = setAsOf(DEFAULT_VIEW, Date.UTC(2023, 2, 22))
    expect(offered('Lavrov').lines).toContain('Events: Lavrov travels | 22 Mar 2023')
    expect(offered('Lavrov', known).lines).not.toContainEqual(expect.stringMatching(/^Events: /))
  })

  test('places, by any of their names', () => {
    const { lines, done } = offered('Kiev')
    expect(lines).toContain('Places: Kyiv | place, also Kiev | 0 events')
    expect(done).toContain('place kyiv')
    const { lines: chosen } = offered('Kiev', toggleValue(DEFAULT_VIEW, 'place', 'kyiv'))
    expect(chosen).toContain('Places: Kyiv | place, also Kiev | chosen; remove')
  })

  test('themes, by other words for them', () => {
    expect(offered('negotiations').lines).toContain('Themes: Diplomacy | theme, also negotiations | 3 events')
  })

  test('without a text: briefings, who is involved most, commands', () => {
    const { lines } = offered('')
    expect(lines.slice(0, 3)).toEqual([
      'Briefings: Xi leaves Moscow | Briefing of 22 March 2023 | Read',
      'Most often involved: Russia | country | 3 events',
      'Most often involved: China | country | 1 event',
    ])
    expect(lines).toContain('Commands: Copy the link to this view')
  })

  test('commands that would change something', () => {
    const names = (state: ViewState) => offered('', state).lines.filter((line) => line.startsWith('Commands'))
    expect(names(DEFAULT_VIEW)).not.toContain('Commands: Clear the filter')
    expect(names(setQuery(DEFAULT_VIEW, 'drone')).slice(0, 2)).toEqual([
      'Commands: Clear the search words',
      'Commands: Clear the filter',
    ])
    expect(names(DEFAULT_VIEW)).not.toContain('Commands: Lanes by country')
    expect(offered('timeline', setView(DEFAULT_VIEW, 'list')).lines).toContain('Commands: Show the timeline')
  })
})

test('what was searched', () => {
  expect(searchedWords(MANIFEST)).toBe(
    '3 events, the names of 2 actors and 1 place, 1 theme, 1 briefing, dates and commands',
  )
})
