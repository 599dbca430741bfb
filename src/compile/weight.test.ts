import { describe, expect, test } from 'vitest'
import { MAX_WEIGHT } from '../model/columns'
import type { ConflictEvent, Dataset } from '../model/dataset'
import { compileSound, goldenSources, shippedSources, sourceEvent, sourcesOf } from './fixtures'
import { weightOf } from './weight'

/** One line of a list: a month, and an actor who is only named. */
const [bare] = compileSound(
  sourcesOf('', [], [sourceEvent('2023-03--a', '2023-03', { actors: [{ actor: 'alder', role: 'mentioned' }] })]),
).dataset.events as [ConflictEvent]
const dated = (edtf: string) =>
  compileSound(sourcesOf('', [], [sourceEvent('2023--a', edtf, { actors: bare.actors })])).dataset.events[0]!
const [record] = bare.records
const excerpt = (id: string, briefing: string) => ({ id, briefing, exact: 'Rain.', start: 0, end: 5 })
const claim = { id: 'c1', verb: 'said', stance: 'asserts', excerpt: 'x1' } as const
const count = { id: 'q1', measure: 'hurt', value: 3, unit: 'persons' }

test('a line of a list with a month and nobody in a part has none', () => {
  expect(weightOf(bare)).toBe(0)
})

describe('one point each is for', () => {
  test.each<[string, ConflictEvent]>([
    ['a second passage', { ...bare, records: [], excerpts: [excerpt('x1', 'one'), excerpt('x2', 'one')] }],
    ['a second record', { ...bare, records: [record!, { ...record!, id: 'r2', row: 2 }] }],
    ['a named speaker', { ...bare, claims: [{ ...claim, speaker: 'alder' }] }],
    ['a number, whoever gives it', { ...bare, claims: [{ ...claim, voice: 'unnamed', quantities: [count] }] }],
    ['a dispute', { ...bare, disputes: [{ claim: 'c1', with: '2023--b#c1', kind: 'contradicts' }] }],
    ['an agent', { ...bare, actors: [{ actor: 'alder', role: 'agent' }] }],
    ['a target', { ...bare, actors: [{ actor: 'alder', role: 'target' }] }],
    ['the place where it happened', { ...bare, places: [{ place: 'port-alder', relation: 'location' }] }],
    ['a day', dated('2023-03-22')],
    ['a time', dated('2023-03-22T06:00Z')],
  ])('%s', (_, event) => {
    expect(weightOf(event)).toBe(1)
  })

  test.each<[string, ConflictEvent]>([
    ['a second briefing', { ...bare, records: [], excerpts: [excerpt('x1', 'one'), excerpt('x2', 'two')] }],
    ['a second source', { ...bare, records: [record!, { ...record!, id: 'r2', source: 'other' }] }],
    ['a briefing beside a record', { ...bare, excerpts: [excerpt('x1', 'one')] }],
  ])('%s, beside that for being told again', (_, event) => {
    expect(weightOf(event)).toBe(2)
  })
})

test.each<[string, ConflictEvent]>([
  ['a day that is about right', dated('2023-03-22~')],
  ['a day in doubt', dated('2023-03-22?')],
  ['a week', dated('[2023-03-13..2023-03-19]')],
  ['who merely speaks or is named', { ...bare, actors: [{ actor: 'alder', role: 'speaker' }] }],
  ['a place that is only mentioned', { ...bare, places: [{ place: 'port-alder', relation: 'mentioned' }] }],
  ['a claim by nobody', { ...bare, claims: [{ ...claim, voice: 'briefing' }] }],
])('%s has none', (_, event) => {
  expect(weightOf(event)).toBe(0)
})

test('there is a most', () => {
  const roles = ['agent', 'target'] as const
  const all: ConflictEvent = {
    ...dated('2023-03-22'),
    excerpts: [excerpt('x1', 'one'), excerpt('x2', 'two')],
    actors: roles.map((role) => ({ actor: 'alder', role })),
    places: [{ place: 'port-alder', relation: 'location' }],
    claims: [{ ...claim, speaker: 'alder', quantities: [count] }],
    disputes: [{ claim: 'c1', with: '2023--b#c1', kind: 'contradicts' }],
  }
  expect(weightOf(all)).toBe(MAX_WEIGHT)
})

test('tells the shipped events apart, and records too', () => {
  const levels = ({ events }: Dataset) => new Set(events.map(weightOf)).size
  expect(levels(compileSound(shippedSources()).dataset)).toBeGreaterThanOrEqual(5)
  expect(levels(compileSound(goldenSources('good-records')).dataset)).toBeGreaterThanOrEqual(3)
})
