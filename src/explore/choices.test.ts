import { expect, test } from 'vitest'
import { choiceCount, dropChoice, knownPart } from './choices'
import { conditionCount } from './condition-count'
import { DEFAULT_VIEW, type Filter } from './view-state'

function filter(part: Partial<Filter>): Filter {
  return { ...DEFAULT_VIEW.filter, ...part }
}

test.each<[string, Partial<Filter>, number, number]>([
  ['nothing', { query: '  ', match: 'all' }, 0, 0],
  [
    'one of each',
    {
      actors: ['a'],
      themes: ['t'],
      roles: ['agent'],
      statuses: ['stated'],
      places: ['p'],
      speakers: ['s'],
      query: 'q',
      range: { start: 0 },
      sure: true,
      asOf: 0,
    },
    9,
    9,
  ],
  [
    'alternatives of every facet',
    { roles: ['agent', 'target'], statuses: ['stated', 'claimed'], places: ['p', 'q'] },
    6,
    3,
  ],
  ['alternatives are one condition', { actors: ['a', 'b', 'c'], themes: ['t', 'u'] }, 5, 2],
  ['all of these actors are one each', { actors: ['a', 'b', 'c'], match: 'all', themes: ['t', 'u'] }, 5, 4],
])('%s', (_, part, choices, conditions) => {
  expect(choiceCount(filter(part))).toBe(choices)
  expect(conditionCount(filter(part))).toBe(conditions)
})

test('a choice that is dropped leaves the others', () => {
  const all = filter({
    actors: ['a', 'b'],
    match: 'all',
    themes: ['t', 'u'],
    roles: ['agent', 'target'],
    statuses: ['stated'],
    places: ['p'],
    speakers: ['s', 't'],
    query: 'q',
    range: { start: 0 },
    sure: true,
    asOf: 0,
  })
  const state = { ...DEFAULT_VIEW, filter: all, lanes: 'theme' } as const
  const { range: _range, ...withoutRange } = all
  const { asOf: _asOf, ...withoutAsOf } = all
  expect(dropChoice(state, { kind: 'actor', id: 'a' })).toEqual({ ...state, filter: { ...all, actors: ['b'] } })
  expect(dropChoice(state, { kind: 'theme', id: 'u' })).toEqual({ ...state, filter: { ...all, themes: ['t'] } })
  expect(dropChoice(state, { kind: 'role', id: 'agent' })).toEqual({ ...state, filter: { ...all, roles: ['target'] } })
  expect(dropChoice(state, { kind: 'status', id: 'stated' })).toEqual({ ...state, filter: { ...all, statuses: [] } })
  expect(dropChoice(state, { kind: 'places' })).toEqual({ ...state, filter: { ...all, places: [] } })
  expect(dropChoice(state, { kind: 'actors' })).toEqual({ ...state, filter: { ...all, actors: [] } })
  expect(dropChoice(state, { kind: 'themes' })).toEqual({ ...state, filter: { ...all, themes: [] } })
  expect(dropChoice(state, { kind: 'query' })).toEqual({ ...state, filter: { ...all, query: '' } })
  expect(dropChoice(state, { kind: 'range' })).toEqual({ ...state, filter: withoutRange })
  expect(dropChoice(state, { kind: 'sure' })).toEqual({ ...state, filter: { ...all, sure: false } })
  expect(dropChoice(state, { kind: 'asOf' })).toEqual({ ...state, filter: withoutAsOf })
  expect(dropChoice(state, { kind: 'speaker', id: 's' })).toEqual({ ...state, filter: { ...all, speakers: ['t'] } })
})

test('ids that the dataset does not have are left out', () => {
  const chosen = filter({
    actors: ['russia', 'atlantis'],
    themes: ['peace'],
    places: ['kyiv', 'nowhere'],
    speakers: ['russia', 'zeus'],
    query: 'q',
  })
  const known = { actors: new Set(['russia']), themes: new Map([['war', 0]]), places: new Set(['kyiv']) }
  expect(knownPart(chosen, known)).toEqual(
    filter({ actors: ['russia'], places: ['kyiv'], speakers: ['russia'], query: 'q' }),
  )
})
