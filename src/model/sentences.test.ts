import { describe, expect, test } from 'vitest'
import { sliceText } from './quote'
import { sentences } from './sentences'

const read = (text: string) => sentences(text).map((sentence) => sliceText(text, sentence))

describe('sentences', () => {
  test('end at their mark and hold no space around them', () => {
    expect(read('  He came. She left!  Who knows?')).toEqual(['He came.', 'She left!', 'Who knows?'])
  })

  test('never run over a line', () => {
    expect(read('A heading\n\nHe came\nand left.\r\n')).toEqual(['A heading', 'He came', 'and left.'])
  })

  test('do not end at an abbreviation', () => {
    expect(read('Gen. Orel and Dr. Ash met on Jan. 5. They talked.')).toEqual([
      'Gen. Orel and Dr. Ash met on Jan. 5.',
      'They talked.',
    ])
    expect(read('He met the Gen.\nThey talked.')).toEqual(['He met the Gen.', 'They talked.'])
  })

  test('are counted in code points', () => {
    expect(sentences('🇺🇦 won. 👍🏽 Yes.')).toEqual([
      { start: 0, end: 7 },
      { start: 8, end: 15 },
    ])
  })

  test('of an empty text are none', () => {
    expect(sentences('')).toEqual([])
    expect(sentences(' \n\n ')).toEqual([])
  })
})
