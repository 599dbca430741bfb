import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decodeBase,
  decodeFurther,
  decodeColumns,
  encodeColumns,
  joinBase,
  joinFurther,
  packPart,
  type EncodedColumns,
  type AllColumns,
  type EventRow,
  type Part,
  MAX_WEIGHT,
  UNTOLD,
} from './columns'
import { packShape, unpackShape, type DateShape } from './date-shape'
import { PRECISIONS, ROLES, STATUSES } from './dataset'
import { DAY, MINUTE, SECOND } from './time'

const shapes: fc.Arbitrary<DateShape> = fc.record({
  precision: fc.constantFrom(...PRECISIONS),
  approximate: fc.boolean(),
  uncertain: fc.boolean(),
  oneOf: fc.boolean(),
  throughout: fc.boolean(),
  openStart: fc.boolean(),
  openEnd: fc.boolean(),
})

const rowsInUnits = (unit: number): fc.Arbitrary<EventRow[]> =>
  fc
    .array(
      fc.record({
        start: fc.integer({ min: -5_000_000, max: 3_000_000 }).map((units) => units * unit),
        length: fc.integer({ min: 1, max: 3_000_000 }).map((units) => units * unit),
        shape: shapes,
        status: fc.constantFrom(...STATUSES),
        actors: fc.array(fc.record({ actor: fc.nat(65_535), role: fc.constantFrom(...ROLES) }), { maxLength: 4 }),
        themes: fc.array(fc.nat(255), { maxLength: 3 }),
        weight: fc.nat(MAX_WEIGHT),
        places: fc.array(fc.nat(65_535), { maxLength: 3 }),
      }),
    )
    .map((rows) =>
      rows.sort((a, b) => a.start - b.start).map(({ length, ...row }) => ({ ...row, end: row.start + length })),
    )

function toRows(columns: AllColumns): EventRow[] {
  return Array.from({ length: columns.count }, (_, row) => {
    const actors = [columns.actorOffsets[row]!, columns.actorOffsets[row + 1]!] as const
    const roles = columns.roles.slice(...actors)
    return {
      start: columns.start[row]!,
      end: columns.end[row]!,
      shape: unpackShape(columns.shape[row]!),
      status: STATUSES[columns.status[row]!]!,
      actors: Array.from(columns.actors.slice(...actors), (actor, i) => ({ actor, role: ROLES[roles[i]!]! })),
      themes: [...columns.themes.slice(columns.themeOffsets[row]!, columns.themeOffsets[row + 1]!)],
      weight: columns.weight[row]!,
      places: [...columns.places.slice(columns.placeOffsets[row]!, columns.placeOffsets[row + 1]!)],
    }
  })
}

test.each([
  ['days', DAY],
  ['minutes', MINUTE],
  ['seconds', SECOND],
  ['milliseconds', 1],
])('rows in %s are the same after encoding, JSON and decoding', (_, unit) => {
  fc.assert(
    fc.property(rowsInUnits(unit), (rows) => {
      const wire = JSON.parse(JSON.stringify(encodeColumns(rows))) as EncodedColumns
      expect(wire.unit % unit).toBe(0)
      expect(toRows(decodeColumns(wire))).toEqual(rows)
    }),
  )
})

test('a shape is the same after packing', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      expect(unpackShape(packShape(shape))).toEqual(shape)
    }),
  )
})

test('shapes do not share a number', () => {
  const flags = {
    approximate: false,
    uncertain: false,
    oneOf: false,
    throughout: false,
    openStart: false,
    openEnd: false,
  }
  const packed = PRECISIONS.flatMap((precision) => [
    packShape({ precision, ...flags }),
    ...Object.keys(flags).map((flag) => packShape({ precision, ...flags, [flag]: true })),
  ])
  expect(new Set(packed).size).toBe(packed.length)
})

const ROW: EventRow = {
  start: 19_438 * DAY,
  end: 19_439 * DAY,
  shape: {
    precision: 'day',
    approximate: false,
    uncertain: false,
    oneOf: false,
    throughout: false,
    openStart: false,
    openEnd: false,
  },
  status: 'stated',
  actors: [{ actor: 1, role: 'agent' }],
  themes: [2],
  weight: 3,
  places: [3],
  speakers: [1],
  told: 0,
}

test('the wire format', () => {
  const { shape, status } = ROW
  const later: EventRow = { start: 19_440 * DAY, end: 19_443 * DAY, shape, status, actors: [], themes: [0, 1] }
  expect(encodeColumns([ROW, later])).toEqual({
    columnsVersion: 4,
    count: 2,
    unit: DAY,
    origin: 19_438,
    start: [0, 2],
    length: [1, 3],
    shape: [1, 1],
    status: [0, 0],
    weight: [3, 0],
    actorCounts: [1, 0],
    actors: [1],
    roles: [0],
    themeCounts: [1, 2],
    themes: [2, 0, 1],
    placeCounts: [1, 0],
    places: [3],
    speakerCounts: [1, 0],
    speakers: [1],
    told: [0, UNTOLD],
  })
})

describe('rows that do not fit are refused', () => {
  test.each<[string, readonly EventRow[]]>([
    ['not sorted', [ROW, { ...ROW, start: ROW.start - DAY }]],
    ['empty span', [{ ...ROW, end: ROW.start }]],
    ['end before start', [{ ...ROW, end: ROW.start - DAY }]],
    ['part of a millisecond', [{ ...ROW, start: 0.5 }]],
    ['no instant', [{ ...ROW, start: NaN }]],
    ['no end', [{ ...ROW, end: Infinity }]],
    ['too many actors', [{ ...ROW, actors: [{ actor: 65_536, role: 'agent' }] }]],
    ['unknown actor', [{ ...ROW, actors: [{ actor: -1, role: 'agent' }] }]],
    ['too many themes', [{ ...ROW, themes: [256] }]],
    ['too heavy', [{ ...ROW, weight: MAX_WEIGHT + 1 }]],
    ['too many places', [{ ...ROW, places: [65_536] }]],
    ['unknown speaker', [{ ...ROW, speakers: [-1] }]],
    ['too many briefings', [{ ...ROW, told: 65_536 }]],
  ])('%s', (_, rows) => {
    expect(() => encodeColumns(rows)).toThrow(RangeError)
  })
})

describe('a bad wire format is refused', () => {
  const good = encodeColumns([ROW, ROW])
  test.each<[string, Partial<EncodedColumns>]>([
    ['count too large', { count: 3 }],
    ['count negative', { count: -1 }],
    ['short column', { shape: [1] }],
    ['long column', { start: [0, 0, 0] }],
    ['not sorted', { start: [5, -1] }],
    ['empty span', { length: [1, 0] }],
    ['unknown precision', { shape: [1, 7] }],
    ['unknown shape', { shape: [1, 512] }],
    ['unknown status', { status: [0, STATUSES.length] }],
    ['unknown role', { roles: [0, ROLES.length] }],
    ['actor that wraps', { actors: [1, 65_537] }],
    ['theme that wraps', { themes: [2, 258] }],
    ['weight that wraps', { weight: [0, 256] }],
    ['weight with a fraction', { weight: [0, 1.5] }],
    ['another version', { columnsVersion: 3 as 4 }],
    ['no unit', { unit: 0 }],
    ['no origin', { origin: NaN }],
    ['a column missing', { told: undefined as unknown as number[] }],
    ['negative counts', { actorCounts: [3, -1] }],
    ['too few actors', { actors: [1] }],
    ['roles without actors', { roles: [0, 0, 0] }],
    ['too many themes', { themeCounts: [1, 0] }],
    ['place that wraps', { places: [3, 65_539] }],
    ['too few places', { places: [3] }],
  ])('%s', (_, fault) => {
    expect(() => decodeColumns({ ...good, ...fault })).toThrow(RangeError)
  })

  test('and so is what is no file of columns', () => {
    for (const file of [null, 7, 'columns', [], {}]) expect(() => decodeBase(file)).toThrow(RangeError)
  })

  test('and a good one is not', () => {
    expect(decodeColumns(good).count).toBe(2)
  })
})

describe('segments', () => {
  const cuts = fc.uniqueArray(fc.nat(30), { maxLength: 4 })
  test('of any lengths, each part in a file of its own, give the same columns as one', () => {
    fc.assert(
      fc.property(rowsInUnits(DAY), cuts, (rows, at) => {
        const edges = [0, ...at.filter((cut) => cut < rows.length).sort((a, b) => a - b), rows.length]
        const segments = edges.slice(1).map((to, i) => encodeColumns(rows.slice(edges[i], to)))
        const file = (segment: EncodedColumns, part: Part): unknown =>
          JSON.parse(JSON.stringify(packPart(segment, part)))
        const places = segments.map((segment) => decodeFurther('places', file(segment, 'places')))
        const speakers = segments.map((segment) => decodeFurther('speakers', file(segment, 'speakers')))
        const told = segments.map((segment) => decodeFurther('told', file(segment, 'told')))
        const base = segments.map((segment) => decodeBase(file(segment, 'base')))
        const joined = {
          ...joinBase(base),
          ...joinFurther<'places'>(places),
          ...joinFurther<'speakers'>(speakers),
          ...joinFurther<'told'>(told),
        }
        expect(toRows(joined)).toEqual(rows)
      }),
    )
  })

  test('in a wrong order are refused', () => {
    const [early, late] = [ROW, { ...ROW, start: ROW.start + DAY, end: ROW.end + DAY }].map((row) =>
      decodeBase(encodeColumns([row])),
    )
    expect(() => joinBase([late!, early!])).toThrow(RangeError)
  })
})
