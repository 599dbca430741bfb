import { describe, expect, test } from 'vitest'
import type { Actor } from '../model/dataset'
import { spanOf } from '../model/time'
import { affiliationWords } from './actor-words'

const ACTORS: readonly Actor[] = [
  { id: 'russia', name: 'Russia', kind: 'country' },
  { id: 'ministry', name: 'Ministry of Defence', kind: 'organisation', parent: 'russia' },
  { id: 'press-office', name: 'Press Office', kind: 'organisation', parent: 'ministry' },
  {
    id: 'sergei-shoigu',
    name: 'Sergei Shoigu',
    kind: 'person',
    offices: [
      { title: 'Minister of Defence', of: 'ministry', from: '2012-11-06', to: '2024-05-12' },
      { title: 'Secretary of the Security Council', of: 'russia', from: '2024-05-12' },
    ],
  },
  { id: 'council', name: 'Security Council of Russia', kind: 'organisation', parent: 'russia' },
  { id: 'one', name: 'One', kind: 'organisation', parent: 'other' },
  { id: 'other', name: 'Other', kind: 'organisation', parent: 'one' },
]
const actors = new Map(ACTORS.map((actor) => [actor.id, actor]))

describe('affiliationWords', () => {
  test.each([
    ['russia', '2023-03-22', undefined],
    ['press-office', '2023-03-22', 'Ministry of Defence, Russia'],
    ['sergei-shoigu', '2023-03-22', 'Minister of Defence'],
    ['sergei-shoigu', '2024-05-12', 'Minister of Defence, Secretary of the Security Council'],
    ['sergei-shoigu', '2024-05-13', 'Secretary of the Security Council'],
    ['sergei-shoigu', '2010-01-01', undefined],
    ['council', '2023-03-22', undefined],
    ['one', '2023-03-22', 'Other'],
  ])('%s on %s: %s', (id, day, words) => {
    expect(affiliationWords(actors.get(id)!, actors, spanOf({ earliest: day, latest: day }))).toBe(words)
  })
})
