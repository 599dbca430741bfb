import { expect, test } from 'vitest'
import { briefingText } from './fixtures'
import { unquotedIn } from './unquoted'

const data = briefingText({})

test('a sentence nobody dealt with, one with a reason, and the gaps of one that is quoted in part', () => {
  const found = unquotedIn({
    ...data,
    commentary: [{ start: 30, end: 40, reason: 'a plan' }],
    uncovered: [
      {
        start: 0,
        end: 20,
        gaps: [
          { start: 0, end: 4 },
          { start: 12, end: 20 },
        ],
      },
      { start: 41, end: 50 },
    ],
  })
  expect(found?.parts.map(({ start, end, kind, reason }) => [start, end, kind, reason])).toEqual([
    [0, 4, 'part', undefined],
    [12, 20, 'part', undefined],
    [30, 40, 'commentary', 'a plan'],
    [41, 50, 'untouched', undefined],
  ])
  expect(found?.count, 'sentences, not gaps').toBe(3)
})

test('a file made before the compile told it says nothing, which is not “everything is quoted”', () => {
  expect(unquotedIn(data)).toBeUndefined()
  expect(unquotedIn({ ...data, commentary: [], uncovered: [] })).toEqual({ parts: [], count: 0 })
})
