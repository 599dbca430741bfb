import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns } from '../model/columns'
import { ROLES, type Actor } from '../model/dataset'
import { DAY } from '../model/time'
import { Bitset } from './bitset'
import { createEventIndex } from './event-index'
import { matchEvents } from './facets'
import { columnsFromText, PLAIN_DAY, theme } from './fixtures'
import { DEFAULT_VIEW, type Filter } from './view-state'
import { withoutChoices } from './without-choices'

const NOTHING = DEFAULT_VIEW.filter
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
  const { bits, actorCounts, themeCounts, count, unknown } = matchEvents(index, { ...NOTHING, ...filter }, text)
  return { rows: [...bits], actors: [...actorCounts], themes: [...themeCounts], count, unknown }
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
    expect(
      match({ actors: ['atlantis', 'china'], themes: ['peace'], places: ['nowhere'], match: 'all' }),
    ).toMatchObject({
      rows: [2, 4],
      unknown: ['atlantis', 'peace', 'nowhere'],
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
    const filter: Filter = { ...NOTHING, actors: ['russia', 'ukraine'], query: 'x' }
    expect(withoutChoices(index, filter, Bitset.of(5, [4]))).toEqual([
      { choice: { kind: 'query' }, count: 4 },
      { choice: { kind: 'actors' }, count: 1 },
      { choice: { kind: 'actor', id: 'russia' }, count: 0 },
      { choice: { kind: 'actor', id: 'ukraine' }, count: 0 },
    ])
  })
})

describe('roles, statuses and places', () => {
  const vocabulary = {
    actors: [...ACTORS, { id: 'lavrov', name: 'Lavrov', kind: 'person', parent: 'russia' }] satisfies readonly Actor[],
    themes: THEMES,
    places: ['kyiv', 'moscow'].map((id) => ({ id, name: id, precision: 'city' as const })),
  }
  const [russia, ukraine, , lavrov] = [0, 1, 2, 3] as const
  const event = { end: DAY, start: 0, shape: PLAIN_DAY, themes: [0] }
  const events = createEventIndex(
    decodeColumns(
      encodeColumns([
        {
          ...event,
          status: 'stated',
          actors: [
            { actor: russia, role: 'agent' },
            { actor: ukraine, role: 'target' },
          ],
          places: [0],
        },
        { ...event, status: 'claimed', actors: [{ actor: lavrov, role: 'speaker' }], places: [1, 0, 1] },
        { ...event, status: 'disputed', actors: [{ actor: ukraine, role: 'agent' }] },
      ]),
    ),
    vocabulary,
  )
  const ask = (filter: Partial<Filter>) => {
    const found = matchEvents(events, { ...NOTHING, ...filter }, undefined)
    return {
      rows: [...found.bits],
      actors: [...found.actorCounts],
      roles: Object.fromEntries(ROLES.map((role, i) => [role, found.roleCounts[i]])),
      places: [...found.placeCounts!],
    }
  }

  test('a role is that of a chosen actor, not of somebody else in the same event', () => {
    expect(ask({ actors: ['russia'], roles: ['target'] }).rows).toEqual([])
    expect(ask({ actors: ['ukraine'], roles: ['target'] }).rows).toEqual([0])
    expect(ask({ roles: ['target'] }).rows).toEqual([0])
    expect(ask({ roles: ['target'] }).actors).toEqual([0, 1, 0, 0])
  })

  test('a country has the roles of its people', () => {
    const { rows, roles, actors } = ask({ actors: ['russia'], roles: ['speaker'] })
    expect(rows).toEqual([1])
    expect(roles).toMatchObject({ agent: 1, speaker: 1, target: 0 })
    expect(actors).toEqual([1, 0, 0, 1])
  })

  test('under “all of these” every chosen actor has one of the roles', () => {
    const both = { actors: ['russia', 'ukraine'], match: 'all' as const }
    expect(ask({ ...both, roles: ['agent'] }).rows).toEqual([])
    expect(ask({ ...both, roles: ['agent', 'target'] }).rows).toEqual([0])
    expect(ask(both).roles).toMatchObject({ agent: 0, target: 0 })
  })

  test('statuses and places are alternatives; a place named twice counts once', () => {
    expect(ask({ statuses: ['claimed', 'disputed'] }).rows).toEqual([1, 2])
    expect(ask({ places: ['moscow'] })).toMatchObject({ rows: [1], places: [2, 1] })
    expect(ask({ places: ['kyiv'], statuses: ['claimed'] })).toMatchObject({ rows: [1], places: [1, 1] })
  })
})
