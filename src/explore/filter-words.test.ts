import { describe, expect, test } from 'vitest'
import { MINUTE, utcDay } from '../model/time'
import { eventCount, filterWords, numberWords, rangePhrase, rangeWords, shortFilterWords } from './filter-words'
import { filterOf, march, NAMES as names } from './fixtures'
import type { Filter } from './view-state'

describe('filterWords', () => {
  test.each<[string, Partial<Filter>]>([
    ['', {}],
    ['', { match: 'all', query: '  ' }],
    ['Russia', { actors: ['russia'] }],
    ['Russia or Ukraine', { actors: ['russia', 'ukraine'] }],
    ['Russia and Ukraine', { actors: ['russia', 'ukraine'], match: 'all' }],
    ['about Strikes and drones or Diplomacy', { themes: ['strikes', 'diplomacy'], match: 'all' }],
    ['“no limits”', { query: ' no  limits ' }],
    ['atlantis', { actors: ['atlantis'] }],
    ['someone as target', { roles: ['target'] }],
    [
      'Russia as agent or target, disputed or claimed, in Kyiv',
      { actors: ['russia'], roles: ['agent', 'target'], statuses: ['disputed', 'claimed'], places: ['kyiv'] },
    ],
    [
      'Russia or Ukraine, about Diplomacy, “Bakhmut”, 20–23 March 2023',
      {
        actors: ['russia', 'ukraine'],
        themes: ['diplomacy'],
        query: 'Bakhmut',
        range: { start: march(20), end: march(24) },
      },
    ],
    ['according to Russia or China', { speakers: ['russia', 'china'] }],
    ['certainly 22 March 2023', { range: { start: march(22), end: march(23) }, sure: true }],
    ['Kyiv', { actors: ['kyiv'], sure: true }],
    ['Russia, as known on 22 March 2023', { actors: ['russia'], asOf: march(22) }],
  ])('%s', (words, part) => {
    expect(filterWords(filterOf(part), names)).toBe(words)
  })
})

describe('shortFilterWords', () => {
  test.each<[string, Partial<Filter>]>([
    ['', {}],
    ['that involve Russia or Ukraine, about Diplomacy', { actors: ['russia', 'ukraine'], themes: ['diplomacy'] }],
    ['that involve any of three actors', { actors: ['russia', 'ukraine', 'china'] }],
    ['that involve all of three actors', { actors: ['russia', 'ukraine', 'china'], match: 'all' }],
    ['on three themes, “drone”', { themes: ['strikes', 'diplomacy', 'arms'], query: 'drone' }],
    ['that involve someone as target, disputed', { roles: ['target'], statuses: ['disputed'] }],
    ['that are disputed, in Kyiv', { statuses: ['disputed'], places: ['kyiv'] }],
    ['that happened in Kyiv, “drone”', { places: ['kyiv'], query: 'drone' }],
    ['that happened in one of three places', { places: ['kyiv', 'moscow', 'bakhmut'] }],
    ['that mention “drone”, from 20 March 2023', { query: 'drone', range: { start: march(20) } }],
    ['according to one of three speakers', { speakers: ['russia', 'ukraine', 'china'] }],
    ['certainly on 22 March 2023', { range: { start: march(22), end: march(23) }, sure: true }],
    ['as known on 22 March 2023', { asOf: march(22) }],
    ['possibly between 20 March and 23 March 2023', { range: { start: march(20), end: march(24) } }],
  ])('%s', (words, part) => {
    expect(shortFilterWords(filterOf(part), names)).toBe(words)
  })
})

describe('ranges', () => {
  test.each([
    ['20–23 March 2023', 'between 20 March and 23 March 2023', march(20), march(24)],
    ['22 March 2023', 'on 22 March 2023', march(22), march(23)],
    ['March 2023', 'between 1 March and 31 March 2023', march(1), march(32)],
    [
      '30 December 2022 – 2 January 2023',
      'between 30 December 2022 and 2 January 2023',
      utcDay(2022, 12, 30),
      utcDay(2023, 1, 3),
    ],
    ['from 20 March 2023', 'from 20 March 2023', march(20), undefined],
    ['up to 23 March 2023', 'up to 23 March 2023', undefined, march(24)],
    [
      '22 March 2023, 06:00 UTC – 22 March 2023',
      'between 22 March 2023, 06:00 UTC and 22 March 2023',
      march(22) + 360 * MINUTE,
      march(23),
    ],
    [
      '22 March 2023, 06:00 UTC – 22 March 2023, 07:30 UTC',
      'between 22 March 2023, 06:00 UTC and 22 March 2023, 07:30 UTC',
      march(22) + 360 * MINUTE,
      march(22) + 450 * MINUTE,
    ],
  ])('%s', (words, phrase, start, end) => {
    const range = { ...(start !== undefined && { start }), ...(end !== undefined && { end }) }
    const { before, words: removable } = rangePhrase(range)
    expect(rangeWords(range)).toBe(words)
    expect(`${before} ${removable}`).toBe(phrase)
  })
})

test('counts read the same in every locale', () => {
  expect(eventCount(1)).toBe('1 event')
  expect(eventCount(0)).toBe('0 events')
  expect(eventCount(1_000_000)).toBe('1,000,000 events')
  expect(numberWords(10)).toBe('ten')
  expect(numberWords(11)).toBe('11')
})
