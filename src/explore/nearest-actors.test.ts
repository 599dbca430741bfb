import { expect, test } from 'vitest'
import { nearestActors } from './nearest-actors'

const ACTORS = [
  { id: 'russia', name: 'Russia', aliases: ['Россия'] },
  { id: 'vladimir-putin', name: 'Vladimir Putin', aliases: ['Путин', 'Poutine'] },
  { id: 'xi-jinping', name: 'Xi Jinping' },
  { id: 'sergei-lavrov', name: 'Sergei Lavrov', aliases: ['Лавров'] },
  { id: 'iran', name: 'Iran' },
]

test.each([
  ['xi-jingping', ['xi-jinping']],
  ['путин', ['vladimir-putin']],
  ['Poutine', ['vladimir-putin']],
  ['foreign-minister-lavrov', ['sergei-lavrov']],
  ['Irna', ['iran']],
  ['%20', []],
  ['', []],
  ['zzzzzzzz', []],
])('%s may mean %j', (id, expected) => {
  expect(nearestActors(id, ACTORS).map((actor) => actor.id)).toEqual(expected)
})
