/** What a journalist must be able to rely on: a name finds everything that has it, in whatever spelling. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, ConflictEvent, Dataset, Place } from '../model/dataset'
import { conflictEvent, createTextIndex } from './fixtures'

const dataset = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/dataset/v1/events.json'), 'utf8'),
) as Dataset
const rows = dataset.events.length
const shipped = createTextIndex(
  dataset.events.map((event, row) => ({ row, event })),
  dataset,
)
const titles = (query: string) =>
  [...shipped.search(query, rows).bits].map((row) => dataset.events[row]!.title).join('\n')

const actorsOf = (event: ConflictEvent) => event.actors.map(({ actor }) => actor)
const placesOf = (event: ConflictEvent) => event.places.map(({ place }) => place)

test.each([
  ['actor', dataset.actors, actorsOf],
  ['place', dataset.places, placesOf],
] as const)('every name and alias of an %s finds every event that has it', (_, vocabulary, idsOf) => {
  const missed = vocabulary.flatMap(({ id, name, aliases = [] }) =>
    [name, ...aliases].filter((query) => {
      const { bits } = shipped.search(query, rows)
      return dataset.events.some((event, row) => idsOf(event).includes(id) && !bits.has(row))
    }),
  )
  expect(missed).toEqual([])
})

describe('the spellings that people type', () => {
  test.each([
    ['Київ', 'Kyiv'],
    ['Kiev', 'Kyiv'],
    ['KYIV', 'Kyiv'],
    ['Kyïv', 'Kyiv'],
    ['Kiew', 'Kyiv'],
    ['Zelenskyy', 'Zelensky'],
    ['Zelenskyi', 'Zelensky'],
    ['Selenskyj', 'Zelensky'],
    ['Zelinsky', 'Zelensky'],
    ['Зеленский', 'Zelensky'],
    ['Зеленський', 'Zelensky'],
    ['Путин', 'Putin'],
    ['Poutine', 'Putin'],
    ['Шойгу', 'Shoig'],
    ['Shoygu', 'Shoig'],
    ['Schoigu', 'Shoig'],
    ['Lavroff', 'Lavrov'],
    ['Bahmut', 'Bakhmut'],
    ['Бахмут', 'Bakhmut'],
    ['Charkiw', 'Kharkiv'],
    ['Харьков', 'Kharkiv'],
    ['Prigojine', 'Prigozhin'],
    ['Zaporizhia', 'Zaporizhzhia'],
  ])('%s finds %s', (query, name) => {
    expect(titles(query)).toContain(name)
  })

  test.each([['vest'], ['Putler'], ['zzzzzz'], ['Mariupol’'], ['Tokyo'], ['Paris'], ['Kirov']])(
    'and what is not there is not found: %s',
    (query) => {
      expect(titles(query)).toBe('')
    },
  )

  test('a close spelling is not tried where the word is there to the letter', () => {
    expect(titles('Bakhmut')).toBe(titles('BAKHMUT'))
    expect(titles('strike')).not.toContain('Xi')
    for (const { row } of shipped.search('missile', rows).best(rows)) {
      expect(
        shipped
          .search('missile', rows)
          .reasons(row)
          .map(({ kind }) => kind),
      ).not.toContain('close')
    }
  })
})

test('an alias finds its events in random vocabularies, however it is written', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aBé Київы-’«»"“”1'), minLength: 1, maxLength: 14 })
  const vocabulary = fc.array(fc.array(letters, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(vocabulary, fc.array(fc.nat(4), { maxLength: 8 }), (names, uses) => {
      const places: Place[] = names.map(([name = '', ...aliases], i) => ({
        id: `place-${i}`,
        name,
        aliases,
        precision: 'city',
      }))
      const actors: Actor[] = names.map(([name = '', ...aliases], i) => ({
        id: `actor-${i}`,
        name,
        aliases,
        kind: 'person',
      }))
      const made = uses.map((use, row) => ({
        row,
        event: conflictEvent(
          row % 2 === 0
            ? { actors: [{ actor: `actor-${use % names.length}`, role: 'agent' }] }
            : { places: [{ place: `place-${use % names.length}`, relation: 'location' }] },
        ),
      }))
      const index = createTextIndex(made, { actors, places, themes: [] })
      for (const [row, use] of uses.entries()) {
        for (const alias of names[use % names.length]!) {
          expect(index.search(alias, made.length).bits.has(row), `“${alias}”`).toBe(true)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('no string makes it fail, and every match can be explained', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    // Half characters among them.
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
    fc.constantFrom('constructor', '__proto__', 'toString', '\uD800', '“', '„a', '-', '’', 'F-16 "'),
  )
  fc.assert(
    fc.property(strings, (query) => {
      const found = shipped.search(query, rows)
      for (const { row } of found.best(3)) {
        for (const { pieces } of found.reasons(row)) expect(pieces.map(({ text }) => text).join('')).not.toBe('')
      }
    }),
    { numRuns: 60 },
  )
})
