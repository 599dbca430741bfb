import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldPhrase, highlight, readWords } from './words'

const terms = (text: string) => readWords(text).map(({ parts }) => parts.map(({ term }) => term).join('+'))

test.each([
  ['Zełenski', 'zelenski'],
  ['Erdoğan', 'erdogan'],
  ['Ðức Straße Ægir Øst', 'duc strasse aegir ost'],
  ['КИЇВ', 'київ'],
  ['Чайковский', 'чайковский'],
  ['Ёлка', 'ёлка'],
])('Latin letters lose their marks, others keep them: %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('the same word in every normal form', () => {
  for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(fold('Київ Erdoğan'.normalize(form))).toBe('київ erdogan')
})

test.each([
  ["China’s and China's", ['china', 'and', 'china']],
  ['Slov’iansk, O‘Brien; Камʼянське', ['sloviansk', 'obrien', 'камянське']],
  ['“Putin,” he said … ', ['putin', 'he', 'said']],
  ['three-day F‑16', ['three+day', 'f+16']],
  ['2022–2023 12,000', ['2022', '2023', '12', '000']],
  ['air\u00ADstrike\u00A0on', ['airstrike', 'on']],
  ['’ ʼ - \u00AD', []],
])('words of %s', (text, expected) => {
  expect(terms(text)).toEqual(expected)
})

test('a compound is one word too', () => {
  expect(readWords('an F-16 jet').map(({ joined }) => joined)).toEqual([undefined, 'f16', undefined])
})

describe('highlight', () => {
  const marked = (text: string, words: readonly string[], phrases: readonly string[] = []) =>
    highlight(text, { words: new Set(words), phrases: phrases.map(foldPhrase) })
      .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
      .join('')

  test.each([
    ['Xi’s visit to Kyiv', ['kyiv', 'xi'], '[Xi’s] visit to [Kyiv]'],
    ['Erdoğan met Лавров', ['erdogan', 'лавров'], '[Erdoğan] met [Лавров]'],
    ['an F-16, a three-day visit', ['f16', 'day'], 'an [F-16], a three-[day] visit'],
    ['nothing here', ['china'], 'nothing here'],
    ['', ['china'], ''],
  ])('words in %s', (text, words, expected) => {
    expect(marked(text, words)).toBe(expected)
  })

  test.each([
    ['after a three-day\u00A0 visit', 'THREE-DAY VISIT', 'after a [three-day\u00A0 visit]'],
    ['China’s leader, China’s', "china's", '[China’s] leader, [China’s]'],
    ['the Straße in 🚀 Kyïv', 'strasse in 🚀 kyiv', 'the [Straße in 🚀 Kyïv]'],
    ['air\u00ADstrikes', 'airstrikes', '[air\u00ADstrikes]'],
    ['three \u00AD days', 'three days', '[three \u00AD days]'],
    ['Kyi\u00AD\u0308v', 'kyiv', '[Kyi\u00AD\u0308v]'],
  ])('a phrase in %s', (text, phrase, expected) => {
    expect(marked(text, [], [phrase])).toBe(expected)
  })

  test('pieces together are the text, and alternate', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'aé-’ ßЙї\u0301\u00A0🚀b') })
    fc.assert(
      fc.property(texts, fc.array(texts), fc.array(texts), (text, words, phrases) => {
        const found = { words: new Set(words.map(fold)), phrases: phrases.map(foldPhrase) }
        const pieces = highlight(text, found)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const [i, { hit }] of pieces.entries()) expect(hit).not.toBe(pieces[i - 1]?.hit)
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever a phrase search finds is marked', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'é', '’', ' ', '\u00A0', 'ß', 'Й', '🚀', '\u00AD', '´', '\u0308'),
    })
    fc.assert(
      fc.property(texts, fc.nat(20), fc.nat(20), (text, from, length) => {
        const phrase = foldPhrase([...text].slice(from, from + length).join(''))
        fc.pre(phrase.trim() !== '' && foldPhrase(text).includes(phrase))
        expect(highlight(text, { words: new Set(), phrases: [phrase] }).some(({ hit }) => hit)).toBe(true)
      }),
    )
  })
})
