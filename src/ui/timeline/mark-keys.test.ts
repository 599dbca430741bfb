import { describe, expect, test } from 'vitest'
import type { Cluster, EventMark, LaneLayout, Mark } from '../../explore/detail'
import type { KeyAction } from '../keys/keys'
import { piecewise } from '../../explore/piecewise-scale'
import { EVEN } from '../../explore/time-scale'
import { heirOf, keyTarget, marksInView, type LaneMarks } from './mark-keys'

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

function target(from: string, action: KeyAction<'marks'>): string | undefined {
  const mark = LAYOUTS.flatMap(({ marks }) => marks).find((candidate) => candidate.key === from)!
  return keyTarget(LAYOUTS, mark, action, EVEN)?.key
}

describe('arrows', () => {
  test.each([
    ['a', 'next', 'b'],
    ['b', 'next', 'C'],
    ['C', 'next', 'C'],
    ['C', 'previous', 'b'],
    ['a', 'previous', 'a'],
    // In order of time, whatever the line; at one time from the top.
    ['d', 'next', 'f'],
    ['f', 'next', 'g'],
    ['g', 'next', 'e'],
    ['f', 'previous', 'd'],
    // The nearest of the next lane that has any.
    ['b', 'laneBelow', 'g'],
    ['C', 'laneBelow', 'e'],
    ['a', 'laneBelow', 'd'],
    ['e', 'laneAbove', 'C'],
    ['d', 'laneBelow', 'd'],
    ['a', 'laneAbove', 'a'],
    ['b', 'first', 'a'],
    ['b', 'last', 'C'],
    ['d', 'last', 'e'],
  ] as const)('%s %s: %s', (from, action, to) => {
    expect(target(from, action)).toBe(to)
  })
})

test('marks that are gone lead nowhere', () => {
  expect(keyTarget(LAYOUTS, markOf('a', 0, 0), 'next', EVEN)).toBeUndefined()
})

describe('what stands for a mark that is gone', () => {
  const event = (key: string, row: number, start: number): Mark => ({ ...(markOf(key, 0, start) as EventMark), row })
  const count = (key: string, firstRow: number, lastRow: number, at: number): Mark => ({
    ...(markOf(key.toUpperCase(), 0, at) as Cluster),
    firstRow,
    lastRow,
  })
  const lane = (id: string, ...marks: Mark[]): LaneMarks => ({ lane: { id }, marks })
  const gone = event('gone', 5, 50)

  test.each<[string, readonly LaneMarks[], Mark, string | undefined]>([
    ['itself, while it is there', [lane('', event('near', 4, 50), event('gone', 5, 50))], gone, 'gone'],
    ['the count that took it in', [lane('', event('near', 4, 50), count('taken', 5, 9, 80))], gone, 'TAKEN'],
    [
      'the nearest of its lane',
      [lane('other', event('a', 1, 50)), lane('', event('b', 2, 0), event('c', 7, 90))],
      gone,
      'c',
    ],
    ['the nearest of all', [lane('other', event('a', 1, 0), event('b', 2, 60)), lane('')], gone, 'b'],
    ['nothing, where nothing is', [lane('')], gone, undefined],
    [
      'the first of the events of a count that opened',
      [lane('', event('c', 6, 60), event('b', 5, 55), event('a', 4, 50))],
      count('opened', 5, 9, 60),
      'b',
    ],
    [
      'the first count within it',
      [lane('', count('b', 7, 9, 70), count('a', 5, 6, 55))],
      count('opened', 5, 9, 60),
      'A',
    ],
  ])('%s', (_, lanes, lost, expected) => {
    expect(heirOf(lanes, lost, EVEN)?.key).toBe(expected)
  })
})

test('marks in view: the window’s, with its edges, and bars that reach into it', () => {
  const bar: Mark = { ...(markOf('b', 0, 0) as EventMark), end: 30 }
  const marks = [bar, markOf('x', 0, 10), markOf('y', 0, 20), markOf('Z', 0, 21)]
  const shown = marksInView([{ lane: { id: '' }, marks }], { start: 15, end: 20 })
  expect(shown[0]!.marks.map(({ key }) => key)).toEqual(['b', 'y'])
})

test('in folded time the nearest mark is the nearest on screen', () => {
  const scale = piecewise([
    { start: 0, end: 50, detail: 'fold', slope: 0.1 },
    { start: 50, end: 100, detail: 'days', slope: 1 },
  ])
  const from = markOf('a', 0, 50)
  const lanes = [[from], [markOf('b', 0, 30), markOf('c', 0, 60)]].map((marks) => ({ lane: { id: '' }, marks }))
  expect(keyTarget(lanes, from, 'laneBelow', EVEN)?.key).toBe('c')
  expect(keyTarget(lanes, from, 'laneBelow', scale)?.key).toBe('b')
})
