import { expect, test } from 'vitest'
import type { Actor } from '../model/dataset'
import { officesInOrder, officeWords } from './office-words'

test.each([
  [{ from: '2000-05-07', to: '2008-05-07' }, '7 May 2000 – 7 May 2008'],
  [{ from: '2012-05-07' }, 'since 7 May 2012'],
  [{ to: '2023-08-23' }, 'until 23 August 2023'],
  [{}, undefined],
])('%j: %s', (days, words) => {
  expect(officeWords({ title: 'President', of: 'russia', ...days })).toBe(words)
})

test('the latest office stands first', () => {
  const offices = [
    { title: 'first', of: 'russia', from: '2000-05-07', to: '2008-05-07' },
    { title: 'last', of: 'russia', from: '2012-05-07' },
    { title: 'second', of: 'russia', to: '2012-05-06' },
  ]
  const actor: Actor = { id: 'putin', name: 'Putin', kind: 'person', offices }
  expect(officesInOrder(actor).map(({ title }) => title)).toEqual(['last', 'second', 'first'])
})
