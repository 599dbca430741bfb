import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES, STATUSES } from '../model/dataset'
import { DAY, MINUTE, SECOND, utcDay } from '../model/time'
import { readSentence } from './filter-sentence'
import type { Named, SentenceNames } from './sentence-words'
import { writeSentence } from './sentence-writing'
import { DEFAULT_VIEW, MATCHES, MAX_QUERY, type DayRange, type Filter } from './view-state'

const names: SentenceNames = {
  actors: [
    { id: 'russia', name: 'Russia', aliases: ['Россия', 'Russian Federation'] },
    { id: 'ukraine', name: 'Ukraine', aliases: ['Україна'] },
    { id: 'china', name: 'China' },
    { id: 'foreign-office', name: 'Foreign Office, Germany' },
  ],
  themes: [
    { id: 'strikes', name: 'Strikes and drones' },
    { id: 'diplomacy', name: 'Diplomacy' },
  ],
  places: [
    { id: 'russia', name: 'Russia' },
    { id: 'kyiv', name: 'Kyiv', aliases: ['Kiev', 'Київ'] },
    { id: 'pletenivka', name: 'Pleténivka' },
  ],
}
const march = (day: number) => utcDay(2023, 3, day)
const year = (number: number) => ({ start: utcDay(number, 1, 1), end: utcDay(number + 1, 1, 1) })

function filter(part: Partial<Filter>): Filter {
  return { ...DEFAULT_VIEW.filter, ...part }
}

function read(text: string): Filter {
  const reading = readSentence(text, names)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.filter
}

function problems(text: string) {
  const reading = readSentence(text, names)
  return reading.ok ? [] : reading.problems
}

const WHOLE = filter({
  actors: ['russia', 'ukraine'],
  roles: ['target'],
  themes: ['strikes'],
  statuses: ['disputed'],
  places: ['kyiv'],
  speakers: ['ukraine', 'china'],
  query: 'Bakhmut',
  range: { start: march(20), end: march(24) },
  sure: true,
  asOf: march(22),
})

describe('writing', () => {
  test.each<[string, Filter]>([
    [
      'events that involve Russia or Ukraine as target and are about Strikes and drones and are disputed' +
        ' and happened in Kyiv and mention “Bakhmut” according to Ukraine or China' +
        ' certainly between 20 March and 23 March 2023 as known on 22 March 2023',
      WHOLE,
    ],
    ['', filter({})],
    ['events according to Russia', filter({ speakers: ['russia'] })],
    ['events as known on 22 March 2023', filter({ asOf: march(22) })],
    ['events that involve Russia and Ukraine', filter({ actors: ['russia', 'ukraine'], match: 'all' })],
    ['events that involve someone as speaker', filter({ roles: ['speaker'] })],
    ['events on 22 March 2023', filter({ range: { start: march(22), end: march(23) } })],
    ['events that involve Foreign Office, Germany or China', filter({ actors: ['foreign-office', 'china'] })],
    ['events that mention "say “no”"', filter({ query: 'say “no”' })],
  ])('%s', (text, chosen) => {
    expect(writeSentence(chosen, names)).toBe(text)
    expect(read(text)).toEqual(chosen)
  })

  test('names that could be taken for something else stand in quotation marks', () => {
    const named = (...all: string[]) => ({ ...names, actors: all.map((name, i) => ({ id: `a${i}`, name })) })
    const both = filter({ actors: ['a0', 'a1'] })
    expect(writeSentence(both, named('Peace', 'War', 'Peace or War'))).toBe('events that involve “Peace” or “War”')
    expect(writeSentence(both, named('as', 'On the ground'))).toBe('events that involve “as” or “On the ground”')
    expect(writeSentence(both, named('Twin', 'Twin'))).toBe('events that involve Twin or a1')
  })
})

describe('reading', () => {
  test.each<[string, Partial<Filter>]>([
    ['', {}],
    ['38 of 47 events', {}],
    ['EVENTS THAT INVOLVE RUSSIA', { actors: ['russia'] }],
    ['Russia', { actors: ['russia'] }],
    ['disputed', { statuses: ['disputed'] }],
    ['Kiev', { places: ['kyiv'] }],
    ['in Київ', { places: ['kyiv'] }],
    ['happened at “kyiv”', { places: ['kyiv'] }],
    ['in Russia', { places: ['russia'] }],
    ['in pletenivka', { places: ['pletenivka'] }],
    ['about strikes and drones and diplomacy', { themes: ['strikes', 'diplomacy'] }],
    ['involving Россия, Україна and China', { actors: ['russia', 'ukraine', 'china'], match: 'all' }],
    ['involve all of Russia, China', { actors: ['russia', 'china'], match: 'all' }],
    ['involve any of Russia and China', { actors: ['russia', 'china'] }],
    ['as target or agent', { roles: ['target', 'agent'] }],
    ['disputed, in Kyiv, about diplomacy', { statuses: ['disputed'], places: ['kyiv'], themes: ['diplomacy'] }],
    ['on diplomacy on 22 March 2023', { themes: ['diplomacy'], range: { start: march(22), end: march(23) } }],
    ['mention Bakhmut front and are disputed', { query: 'Bakhmut front', statuses: ['disputed'] }],
    ['mention “no limits” between 20 and 23 March 2023', { query: 'no limits', range: WHOLE.range! }],
    ['“no limits”', { query: 'no limits' }],
    ['said by Russia, China', { speakers: ['russia', 'china'] }],
    ['Ukraine according to Russia', { actors: ['ukraine'], speakers: ['russia'] }],
    ['mention the bridge according to China', { query: 'the bridge', speakers: ['china'] }],
    ['mention the bridge certainly in 2023', { query: 'the bridge', range: year(2023), sure: true }],
    ['as known by March 2023', { asOf: march(31) }],
    ['as target as known on 22 March 2023', { roles: ['target'], asOf: march(22) }],
  ])('%s', (text, part) => {
    expect(read(text)).toEqual(filter(part))
  })

  test.each<[string, DayRange]>([
    ['between 2023-03-20 and 2023-03-23', { start: march(20), end: march(24) }],
    ['from 20 March to 23 March 2023', { start: march(20), end: march(24) }],
    ['20–23 March 2023', { start: march(20), end: march(24) }],
    ['March 20th, 2023 – 23 mar 2023', { start: march(20), end: march(24) }],
    ['in March 2023', { start: march(1), end: march(32) }],
    ['2023-03', { start: march(1), end: march(32) }],
    ['in 2023', year(2023)],
    ['in 44 BC', year(-43)],
    ['since March 2023', { start: march(1) }],
    ['after March 2023', { start: march(32) }],
    ['until 20 March 2023', { end: march(21) }],
    ['before 20 March 2023', { end: march(20) }],
    ['up to 22 March 2023, 06:00 UTC', { end: march(22) + 360 * MINUTE }],
    ['from 2023-03-22T06:00:30Z', { start: march(22) + 360 * MINUTE + 30 * SECOND }],
  ])('%s', (text, range) => {
    expect(read(text).range).toEqual(range)
  })
})

describe('what is not understood', () => {
  test.each<[string, string, string | undefined]>([
    ['involve Rusia', 'Rusia', 'Russia'],
    ['about diplomacy and dornes', 'dornes', 'Strikes and drones'],
    ['in Kyev', 'Kyev', 'Kyiv'],
    ['are dispputed', 'dispputed', 'disputed'],
    ['abuot diplomacy', 'abuot', 'about'],
    ['involve Xyzzy Plugh', 'Xyzzy Plugh', undefined],
    ['are disputed and Diplomcay', 'Diplomcay', 'Diplomacy'],
    ['on 22 March', 'on 22 March', undefined],
    ['on 31 February 2023', 'on 31 February 2023', undefined],
    ['between 23 March 2023 and 20 March 2023', 'between 23 March 2023 and 20 March 2023', undefined],
    ['in 2023 in 2024', 'in 2024', undefined],
    ['Russia or diplomacy', 'diplomacy', undefined],
    ['Russia or Ukraine and China', 'China', undefined],
    ['Russia as agent and Ukraine as target', 'Ukraine', undefined],
    ['mention', 'mention', undefined],
    ['certainly', 'certainly', undefined],
    ['as known', 'as known', undefined],
    ['as known since 2023', 'as known since 2023', undefined],
    ['according to Rusia', 'Rusia', 'Russia'],
    [`mention “${'a'.repeat(MAX_QUERY + 1)}”`, `“${'a'.repeat(MAX_QUERY + 1)}”`, undefined],
  ])('%s', (text, words, suggestion) => {
    const [first] = problems(text)
    expect(first?.words).toBe(words)
    expect(text.slice(first?.start, first?.end)).toBe(words)
    expect(first?.suggestions[0]).toBe(suggestion)
    expect(first?.reason).toMatch(/[^.]$/)
  })

  test('is all of it named, in its order', () => {
    expect(problems('involve Rusia and are about Diplomacy in Kyev').map(({ words }) => words)).toEqual([
      'Rusia',
      'Kyev',
    ])
  })
})

// A busy machine is no fault of theirs.
describe('properties', { timeout: 30_000 }, () => {
  const awkward = fc.oneof(
    fc.constantFrom(
      ...['as', 'and', 'or', 'A or B', 'B', 'A', 'Strikes and drones', 'drones', 'are disputed', 'disputed', 'in Kyiv'],
      ...['according to', 'according', 'certainly', 'as known on 22 March 2023', 'known', 'to B'],
      ...['Kyiv', 'Kiev', '2023', '22 March 2023', 'between', 'Office, Foreign', 'a “b” c', '"', '”', '„x“', '«»"“”'],
      ...['events', 'someone', 'mention', '#b', 'Nord Stream–2', 'Xi’s', '…', ' ', '.', 'Inc.', 'a', 'b', 'c-d', ','],
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  )
  const id = fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3})?$/)
  const values = fc.uniqueArray(fc.record({ id, name: awkward, aliases: fc.array(awkward, { maxLength: 2 }) }), {
    selector: (value: Named) => value.id,
    minLength: 1,
    maxLength: 6,
  })
  const instant = fc
    .tuple(fc.integer({ min: utcDay(-9999, 1, 2), max: utcDay(9999, 12, 31) }), fc.constantFrom(SECOND, MINUTE, DAY))
    .map(([ms, unit]) => Math.floor(ms / unit) * unit + 0)
  const range: fc.Arbitrary<DayRange> = fc.oneof(
    instant.map((start) => ({ start })),
    instant.map((end) => ({ end })),
    instant.map((at) => Math.floor(at / DAY) * DAY + 0).map((start) => ({ start, end: start + DAY })),
    fc
      .tuple(instant, instant)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  )
  const query = fc.oneof(fc.constant(''), awkward, fc.string({ maxLength: MAX_QUERY }))
  const chosenFrom = (all: readonly Named[]) => fc.shuffledSubarray(all.map((value) => value.id))
  const drawn = fc.record({ actors: values, themes: values, places: values }).chain((vocabulary) =>
    fc.tuple(
      fc.constant(vocabulary),
      fc.record(
        {
          actors: chosenFrom(vocabulary.actors),
          match: fc.constantFrom(...MATCHES),
          themes: chosenFrom(vocabulary.themes),
          roles: fc.shuffledSubarray([...ROLES]),
          statuses: fc.shuffledSubarray([...STATUSES]),
          places: chosenFrom(vocabulary.places),
          speakers: chosenFrom(vocabulary.actors),
          query,
          range,
          sure: fc.boolean(),
          asOf: instant.map((at) => Math.floor(at / DAY) * DAY + 0),
        },
        {
          requiredKeys: ['actors', 'match', 'themes', 'roles', 'statuses', 'places', 'speakers', 'query', 'sure'],
          noNullPrototype: true,
        },
      ),
    ),
  )

  test('reading what was written gives the same filter', () => {
    fc.assert(
      fc.property(drawn, ([vocabulary, any]) => {
        // How one actor combines is nothing a sentence can say, nor what would be certain of no days.
        const sure = any.sure && any.range !== undefined
        const chosen: Filter = { ...any, sure, match: any.actors.length > 1 ? any.match : 'any' }
        expect(readSentence(writeSentence(chosen, vocabulary), vocabulary)).toStrictEqual({ ok: true, filter: chosen })
      }),
      { numRuns: 300 },
    )
  })

  test('reading never throws, and every problem stands where it says', () => {
    const word = fc.oneof(
      awkward,
      fc.constantFrom(
        'involve',
        'as',
        'about',
        'are',
        'in',
        'from',
        'on',
        'mention',
        ',',
        'certainly',
        'according to',
        'as known',
      ),
    )
    fc.assert(
      fc.property(values, fc.array(word), (all, words) => {
        const text = words.join(' ')
        const reading = readSentence(text, { actors: all, themes: all, places: all })
        if (reading.ok) return
        for (const { start, end, words: named } of reading.problems) {
          expect(start).toBeLessThan(end)
          expect(text.slice(start, end)).toBe(named)
        }
      }),
      { numRuns: 200 },
    )
  })
})
