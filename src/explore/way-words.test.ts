import { expect, test } from 'vitest'
import { pathWords } from './way-words'

test.each([
  [{ from: '2004-03-09' }, 'Orel, Minister since 9 March 2004'],
  [{ to: '2023-08-23' }, 'Orel, Minister until 23 August 2023'],
  [{ from: '2012-11-06', to: '2024-05-12' }, 'Orel, Minister from 6 November 2012 to 12 May 2024'],
  [{}, 'Orel, Minister'],
])('the term of an office: %o', (days, words) => {
  const office = { title: 'Minister', of: 'alder', ...days }
  const vocabulary = {
    actors: [
      { id: 'orel', name: 'Orel', kind: 'person' as const },
      { id: 'alder', name: 'Alder', kind: 'country' as const },
    ],
    numbers: new Map(),
    memberships: [],
  }
  const step = { of: 1, office, start: -Infinity, end: Infinity }
  expect(pathWords(vocabulary, { source: 0, roles: [], path: [step] })).toBe(words)
})
