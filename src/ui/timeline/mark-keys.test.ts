import { describe, expect, test } from 'vitest'
import type { LaneLayout, Mark } from '../../explore/detail'
import { keyTarget } from './mark-keys'

/**
 * One lane per line, one letter per mark, columns are time; a capital is a count. `ab/c` puts `c` on the second line
 * of its lane, from its first column on.
 */
function layoutsFromText(drawing: string): LaneLayout[] {
  return drawing
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((lane) => ({
      marks: lane
        .split('|')[1]!
        .split('/')
        .flatMap((line, at) => [...line].flatMap((key, time) => (key === ' ' ? [] : [markOf(key, at, time)]))),
    })) as unknown as LaneLayout[]
}

function markOf(key: string, line: number, time: number): Mark {
  const place = { key, line, start: time, end: time, lane: '', labelled: false }
  return key === key.toLowerCase()
    ? { ...place, kind: 'event', row: 0 }
    : { ...place, kind: 'cluster', count: 2, firstRow: 0, lastRow: 1, start: 0, at: time }
}

const LAYOUTS = layoutsFromText(`
  |a   b  C |
  |         |
  | d      e/ f  g|
`)

function target(from: string, key: string): string | undefined {
  const mark = LAYOUTS.flatMap(({ marks }) => marks).find((candidate) => candidate.key === from)!
  return keyTarget(LAYOUTS, mark, key)?.key
}

describe('arrows', () => {
  test.each([
    ['a', 'ArrowRight', 'b'],
    ['b', 'ArrowRight', 'C'],
    ['C', 'ArrowRight', 'C'],
    ['C', 'ArrowLeft', 'b'],
    ['a', 'ArrowLeft', 'a'],
    // In order of time, whatever the line; at one time from the top.
    ['d', 'ArrowRight', 'f'],
    ['f', 'ArrowRight', 'g'],
    ['g', 'ArrowRight', 'e'],
    ['f', 'ArrowLeft', 'd'],
    // The nearest of the next lane that has any.
    ['b', 'ArrowDown', 'g'],
    ['C', 'ArrowDown', 'e'],
    ['a', 'ArrowDown', 'd'],
    ['e', 'ArrowUp', 'C'],
    ['d', 'ArrowDown', 'd'],
    ['a', 'ArrowUp', 'a'],
    ['b', 'Home', 'a'],
    ['b', 'End', 'C'],
    ['d', 'End', 'e'],
  ])('%s %s: %s', (from, key, to) => {
    expect(target(from, key)).toBe(to)
  })
})

test('other keys, and marks that are gone, lead nowhere', () => {
  expect(target('a', 'Enter')).toBeUndefined()
  expect(target('a', 'PageDown')).toBeUndefined()
  expect(keyTarget(LAYOUTS, markOf('a', 0, 0), 'ArrowRight')).toBeUndefined()
})
