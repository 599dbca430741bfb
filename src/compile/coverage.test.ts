import { describe, expect, test } from 'vitest'
import { sliceText } from '../model/quote'
import { leftOver } from './coverage'

describe('untouched', () => {
  const text = 'He came. She left. “…”\nThey talked.'
  const left = (...parts: { start: number; end: number }[]) =>
    leftOver(text, parts).untouched.map((part) => sliceText(text, part))

  test('is every sentence with a word in it when nothing is dealt with', () => {
    expect(left()).toEqual(['He came.', 'She left.', 'They talked.'])
  })

  test('leaves out what is touched, be it by one character', () => {
    expect(left({ start: 7, end: 8 })).toEqual(['She left.', 'They talked.'])
    expect(left({ start: 3, end: 12 }, { start: 23, end: 35 })).toEqual([])
  })

  test('is not touched by what ends where it begins', () => {
    expect(left({ start: 0, end: 9 })).toEqual(['She left.', 'They talked.'])
    expect(left({ start: 18, end: 23 })).toEqual(['He came.', 'She left.', 'They talked.'])
  })
})

describe('dealt with in part', () => {
  const text = 'He came, she left, and all talked. Then it rained.'
  const gaps = (...quoted: string[]) => {
    const parts = quoted.map((exact) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length }))
    return leftOver(text, parts).partly.map((sentence) => sentence.gaps.map((gap) => sliceText(text, gap)))
  }

  test('is a sentence of which words are left, before, between and after', () => {
    expect(gaps('she left')).toEqual([['He came, ', ', and all talked.']])
    expect(gaps('and all talked', 'He came')).toEqual([[', she left, ']])
  })

  test('is not one of which only marks are left, nor one that nothing touches', () => {
    expect(gaps('He came', ' she left', 'and all talked')).toEqual([])
    expect(gaps()).toEqual([])
  })

  test('parts may overlap, hold each other, and run into the next sentence', () => {
    expect(gaps('He came, she left, and', 'she', 'left, and all')).toEqual([[' talked.']])
    expect(gaps('all talked. Then it')).toEqual([['He came, she left, and '], [' rained.']])
  })
})
