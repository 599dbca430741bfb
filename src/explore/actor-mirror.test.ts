import { describe, expect, test } from 'vitest'
import { packShape } from '../model/date-shape'
import { utcDay } from '../model/time'
import { actorsIndex } from './actor-fixtures'
import { layOutMirror } from './actor-mirror'
import { actorPair, SIDES } from './actor-pair'
import { actorProfile } from './actor-profile'
import { PLAIN_DAY } from './fixtures'

const BRIEFINGS = [utcDay(2023, 3, 22)]

function mirrorOf(drawing: string, widthPx: number, lines = 3) {
  const index = actorsIndex(drawing)
  const pair = actorPair(index, actorProfile(index, 'russia')!, actorProfile(index, 'china')!)
  return { pair, mirror: layOutMirror(index, pair, { briefingDays: BRIEFINGS, widthPx, lines }) }
}

describe('two actors on one axis', () => {
  const { mirror } = mirrorOf(
    `
    2014       | russia agent              | war
    2023-03-20 | china agent               | visit
    2023-03-21 | russia agent, china agent | visit
    2023-03-22 | putin agent               | war
    `,
    800,
  )

  test('each event stands on its side, in order of time', () => {
    expect(mirror.marks.map((mark) => [mark.kind === 'event' && mark.row, mark.side, mark.line])).toEqual([
      [0, 'first', 0],
      [1, 'second', 0],
      [2, 'both', 0],
      [3, 'first', 0],
    ])
  })

  test('a year is a bar, a day a point, and all are in view', () => {
    const [year, ...days] = mirror.marks
    expect(year).toMatchObject({ look: 'bar' })
    expect(year!.to).toBeGreaterThan(year!.from + 5)
    for (const day of days) {
      expect(day).toMatchObject({ look: 'point' })
      expect(day.to).toBe(day.from)
    }
    expect(Math.min(...mirror.marks.map(({ from }) => from))).toBeGreaterThanOrEqual(12)
    expect(Math.max(...mirror.marks.map(({ to }) => to))).toBeLessThanOrEqual(788)
  })
})

test('of many there are as many marks as the width has room for, and every event is in one', () => {
  const drawing = Array.from({ length: 3000 }, (_, i) => {
    const day = new Date(utcDay(2022, 1, 1) + (i >> 2) * 86_400_000).toISOString().slice(0, 10)
    return `${day} | ${['russia agent', 'china agent', 'russia agent, china target'][i % 3]} | war`
  }).join('\n')
  for (const widthPx of [340, 1100]) {
    const { pair, mirror } = mirrorOf(drawing, widthPx)
    expect(mirror.marks.length).toBeLessThanOrEqual(widthPx / 9)
    for (const side of SIDES) {
      const drawn = mirror.marks.filter((mark) => mark.side === side)
      const held = drawn.reduce((sum, mark) => sum + (mark.kind === 'count' ? mark.count : 1), 0)
      expect(held).toBe(pair.rows[side].count)
      expect(Math.max(...drawn.map(({ line }) => line))).toBeLessThan(mirror.lines[side])
    }
  }
})

test('two who have no event at all have a window all the same', () => {
  const { mirror } = mirrorOf('2022-02-24 | ukraine agent | war', 340)
  expect(mirror.marks).toEqual([])
  expect(mirror.visibleWindow.end).toBeGreaterThan(mirror.visibleWindow.start)
})

test('what has no end goes on to the edge of the strip, and not beyond', () => {
  const index = actorsIndex(
    '2014-03-01 | russia agent | war\n2014-03-05 | china agent | visit\n2026-03-01 | ukraine agent | war',
  )
  const { columns } = index
  // As the index has it: the end of all data.
  columns.shape[0] = packShape({ ...PLAIN_DAY, openEnd: true })
  columns.end[0] = columns.end[2]!
  const pair = actorPair(index, actorProfile(index, 'russia')!, actorProfile(index, 'china')!)
  const { marks } = layOutMirror(index, pair, { briefingDays: [], widthPx: 800, lines: 3 })
  const open = marks.find((mark) => mark.kind === 'event' && mark.row === 0)!
  expect(open.to).toBe(800)
  expect(open.from).toBeGreaterThan(0)
})
