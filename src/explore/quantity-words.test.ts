import { describe, expect, test } from 'vitest'
import type { Quantity } from '../model/dataset'
import { numberForms, quantityWords } from './quantity-words'

const quantity = (given: Partial<Quantity>): Quantity => ({ id: 'q1', measure: 'killed', unit: 'persons', ...given })

describe('quantityWords', () => {
  test.each<[Partial<Quantity>, string]>([
    [{ min: 7 }, 'at least 7 persons killed'],
    [{ min: 7, qualifier: 'at-least' }, 'at least 7 persons killed'],
    [{ min: 700, qualifier: 'more-than' }, 'more than 700 persons killed'],
    [{ min: 1 }, 'at least 1 person killed'],
    [{ value: 9, measure: 'injured so far' }, '9 persons injured so far'],
    [{ max: 5 }, 'at most 5 persons killed'],
    [{ max: 5, qualifier: 'less-than' }, 'less than 5 persons killed'],
    [{ min: 7, max: 9 }, '7 to 9 persons killed'],
    [{ min: 7, max: 9, qualifier: 'about' }, 'about 7 to 9 persons killed'],
    [{ value: 12, qualifier: 'exactly' }, 'exactly 12 persons killed'],
    [{}, 'killed'],
  ])('%j: %s', (given, words) => {
    expect(quantityWords(quantity(given))).toBe(words)
  })

  test('does not name a unit twice that the measure names', () => {
    expect(quantityWords(quantity({ measure: 'drones shot down', unit: 'drones', value: 12 }))).toBe(
      '12 drones shot down',
    )
    expect(quantityWords(quantity({ measure: 'Patriot systems destroyed', unit: 'systems', value: 2 }))).toBe(
      '2 Patriot systems destroyed',
    )
    expect(quantityWords(quantity({ measure: 'Patriot batteries to be sent', unit: 'batteries', value: 1 }))).toBe(
      '1 Patriot battery to be sent',
    )
  })

  test('puts a measure that is a thing of its own before the amount', () => {
    expect(quantityWords(quantity({ measure: 'pre-war population', value: 80_000, qualifier: 'about' }))).toBe(
      'pre-war population: about 80,000 persons',
    )
    expect(quantityWords(quantity({ measure: 'share of the town', value: 70, unit: 'per cent' }))).toBe(
      'share of the town: 70 per cent',
    )
  })

  test('shortens large numbers only where nothing is lost', () => {
    const dollars = (value: number) => quantityWords(quantity({ measure: 'aid package', unit: 'US dollars', value }))
    expect(dollars(61e9)).toBe('aid package: 61 billion US dollars')
    expect(dollars(1.2e9)).toBe('aid package: 1.2 billion US dollars')
    expect(dollars(1_234_567)).toBe('aid package: 1,234,567 US dollars')
  })
})

describe('numberForms', () => {
  test.each<[Partial<Quantity>, readonly string[]]>([
    [{ min: 700 }, ['700']],
    [{ value: 80_000 }, ['80000', '80,000']],
    [{ min: 7 }, ['7', 'seven']],
    [{ value: 1.2e9 }, ['1200000000', '1.2 billion', '1.2', '1200', '1,200']],
  ])('%j: %s', (given, forms) => {
    expect([...numberForms(quantity(given))]).toEqual(expect.arrayContaining([...forms]))
  })
})
