import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns, type EventRow } from '../model/columns'
import type { Actor } from '../model/dataset'
import { DAY } from '../model/time'
import { createEventIndex, type EventIndex } from './event-index'
import { matchEvents } from './facets'
import { PLAIN_DAY, ancestors, columnsFromText, theme } from './fixtures'
import { lanes, MAX_LANES, OTHERS, type Lane } from './lanes'
import { DEFAULT_VIEW, LANE_KINDS, type LaneKind } from './view-state'

const THEMES = ['war', 'visit'].map(theme)
const ACTORS: readonly Actor[] = [
  { id: 'russia', name: 'Russia', kind: 'country' },
  { id: 'china', name: 'China', kind: 'country' },
  { id: 'nato', name: 'NATO', kind: 'organisation' },
  { id: 'kremlin', name: 'Kremlin', kind: 'organisation', parent: 'russia' },
  {
    id: 'shoigu',
    name: 'Shoigu',
    kind: 'person',
    offices: [{ title: 'Minister of Defence', of: 'russia', to: '2024-05-12' }],
  },
]
const VOCABULARY = { actors: ACTORS, themes: THEMES }

/** `Russia 2: 0 1 +3`: drawn are 0 and 1, and 3 leaves a tick. */
function words({ label, count, drawn, feet }: Lane): string {
  return [`${label} ${count}:`, ...drawn, ...[...feet].map((row) => `+${row}`)].join(' ')
}

describe('lanes', () => {
  const index = createEventIndex(
    columnsFromText(
      `
      2022-02-24  | russia        | war
      2023-03-20  | china russia  | visit
      2023-03-22  | shoigu        | war visit
      2024-05-13  | shoigu        | visit
      2024-05-14  | nato          |
      2024-05-15  | kremlin china | visit
      `,
      VOCABULARY,
    ),
    VOCABULARY,
  )
  const draw = (kind: LaneKind, actors: readonly string[] = []) => {
    const matching = matchEvents(index, { ...DEFAULT_VIEW.filter, actors }, undefined)
    return lanes(index, matching, kind, actors).map(words)
  }

  test('by country: in that of the first actor who belongs to one then', () => {
    expect(draw('country')).toEqual(['Russia 4: 0 2 5 +1', 'China 2: 1 +5', 'No country 2: 3 4'])
  })

  test('the country that was chosen draws its events, even where it is not the first', () => {
    expect(draw('country', ['russia'])).toEqual(['Russia 4: 0 1 2 5', 'China 2: +1 +5'])
    expect(draw('country', ['china'])).toEqual(['China 2: 1 5', 'Russia 2: +1 +5'])
    expect(draw('country', ['china', 'shoigu'])).toEqual(['Russia 3: 2 +1 +5', 'China 2: 1 5', 'No country 1: 3'])
  })

  test('by actor: in that of the first who is named, with a tick in that of whom they belong to then', () => {
    expect(draw('actor')).toEqual([
      'Russia 4: 0 +1 +2 +5',
      'China 2: 1 +5',
      'Shoigu 2: 2 3',
      'Kremlin 1: 5',
      'NATO 1: 4',
    ])
  })

  test('by actor, with a country chosen: in that of the first who belongs to it then', () => {
    expect(draw('actor', ['russia'])).toEqual(['Russia 4: 0 1 +2 +5', 'China 2: +1 +5', 'Kremlin 1: 5', 'Shoigu 1: 2'])
    const lavrov: Actor = { id: 'lavrov', name: 'Lavrov', kind: 'person', parent: 'russia' }
    const zelensky: Actor = { id: 'zelensky', name: 'Zelensky', kind: 'person', parent: 'ukraine' }
    const ukraine: Actor = { id: 'ukraine', name: 'Ukraine', kind: 'country' }
    const vocabulary = { actors: [...ACTORS, ukraine, lavrov, zelensky], themes: THEMES }
    const both = createEventIndex(columnsFromText('2023-03-22 | zelensky lavrov | war', vocabulary), vocabulary)
    const drawn = (actors: readonly string[]) =>
      lanes(both, matchEvents(both, { ...DEFAULT_VIEW.filter, actors }, undefined), 'actor', actors).map(words)
    expect(drawn([])).toEqual(['Lavrov 1: +0', 'Russia 1: +0', 'Ukraine 1: +0', 'Zelensky 1: 0'])
    expect(drawn(['russia'])).toEqual(['Lavrov 1: 0', 'Russia 1: +0', 'Ukraine 1: +0', 'Zelensky 1: +0'])
    expect(drawn(['ukraine'])).toEqual(['Lavrov 1: +0', 'Russia 1: +0', 'Ukraine 1: +0', 'Zelensky 1: 0'])
  })

  test('by theme: in that of the first', () => {
    expect(draw('theme')).toEqual(['visit 4: 1 3 5 +2', 'war 2: 0 2', 'No theme 1: 4'])
  })

  test('all in one', () => {
    expect(draw('none')).toEqual(['All events 6: 0 1 2 3 4 5'])
  })
})

test('a lane by country or actor holds what its facet counts', () => {
  const index = createEventIndex(
    columnsFromText('2022-02-24 | shoigu china | war\n2023-03-20 | kremlin | visit\n2024-05-13 | shoigu |', VOCABULARY),
    VOCABULARY,
  )
  const matching = matchEvents(index, DEFAULT_VIEW.filter, undefined)
  for (const kind of ['country', 'actor'] as const) {
    for (const { id, label, count } of lanes(index, matching, kind, []).filter((lane) => lane.id !== '~none')) {
      expect([label, count]).toEqual([label, matching.actorCounts[index.vocabulary.numbers.get(id)!]])
    }
  }
})

describe('many lanes', () => {
  // One event of the first actor, two of the second, and so on: the last is the fullest.
  const actors = Array.from({ length: 200 }, (_, i): Actor => ({ id: `a${i}`, name: `Actor ${i}`, kind: 'country' }))
  const rows = actors.flatMap((_, actor) => Array.from({ length: actor + 1 }, () => row(actor)))
  const index = createEventIndex(decodeColumns(encodeColumns(rows)), { actors, themes: THEMES })
  const matching = matchEvents(index, DEFAULT_VIEW.filter, undefined)

  test('the last of twelve holds all the others', () => {
    const found = lanes(index, matching, 'country', [])
    expect(found.map(({ label }) => label).slice(0, 2)).toEqual(['Actor 199', 'Actor 198'])
    const left = rows.length - found.slice(0, -1).reduce((sum, { count }) => sum + count, 0)
    expect(found.at(-1)).toMatchObject({ id: OTHERS, label: '189 others', count: left })
  })

  test('more are shown where more are asked for, and none are others in the end', () => {
    expect(lanes(index, matching, 'country', [], 23).at(-1)?.label).toBe('178 others')
    expect(lanes(index, matching, 'country', [], 200).at(-1)?.label).toBe('Actor 0')
  })

  function row(actor: number): EventRow {
    const actors = [{ actor, role: 'agent' as const }]
    return { start: 0, end: DAY, shape: PLAIN_DAY, status: 'stated', actors, themes: [] }
  }
})

// A busy machine is no fault of theirs.
describe('whatever the events and the filter', { timeout: 30_000 }, () => {
  const many = Array.from({ length: 30 }, (_, i): Actor => ({
    id: `a${i}`,
    name: `Actor ${i}`,
    kind: i % 3 > 0 ? 'country' : 'organisation',
    ...(i % 6 === 0 && { parent: `a${i + 1}` }),
    ...(i % 10 === 4 && { parent: `a${i - 3}` }),
    // In office for some of the days, for one country and then for another, and one body in a circle.
    ...(i % 7 === 2 && {
      offices: [
        { title: '', of: `a${(i + 2) % 30}`, from: '1970-01-20', to: '1970-02-20' },
        { title: '', of: `a${(i + 5) % 30}`, from: '1970-02-21' },
      ],
    }),
  }))
  const matches = fc.record({ match: fc.constantFrom('any' as const, 'all' as const), themes: fc.subarray(['war']) })
  const events = fc
    .array(
      fc.record({
        day: fc.nat(90),
        days: fc.constantFrom(1, 1, 1, 30),
        actors: fc.array(fc.nat(29), { maxLength: 4 }),
        theme: fc.nat(1),
      }),
      {
        maxLength: 150,
        size: 'max',
      },
    )
    .map((drawn) =>
      drawn
        .sort((a, b) => a.day - b.day)
        .map(({ day, days, actors, theme: number }): EventRow => ({
          start: day * DAY,
          end: (day + days) * DAY,
          shape: PLAIN_DAY,
          status: 'stated',
          actors: actors.map((actor) => ({ actor, role: 'agent' })),
          themes: [number],
        })),
    )
  const chosen = fc.uniqueArray(fc.constantFrom('a0', 'a1', 'a2', 'a4', 'a7', 'a9', 'unknown'), { maxLength: 3 })

  test('they are what looking at event after event gives', () => {
    fc.assert(
      fc.property(
        events,
        chosen,
        matches,
        fc.constantFrom(...LANE_KINDS),
        fc.nat(30),
        (rows, actors, part, kind, most) => {
          const vocabulary = { actors: many, themes: THEMES }
          const index = createEventIndex(decodeColumns(encodeColumns(rows)), vocabulary)
          const matching = matchEvents(index, { ...DEFAULT_VIEW.filter, actors, ...part }, undefined)
          // Asked twice: what was remembered must not have changed.
          for (const _ of [1, 2]) {
            const found = lanes(index, matching, kind, actors, most + 1)
            expect(found.map(words)).toEqual(lanesEventByEvent(index, [...matching.bits], kind, actors, most + 1))
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('each matching event is drawn once, in at most twelve lanes, the fullest first', () => {
    fc.assert(
      fc.property(events, chosen, fc.constantFrom(...LANE_KINDS), (rows, actors, kind) => {
        const vocabulary = { actors: many, themes: THEMES }
        const index = createEventIndex(decodeColumns(encodeColumns(rows)), vocabulary)
        const matching = matchEvents(index, { ...DEFAULT_VIEW.filter, actors }, undefined)
        const found = lanes(index, matching, kind, actors)
        expect(found.length).toBeLessThanOrEqual(MAX_LANES)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        expect(found.flatMap(({ drawn }) => [...drawn]).sort((a, b) => a - b)).toEqual([...matching.bits])
        for (const { drawn, feet, count } of found) {
          expect(count).toBe(drawn.count + feet.count)
          expect(drawn.andCount(feet)).toBe(0)
          expect(feet.andCount(matching.bits)).toBe(feet.count)
        }
        const counts = found.filter(({ id }) => !id.startsWith('~')).map(({ count }) => count)
        expect(counts).toEqual([...counts].sort((a, b) => b - a))
      }),
      { numRuns: 100 },
    )
  })
})

/** The rules as they are told, in words: the value's lanes, and what each draws. */
function lanesEventByEvent(
  index: EventIndex,
  rows: readonly number[],
  kind: LaneKind,
  chosen: readonly string[],
  most: number,
): string[] {
  const { columns, vocabulary } = index
  const wanted = chosen.flatMap((id) => vocabulary.numbers.get(id) ?? [])
  const drawn = new Map<string, number[]>()
  const feet = new Map<string, number[]>()
  const put = (map: Map<string, number[]>, label: string, row: number) =>
    map.set(label, [...(map.get(label) ?? []), row])
  for (const row of rows) {
    const span = { start: columns.start[row]!, end: columns.end[row]! }
    const entries = [...columns.actors.subarray(columns.actorOffsets[row], columns.actorOffsets[row + 1])]
    const lines = entries.map((actor) => [actor, ...ancestors(vocabulary, actor, span)])
    const isLane = (actor: number) => kind === 'actor' || vocabulary.actors[actor]!.kind === 'country'
    const withLane = lines.filter((line) => line.some(isLane))
    const first = withLane.find((line) => line.some((actor) => wanted.includes(actor))) ?? withLane[0]
    const home = first?.find(isLane)
    const own = [...columns.themes.subarray(columns.themeOffsets[row], columns.themeOffsets[row + 1])]
    const values = {
      none: ['All events'],
      theme: own.map((number) => index.themes[number]!.label),
      country: nameOf(home, lines.flat().filter(isLane)),
      actor: nameOf(home, lines.flat()),
    }[kind]
    const [label = { theme: 'No theme', country: 'No country', actor: 'No actor', none: '' }[kind], ...others] =
      new Set(values)
    put(drawn, label, row)
    for (const other of others) put(feet, other, row)
  }
  function nameOf(home: number | undefined, all: readonly number[]): string[] {
    return home === undefined ? [] : [home, ...all].map((actor) => vocabulary.actors[actor]!.name)
  }
  if (kind === 'none') drawn.set('All events', [...rows])
  const lane = (label: string, own: readonly number[], also: readonly number[]) =>
    [`${label} ${own.length + also.length}:`, ...own, ...also.map((row) => `+${row}`)].join(' ')
  const size = (label: string) => (drawn.get(label)?.length ?? 0) + (feet.get(label)?.length ?? 0)
  const isNone = (label: string) => Number(/^No (theme|country|actor)$/.test(label))
  const labels = [...new Set([...drawn.keys(), ...feet.keys()])].sort(
    (a, b) => isNone(a) - isNone(b) || size(b) - size(a) || (a < b ? -1 : 1),
  )
  const kept = labels.length > most ? labels.slice(0, most - 1) : labels
  const folded = labels.slice(kept.length)
  const inAny = (map: Map<string, number[]>) => [...new Set(folded.flatMap((label) => map.get(label) ?? []))]
  const own = inAny(drawn).sort((a, b) => a - b)
  const also = inAny(feet)
    .filter((row) => !own.includes(row))
    .sort((a, b) => a - b)
  return [
    ...kept.map((label) => lane(label, drawn.get(label) ?? [], feet.get(label) ?? [])),
    ...(folded.length > 0 ? [lane(`${folded.length} others`, own, also)] : []),
  ]
}
