/** The index answers as a plain scan of all texts does, and from no more than it asks for. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConflictEvent } from '../model/dataset'
import { WordDictionarySchema, WordFileSchema, type WordFile } from '../model/word-files'
import { conflictEvent, theme } from './fixtures'
import { isVariant, nearest, slips, variantKey } from './likeness'
import { skeleton } from './skeleton'
import { createTextIndexBuilder } from './text-index-builder'
import type { TextSources } from './text-lookup'
import { readQuery } from './text-query'
import { openTextIndex, type TextMatches } from './text-search'
import { foldPhrase, readWords, type Compound } from './words'

const BRIEFINGS = ['first', 'second', 'third']
const NAMES = {
  actors: [
    { id: 'zelensky', name: 'Volodymyr Zelensky', kind: 'person', aliases: ['Зеленський'] },
    { id: 'nobody', name: 'Prigozhin', kind: 'person' },
  ],
  places: [
    { id: 'kyiv', name: 'Kyiv', aliases: ['Kiev'], precision: 'city' },
    { id: 'bakhmut', name: 'Bakhmut', precision: 'city' },
  ],
  themes: [{ ...theme('aid'), label: 'Arms and aid', aliases: ['Weapons'] }],
} as const

/** Words that are close to each other, in more than one way. */
const WORDS = [
  ...['drone', 'drones', 'Drohne', 'strike', 'strikes', 'striker', 'three-day', 'threeday', 'day', 'F-16', 'F16'],
  ...[
    'Kyiv',
    'Kiev',
    'Kyivan',
    'Bahmut',
    'Bakhmut',
    'Zelensky',
    'Selenskyj',
    'zelenksy',
    'China’s',
    'Chinas',
    'Lavrov',
  ],
  ...['Лавров', 'larova', 'missile', 'missile’s', 'misile', 'missiles', 'weapon', 'how', 'many', 'a', 'X', 'Prigojine'],
]
const word = fc.constantFrom(...WORDS)
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
const some = <T>(...values: readonly T[]) => fc.subarray([...values])

const events = fc.array(
  fc
    .record({
      title: text,
      label: text,
      summary: text,
      passages: fc.array(fc.tuple(fc.constantFrom(...BRIEFINGS), text), { maxLength: 3 }),
      actors: some('zelensky', 'unknown'),
      places: some('kyiv', 'bakhmut'),
      themes: some('aid'),
    })
    .map(({ passages, actors, places, ...given }) => {
      const event = conflictEvent({
        ...given,
        actors: actors.map((actor) => ({ actor, role: 'agent' as const })),
        places: places.map((place) => ({ place, relation: 'mentioned' as const })),
        excerpts: passages.map(([, exact]) => exact),
      })
      return { ...event, excerpts: event.excerpts.map((x, i) => ({ ...x, briefing: passages[i]![0] })) }
    }),
  { maxLength: 8 },
)

const slip = fc.tuple(word, fc.nat(9), fc.constantFrom('q', '', 'ss')).map(([typed, at, by]) => {
  const place = Math.min(typed.length - 1, at + 1)
  return typed.slice(0, place) + by + typed.slice(place + 1)
})
const beginning = fc.tuple(word, fc.nat(5)).map(([typed, length]) => typed.slice(0, length + 1))
const phrase = fc
  .tuple(text, fc.nat(3), fc.nat(12))
  .map(([words, from, length]) => `"${words.slice(from, from + length)}"`)
const query = fc
  .array(fc.oneof(word, beginning, slip, phrase), { minLength: 1, maxLength: 2 })
  .map((all) => all.join(' '))

/** The files as they are read, and what of them was asked for. */
function compiled(list: readonly ConflictEvent[]) {
  const builder = createTextIndexBuilder(NAMES, BRIEFINGS)
  list.forEach((event, row) => builder.add(row, event))
  const files = new Map<string, string>()
  const dictionary = builder.finish((name, file) => {
    files.set(name, JSON.stringify(file))
    return name
  })
  const index = openTextIndex(WordDictionarySchema.parse(JSON.parse(files.get(dictionary)!)), NAMES)
  const loaded = new Map<string, WordFile>()
  const shown = new Set<number>()
  const answer = (typed: string, told: number, knownOf: (row: number) => ConflictEvent): TextMatches => {
    const sources: TextSources = {
      file: (name) => loaded.get(name),
      eventOf: (row) => (shown.has(row) ? knownOf(row) : undefined),
      chunkRows: 1,
      told,
    }
    for (let rounds = 0; rounds < 10; rounds++) {
      const found = index.search(typed, list.length, sources)
      if (!found.missing) return found
      for (const name of found.missing.files) loaded.set(name, WordFileSchema.parse(JSON.parse(files.get(name)!)))
      for (const row of found.missing.rows) shown.add(row)
    }
    throw new Error('it asks for ever')
  }
  return { answer }
}

/** An event as the search reads it when so many briefings count: of one told later, all. */
function knownWith(event: ConflictEvent, told: number): ConflictEvent {
  const excerpts = event.excerpts.filter(({ briefing }) => BRIEFINGS.indexOf(briefing) < told)
  return excerpts.length > 0 ? { ...event, excerpts } : event
}

function entityNames({ actors, places }: ConflictEvent): string[] {
  const own = [
    ...NAMES.actors.filter(({ id }) => actors.some(({ actor }) => actor === id)),
    ...NAMES.places.filter(({ id }) => places.some(({ place }) => place === id)),
  ]
  return own.map((entity) => [entity.name, ...('aliases' in entity ? entity.aliases : [])].join('\n'))
}

const proseOf = ({ title, summary = '', excerpts }: ConflictEvent) => [
  title,
  summary,
  ...excerpts.map(({ exact }) => exact),
]
const themeNames = ({ themes }: ConflictEvent) => (themes.length > 0 ? ['Arms and aid\nWeapons'] : [])
const termsIn = (texts: readonly string[]) =>
  texts.flatMap((own) =>
    readWords(own).flatMap(({ parts, joined }) => [...parts.map(({ term }) => term), ...(joined ? [joined] : [])]),
  )
const capitalsIn = (texts: readonly string[]) =>
  texts.flatMap((own) =>
    readWords(own).flatMap(({ parts }) =>
      parts.flatMap(({ term, start }) => (/^\p{Lu}/u.test(own.slice(start)) ? [term] : [])),
    ),
  )

/** What the search promises, by reading every text for every word. */
function scan(typed: string, list: readonly ConflictEvent[], told: number): number[] {
  const known = list.map((event) => knownWith(event, told))
  const terms = known.map(
    (event) => new Set(termsIn([...proseOf(event), event.label, ...entityNames(event), ...themeNames(event)])),
  )
  const all = [...new Set(terms.flatMap((own) => [...own]))]
  const vocabulary = [...NAMES.actors, ...NAMES.places].flatMap((entity) => [
    entity.name,
    ...('aliases' in entity ? entity.aliases : []),
  ])
  const names = [...new Set(capitalsIn([...list.flatMap((event) => [...proseOf(event), event.label]), ...vocabulary]))]

  const rowsWith = (wanted: (term: string) => boolean) =>
    new Set(terms.flatMap((own, row) => ([...own].some(wanted) ? [row] : [])))
  const find = (term: string): ReadonlySet<number> => {
    const exact = rowsWith(
      (other) =>
        other === term ||
        (term.length > 1 && other.startsWith(term)) ||
        (/^[a-z]{3,}[^\Wsiu]s$/.test(term) && other === term.slice(0, -1)),
    )
    if (exact.size > 0) return exact
    const key = variantKey(term)
    const like = (whole: boolean) =>
      names.filter((name) => key !== undefined && isVariant(key, skeleton(name) ?? '', whole))
    const spelt = like(true).length > 0 ? like(true) : like(false)
    const variants = rowsWith((other) => spelt.includes(other))
    if (variants.size > 0) return variants
    const close = nearest(all, (other) => slips(term, other))
    return rowsWith((other) => close.includes(other))
  }
  const has = ({ parts, joined }: Compound) => {
    const found = parts.map(({ term }) => find(term))
    const whole = rowsWith((other) => other === joined)
    return (row: number) => found.every((rows) => rows.has(row)) || whole.has(row)
  }
  const { words, phrases } = readQuery(typed)
  const conditions = words.map(has)
  return known.flatMap((event, row) => {
    const prose = [...proseOf(event), ...entityNames(event)].map(foldPhrase)
    const holds = phrases.every((wanted) => prose.some((own) => own.includes(wanted)))
    return holds && conditions.every((condition) => condition(row)) ? [row] : []
  })
}

test('a query finds what a plain scan of the texts finds, on any day', () => {
  fc.assert(
    fc.property(
      events,
      fc.array(query, { minLength: 1, maxLength: 6 }),
      fc.nat(BRIEFINGS.length),
      (list, queries, told) => {
        const { answer } = compiled(list)
        for (const typed of queries) {
          const found = answer(typed, told, (row) => knownWith(list[row]!, told))
          expect({ typed, rows: [...found.bits] }).toEqual({ typed, rows: scan(typed, list, told) })
          for (const { row, event } of found.best(3)) {
            const known = event ?? knownWith(list[row]!, told)
            const reasons = found.reasons(row, known).map(({ pieces }) => pieces.map((piece) => piece.text).join(''))
            expect(reasons).not.toContain('')
          }
        }
      },
    ),
    { numRuns: 100 },
  )
})

describe('what has not been loaded', () => {
  const list = Array.from({ length: 100 }, (_, row) =>
    conflictEvent({ title: row % 2 ? 'Drones hit Kyiv' : 'Kyiv drones hit' }),
  )

  test('is asked for, and nothing is answered from half of it', () => {
    const builder = createTextIndexBuilder(NAMES)
    list.forEach((event, row) => builder.add(row, event))
    const files = new Map<string, unknown>()
    const dictionary = builder.finish((name, file) => name + String(files.set(name, file).size))
    const index = openTextIndex(WordDictionarySchema.parse([...files.values()].at(-1)), NAMES)
    expect(dictionary).toMatch(/^words\d$/)
    const nothing: TextSources = { file: () => undefined, eventOf: () => undefined, chunkRows: 1 }
    expect(index.search('drones', 100, nothing).missing).toEqual({
      files: [expect.stringMatching(/^words-0/)],
      rows: [],
    })
    expect(index.search('dronse', 100, nothing).missing).toEqual({
      files: [expect.stringMatching(/skeletons/)],
      rows: [],
    })
    expect(index.search('', 100, nothing).missing).toBeUndefined()
  })

  test('a phrase of common words is looked for in the first events that have them, and it is said in how many', () => {
    const { answer } = compiled(list)
    const found = answer('"drones hit"', 3, (row) => list[row]!)
    expect(found.looked).toBe('phrases were looked for in the first 64 of 100 events that have their words')
    expect([...found.bits]).toHaveLength(64)
    expect(answer('"prigozhin"', 3, (row) => list[row]!).looked).toBeUndefined()
  })
})

test('the best are those where the words stand in the title, the rare ones first, and whole before begun', () => {
  const list = [
    conflictEvent({ title: 'Strikers meet', summary: 'They speak of a drone.' }),
    conflictEvent({ title: 'Drone over Kyiv' }),
    conflictEvent({ title: 'A strike', label: 'A strike' }),
    conflictEvent({ title: 'Another', places: [{ place: 'kyiv', relation: 'location' }] }),
  ]
  const { answer } = compiled(list)
  const best = (typed: string) =>
    answer(typed, 3, (row) => list[row]!)
      .best(4)
      .map(({ row }) => row)
  expect(best('drone')).toEqual([1, 0])
  expect(best('kyiv')).toEqual([1, 3])
  expect(best('strike')).toEqual([2, 0])
})
