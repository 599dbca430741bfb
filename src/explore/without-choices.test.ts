import { expect, test } from 'vitest'
import { utcDay } from '../model/time'
import type { FilterNames } from './filter-words'
import { DEFAULT_VIEW, type Filter } from './view-state'
import { choiceWords } from './without-choices'

const NAMES: Record<string, string> = {
  russia: 'Russia',
  ukraine: 'Ukraine',
  china: 'China',
  diplomacy: 'Diplomacy',
  strikes: 'Strikes and drones',
  arms: 'Arms and aid',
  kyiv: 'Kyiv',
}
const nameOf = (id: string) => NAMES[id] ?? id
const names: FilterNames = { actor: nameOf, theme: nameOf, place: nameOf }
const march = (day: number) => utcDay(2023, 3, day)

function filter(part: Partial<Filter>): Filter {
  return { ...DEFAULT_VIEW.filter, ...part }
}

test('choiceWords names what would be dropped', () => {
  const chosen = filter({
    actors: ['russia', 'ukraine', 'china'],
    themes: ['strikes', 'arms'],
    roles: ['agent', 'target'],
    query: 'drone ',
    range: { start: march(20) },
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
  expect(words({ kind: 'range' })).toBe('from 20 March 2023')
})
