import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns, type EventRow } from '../model/columns'
import { unpackShape } from '../model/date-shape'
import type { Actor } from '../model/dataset'
import { DAY, MINUTE, utcDay } from '../model/time'
import { Bitset } from './bitset'
import { gridOf, type Grid } from './cells'
import { countPx, layOut, WING_PX, type DetailRequest, type LaneLayout, type Mark, type Px } from './detail'
import { createEventIndex, type EventIndex } from './event-index'
import { matchEvents } from './facets'
import { columnsFromText, theme } from './fixtures'
import { foldedTime, foldPlan } from './folded-time'
import { lanes as lanesOf, type Lane } from './lanes'
import { EVEN, foldSpan, toPixels, unfoldSpan } from './time-scale'
import { DEFAULT_VIEW } from './view-state'

const THEMES = ['war', 'visit', 'arms'].map(theme)
const ACTORS = Array.from({ length: 15 }, (_, i): Actor => ({ id: `a${i}`, name: `Actor ${i}`, kind: 'country' }))
const VOCABULARY = { actors: ACTORS, themes: THEMES }
const EVERYTHING = DEFAULT_VIEW.filter

const REQUEST: DetailRequest = {
  scale: EVEN,
  visibleWindow: { start: utcDay(2023, 3, 1), end: utcDay(2023, 4, 1) },
  widthPx: 1000,
  maxLines: 4,
  maxMarks: 100,
  laneHeight: (lines) => 12 + lines * 24,
  maxHeightPx: Infinity,
  labelWidth: () => 100,
  phraseWidth: 120,
}

function laneOf(index: EventIndex, drawn = Bitset.full(index.columns.count)): Lane {
  return { id: 'lane', label: 'Lane', count: drawn.count, drawn, feet: new Bitset(drawn.length) }
}

describe('one lane', () => {
  /** Marks from left to right: `line row`, with a star for a label, or `line ×count`. */
  const draw = (drawing: string, change: Partial<DetailRequest> = {}) => {
    const index = createEventIndex(columnsFromText(drawing, VOCABULARY), VOCABULARY)
    const [{ marks, lines, before, after } = undefined!] = layOut(index, [laneOf(index)], { ...REQUEST, ...change })
    const words = marks.map((mark) =>
      mark.kind === 'event'
        ? `${mark.line} ${mark.row}${mark.labelled ? '*' : ''}`
        : `${mark.line} ×${mark.count}${mark.labelled ? '*' : ''}`,
    )
    return { marks: words.join(', '), lines, before, after }
  }

  test('nothing', () => {
    expect(draw('')).toEqual({ marks: '', lines: 0, before: 0, after: 0 })
    expect(draw('2021-12-31 || war\n2025-01-01 || war')).toEqual({ marks: '', lines: 0, before: 1, after: 1 })
  })

  test('days with room stand on one line, with their labels', () => {
    expect(draw('2023-03-05 || war\n2023-03-15 || war').marks).toBe('0 0*, 0 1*')
  })

  test('events of one day stand below each other, as long as there are lines', () => {
    const day = '2023-03-22 || war\n'
    expect(draw(day.repeat(4))).toMatchObject({ marks: '0 0*, 1 1*, 2 2*, 3 3*', lines: 4 })
    expect(draw(day.repeat(6))).toMatchObject({ marks: '0 0*, 1 1*, 2 2*, 3 ×3*', lines: 4 })
    expect(draw(day.repeat(6), { maxLines: 1 })).toMatchObject({ marks: '0 ×6*', lines: 1 })
  })

  test('where lines run out a label gives way before an event does', () => {
    expect(draw('2023-03-15 || war\n2023-03-18 || war', { maxLines: 1 }).marks).toBe('0 0, 0 1*')
  })

  test('a label that is not known yet takes no room', () => {
    expect(draw('2023-03-22 || war', { labelWidth: () => 0 }).marks).toBe('0 0')
  })

  test('where not all fit, those with most evidence get a place, in order of time', () => {
    const drawing = '2023-03-22 || war\n'.repeat(6)
    const columns = { ...columnsFromText(drawing, VOCABULARY), weight: Uint8Array.of(1, 0, 5, 0, 0, 7) }
    const index = createEventIndex(columns, VOCABULARY)
    const [layout] = layOut(index, [laneOf(index)], REQUEST)
    expect(layout!.marks.map((mark) => (mark.kind === 'event' ? mark.row : mark.count))).toEqual([0, 2, 5, 3])
    expect(layout!.marks.at(-1)).toMatchObject({ firstRow: 1, lastRow: 4 })
    // With room for all nothing changes.
    const [roomy] = layOut(index, [laneOf(index)], { ...REQUEST, maxLines: 6 })
    expect(roomy!.marks.map((mark) => mark.key)).toEqual([0, 1, 2, 3, 4, 5].map((row) => `lane/e${row}`))
  })

  test('what began long ago leaves a place for what begins now', () => {
    const drawing = '2022/2023 || war\n2022-02/2023-12 || war\n2023-03-10 || war\n2023-03-20 || war'
    expect(draw(drawing).marks).toBe('0 0*, 1 1*, 2 2*, 2 3*')
    // On a bar rather than pushed to where it began, out of sight.
    expect(draw(drawing, { maxLines: 2 }).marks).toBe('0 0, 1 1*, 0 2, 0 3')
    expect(draw(drawing, { maxLines: 1 }).marks).toBe('0 0, 0 ×2, 0 3')
  })

  test('the pinned event leaves a count, at the cost of a line if need be', () => {
    const days = '2023-03-22 || war\n'.repeat(6)
    expect(draw(days, { pinned: 0 }).marks).toBe(draw(days).marks)
    expect(draw(days, { pinned: 5 })).toMatchObject({ marks: '0 0*, 1 1*, 2 2*, 3 ×2*, 4 5', lines: 5 })
    expect(draw('2022 || war\n2023-03-22 || war', { pinned: 0 }).marks).toBe('0 1*')
  })

  test('a count names its first and last event, and stands at the middle one', () => {
    const drawing = '2022-12-31 || war\n2023-01-01 || war\n2023-01-02 || war\n2023-01-03 || war'
    const index = createEventIndex(columnsFromText(drawing, VOCABULARY), VOCABULARY)
    const visibleWindow = { start: utcDay(2013, 1, 1), end: utcDay(2033, 1, 1) }
    const [layout] = layOut(index, [laneOf(index)], { ...REQUEST, visibleWindow, maxLines: 1 })
    expect(layout!.marks).toMatchObject([
      {
        key: 'lane/c0',
        count: 4,
        firstRow: 0,
        lastRow: 3,
        start: utcDay(2022, 12, 31) + DAY / 2,
        end: utcDay(2023, 1, 3) + DAY / 2,
        at: utcDay(2023, 1, 2) + DAY / 2,
      },
    ])
  })
})

/** Days, hours, weeks and years, some of them doubtful, over about two years. */
const drawnEvents = (maxLength: number) =>
  fc
    .array(
      fc.record({
        minute: fc.oneof(
          fc.integer({ min: 0, max: 700 }).map((day) => day * 1440),
          fc.integer({ min: 0, max: 1_000_000 }),
          // Most of them close together.
          { weight: 4, arbitrary: fc.integer({ min: 340, max: 360 }).map((day) => day * 1440) },
        ),
        minutes: fc.oneof(
          { weight: 6, arbitrary: fc.constant(1440) },
          { weight: 2, arbitrary: fc.integer({ min: 1, max: 60 }) },
          { weight: 2, arbitrary: fc.integer({ min: 2, max: 40 }).map((days) => days * 1440) },
          { weight: 2, arbitrary: fc.integer({ min: 100, max: 500 }).map((days) => days * 1440) },
        ),
        look: fc.constantFrom('day', 'day', 'day', 'approximate', 'oneOf', 'openStart', 'openEnd'),
        actors: fc.array(fc.nat(ACTORS.length - 1), { maxLength: 3 }),
        theme: fc.nat(THEMES.length - 1),
      }),
      { maxLength, size: 'max' },
    )
    .map((drawn) =>
      drawn
        .sort((a, b) => a.minute - b.minute)
        .map(({ minute, minutes, look, actors, theme: number }): EventRow => ({
          start: utcDay(2022, 6, 1) + minute * MINUTE,
          end: utcDay(2022, 6, 1) + (minute + minutes) * MINUTE,
          shape: {
            precision: 'day',
            approximate: look === 'approximate',
            uncertain: false,
            oneOf: look === 'oneOf',
            throughout: false,
            openStart: look === 'openStart',
            openEnd: look === 'openEnd',
          },
          status: 'stated',
          actors: actors.map((actor) => ({ actor, role: 'agent' })),
          themes: [number],
        })),
    )

const requests = fc
  .record({
    day: fc.oneof(fc.double({ min: -100, max: 1000, noNaN: true }), fc.double({ min: 320, max: 355, noNaN: true })),
    days: fc.oneof(
      fc.double({ min: 0.02, max: 3, noNaN: true }),
      { weight: 3, arbitrary: fc.double({ min: 3, max: 100, noNaN: true }) },
      fc.double({ min: 100, max: 2000, noNaN: true }),
    ),
    widthPx: fc.integer({ min: 200, max: 2600 }),
    maxLines: fc.constantFrom(1, 1, 2, 4, 12, 24),
    maxMarks: fc.constantFrom(50, 100),
    maxHeightPx: fc.constantFrom(300, Infinity),
    labels: fc.constantFrom('none', 'some', 'all'),
    phraseWidth: fc.constantFrom(130, Infinity),
    pinned: fc.option(fc.nat(200), { nil: undefined }),
    briefingDays: fc.option(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 4 }), { nil: undefined }),
    room: fc.integer({ min: 10, max: 100 }),
  })
  .map(({ day, days, labels, briefingDays, room, ...request }) => {
    const start = utcDay(2022, 6, 1) + day * DAY
    const isKnown = (row: number) => labels === 'all' || (labels === 'some' && row % 3 > 0)
    return (index: EventIndex): DetailRequest => ({
      ...REQUEST,
      ...request,
      scale: briefingDays
        ? foldedTime(
            foldPlan(
              index.columns,
              briefingDays.map((at) => utcDay(2022, 6, 1) + at * DAY),
            ),
            room,
          )
        : EVEN,
      visibleWindow: { start, end: start + days * DAY },
      labelWidth: (row) => (isKnown(row) ? 20 + ((row * 37) % 160) : 0),
    })
  })

const COARSENESS = Array.from({ length: 16 }, (_, coarseness) => coarseness)

const kinds = fc.constantFrom('country' as const, 'theme' as const, 'none' as const)

function indexOf(events: readonly EventRow[]): EventIndex {
  return createEventIndex(decodeColumns(encodeColumns(events)), VOCABULARY)
}

function lanesOfAll(index: EventIndex, kind: 'country' | 'theme' | 'none'): Lane[] {
  return lanesOf(index, matchEvents(index, EVERYTHING, undefined), kind, [])
}

function countOf(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + (mark.kind === 'cluster' ? mark.count : 1), 0)
}

interface Drawn {
  readonly mark: Mark
  /** The shapes, or the box with the count. */
  readonly hard: readonly (readonly [Px, Px])[]
  /** With its bar, wings or arrow. */
  readonly whole: readonly [Px, Px]
  readonly label: readonly [Px, Px] | undefined
}

/** What a mark covers, as timeline.css draws it. */
function drawnOf(index: EventIndex, mark: Mark, { scale, visibleWindow, widthPx, ...request }: DetailRequest): Drawn {
  const toPx = toPixels(scale, visibleWindow, widthPx)
  if (mark.kind === 'cluster') {
    const left = toPx(mark.at) - 12
    const box = [left, left + countPx(mark.count)] as const
    return { mark, hard: [box], whole: box, label: mark.labelled ? [box[1], box[1] + request.phraseWidth] : undefined }
  }
  const { openStart, approximate, oneOf } = unpackShape(index.columns.shape[mark.row]!)
  const [from, to] = [toPx(mark.start), toPx(mark.end)]
  const middle = (from + to) / 2
  const shape = (x: Px) => [x - 6.5, x + 6.5] as const
  const wing = approximate ? WING_PX : 0
  const whole = [
    Math.min(openStart ? from - 34 : from - 6.5, middle - wing),
    Math.max(to + 6.5, middle + wing),
  ] as const
  const label = [whole[1] + 3, whole[1] + 3 + request.labelWidth(mark.row)] as const
  const hard = approximate ? [shape(middle)] : oneOf ? [shape(from), shape(to)] : [shape(from)]
  return { mark, hard, whole, label: mark.labelled ? label : undefined }
}

/** What is wrong on a line, in words. */
function overlaps(index: EventIndex, onLine: readonly Mark[], request: DetailRequest): string[] {
  const isHit = ([a, b]: readonly [Px, Px], [c, d]: readonly [Px, Px]) => a < d - 0.01 && c < b - 0.01
  const drawn = onLine.map((mark) => drawnOf(index, mark, request))
  const faults: string[] = []
  for (const a of drawn) {
    for (const b of drawn) {
      if (a === b) continue
      const pair = `${a.mark.key} ${b.mark.key}`
      if (a.hard.some((one) => b.hard.some((other) => isHit(one, other)))) faults.push(`${pair}: shapes`)
      if (a.label && isHit(a.label, b.whole)) faults.push(`${pair}: label`)
      if (a.label && b.label && isHit(a.label, b.label)) faults.push(`${pair}: labels`)
      if (a.label && isHit(a.whole, b.whole) && a.whole[0] > b.whole[0]) faults.push(`${pair}: label on a bar`)
    }
  }
  return faults
}

describe('whatever the events, the window and the width', { timeout: 30_000 }, () => {
  const check = (holds: (index: EventIndex, layouts: LaneLayout[], request: DetailRequest) => void) =>
    fc.assert(
      fc.property(drawnEvents(200), kinds, requests, (events, kind, requestOf) => {
        const index = indexOf(events)
        const request = requestOf(index)
        holds(index, layOut(index, lanesOfAll(index, kind), request), request)
      }),
      { numRuns: 200 },
    )

  test('every event of the window has a mark or is counted, none twice', () => {
    check((index, layouts, { scale, visibleWindow, widthPx }) => {
      const { start, end } = index.columns
      for (const { lane, marks, before, after } of layouts) {
        const rows = marks.flatMap((mark) => (mark.kind === 'event' ? [mark.row] : []))
        expect(new Set(rows).size).toBe(rows.length)
        expect(rows.filter((row) => !lane.drawn.has(row))).toEqual([])
        const inWindow = [...lane.drawn].filter(
          (row) => start[row]! < visibleWindow.end && end[row]! > visibleWindow.start,
        )
        expect(before + inWindow.length + after).toBe(lane.drawn.count)
      }
      // The stretch laid out is longer than the window: by how much depends on how coarse the cells had to become.
      const counts = layouts.map(({ marks }) => countOf(marks))
      const isAllOf = ({ block }: Grid) =>
        layouts.every(({ lane }, i) => {
          const inBlock = [...lane.drawn].filter((row) => start[row]! < block.end && end[row]! > block.start)
          return inBlock.length === counts[i]
        })
      expect(COARSENESS.some((coarseness) => isAllOf(gridOf(scale, visibleWindow, widthPx, coarseness)))).toBe(true)
    })
  })

  test('what stands on one line does not overlap: a bar carries counts and bare shapes, a label nothing', () => {
    check((index, layouts, request) => {
      for (const { marks } of layouts) {
        for (const line of new Set(marks.map((mark) => mark.line))) {
          const onLine = marks.filter((mark) => mark.line === line)
          expect(overlaps(index, onLine, request)).toEqual([])
        }
      }
    })
  })

  test('keys are unique, and lines are those in use', () => {
    check((_index, layouts, { maxLines }) => {
      const keys = layouts.flatMap(({ marks }) => marks.map(({ key }) => key))
      expect(new Set(keys).size).toBe(keys.length)
      for (const { marks, lines } of layouts) {
        expect(lines).toBe(1 + Math.max(-1, ...marks.map(({ line }) => line)))
        expect(lines).toBeLessThanOrEqual(maxLines + 1)
      }
    })
  })

  test('the marks are bounded', () => {
    check((_index, layouts, { maxMarks }) => {
      expect(layouts.reduce((sum, { marks }) => sum + marks.length, 0)).toBeLessThanOrEqual(maxMarks)
    })
  })

  test('the pinned event has a mark of its own, in the lane that draws it', () => {
    check((index, layouts, { visibleWindow, pinned }) => {
      const { start, end, count } = index.columns
      const isShown =
        pinned !== undefined &&
        pinned < count &&
        start[pinned]! < visibleWindow.end &&
        end[pinned]! > visibleWindow.start
      const own = layouts.filter(({ lane, marks }) =>
        marks.some((mark) => mark.kind === 'event' && mark.row === pinned && lane.drawn.has(mark.row)),
      )
      // Outside of the window it may have one as well, in the stretch laid out around it.
      expect(own.length).toBeGreaterThanOrEqual(isShown ? 1 : 0)
      expect(own.length).toBeLessThanOrEqual(1)
    })
  })

  test('panning inside a block moves nothing', () => {
    fc.assert(
      fc.property(drawnEvents(200), requests, fc.double({ min: 0, max: 26, noNaN: true }), (events, requestOf, px) => {
        const index = indexOf(events)
        const lanes = lanesOfAll(index, 'none')
        const request = requestOf(index)
        const { scale } = request
        const { start, end } = foldSpan(scale, request.visibleWindow)
        // Whole milliseconds, so that the window keeps its exact length.
        const folded = { start: Math.round(start), end: Math.round(end) }
        const by = Math.round(((folded.end - folded.start) / request.widthPx) * px)
        const visibleWindow = unfoldSpan(scale, folded)
        const panned = unfoldSpan(scale, { start: folded.start + by, end: folded.end + by })
        const [a, b] = [visibleWindow, panned].map((at) => layOut(index, lanes, { ...request, visibleWindow: at }))
        const [before, after] = [visibleWindow, panned].map((at) =>
          COARSENESS.map((coarseness) => gridOf(scale, at, request.widthPx, coarseness)),
        )
        fc.pre(isDeepStrictEqual(before, after))
        expect(b!.map(({ marks }) => marks)).toEqual(a!.map(({ marks }) => marks))
      }),
      { numRuns: 200 },
    )
  })
})

describe('twenty thousand events', () => {
  const events = Array.from({ length: 20_000 }, (_, i): EventRow => {
    const start = utcDay(2022, 1, 1) + Math.floor((i * 1200) / 20_000) * DAY
    return {
      start,
      end: start + (i % 50 === 0 ? 60 : 1) * DAY,
      shape: {
        precision: 'day',
        approximate: i % 7 === 0,
        uncertain: false,
        oneOf: false,
        throughout: false,
        openStart: false,
        openEnd: false,
      },
      status: 'stated',
      actors: [{ actor: Math.floor(i * 0.61) % ACTORS.length, role: 'agent' }],
      themes: [i % THEMES.length],
    }
  })
  const index = indexOf(events)

  test.each([
    [1, 15],
    [30, 300],
    [365, 5500],
    [1300, 20_000],
  ])('%i days', (days, least) => {
    const visibleWindow = { start: utcDay(2021, 12, 31), end: utcDay(2021, 12, 31) + (days + 1) * DAY }
    const lanes = lanesOfAll(index, 'country')
    expect(lanes).toHaveLength(12)
    const request: DetailRequest = { ...REQUEST, visibleWindow, widthPx: 1400, maxMarks: 50, pinned: 150 }
    const layouts = layOut(index, lanes, request)
    const marks = layouts.flatMap(({ marks: all }) => all)
    expect(marks.length).toBeLessThanOrEqual(50)
    expect(layOut(index, lanes, request)).toEqual(layouts)
    expect(countOf(marks)).toBeGreaterThanOrEqual(least)
    expect(countOf(marks)).toBeLessThanOrEqual(events.length)
  })
})
