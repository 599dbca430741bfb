import { describe, expect, test } from 'vitest'
import type { EventDate } from '../model/dataset'
import { basisWords, edtfWords, outsideWords } from './date-reason'

describe('edtfWords', () => {
  test.each([
    ['2023-03-14', '14 March 2023'],
    ['2024-04~', 'about April 2024'],
    ['2014-02/2014-03', 'February – March 2014'],
    ['2024-05-10/..', 'since 10 May 2024'],
    ['[..2023-03-19]', 'by 19 March 2023'],
    ['no date', 'no date'],
  ])('%s: %s', (edtf, words) => {
    expect(edtfWords(edtf)).toBe(words)
  })
})

describe('outsideWords', () => {
  test('says once that the date is not from the briefing', () => {
    const words = 'Not from the briefing: 14 March 2023. The drone came down on that day.'
    expect(outsideWords({ edtf: '2023-03-14', note: 'The drone came down on that day.' })).toBe(words)
    expect(outsideWords({ edtf: '2023-03-14', note: 'Not from the briefing. The drone came down on that day.' })).toBe(
      words,
    )
  })
})

test('basisWords', () => {
  const date: EventDate = {
    edtf: '[2023-03-13..2023-03-19]',
    earliest: '2023-03-13',
    latest: '2023-03-19',
    extent: 'within',
    precision: 'week',
    basis: 'relative',
  }
  expect(basisWords(date)).toBe('A week · counted from the briefing’s date')
})
