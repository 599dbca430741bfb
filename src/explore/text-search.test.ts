import { describe, expect, test } from 'vitest'
import type { Actor, ConflictEvent, Place } from '../model/dataset'
import { conflictEvent, createTextIndex, theme } from './fixtures'
import { highlight } from './words'

const ACTORS: readonly Actor[] = [
  { id: 'ukraine', name: 'Ukraine', kind: 'country', aliases: ['Україна'] },
  {
    id: 'volodymyr-zelensky',
    name: 'Volodymyr Zelensky',
    kind: 'person',
    parent: 'ukraine',
    aliases: ['Zelenskyy', 'Zelinsky', 'Зеленський'],
  },
  { id: 'sergei-lavrov', name: 'Sergei Lavrov', kind: 'person', aliases: ['Лавров'] },
  { id: 'recep-tayyip-erdogan', name: 'Recep Tayyip Erdoğan', kind: 'person' },
]
const PLACES: readonly Place[] = [{ id: 'kyiv', name: 'Kyiv', aliases: ['Kiev', 'Київ'], precision: 'city' }]
const THEMES = [{ ...theme('air-strikes'), label: 'Air strikes' }]

const by = (actor: string) => [{ actor, role: 'agent' as const }]
const EVENTS: readonly ConflictEvent[] = [
  conflictEvent({
    title: 'Drones hit a suburb',
    places: [{ place: 'kyiv', relation: 'location' }],
    themes: ['air-strikes'],
  }),
  conflictEvent({ title: 'The president puts off foreign visits', actors: by('volodymyr-zelensky') }),
  conflictEvent({ title: 'A minister travels', actors: by('sergei-lavrov'), summary: 'He meets his colleague.' }),
  conflictEvent({ title: 'Larova is mentioned', label: 'Larova' }),
  conflictEvent({
    title: 'Xi leaves Moscow',
    excerpts: [
      'He left after a three-day visit. China’s leader said\u00A0little.',
      'Both sides signed papers on strategic stability.',
    ],
  }),
  conflictEvent({ title: 'F-16 deliveries are discussed', actors: by('recep-tayyip-erdogan') }),
]
/** Rows are not the order of loading. */
const FIRST_ROW = 40
const ROWS = 100

const index = createTextIndex(
  EVENTS.map((event, i) => ({ row: FIRST_ROW + i, event })),
  { actors: ACTORS, places: PLACES, themes: THEMES },
)
const found = (query: string) => [...index.search(query, ROWS).bits].map((row) => row - FIRST_ROW)

describe('a query', () => {
  test.each([
    ['Kyiv', [0]],
    ['kiev', [0]],
    ['Київ', [0]],
    ['КИЇВ'.normalize('NFD'), [0]],
    ['Zelenskyy', [1]],
    ['Zelinsky', [1]],
    ['зеленський', [1]],
    ['Лавров', [2]],
    ['erdogan', [5]],
    ['ERDOĞAN', [5]],
  ])('finds through every spelling: %s', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test('finds by own names only, not by those of the country', () => {
    expect(found('Ukraine')).toEqual([])
  })

  test.each([
    ['visits minister', []],
    ['foreign visits', [1]],
    ['drones kyiv strikes', [0]],
  ])('wants every word: %s', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test.each([
    ['stra', [4]],
    ['x', []],
    ['xi', [4]],
  ])('finds beginnings from two letters on: %s', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test.each([
    ['Lavrov', [2]],
    ['Lavrof', [2]],
    ['Zelenksy', [1]],
    ['Xiy', []],
  ])('tries close spellings only of long words that nothing has: %s', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test.each([
    ['three day', [4]],
    ['three-day', [4]],
    ['threeday', [4]],
    ["China's", [4]],
    ['china’s', [4]],
    ['F-16', [5]],
    ['F16', [5]],
    ['air-strikes', [0]],
  ])('takes hyphens and apostrophes as they come: %s', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test.each([
    ['"three-day visit"', [4]],
    ['“said little”', [4]],
    ["«CHINA'S LEADER»", [4]],
    ['"visit three-day"', []],
    ['"little. Both"', []],
    ['"leaves moscow" signed', [4]],
    ['"leaves moscow" drones', []],
    ['"Air strikes"', []],
  ])('takes a phrase at its word, in prose: %s', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test('an open quotation mark is no phrase yet', () => {
    expect(found('"moscow leav')).toEqual([4])
  })

  test('finds the one that a plural is of, and the many by the one', () => {
    expect(found('suburbs')).toEqual(found('suburb'))
    expect(found('ministers')).toEqual([2])
    expect(found('drone')).toEqual([0])
  })

  test('of a question asks for what it is about', () => {
    expect(found('How many drones hit which suburb')).toEqual([0])
    expect(found('how many')).toEqual([])
    expect(found('“how many” drones')).toEqual([])
  })

  test('without a letter restricts nothing', () => {
    for (const query of ['', '  ', '…', '""', '"-"']) expect(index.search(query, ROWS).bits.count).toBe(ROWS)
  })
})

test('what was found can be highlighted', () => {
  const { terms } = index.search('stab "three-day visit"', ROWS)
  const hits = EVENTS[4]!.excerpts.map(({ exact }) =>
    highlight(exact, terms.get(FIRST_ROW + 4)!).filter(({ hit }) => hit),
  )
  expect(hits).toEqual([[{ text: 'three-day visit', hit: true }], [{ text: 'stability', hit: true }]])
})
