import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sliceText } from '../../model/quote'
import { nextQuote, readPassages, segments, type Segment } from './segments'

const quote = (start: number, end: number, event = `e${start}`) => ({ event, excerpt: 'x1', start, end })
const draw = (parts: readonly Segment[]) =>
  parts.map(({ text, passages }) => `${text}:${passages.map(({ number }) => number).join('+')}`).join('|')

describe('segments', () => {
  test('tells overlapping passages apart', () => {
    expect(draw(segments('Xi left Moscow on Wednesday', [quote(0, 14), quote(3, 27)], []))).toBe(
      'Xi :1|left Moscow:1+2| on Wednesday:2',
    )
  })

  test('names the inner of nested passages first', () => {
    expect(draw(segments('abcdef', [quote(0, 6), quote(2, 4)], []))).toBe('ab:1|cd:2+1|ef:1')
  })

  test('keeps touching passages apart', () => {
    expect(draw(segments('abcdef', [quote(3, 6), quote(0, 3)], []))).toBe('abc:1|def:2')
  })

  test('counts code points, not code units', () => {
    expect(draw(segments('🛰️𝔸b c', [quote(2, 4)], []))).toBe('🛰️:|𝔸b:1| c:')
  })

  test('cuts no flag and no joined emoji, also where passages cross', () => {
    const text = 'Flags 🇺🇦 and 🇬🇧 over Port Alder 👩‍🚀'
    const at = (words: string) => {
      const start = Array.from(text.slice(0, text.indexOf(words))).length
      return quote(start, start + Array.from(words).length)
    }
    const excerpts = [at('Flags 🇺🇦 and'), at('🇺🇦 and 🇬🇧 over Port Alder 👩‍🚀'), at('🇬🇧')]
    expect(draw(segments(text, excerpts, []))).toBe('Flags :1|🇺🇦 and:1+2| :2|🇬🇧:3+2| over Port Alder 👩‍🚀:2')
    expect(readPassages(excerpts).map(({ level }) => level)).toEqual([0, 1, 0])
  })

  test('tells what no event quotes, and the sentence that a link names', () => {
    const parts = segments('He came. She left.', [quote(0, 2)], [], {
      unquoted: [
        { start: 2, end: 8, kind: 'part' },
        { start: 9, end: 18, kind: 'commentary', reason: 'a plan' },
      ],
      marked: { start: 9, end: 18 },
    })
    expect(parts.map(({ text, unquoted, isMarked }) => [text, unquoted?.reason ?? unquoted?.kind, isMarked])).toEqual([
      ['He', undefined, false],
      [' came.', 'part', false],
      [' ', undefined, false],
      ['She left.', 'a plan', true],
    ])
  })

  test('commentary on words that an event quotes all the same is no gap', () => {
    const [quoted] = segments('He came.', [quote(0, 8)], [], {
      unquoted: [{ start: 0, end: 8, kind: 'commentary', reason: 'a plan' }],
    })
    expect(quoted?.unquoted).toBeUndefined()
  })

  test('says why a segment is not part of the briefing', () => {
    const parts = segments('ab Advertisement', [quote(0, 2)], [{ start: 3, end: 16, reason: 'advertisement' }])
    expect(parts.map(({ text, excluded }) => [text, excluded])).toEqual([
      ['ab', undefined],
      [' ', undefined],
      ['Advertisement', 'advertisement'],
    ])
  })

  test('lets each passage be entered, one that inner ones hide too', () => {
    const parts = segments('abcdef', [quote(0, 6), quote(0, 3), quote(4, 6)], [])
    expect(parts.map(({ text, isEntry }) => `${text} ${isEntry}`)).toEqual(['abc true', 'd true', 'ef true'])
    expect(segments('abc', [quote(0, 3), quote(1, 2)], []).map(({ isEntry }) => isEntry)).toEqual([true, true, false])
  })

  test('an empty text has none', () => {
    expect(segments('', [], [])).toEqual([])
  })

  const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  test('together they are the text, and each passage the words of its segments', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(range), fc.array(range), (text, quoted, aside) => {
        const excerpts = quoted.map(({ start, end }, i) => quote(start, end, `e${i}`))
        const parts = segments(
          text,
          excerpts,
          aside.map((one) => ({ ...one, reason: 'advertisement' })),
        )
        expect(parts.map((part) => part.text).join('')).toBe(text)
        const length = Array.from(text).length
        for (const passage of readPassages(excerpts)) {
          if (passage.end > length) continue
          const words = parts.filter(({ passages }) => passages.some(({ number }) => number === passage.number))
          expect(words.map((part) => part.text).join('')).toBe(sliceText(text, passage))
        }
      }),
    )
  })
})

test('passages with the same bounds are one, with several quotes', () => {
  expect(readPassages([quote(5, 9, 'b'), quote(0, 4, 'a'), quote(5, 9, 'c')])).toEqual([
    { number: 1, start: 0, end: 4, quotes: [{ event: 'a', excerpt: 'x1' }], overlaps: false, level: undefined },
    {
      number: 2,
      start: 5,
      end: 9,
      quotes: [
        { event: 'b', excerpt: 'x1' },
        { event: 'c', excerpt: 'x1' },
      ],
      overlaps: false,
      level: undefined,
    },
  ])
})

test('activating shared words again and again reaches every quote', () => {
  const [, shared] = segments('abcd', [quote(0, 4, 'outer'), quote(1, 3, 'b'), quote(1, 3, 'c')], [])
  const select = (event: string | undefined) =>
    nextQuote(shared!, event === undefined ? undefined : { event, excerpt: 'x1' })?.event
  expect(select(undefined)).toBe('b')
  expect(select('b')).toBe('c')
  expect(select('c')).toBe('outer')
  expect(select('outer')).toBe('b')
  expect(select('elsewhere')).toBe('b')
})
