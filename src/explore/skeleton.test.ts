import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from './edit-distance'
import { slips } from './likeness'
import { skeleton } from './skeleton'
import { fold } from './words'

describe('spellings of one name have one skeleton', () => {
  test.each([
    ['Zelensky Zelenskyy Zelenskiy Zelenskyi Zelenskij Зеленский Зеленський'],
    ['Bakhmut Bahmut Бахмут'],
    ['Shoigu Shoygu Šojgu Шойгу'],
    ['Lavrov Lavroff Lawrow Лавров'],
    ['Yevgeny Evgeny Evgeni Jewgenij Evgenii'],
    ['Sergei Sergey Sergej Сергей'],
    ['Sergii Serhii Serhiy Сергій'],
    ['Luhansk Lugansk Луганськ Луганск'],
    ['Lyptsi Liptsi Lypci Липці'],
    ['Prigozhin Prigožin Пригожин'],
    ['Medvedev Medvedeff Medwedew Медведев'],
    ['Klitschko Klichko Кличко'],
    ['Kherson Herson Херсон'],
  ])('%s', (names) => {
    const skeletons = names.split(' ').map((name) => skeleton(fold(name)))
    expect(skeletons).toEqual(skeletons.map(() => skeletons[0]))
  })

  test.each([['习近平'], ['2023'], ['f16'], ['ایران'], ['ελλάδα']])('and there is none of %s', (term) => {
    expect(skeleton(term)).toBeUndefined()
  })

  test.each([
    ['Kharkiv', 'Kherson'],
    ['Kyiv', 'Kirov'],
    ['Putin', 'Patrushev'],
    ['Vovchansk', 'Volchansk'],
  ])('%s is not %s', (a, b) => {
    expect(skeleton(fold(a))).not.toBe(skeleton(fold(b)))
  })

  test('never throws, and no letter is doubled in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(skeleton(fold(text)) ?? '').not.toMatch(/(.)\1/)
      }),
    )
  })
})

describe('edit distance', () => {
  test.each([
    ['zelenksy', 'zelensky', 1],
    ['uranum', 'uranium', 1],
    ['missle', 'missile', 1],
    ['abc', 'abc', 0],
    ['', 'ab', 2],
    ['lavrov', 'kirby', 3],
  ])('%s → %s', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance)
  })

  test('is the same both ways, and nothing only between equals', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(editDistance(a, b, 2)).toBe(editDistance(b, a, 2))
        expect(editDistance(a, b, 2) === 0).toBe(a === b)
      }),
    )
  })
})

test.each([
  ['lavrof', 'lavrov', 1],
  ['pavrov', 'lavrov', undefined],
  ['vest', 'west', undefined],
  ['zelinski', 'zelensky', 2],
  ['drones', 'dragon', undefined],
] as const)('slips from %s to %s', (term, word, distance) => {
  expect(slips(term, word)).toBe(distance)
})
