import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns } from '../model/columns'
import type { Actor } from '../model/dataset'
import { DAY } from '../model/time'
import { Bitset } from './bitset'
import { createEventIndex } from './event-index'
import { binEdge, histogram, matchEvents, withoutChoices } from './facets'
import { PLAIN_DAY, columnsFromText, theme } from './fixtures'
import type { Filter } from './view-state'

const NOTHING: Filter = { actors: [], match: 'any', themes: [], query: '' }
const THEMES = ['war', 'visit', 'arms'].map(theme)
const ACTORS: readonly Actor[] = ['russia', 'ukraine', 'china'].map((id) => ({ id, name: id, kind: 'country' }))
const VOCABULARY = { actors: ACTORS, themes: THEMES }

const index = createEventIndex(
  columnsFromText(
    `
    2022-02-24              | russia ukraine  | war
    2022-03/2023-03         | russia          | war
    2023-03-20/2023-03-22   | russia china    | visit
    2023-03-22              | ukraine         | war arms
    2024-05-16              | china           | visit
    `,
    VOCABULARY,
  ),
  VOCABULARY,
)

function match(filter: Partial<Filter>, textRows?: readonly number[]) {
  const text = textRows && Bitset.of(index.columns.count, textRows)
  const { bits, actorCounts, themeCounts, ...rest } = matchEvents(index, { ...NOTHING, ...filter }, text)
  return { rows: [...bits], actors: [...actorCounts], themes: [...themeCounts], ...rest }
}

describe('a filter', () => {
  test('of nothing matches all', () => {
    expect(match({})).toEqual({ rows: [0, 1, 2, 3, 4], count: 5, actors: [3, 2, 2], themes: [3, 2, 1], unknown: [] })
  })

  test('any of these: a facet ignores its own choice in its counts', () => {
    expect(match({ actors: ['ukraine', 'china'] })).toMatchObject({
      rows: [0, 2, 3, 4],
      actors: [3, 2, 2],
      themes: [2, 2, 1],
    })
    expect(match({ actors: ['ukraine'], themes: ['visit'] })).toMatchObject({
      rows: [],
      actors: [1, 0, 2],
      themes: [2, 0, 1],
    })
  })

  test('all of these: an actor counts events that also have the chosen ones', () => {
    expect(match({ actors: ['russia'], match: 'all' })).toMatchObject({ rows: [0, 1, 2], actors: [3, 1, 1] })
    expect(match({ actors: ['russia', 'china'], match: 'all' })).toMatchObject({
      rows: [2],
      actors: [1, 0, 1],
      themes: [0, 1, 0],
    })
    expect(match({ match: 'all' })).toMatchObject({ count: 5, actors: [3, 2, 2] })
  })

  test('a range takes what possibly happened in it, however long ago it began', () => {
    const day = Date.UTC(2023, 2, 21)
    expect(match({ range: { start: day, end: day + DAY } }).rows).toEqual([1, 2])
    expect(match({ range: { start: day } }).rows).toEqual([1, 2, 3, 4])
    expect(match({ range: { end: day } }).rows).toEqual([0, 1, 2])
    expect(match({ range: {} }).count).toBe(5)
    expect(match({ range: { start: day, end: day } }).rows).toEqual([])
  })

  test('text cuts across, and counts too', () => {
    expect(match({ actors: ['china'] }, [0, 4])).toMatchObject({ rows: [4], actors: [1, 1, 1], themes: [0, 1, 0] })
  })

  test('unknown ids are reported and left out', () => {
    expect(match({ actors: ['atlantis', 'china'], themes: ['peace'], match: 'all' })).toMatchObject({
      rows: [2, 4],
      unknown: ['atlantis', 'peace'],
    })
    expect(match({ actors: ['atlantis'] })).toMatchObject({ count: 5, unknown: ['atlantis'] })
  })
})

describe('an empty result', () => {
  test('says what to drop, best first', () => {
    const filter: Filter = { ...NOTHING, actors: ['ukraine'], themes: ['visit'], range: { end: Date.UTC(2024, 0) } }
    expect(withoutChoices(index, filter, undefined)).toEqual([
      { choice: { kind: 'theme', id: 'visit' }, count: 2 },
      { choice: { kind: 'actor', id: 'ukraine' }, count: 1 },
      { choice: { kind: 'range' }, count: 0 },
    ])
  })

  test('knows a facet with several choices as a whole', () => {
    const filter: Filter = { ...NOTHING, actors: ['russia', 'ukraine', 'atlantis'], query: 'x' }
    expect(withoutChoices(index, filter, Bitset.of(5, [4]))).toEqual([
      { choice: { kind: 'query' }, count: 4 },
      { choice: { kind: 'actors' }, count: 1 },
      { choice: { kind: 'actor', id: 'russia' }, count: 0 },
      { choice: { kind: 'actor', id: 'ukraine' }, count: 0 },
    ])
  })
})

describe('compared with plain loops', () => {
  const rows = fc
    .array(
      fc.record({
        day: fc.nat(60),
        days: fc.integer({ min: 1, max: 30 }),
        actors: fc.uniqueArray(fc.nat(2)),
        themes: fc.uniqueArray(fc.nat(2)),
        text: fc.boolean(),
      }),
      { maxLength: 120, size: 'max' },
    )
    .map((drawn) => drawn.sort((a, b) => a.day - b.day))
  type Drawn = typeof rows extends fc.Arbitrary<infer T> ? T : never
  const filters = fc.record(
    {
      actors: fc.uniqueArray(fc.constantFrom('russia', 'ukraine', 'china', 'atlantis')),
      match: fc.constantFrom('any' as const, 'all' as const),
      themes: fc.uniqueArray(fc.constantFrom('war', 'visit', 'arms', 'peace')),
      query: fc.constant(''),
      range: fc.record(
        { start: fc.nat(90).map((day) => day * DAY), end: fc.nat(90).map((day) => day * DAY) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['actors', 'match', 'themes', 'query'] },
  )

  function indexOf(events: Drawn) {
    const columns = encodeColumns(
      events.map(({ day, days, actors, themes }) => ({
        start: day * DAY,
        end: (day + days) * DAY,
        shape: PLAIN_DAY,
        status: 'stated',
        actors: actors.map((actor) => ({ actor, role: 'agent' })),
        themes,
      })),
    )
    return createEventIndex(decodeColumns(columns), VOCABULARY)
  }

  /** What the rules say, event by event. */
  function oracle(events: Drawn, filter: Filter, withText: boolean) {
    const numbers = (ids: readonly string[], all: readonly { readonly id: string }[]) =>
      ids.map((id) => all.findIndex((value) => value.id === id)).filter((number) => number >= 0)
    const actors = numbers(filter.actors, ACTORS)
    const themes = numbers(filter.themes, THEMES)
    const { start = -Infinity, end = Infinity } = filter.range ?? {}
    const byActor = (event: Drawn[number]) =>
      actors.length === 0 ||
      (filter.match === 'all'
        ? actors.every((actor) => event.actors.includes(actor))
        : actors.some((actor) => event.actors.includes(actor)))
    const byTheme = (event: Drawn[number]) =>
      themes.length === 0 || themes.some((number) => event.themes.includes(number))
    const byRest = (event: Drawn[number]) =>
      (!withText || event.text) && start < end && event.day * DAY < end && (event.day + event.days) * DAY > start
    const countBy = (list: readonly Drawn[number][], facet: 'actors' | 'themes') =>
      [0, 1, 2].map((number) => list.filter((event) => event[facet].includes(number)).length)
    return {
      rows: events.flatMap((event, row) => (byActor(event) && byTheme(event) && byRest(event) ? [row] : [])),
      actors: countBy(
        events.filter((event) => byTheme(event) && byRest(event) && (filter.match === 'any' || byActor(event))),
        'actors',
      ),
      themes: countBy(
        events.filter((event) => byActor(event) && byRest(event)),
        'themes',
      ),
    }
  }

  const textOf = (events: Drawn, withText: boolean) =>
    withText
      ? Bitset.of(
          events.length,
          events.flatMap(({ text }, row) => (text ? [row] : [])),
        )
      : undefined

  test('matches and counts', () => {
    fc.assert(
      fc.property(rows, filters, fc.boolean(), (events, filter, withText) => {
        const matching = matchEvents(indexOf(events), filter, textOf(events, withText))
        const expected = oracle(events, filter, withText)
        expect([...matching.bits]).toEqual(expected.rows)
        expect(matching.count).toBe(expected.rows.length)
        expect([...matching.actorCounts]).toEqual(expected.actors)
        expect([...matching.themeCounts]).toEqual(expected.themes)
      }),
      { numRuns: 300 },
    )
  })

  test('what dropping a choice would give', () => {
    fc.assert(
      fc.property(rows, filters, fc.boolean(), (events, filter, withText) => {
        const { range: _range, ...rangeless } = filter
        for (const { choice, count } of withoutChoices(indexOf(events), filter, textOf(events, withText))) {
          const kept = (ids: readonly string[], unwanted: string) => ids.filter((id) => id !== unwanted)
          const reduced: Filter =
            choice.kind === 'actor'
              ? { ...filter, actors: kept(filter.actors, choice.id) }
              : choice.kind === 'theme'
                ? { ...filter, themes: kept(filter.themes, choice.id) }
                : choice.kind === 'actors'
                  ? { ...filter, actors: [] }
                  : choice.kind === 'themes'
                    ? { ...filter, themes: [] }
                    : choice.kind === 'range'
                      ? rangeless
                      : filter
          expect(count).toBe(oracle(events, reduced, withText && choice.kind !== 'query').rows.length)
        }
      }),
    )
  })

  test('histogram', () => {
    fc.assert(
      fc.property(
        rows,
        filters,
        fc.nat(70),
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 40 }),
        (events, filter, from, days, bins) => {
          const eventIndex = indexOf(events)
          const span = { start: from * DAY, end: (from + days) * DAY }
          const matching = matchEvents(eventIndex, filter, undefined)
          const { all, matching: matched } = histogram(eventIndex, matching, span, bins)
          const countIn = (bin: number, test: (row: number) => boolean) =>
            events.filter(
              ({ day }, row) =>
                day * DAY >= binEdge(span, bins, bin) && day * DAY < binEdge(span, bins, bin + 1) && test(row),
            ).length
          for (let bin = 0; bin < bins; bin++) {
            expect(all[bin]).toBe(countIn(bin, () => true))
            expect(matched[bin]).toBe(countIn(bin, (row) => matching.bits.has(row)))
          }
          expect(all.reduce((sum, count) => sum + count, 0)).toBe(
            events.filter(({ day }) => day * DAY >= span.start && day * DAY < span.end).length,
          )
        },
      ),
    )
  })
})
