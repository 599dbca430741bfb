import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEventIndex } from './event-index'
import { columnsFromText, theme } from './fixtures'
import { longEvents, peakWords } from './strip'

const histogram = (all: readonly number[], matching: readonly number[]) => ({
  all: Uint32Array.from(all),
  matching: Uint32Array.from(matching),
})
/** Ten pixels for each bin, five for each letter. */
const words = (all: readonly number[], matching: readonly number[], tall = 99) =>
  peakWords(histogram(all, matching), { widthPx: all.length * 10, textWidth: (text) => text.length * 5, tall })

describe('the words beside a peak', () => {
  test('stand left of it, or right of it at the left edge', () => {
    expect(words([0, 0, 0, 0, 0, 5], [0, 0, 0, 0, 0, 2])).toEqual([{ text: '2 of 5', x: 16 }])
    expect(words([5, 0, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0])).toEqual([{ text: '2 of 5', x: 14 }])
  })

  test('are of all bins that touch, and of none where too many do', () => {
    expect(words([0, 0, 0, 0, 3, 2], [0, 0, 0, 0, 1, 1])).toEqual([{ text: '2 of 5', x: 6 }])
    expect(words([9, 9, 9, 9, 9, 9, 9, 9], [0, 0, 0, 0, 0, 0, 0, 1])).toEqual([])
  })

  test('are left out where everything matches, and where there is no room', () => {
    expect(words([0, 0, 0, 0, 0, 5], [0, 0, 0, 0, 0, 5])).toEqual([])
    expect(words([0, 5, 0], [0, 2, 0])).toEqual([])
    expect(words([0, 0, 0, 9, 0, 5], [0, 0, 0, 9, 0, 2], 9)).toEqual([])
  })

  test('never touch each other, a tall bar or the edge', () => {
    const bins = fc.array(fc.nat(12), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(bins, (all) => {
        const half = all.map((count) => count >> 1)
        const found = words(all, half, 8).map(({ text, x }) => [x, x + text.length * 5] as const)
        const tall = all.flatMap((count, bin) => (count >= 8 ? [[bin * 10, bin * 10 + 10] as const] : []))
        for (const [from, to] of found) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(all.length * 10)
          const near = [...found, ...tall].filter(([a, b]) => a < to && b > from)
          expect(near).toEqual([[from, to]])
        }
      }),
    )
  })
})

test('a year is a bar as long as the year, those that match last', () => {
  const vocabulary = { actors: [], themes: [theme('war')] }
  const index = createEventIndex(columnsFromText('2014 | | war\n2022-02 | | war\n2023 | | war', vocabulary), vocabulary)
  const all = { start: Date.UTC(2010), end: Date.UTC(2025) }
  const bits = index.themePostings[0]!
  expect(bits.count).toBe(3)
  const found = longEvents(index, { has: (row: number) => row === 0 } as never, all)
  expect(found).toEqual([
    { start: Date.UTC(2023), end: Date.UTC(2024), matches: false },
    { start: Date.UTC(2014), end: Date.UTC(2015), matches: true },
  ])
})
