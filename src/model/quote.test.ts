import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locateAll, locateQuote, sliceText } from './quote'

describe('locateQuote', () => {
  test('finds the words exactly once, or says why not', () => {
    const text = 'on Wednesday. On Wednesday'
    expect(locateQuote(text, { exact: 'on Wed' })).toEqual({ start: 0, end: 6 })
    expect(locateQuote(text, { exact: 'Thursday' })).toBe('missing')
    expect(locateQuote(text, { exact: 'Wednesday' })).toBe('ambiguous')
    expect(locateQuote(text, { exact: '' })).toBe('missing')
    expect(locateQuote('', { exact: 'a' })).toBe('missing')
  })

  test('prefix and suffix must touch the words, and are not part of them', () => {
    const text = 'He left on Monday. She left on Monday night.'
    expect(locateQuote(text, { exact: 'left on Monday', prefix: 'She ' })).toEqual({ start: 23, end: 37 })
    expect(locateQuote(text, { exact: 'left on Monday', suffix: '.' })).toEqual({ start: 3, end: 17 })
    expect(locateQuote(text, { exact: 'left on Monday', prefix: 'He ', suffix: ' night' })).toBe('missing')
    expect(locateQuote(text, { exact: 'left on Monday', prefix: 'e ' })).toBe('ambiguous')
    expect(locateQuote(text, { exact: 'left on Monday', prefix: 'She' })).toBe('missing')
  })

  test('repeats that overlap are repeats', () => {
    expect(locateQuote('aaa', { exact: 'aa' })).toBe('ambiguous')
    expect(locateAll('aaa', { exact: 'aa' })).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ])
    expect(locateQuote('xaaa', { exact: 'aa', prefix: 'x' })).toEqual({ start: 1, end: 3 })
  })

  test('counts code points: an astral character is one', () => {
    const text = '🚀🚀 hit “Kyiv” 𝔸b'
    expect(locateQuote(text, { exact: 'hit' })).toEqual({ start: 3, end: 6 })
    expect(locateQuote(text, { exact: '𝔸b', prefix: '” ' })).toEqual({ start: 14, end: 16 })
    expect(locateQuote(text, { exact: 'b', prefix: '𝔸' })).toEqual({ start: 15, end: 16 })
    expect(sliceText(text, { start: 0, end: 2 })).toBe('🚀🚀')
  })

  test.each([
    ['a non-breaking space', 'six\u00A0months', 'six months'],
    ['a curly apostrophe', 'China’s leader', "China's leader"],
    ['curly quotation marks', '“yes”', '"yes"'],
    ['a composed letter', 'Erdoğan', 'Erdoğan'.normalize('NFD')],
    ['case', 'Kyiv', 'kyiv'],
    ['a line end', 'one\r\ntwo', 'one\ntwo'],
  ])('%s is not normalised', (_, text, exact) => {
    expect(locateQuote(text, { exact })).toBe('missing')
    expect(locateQuote(text, { exact: text })).toEqual({ start: 0, end: [...text].length })
  })
})

describe('any text', () => {
  /** Few letters, so that repeats are common, some of them astral. */
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '🚀', '𝔸', '\u00A0', '’'), maxLength: 40 })

  test('a position slices back to the words, and every place is found', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.integer({ min: 1, max: 5 }), (text, from, length) => {
        const points = [...text]
        const exact = points.slice(from, from + length).join('')
        fc.pre(exact !== '')
        const size = [...exact].length
        const places = points.flatMap((_, start) =>
          points.slice(start, start + size).join('') === exact ? [{ start, end: start + size }] : [],
        )
        expect(locateAll(text, { exact })).toEqual(places)
        for (const place of places) expect(sliceText(text, place)).toBe(exact)
      }),
    )
  })

  test('with all of its surroundings every place is unique', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.integer({ min: 1, max: 5 }), (text, from, length) => {
        const points = [...text]
        const exact = points.slice(from, from + length).join('')
        fc.pre(exact !== '')
        const selector = {
          exact,
          prefix: points.slice(0, from).join(''),
          suffix: points.slice(from + length).join(''),
        }
        expect(locateQuote(text, selector)).toEqual({ start: from, end: from + [...exact].length })
      }),
    )
  })
})
