import { describe, expect, test } from 'vitest'
import { ACTORS, actorsIndex } from './actor-fixtures'
import { actorProfile, type Counted } from './actor-profile'
import { matchEvents } from './facets'
import { DEFAULT_VIEW } from './view-state'

/** Putin is in no office on the first day. */
const index = actorsIndex(`
  2012-05-06 | putin agent                                      | visit | stated
  2022-02-24 | russia agent, ukraine target                     | war   | claimed  | reuters
  2023-03-20 | putin agent, china agent                         | visit | stated   | kremlin
  2023-03-21 | putin agent, putin speaker, kremlin mentioned    | war   | disputed | putin
  2023-03-22 | russia mentioned, putin speaker, ukraine target  | war   | stated
  2024-05-16 | china agent, reuters speaker                     | visit | stated
`)
const profileOf = (id: string) => actorProfile(index, id)!
const words = <T>(counted: readonly Counted<T>[] | undefined) =>
  counted?.map(({ what, count }) => `${typeof what === 'string' ? what : (what as { id: string }).id} ${count}`)

describe('the events of an actor', () => {
  test.each(ACTORS.map(({ id }) => id))('%s: as many as the facet and the filter show', (id) => {
    const all = matchEvents(index, DEFAULT_VIEW.filter, undefined)
    const { matching, number } = profileOf(id)
    expect(matching.count).toBe(all.actorCounts[number])
    expect([...matching.bits]).toEqual([
      ...matchEvents(index, { ...DEFAULT_VIEW.filter, actors: [id] }, undefined).bits,
    ])
  })

  test('are told apart by whether they name it', () => {
    expect(profileOf('russia').matching.count).toBe(4)
    expect(profileOf('russia').named).toBe(2)
    expect(profileOf('putin')).toMatchObject({ named: 4, matching: { count: 4 } })
  })

  test('an id that there is not has none', () => {
    expect(actorProfile(index, 'rusia')).toBeUndefined()
  })
})

describe('what they say of it', () => {
  test('roles are its own and those of whom belonged to it then', () => {
    expect(words(profileOf('russia').roles)).toEqual(['agent 3', 'speaker 2', 'mentioned 2'])
  })

  test('each number is that of the filter that its link asks for', () => {
    const { roles, themes, statuses, others, places } = profileOf('russia')
    const count = (part: object) =>
      matchEvents(index, { ...DEFAULT_VIEW.filter, actors: ['russia'], ...part }, undefined).count
    const numbersOf = <T>(counted: readonly Counted<T>[], filterOf: (what: T) => object) =>
      counted.map(({ what }) => count(filterOf(what)))
    const told = (counted: readonly Counted<unknown>[]) => counted.map(({ count: number }) => number)
    expect(numbersOf(roles, (role) => ({ roles: [role] }))).toEqual(told(roles))
    expect(numbersOf(themes, ({ id }) => ({ themes: [id] }))).toEqual(told(themes))
    expect(numbersOf(statuses, (status) => ({ statuses: [status] }))).toEqual(told(statuses))
    expect(numbersOf(places!, ({ id }) => ({ places: [id] }))).toEqual(told(places!))
    expect(numbersOf(others, ({ id }) => ({ actors: ['russia', id], match: 'all' }))).toEqual(told(others))
  })

  test('whoever belongs to it, or it to them, is not told as somebody it is with', () => {
    expect(words(profileOf('russia').others)).toEqual(['ukraine 2', 'china 1'])
    expect(words(profileOf('russia').members)).toEqual(['putin 3', 'kremlin 1'])
    expect(words(profileOf('putin').others)).toEqual(['china 1', 'ukraine 1', 'kremlin 1'])
    expect(profileOf('putin').members).toEqual([])
  })

  test('its statements are those of its people, too', () => {
    const { statements } = profileOf('russia')
    expect(statements?.count).toBe(2)
    expect(words(statements?.statuses)).toEqual(['stated 1', 'disputed 1'])
    expect(profileOf('china').statements).toEqual({ count: 0, statuses: [] })
  })

  test('statements and places wait for their columns', () => {
    const { speakerPostings: _, placePostings: __, ...base } = index
    const profile = actorProfile({ ...base, speakerPostings: undefined, placePostings: undefined }, 'russia')
    expect(profile).toMatchObject({ statements: undefined, places: undefined, named: 2 })
  })
})
