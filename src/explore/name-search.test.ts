import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNames } from './name-search'

const NAMES = [
  { name: 'Ukraine', aliases: ['Україна'] },
  { name: 'Volodymyr Zelensky', aliases: ['Зеленский', 'Zelenskyy'] },
  { name: 'Office of the President of Ukraine', aliases: ["Zelensky's office"] },
  { name: 'Sergei Lavrov', aliases: [] },
  { name: 'Bakhmut' },
]
const found = (text: string) =>
  findNames(text, NAMES).map(({ entry, alias, how }) => [entry.name, alias, how].filter(Boolean).join(' | '))

test.each([
  ['ukraine', ['Ukraine | exact', 'Office of the President of Ukraine | exact']],
  ['Ukr', ['Ukraine | exact', 'Office of the President of Ukraine | exact']],
  ['zelensky', ['Volodymyr Zelensky | exact', "Office of the President of Ukraine | Zelensky's office | exact"]],
  ['Зеленский', ['Volodymyr Zelensky | Зеленский | exact']],
  ['lavrov sergei', ['Sergei Lavrov | exact']],
  ['Lawrow', ['Sergei Lavrov | variant']],
  ['Bahm', []],
  ['Bahmu', ['Bakhmut | variant']],
  ['Zelinsky', ['Volodymyr Zelensky | typo', "Office of the President of Ukraine | Zelensky's office | typo"]],
  ['Tokyo', []],
  ['', []],
  ['…', []],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('every name and alias finds its entry to the letter', () => {
  const name = fc.string({ unit: fc.constantFrom(...'abкиЇ- ’é1'), maxLength: 12 })
  fc.assert(
    fc.property(fc.array(fc.record({ name, aliases: fc.array(name) }), { minLength: 1 }), fc.nat(), (names, at) => {
      const entry = names[at % names.length]!
      for (const text of [entry.name, ...entry.aliases]) {
        fc.pre(/[\p{L}\p{N}]/u.test(text.replaceAll('’', '')))
        const match = findNames(text, names).find((other) => other.entry === entry)
        expect(match?.how).toBe('exact')
      }
    }),
  )
})
