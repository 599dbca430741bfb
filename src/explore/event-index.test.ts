import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns, type EventRow } from '../model/columns'
import type { Actor } from '../model/dataset'
import { DAY } from '../model/time'
import { Bitset } from './bitset'
import {
  buildEventIndex,
  createEventIndex,
  forEachLastingInto,
  lowerBound,
  overlapping,
  rolesMask,
} from './event-index'
import { PLAIN_DAY, ancestors, columnsFromText, theme } from './fixtures'

const THEMES = [theme('war'), theme('visit')]
const ACTORS: readonly Actor[] = [
  { id: 'russia', name: 'Russia', kind: 'country' },
  { id: 'china', name: 'China', kind: 'country' },
  {
    id: 'shoigu',
    name: 'Sergei Shoigu',
    kind: 'person',
    offices: [{ title: 'Minister of Defence', of: 'russia', from: '2012-11-06', to: '2024-05-12' }],
  },
]

function rowsWith(index: ReturnType<typeof createEventIndex>, actor: string): number[] {
  const bits = new Bitset(index.columns.count)
  index.actorPostings[index.vocabulary.numbers.get(actor)!]!.orInto(bits)
  return [...bits]
}

test('a country has the events of its people while they were in office, and its own, each once', () => {
  const columns = columnsFromText(
    `
    2010-01-01              | shoigu         | war
    2022-02-24              | russia shoigu  | war
    2023-03-20/2023-03-22   | china          | visit
    2024-05-12              | shoigu         | war
    2024-05-13              | shoigu         | war
    `,
    { actors: ACTORS, themes: THEMES },
  )
  const index = createEventIndex(columns, { actors: ACTORS, themes: THEMES })
  expect(rowsWith(index, 'russia')).toEqual([1, 3])
  expect(rowsWith(index, 'shoigu')).toEqual([0, 1, 3, 4])
  expect(rowsWith(index, 'china')).toEqual([2])
  expect(index.actorPostings.map(({ count }) => count)).toEqual([2, 1, 4])
  expect(index.themePostings.map(({ count }) => count)).toEqual([4, 1])
})

test('roles of an actor and of who belongs to it, also where bodies belong to each other in a circle', () => {
  const actors: readonly Actor[] = [
    { id: 'left', name: 'Left', kind: 'organisation', parent: 'right' },
    { id: 'right', name: 'Right', kind: 'organisation', parent: 'left' },
    { id: 'other', name: 'Other', kind: 'organisation' },
  ]
  const [left, right, other] = [0, 1, 2] as const
  const event = { end: DAY, start: 0, shape: PLAIN_DAY, status: 'stated', themes: [0] } as const
  const rows: readonly EventRow[] = [
    {
      ...event,
      actors: [
        { actor: right, role: 'target' },
        { actor: other, role: 'agent' },
      ],
    },
    {
      ...event,
      actors: [
        { actor: left, role: 'target' },
        { actor: right, role: 'target' },
      ],
    },
  ]
  const index = createEventIndex(decodeColumns(encodeColumns(rows)), { actors, themes: THEMES })
  const counts = (actor: number) => index.rolePostingsOf(actor).map(({ count }) => count)
  expect(counts(left)).toEqual([0, 2, 0, 0, 0])
  expect(counts(other)).toEqual([1, 0, 0, 0, 0])
  expect(index.actorPostingsIn(rolesMask(['agent'])).map(({ count }) => count)).toEqual([0, 0, 1])
  expect(index.actorPostingsIn(rolesMask(['agent', 'target'])).map(({ count }) => count)).toEqual([2, 2, 1])
})

test('numbers that the vocabulary does not have are refused', () => {
  const columns = columnsFromText('2010 | shoigu | war', { actors: ACTORS, themes: THEMES })
  expect(() => createEventIndex(columns, { actors: ACTORS.slice(0, 2), themes: THEMES })).toThrow(RangeError)
  expect(() => createEventIndex(columns, { actors: ACTORS, themes: [] })).toThrow(RangeError)
  const placed = { ...columns, places: Uint16Array.of(0) }
  expect(() => createEventIndex(placed, { actors: ACTORS, themes: THEMES })).toThrow(RangeError)
})

test('an event whose start is open may have happened at any time before, as far back as the data go', () => {
  const shape = {
    precision: 'range',
    approximate: false,
    uncertain: false,
    oneOf: true,
    throughout: false,
    openEnd: false,
  } as const
  const rows = [false, true, false, true].map((openStart, day): EventRow => ({
    start: day * DAY,
    end: (day + 1) * DAY,
    shape: { ...shape, openStart },
    status: 'stated',
    actors: [],
    themes: [],
  }))
  const index = createEventIndex(decodeColumns(encodeColumns(rows)), { actors: ACTORS, themes: THEMES })
  const found = (start: number, end: number) => [...overlapping(index, { start: start * DAY, end: end * DAY })]
  expect(found(-10, -9)).toEqual([])
  expect(found(-Infinity, 0)).toEqual([])
  expect(found(-10, 0.5)).toEqual([0, 1, 3])
  expect(found(0, 1)).toEqual([0, 1, 3])
  expect(found(2, 3)).toEqual([2, 3])
  // It does not reach forward: the end that is named is its end.
  expect(found(4, 9)).toEqual([])
  expect(found(-Infinity, Infinity)).toEqual([0, 1, 2, 3])
  expect(found(1, 1)).toEqual([])
})

test('no events at all', () => {
  const index = createEventIndex(decodeColumns(encodeColumns([])), { actors: ACTORS, themes: THEMES })
  expect(lowerBound(index, 0)).toBe(0)
  expect(overlapping(index, { start: -Infinity, end: Infinity }).count).toBe(0)
})

/** Mostly short events with a few long ones among them, over several blocks. */
const rows = fc
  .array(
    fc.record({
      day: fc.integer({ min: -300, max: 300 }),
      days: fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.integer({ min: 1, max: 600 })),
      actors: fc.array(fc.nat(2), { maxLength: 3 }),
      themes: fc.array(fc.nat(1), { maxLength: 2 }),
    }),
    { maxLength: 700, size: 'max' },
  )
  .map((drawn) =>
    drawn
      .sort((a, b) => a.day - b.day)
      .map(({ day, days, actors, themes }): EventRow => ({
        start: day * DAY,
        end: (day + days) * DAY,
        shape: PLAIN_DAY,
        status: 'stated',
        actors: actors.map((actor) => ({ actor, role: 'agent' })),
        themes,
      })),
  )
const instants = fc.integer({ min: -320, max: 920 }).map((day) => day * DAY)

describe('compared with plain loops', () => {
  const indexOf = (events: readonly EventRow[]) =>
    createEventIndex(decodeColumns(encodeColumns(events)), { actors: ACTORS, themes: THEMES })
  const where = (events: readonly EventRow[], test: (event: EventRow) => boolean) =>
    events.flatMap((event, row) => (test(event) ? [row] : []))

  test('first rows and overlaps', () => {
    fc.assert(
      fc.property(rows, instants, instants, (events, from, to) => {
        const index = indexOf(events)
        expect(lowerBound(index, from)).toBe(events.filter(({ start }) => start < from).length)
        const lasting: number[] = []
        forEachLastingInto(index, from, (row) => lasting.push(row))
        expect(lasting).toEqual(where(events, ({ start, end }) => start < from && end > from))
        const overlaps = where(events, ({ start, end }) => from < to && start < to && end > from)
        expect([...overlapping(index, { start: from, end: to })]).toEqual(overlaps)
      }),
      { numRuns: 50 },
    )
  })

  test('inheritance by date of office', () => {
    const dated: readonly Actor[] = [
      ACTORS[0]!,
      { id: 'body', name: 'Body', kind: 'organisation', offices: [{ title: '', of: 'russia', to: '1970-03-01' }] },
      { id: 'person', name: 'Person', kind: 'person', offices: [{ title: '', of: 'body', from: '1969-12-01' }] },
    ]
    fc.assert(
      fc.property(rows, (events) => {
        const columns = decodeColumns(encodeColumns(events))
        const index = createEventIndex(columns, { actors: dated, themes: THEMES })
        dated.forEach((_, actor) => {
          const expected = where(events, (event) =>
            event.actors.some(
              (entry) => entry.actor === actor || ancestors(index.vocabulary, entry.actor, event).includes(actor),
            ),
          )
          expect(rowsWith(index, dated[actor]!.id)).toEqual(expected)
        })
      }),
      { numRuns: 50 },
    )
  })
})

test('built in steps with pauses it is the same, and no step is skipped', async () => {
  const vocabulary = { actors: ACTORS, themes: THEMES }
  const columns = columnsFromText('2010 | shoigu | war\n2022-02-24 | russia shoigu | war visit', vocabulary)
  let pauses = 0
  const built = await buildEventIndex(columns, vocabulary, () => (++pauses % 2 ? Promise.resolve() : undefined))
  expect(pauses).toBeGreaterThan(4)
  const plain = createEventIndex(columns, vocabulary)
  for (const actor of ['russia', 'china', 'shoigu']) expect(rowsWith(built, actor)).toEqual(rowsWith(plain, actor))
  expect(built.statusPostings.map(({ count }) => count)).toEqual(plain.statusPostings.map(({ count }) => count))
})
