import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, ConflictEvent, Place } from '../model/dataset'
import { conflictEvent, createTextIndex, theme } from './fixtures'
import { snippet } from './snippet'

const ACTORS: readonly Actor[] = [
  {
    id: 'volodymyr-zelensky',
    name: 'Volodymyr Zelensky',
    kind: 'person',
    aliases: ['Владимир Зеленский', 'Зеленский', 'Volodymyr Oleksandrovych'],
  },
]
const PLACES: readonly Place[] = [
  { id: 'kyiv-oblast', name: 'Kyiv region', aliases: ['Kiev region'], precision: 'region' },
  { id: 'kyiv', name: 'Kyiv', aliases: ['Kiev', 'Київ'], precision: 'city' },
  { id: 'bakhmut', name: 'Bakhmut', aliases: ['Artemivsk', 'Бахмут'], precision: 'city' },
]
const NAMES = {
  actors: ACTORS,
  places: PLACES,
  themes: [{ ...theme('arms-and-aid'), label: 'Arms and aid', aliases: ['weapons'] }],
}
const EVENT = conflictEvent({
  title: 'A president announces shells',
  label: 'Shells announced',
  summary: 'The army is to get them in spring.',
  excerpts: [
    'He said on Wednesday, as so often before, that the army would be supplied with shells with depleted uranium by Britain, and that Zelensky’s office knew of it.',
    'It was “the largest delivery” so far.',
  ],
  actors: [{ actor: 'volodymyr-zelensky', role: 'agent' }],
  places: [
    { place: 'kyiv', relation: 'location' },
    { place: 'kyiv-oblast', relation: 'location' },
    { place: 'bakhmut', relation: 'mentioned' },
  ],
  themes: ['arms-and-aid'],
})

function reasons(query: string, event: ConflictEvent = EVENT) {
  const index = createTextIndex([{ row: 0, event }], NAMES)
  return index
    .search(query, 1)
    .reasons(0)
    .map(({ pieces }) =>
      pieces.map(({ text, hit, verbatim }) => (hit ? `[${text}]` : verbatim ? `_${text}_` : text)).join(''),
    )
}

describe('why an event was found', () => {
  test.each([
    ['president', []],
    ['Kiev', ['Kiev: another spelling of Kyiv (place)']],
    ['kyiv', ['place: Kyiv']],
    ['Київ', ['Київ: another spelling of Kyiv (place)']],
    ['Artemivsk', ['Artemivsk: another name for Bakhmut (place)']],
    ['Зеленский', ['actor: Volodymyr Zelensky, also Зеленский']],
    ['Oleksandrovych', ['actor: Volodymyr Zelensky, also Volodymyr Oleksandrovych']],
    ['Volodymyr', ['actor: Volodymyr Zelensky']],
    ['arms', ['theme: Arms and aid']],
    ['weapons', ['theme: Arms and aid, also weapons']],
    ['announced', ['on the timeline: Shells announced']],
    ['spring', ['in the summary: The army is to get them in [spring].']],
    ['depleted uranium', ['in the briefing’s words: “_… __with shells with _[depleted]_ _[uranium]_ by Britain_”']],
    ['"the largest"', ['in the briefing’s words: “_It was “_[the largest]_ delivery” so far._”']],
  ])('%s', (query, expected) => {
    const found = reasons(query)
    // Where a snippet is cut is the next test's concern.
    expect(found.map((line) => line.replace(/(by Britain)[^”]*/, '$1_'))).toEqual(expected)
  })

  test('a typo says what it was taken for, and a variant what it is', () => {
    expect(reasons('Zelinsky')).toEqual(['close to “Zelensky”', expect.stringContaining('[Zelensky’s]')])
    expect(reasons('presidant')).toEqual(['close to “president”'])
    const [spelling] = reasons('Bahmut', conflictEvent({ title: 'Fighting for Bakhmut' }))
    expect(spelling).toBe('Bahmut: another spelling of Bakhmut')
    expect(reasons('Bahmut')).toEqual(['place: Bakhmut'])
  })

  test('each word of the query is told once', () => {
    expect(reasons('Kiev shells largest')).toEqual([
      'in the briefing’s words: “_It was “the _[largest]_ delivery” so far._”',
      'Kiev: another spelling of Kyiv (place)',
    ])
  })
})

describe('a snippet', () => {
  const found = (...words: string[]) => ({ words: new Set(words), phrases: [] })
  const shown = (text: string, ...words: string[]) =>
    snippet(text, found(...words))
      ?.map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('')

  test('is the whole text where that is short', () => {
    expect(shown('Shells with depleted uranium', 'uranium')).toBe('Shells with depleted [uranium]')
  })

  test('there is none without a hit', () => {
    expect(shown('Shells', 'uranium')).toBeUndefined()
  })

  test('is cut between words, with the hit in it', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'ab’é'), minLength: 1, maxLength: 12 }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = [...before, 'uranium', ...after].join(' ')
        const line = shown(text, 'uranium') ?? ''
        const inner = line.replace('[uranium]', 'uranium').replace(/^… | …$/g, '')
        expect(line).toContain('[uranium]')
        expect(` ${text} `).toContain(` ${inner} `)
        expect(line.length).toBeLessThan(110)
      }),
    )
  })
})
