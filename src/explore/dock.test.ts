import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns, type EventRow } from '../model/columns'
import { DAY, utcDay } from '../model/time'
import type { MeasureText } from './axis-drawing'
import { layOutDock, shapeAt, type DockLayout, type DockRequest } from './dock'
import { dockAxis } from './dock-axis'
import { createEventIndex } from './event-index'
import { columnsFromText, PLAIN_DAY } from './fixtures'
import { toPixels } from './time-scale'

const VOCABULARY = { actors: [], themes: [] }
const MAY_16 = utcDay(2024, 5, 16)
const DATES =
  '2014|2022-02|2023-03-22|2024-03|2024-04~|2024-05-10/2024-05-15|2024-05-15|2024-05-15|2024-05-15|2024-05-16'.split(
    '|',
  )
const INDEX = createEventIndex(columnsFromText(DATES.join('\n'), VOCABULARY), VOCABULARY)
/** All but the one of March 2023, which is another briefing's. */
const ROWS = [0, 1, 3, 4, 5, 6, 7, 8, 9]

const layOut = (part: Partial<DockRequest> = {}) =>
  layOutDock(INDEX, { rows: ROWS, briefingDay: MAY_16, widthPx: 1000, lines: 2, ...part })
const draw = ({ marks }: DockLayout) =>
  marks.map((mark) =>
    mark.kind === 'count' ? `${mark.rows.length} of ${mark.rows}` : `${DATES[mark.row]} ${mark.look}`,
  )

describe('layOutDock', () => {
  test('draws dates as the timeline does, and counts those that find no room', () => {
    expect(draw(layOut())).toEqual([
      '2014 bar',
      '2022-02 bar',
      '2024-03 bar',
      '2024-04~ about',
      '2024-05-10/2024-05-15 bar',
      '3 of 6,7,8',
      '2024-05-16 point',
    ])
  })

  test('has everything in view, whatever the width', () => {
    for (const widthPx of [240, 360, 720, 1500]) {
      for (const mark of layOut({ widthPx }).marks) {
        expect(mark.from, `${widthPx} px`).toBeGreaterThan(12)
        expect(mark.to, `${widthPx} px`).toBeLessThan(widthPx - 12)
      }
    }
  })

  test('gives the days near the briefing more than half of the strip', () => {
    const { scale, visibleWindow } = layOut()
    const toPx = toPixels(scale, visibleWindow, 1000)
    expect(toPx(MAY_16 + DAY) - toPx(utcDay(2024, 5, 6))).toBeGreaterThan(500)
  })

  test('the selected event leaves its count and stands on one of the lines', () => {
    const { marks } = layOut({ selectedRow: 7 })
    expect(draw({ ...layOut(), marks })).toContain('2024-05-15 point')
    expect(marks.filter(({ kind }) => kind === 'count').map((mark) => 'rows' in mark && mark.rows)).toEqual([[6, 8]])
    expect(marks.every(({ line }) => line >= 0 && line < 2)).toBe(true)
    const one = layOut({ selectedRow: 7, lines: 1 }).marks
    expect(one.every(({ line }) => line === 0)).toBe(true)
    expect(one.some((mark) => mark.kind === 'event' && mark.row === 7)).toBe(true)
  })

  test('a count names what its events’ words name', () => {
    const spans = layOut().marks.flatMap((mark) => (mark.kind === 'count' ? [mark.span] : []))
    expect(spans).toEqual([{ start: utcDay(2024, 5, 15), end: MAY_16 }])
  })

  test('an event of another briefing changes nothing', () => {
    expect(layOut({ selectedRow: 2 }).marks).toEqual(layOut().marks)
  })

  test('an open end does not reach beyond the briefing', () => {
    const row = (start: number, end: number, openEnd = false): EventRow => {
      return { start, end, shape: { ...PLAIN_DAY, openEnd }, status: 'stated', actors: [], themes: [] }
    }
    const rows = [row(utcDay(2024, 5, 13), utcDay(2031, 1, 1), true), row(MAY_16, MAY_16 + DAY)]
    const index = createEventIndex(decodeColumns(encodeColumns(rows)), VOCABULARY)
    const { marks, visibleWindow } = layOut({ rows: [0, 1] })
    expect(marks).toHaveLength(2)
    const open = layOutDock(index, { rows: [0, 1], briefingDay: MAY_16, widthPx: 1000, lines: 2 })
    expect(open.visibleWindow.end).toBeLessThan(utcDay(2025, 1, 1))
    expect(open.marks[0]).toMatchObject({ look: 'open-end', to: 1000 })
    expect(visibleWindow.start).toBeLessThan(visibleWindow.end)
  })

  test('nothing to draw is nothing', () => {
    expect(layOut({ rows: [] }).marks).toEqual([])
  })

  test('every event has one mark or is in one count, in order of time', () => {
    const day = fc.integer({ min: -400, max: 3 }).map((days) => MAY_16 + days * DAY)
    const span = fc.tuple(day, fc.constantFrom(1, 1, 1, 3, 7, 30, 365))
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 200, max: 1400 }),
        fc.constantFrom(1, 2),
        fc.option(fc.nat(40), { nil: undefined }),
        (spans, widthPx, lines, selectedRow) => {
          const sorted = spans
            .map(([start, days]) => ({ start, end: start + days * DAY }))
            .sort((a, b) => a.start - b.start || a.end - b.end)
          const columns = decodeColumns(
            encodeColumns(
              sorted.map((each) => ({ ...each, shape: PLAIN_DAY, status: 'stated', actors: [], themes: [] })),
            ),
          )
          const index = createEventIndex(columns, VOCABULARY)
          const rows = sorted.map((_, row) => row)
          const { marks } = layOutDock(index, { rows, briefingDay: MAY_16, widthPx, lines, selectedRow })
          const shown = marks.flatMap((mark) => (mark.kind === 'count' ? mark.rows : [mark.row]))
          expect([...shown].sort((a, b) => a - b)).toEqual(rows)
          const places = marks.map(shapeAt)
          expect(places).toEqual([...places].sort((a, b) => a - b))
        },
      ),
    )
  })
})

describe('dockAxis', () => {
  const measure: MeasureText = (text) => text.length * 6
  const axis = dockAxis(layOut(), MAY_16, 1000, measure)

  test('names years, months and days, and sets off the briefing’s own', () => {
    const titles = axis.texts.filter(({ row }) => row === 'title').map(({ text }) => text)
    expect(titles).toEqual(expect.arrayContaining(['2014', '2022', 'May 2024']))
    const strong = axis.texts.filter(({ row, look }) => row === 'detail' && look === 'strong')
    expect(strong.map(({ text }) => text)).toEqual(['16'])
  })

  test('says nothing of other briefings', () => {
    expect(axis.texts.filter(({ text }) => text.includes('briefing'))).toEqual([])
    expect(axis.bands.every(({ hatched }) => hatched)).toBe(true)
  })
})
