import { expect, test } from 'vitest'
import { utcDay } from '../model/time'
import { Bitset } from './bitset'
import { layOut, type DetailRequest } from './detail'
import { createEventIndex } from './event-index'
import { columnsFromText, theme } from './fixtures'
import type { Lane } from './lanes'
import { columnsOf, profileOf } from './density'
import { overNewLanes, rememberedLayOut, sameMarks } from './layout-memo'
import { EVEN } from './time-scale'

const VOCABULARY = { actors: [], themes: [theme('war')] }
const days = Array.from({ length: 300 }, (_, i) => new Date(utcDay(2023, 1, 1) + i * 0.7 * 86_400_000))
const index = createEventIndex(
  columnsFromText(days.map((day) => `${day.toISOString().slice(0, 10)} || war`).join('\n'), VOCABULARY),
  VOCABULARY,
)
const drawn = Bitset.full(index.columns.count)
const lanes: Lane[] = [{ id: 'a', label: 'A', count: 300, drawn, feet: new Bitset(300) }]
const request: DetailRequest = {
  scale: EVEN,
  visibleWindow: { start: utcDay(2023, 3, 1), end: utcDay(2023, 4, 1) },
  widthPx: 1000,
  maxLines: 4,
  maxMarks: 100,
  laneHeight: (lines) => lines * 24,
  maxHeightPx: Infinity,
  labelWidth: () => 40,
  phraseWidth: 120,
}
const moved = (hours: number, days = 31): DetailRequest => {
  const start = request.visibleWindow.start + hours * 3_600_000
  return { ...request, visibleWindow: { start, end: start + days * 86_400_000 } }
}

test('while the window moves in its block, the marks are the very same', () => {
  const lay = rememberedLayOut()
  const [first] = lay(index, lanes, moved(0))
  const [next] = lay(index, lanes, moved(20))
  expect(next!.marks).toBe(first!.marks)
  expect(next).toMatchObject(layOut(index, lanes, moved(20))[0]!)
})

test('a window is laid out alike whatever was seen before it', () => {
  const lay = rememberedLayOut()
  for (const [hours, length] of [
    [0, 31],
    [700, 31],
    [700, 12],
    [705, 12],
    [-90, 200],
    [0, 31],
  ] as const) {
    expect(lay(index, lanes, moved(hours, length))).toEqual(layOut(index, lanes, moved(hours, length)))
  }
})

test.each([
  ['labels', { labelWidth: () => 300 }],
  ['the selection', { pinned: 150 }],
  ['the room', { maxLines: 1 }],
])('%s that change are seen', (_, change) => {
  const lay = rememberedLayOut()
  const [before] = lay(index, lanes, request)
  const [after] = lay(index, lanes, { ...request, ...change })
  expect(after!.marks).not.toBe(before!.marks)
  expect(after).toEqual(layOut(index, lanes, { ...request, ...change })[0])
})

test('before there is another layout its marks stand over what the lanes have now', () => {
  const wide = moved(0, 200)
  const layouts = layOut(index, lanes, { ...wide, maxLines: 1, labelWidth: () => 0 })
  const half = Bitset.of(
    300,
    [...drawn].filter((row) => row % 2 === 0),
  )
  const now = overNewLanes(index, layouts, [{ ...lanes[0]!, drawn: half }], wide.visibleWindow)
  expect(now[0]!.marks).toEqual(layouts[0]!.marks)
  const columns = columnsOf(index, EVEN, wide.visibleWindow, wide.widthPx)
  const counted = (of: typeof layouts, i = 0) =>
    of[i]!.marks.flatMap((mark) => (mark.kind === 'cluster' ? [...profileOf(index, of[i]!, mark, columns).counts] : []))
  const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0)
  const all = sum(counted(layouts))
  expect(sum(counted([...now]))).toBeLessThanOrEqual(Math.ceil(all / 2) + 1)
  expect(counted([...now]).every((count) => count > 0)).toBe(true)
  expect(now[0]!.before + now[0]!.after).toBeLessThan(layouts[0]!.before + layouts[0]!.after)
  expect(overNewLanes(index, layouts, [], wide.visibleWindow)).toEqual([])
})

test('marks are the same where every lane and its list of marks are', () => {
  const lay = rememberedLayOut()
  const first = lay(index, lanes, moved(0))
  expect(sameMarks(first, lay(index, lanes, moved(20)))).toBe(true)
  expect(sameMarks(first, lay(index, lanes, moved(0, 12)))).toBe(false)
  expect(sameMarks(first, [])).toBe(false)
})
