import { expect, test } from 'vitest'
import { filterOf, march, NAMES as names } from './fixtures'
import { choiceWords } from './without-choices'

test('choiceWords names what would be dropped', () => {
  const chosen = filterOf({
    actors: ['russia', 'ukraine', 'china'],
    themes: ['strikes', 'arms'],
    roles: ['agent', 'target'],
    query: 'drone ',
    range: { start: march(20) },
    sure: true,
    asOf: march(22),
  })
  const words = (choice: Parameters<typeof choiceWords>[0]) => choiceWords(choice, chosen, names)
  expect(words({ kind: 'actor', id: 'china' })).toBe('China')
  expect(words({ kind: 'theme', id: 'arms' })).toBe('Arms and aid')
  expect(words({ kind: 'status', id: 'disputed' })).toBe('disputed')
  expect(words({ kind: 'roles' })).toBe('the roles agent and target')
  expect(words({ kind: 'actors' })).toBe('Russia, Ukraine and China')
  expect(words({ kind: 'themes' })).toBe('Strikes and drones and Arms and aid')
  expect(words({ kind: 'place', id: 'kyiv' })).toBe('the place Kyiv')
  expect(words({ kind: 'query' })).toBe('“drone”')
  expect(words({ kind: 'range' })).toBe('certainly from 20 March 2023')
  expect(words({ kind: 'asOf' })).toBe('as known on 22 March 2023')
  expect(words({ kind: 'speaker', id: 'china' })).toBe('the speaker China')
})
