/**
 * The columns the app loads: per event only what filters, counts and places it in time.
 *
 * Rows are sorted by start, then end, then id. An event whose start is open begins, here, at the end that its
 * words do name, and `openStart` says that it may reach back from there without limit: "by 22 March" stands at
 * the 22nd, not at the edge of the data. Actors, themes and places are numbers into the vocabulary of the
 * manifest that names these columns; ids, titles and excerpts stand in the detail chunks.
 *
 * On the wire they come in segments of rows, and in parts: the base, which every view needs, and further columns that
 * are loaded when something first asks for them.
 */
import { joinArrays, readEncoded, readInts, readLists, type Ints } from './column-values'
import { isShape, packShape, SHAPES, type DateShape } from './date-shape'
import { ROLES, STATUSES, type Role, type Status } from './dataset'
import { numbersText } from './number-text'
import { DAY, MINUTE, SECOND, type Instant } from './time'

/** Decoded base columns. Lists are flattened: those of row `i` are `list[offsets[i]] … list[offsets[i + 1] - 1]`. */
export interface EventColumns {
  /** Number of rows. */
  readonly count: number
  /** Half-open span the words allow, as {@link Instant}s; never empty. `start` ascends. */
  readonly start: Float64Array
  readonly end: Float64Array
  /** Packed {@link DateShape}. */
  readonly shape: Uint16Array
  /** Index into `STATUSES`. */
  readonly status: Uint8Array
  /** How much stands behind the event, 0 … {@link MAX_WEIGHT}: where not all have room, the weightier are named. */
  readonly weight: Uint8Array
  readonly actorOffsets: Uint32Array
  readonly actors: Uint16Array
  /** Index into `ROLES`, parallel to `actors`. */
  readonly roles: Uint8Array
  readonly themeOffsets: Uint32Array
  readonly themes: Uint8Array
}

/** Where it happened, came from or went to. */
export interface PlaceColumns {
  readonly placeOffsets: Uint32Array
  readonly places: Uint16Array
}

/** Actors who assert, deny or doubt something of the event, each once. */
export interface SpeakerColumns {
  readonly speakerOffsets: Uint32Array
  readonly speakers: Uint16Array
}

export interface ToldColumns {
  /** Number of the first briefing that tells of the event, in the manifest's order; {@link UNTOLD} where none does. */
  readonly told: Uint16Array
}

/** The further columns by the part they come in. */
export interface FurtherColumns {
  readonly places: PlaceColumns
  readonly speakers: SpeakerColumns
  readonly told: ToldColumns
}

export type FurtherPart = keyof FurtherColumns
export type Part = 'base' | FurtherPart
export const FURTHER_PARTS: readonly FurtherPart[] = ['places', 'speakers', 'told']

export type AllColumns = EventColumns & PlaceColumns & SpeakerColumns & ToldColumns
/** The base, and of the further columns those that have been loaded. */
export type LoadedColumns = EventColumns & Partial<PlaceColumns & SpeakerColumns & ToldColumns>

/** No briefing tells of the event: it stands in records alone. */
export const UNTOLD = 65_535

export const MAX_WEIGHT = 7

/** Rows of a segment: parsed and decoded in some 30 ms, so that the page answers in between. */
export const SEGMENT_ROWS = 65_536

/** The columns that say when. */
export type DateColumns = Pick<EventColumns, 'count' | 'start' | 'end' | 'shape'>

/** One row as the compile hands it over. `start`/`end` half-open; actors, themes and places are vocabulary numbers. */
export interface EventRow {
  readonly start: Instant
  readonly end: Instant
  readonly shape: DateShape
  readonly status: Status
  readonly actors: readonly { readonly actor: number; readonly role: Role }[]
  readonly themes: readonly number[]
  /** 0 … {@link MAX_WEIGHT}; absent is 0. */
  readonly weight?: number
  /** Where it happened, came from or went to; absent where nothing of this is known. */
  readonly places?: readonly number[]
  /** Who asserts something of it; absent where the briefing names nobody. */
  readonly speakers?: readonly number[]
  /** Number of the first briefing that tells of it; absent where none does. */
  readonly told?: number
}

const VERSION = 4

/** A segment: `start` as differences between neighbours, the first from `origin`, and `length` = end − start, in `unit` ms. */
export interface EncodedColumns {
  readonly columnsVersion: typeof VERSION
  readonly count: number
  readonly unit: number
  readonly origin: number
  readonly start: readonly number[]
  readonly length: readonly number[]
  readonly shape: readonly number[]
  readonly status: readonly number[]
  readonly weight: readonly number[]
  readonly actorCounts: readonly number[]
  readonly actors: readonly number[]
  readonly roles: readonly number[]
  readonly themeCounts: readonly number[]
  readonly themes: readonly number[]
  readonly placeCounts: readonly number[]
  readonly places: readonly number[]
  readonly speakerCounts: readonly number[]
  readonly speakers: readonly number[]
  readonly told: readonly number[]
}

/** What stands in the files of a part, beside version and count. */
const KEYS = {
  base: [
    ...(['unit', 'origin', 'start', 'length', 'shape', 'status', 'weight'] as const),
    ...(['actorCounts', 'actors', 'roles', 'themeCounts', 'themes'] as const),
  ],
  places: ['placeCounts', 'places'],
  speakers: ['speakerCounts', 'speakers'],
  told: ['told'],
} as const satisfies Record<Part, readonly (keyof EncodedColumns)[]>

/** The content of one file: a part of a segment, its lists packed. */
export function packPart(encoded: EncodedColumns, part: Part): Readonly<Record<string, number | string>> {
  const { columnsVersion, count } = encoded
  const pack = (value: number | readonly number[]) => (typeof value === 'number' ? value : numbersText(value))
  return { columnsVersion, count, ...Object.fromEntries(KEYS[part].map((key) => [key, pack(encoded[key])])) }
}

const MAX_ACTOR = 65_535
const MAX_PLACE = 65_535
const MAX_THEME = 255

/** Rows of a segment → wire format. Throws a `RangeError` where rows are not sorted or a value does not fit its column. */
export function encodeColumns(rows: readonly EventRow[]): EncodedColumns {
  const unit = [DAY, MINUTE, SECOND, 1].find((size) =>
    rows.every(({ start, end }) => start % size === 0 && end % size === 0),
  )
  if (unit === undefined) throw new RangeError('instants are whole milliseconds')
  const origin = (rows[0]?.start ?? 0) / unit
  let previous = origin
  const start = rows.map((row) => {
    const difference = row.start / unit - previous
    previous = row.start / unit
    return difference
  })
  const actors = rows.flatMap((row) => row.actors)
  const encoded: EncodedColumns = {
    columnsVersion: VERSION,
    count: rows.length,
    unit,
    origin,
    start,
    length: rows.map((row) => (row.end - row.start) / unit),
    shape: rows.map((row) => packShape(row.shape)),
    status: rows.map((row) => STATUSES.indexOf(row.status)),
    weight: rows.map(({ weight = 0 }) => weight),
    actorCounts: rows.map((row) => row.actors.length),
    actors: actors.map(({ actor }) => actor),
    roles: actors.map(({ role }) => ROLES.indexOf(role)),
    themeCounts: rows.map((row) => row.themes.length),
    themes: rows.flatMap((row) => row.themes),
    placeCounts: rows.map(({ places = [] }) => places.length),
    places: rows.flatMap(({ places = [] }) => places),
    speakerCounts: rows.map(({ speakers = [] }) => speakers.length),
    speakers: rows.flatMap(({ speakers = [] }) => speakers),
    told: rows.map(({ told = UNTOLD }) => told),
  }
  decodeColumns(encoded) // refuses what does not fit
  return encoded
}

/** All parts of a single segment. Throws a `RangeError`, as the decoders of the parts do. */
export function decodeColumns(encoded: EncodedColumns): AllColumns {
  return {
    ...decodeBase(encoded),
    ...FURTHER_DECODERS.places(encoded),
    ...FURTHER_DECODERS.speakers(encoded),
    ...FURTHER_DECODERS.told(encoded),
  }
}

/** A parsed file → its columns. Throws a `RangeError` when they do not fit together or hold an impossible value. */
export function decodeBase(file: unknown): EventColumns {
  const { encoded, count } = readEncoded(file, VERSION)
  const [unit] = readInts({ unit: [encoded['unit']] }, 'unit', Float64Array, 1, { min: 1 })
  const [origin] = readInts({ origin: [encoded['origin']] }, 'origin', Float64Array, 1, { min: -Infinity })
  const steps = readInts(encoded, 'start', Float64Array, count, {}) // none is negative: they ascend
  const lengths = readInts(encoded, 'length', Float64Array, count, { min: 1 })
  const shape = readInts(encoded, 'shape', Uint16Array, count, { max: SHAPES - 1 })
  if (!shape.every(isShape)) throw new RangeError('column shape holds an unknown precision')
  const start = new Float64Array(count)
  const end = new Float64Array(count)
  let at = origin!
  for (let row = 0; row < count; row++) {
    at += steps[row]!
    start[row] = at * unit!
    end[row] = (at + lengths[row]!) * unit!
  }
  const [actorOffsets, actors] = readLists(encoded, ['actorCounts', 'actors'], Uint16Array, count, MAX_ACTOR)
  const [themeOffsets, themes] = readLists(encoded, ['themeCounts', 'themes'], Uint8Array, count, MAX_THEME)
  return {
    count,
    start,
    end,
    shape,
    status: readInts(encoded, 'status', Uint8Array, count, { max: STATUSES.length - 1 }),
    weight: readInts(encoded, 'weight', Uint8Array, count, { max: MAX_WEIGHT }),
    actorOffsets,
    actors,
    roles: readInts(encoded, 'roles', Uint8Array, actors.length, { max: ROLES.length - 1 }),
    themeOffsets,
    themes,
  }
}

/** The same for the further parts. */
const FURTHER_DECODERS: { readonly [P in FurtherPart]: (file: unknown) => FurtherColumns[P] } = {
  places(file) {
    const { encoded, count } = readEncoded(file, VERSION)
    const [placeOffsets, places] = readLists(encoded, ['placeCounts', 'places'], Uint16Array, count, MAX_PLACE)
    return { placeOffsets, places }
  },
  speakers(file) {
    const { encoded, count } = readEncoded(file, VERSION)
    const [speakerOffsets, speakers] = readLists(encoded, ['speakerCounts', 'speakers'], Uint16Array, count, MAX_ACTOR)
    return { speakerOffsets, speakers }
  },
  told(file) {
    const { encoded, count } = readEncoded(file, VERSION)
    return { told: readInts(encoded, 'told', Uint16Array, count, { max: UNTOLD }) }
  },
}

/** A parsed file of a further part → its columns. Throws a `RangeError`, as {@link decodeBase} does. */
export function decodeFurther<P extends FurtherPart>(part: P, file: unknown): FurtherColumns[P] {
  return FURTHER_DECODERS[part](file)
}

/** Segments of a further part, in the order of their rows, as one. */
export function joinFurther<P extends FurtherPart>(segments: readonly FurtherColumns[P][]): FurtherColumns[P] {
  return joinArrays(segments as unknown as readonly Readonly<Record<string, Ints>>[]) as unknown as FurtherColumns[P]
}

/** Segments in the order of their rows → the columns of all. Throws a `RangeError` where one begins before the last. */
export function joinBase(segments: readonly EventColumns[]): EventColumns {
  let last = -Infinity
  for (const { start } of segments) {
    if (start[0]! < last) throw new RangeError('segments are not sorted by start')
    last = start.at(-1) ?? last
  }
  const count = segments.reduce((sum, segment) => sum + segment.count, 0)
  return { count, ...joinArrays(segments.map(({ count: _, ...columns }) => columns)) }
}
