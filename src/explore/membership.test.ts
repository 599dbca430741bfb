import { describe, expect, test } from 'vitest'
import type { Actor } from '../model/dataset'
import { parseEdtf, type TimeSpan } from '../model/time'
import { ancestors } from './fixtures'
import { actorTree, type ActorBranch } from './actor-tree'
import { vocabulary } from './membership'

const ACTORS: readonly Actor[] = [
  { id: 'russia', name: 'Russia', kind: 'country' },
  { id: 'norway', name: 'Norway', kind: 'country' },
  { id: 'nato', name: 'NATO', kind: 'organisation' },
  { id: 'government', name: 'Government of Russia', kind: 'organisation', parent: 'russia' },
  { id: 'ministry', name: 'Foreign Ministry', kind: 'organisation', parent: 'government' },
  {
    id: 'medvedev',
    name: 'Dmitry Medvedev',
    kind: 'person',
    // The parent counts for nothing beside offices.
    parent: 'norway',
    offices: [{ title: 'Prime Minister', of: 'government', from: '2012-05-08', to: '2020-01-15' }],
  },
  {
    id: 'stoltenberg',
    name: 'Jens Stoltenberg',
    kind: 'person',
    offices: [
      { title: 'Prime Minister', of: 'norway', from: '2005-10-17', to: '2013-10-16' },
      { title: 'Secretary General', of: 'nato', from: '2014-10-01' },
    ],
  },
  { id: 'reporter', name: 'A reporter', kind: 'person' },
  { id: 'left', name: 'Left', kind: 'organisation', parent: 'right' },
  { id: 'right', name: 'Right', kind: 'organisation', parent: 'left' },
]

const known = vocabulary(ACTORS)

function during(edtf: string): TimeSpan {
  const date = parseEdtf(edtf)
  if (!date.ok) throw new Error(date.reason)
  return { start: date.bounds.start ?? -Infinity, end: date.bounds.end ?? Infinity }
}

function above(id: string, edtf: string): string[] {
  return ancestors(known, known.numbers.get(id)!, during(edtf)).map((number) => ACTORS[number]!.id)
}

describe('who is above an actor', () => {
  test('a parent alone holds at all times, through every step', () => {
    expect(above('ministry', '0001')).toEqual(['government', 'russia'])
    expect(above('russia', '2023')).toEqual([])
  })

  test.each([
    ['the day before the first', '2012-05-07', []],
    ['the first day', '2012-05-08', ['government', 'russia']],
    ['the last day', '2020-01-15', ['government', 'russia']],
    ['the last minute of the last day', '2020-01-15T23:59Z', ['government', 'russia']],
    ['the day after the last', '2020-01-16', []],
    ['a month that reaches into the office', '2020-01', ['government', 'russia']],
    ['years around the whole of it', '2000/2023', ['government', 'russia']],
  ])('offices decide by date: %s', (_, edtf, expected) => {
    expect(above('medvedev', edtf)).toEqual(expected)
  })

  test('several offices, one without an end', () => {
    expect(above('stoltenberg', '2013-10-16')).toEqual(['norway'])
    expect(above('stoltenberg', '2014-01')).toEqual([])
    expect(above('stoltenberg', '2023')).toEqual(['nato'])
    expect(above('stoltenberg', '2013/2014')).toEqual(['norway', 'nato'])
  })

  test('circles end', () => {
    expect(above('left', '2023')).toEqual(['right'])
  })

  test('a parent nobody knows is none', () => {
    const lonely = vocabulary([{ id: 'a', name: 'A', kind: 'person', parent: 'nobody' }])
    expect(ancestors(lonely, 0, during('2023'))).toEqual([])
  })
})

test('the tree lists people and bodies under each country they ever belonged to', () => {
  const named = (branches: readonly ActorBranch[]) =>
    Object.fromEntries(
      branches.map(({ actor, children }) => [ACTORS[actor]!.id, children.map((child) => ACTORS[child]!.id)]),
    )
  const tree = actorTree(known)
  expect(named(tree.countries)).toEqual({ russia: ['government', 'ministry', 'medvedev'], norway: ['stoltenberg'] })
  expect(named(tree.organisations)).toEqual({ nato: ['stoltenberg'], left: [], right: [] })
  expect(named(tree.people)).toEqual({ reporter: [] })
})
