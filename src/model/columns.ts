/**
 * The columnar index the app loads: per event only what filters, counts and places it in time.
 *
 * Rows are sorted by start, then end, then id. An event whose start is open begins, here, at the end that its
 * words do name, and `openStart` says that it may reach back from there without limit: "by 22 March" stands at
 * the 22nd, not at the edge of the data. Actors, themes and places are numbers into the vocabulary of the
 * manifest that names this index; ids, titles and excerpts stand in the detail chunks.
 */
import * as z from 'zod/mini'
import { PRECISIONS, ROLES, STATUSES, type Precision, type Role, type Status } from './dataset'
import { DAY, MINUTE, SECOND, type Instant } from './time'

/** Decoded columns. Lists are flattened: those of row `i` are `list[offsets[i]] … list[offsets[i + 1] - 1]`. */
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
  readonly actorOffsets: Uint32Array
  readonly actors: Uint16Array
  /** Index into `ROLES`, parallel to `actors`. */
  readonly roles: Uint8Array
  readonly themeOffsets: Uint32Array
  readonly themes: Uint8Array
  readonly placeOffsets: Uint32Array
  readonly places: Uint16Array
  /** Actors who assert, deny or doubt something of the event, each once. */
  readonly speakerOffsets: Uint32Array
  readonly speakers: Uint16Array
  /** Number of the first briefing that tells of the event, in the manifest's order; {@link UNTOLD} where none does. */
  readonly told: Uint16Array
}

/** No briefing tells of the event: it stands in records alone. */
export const UNTOLD = 65_535

/** The columns that say when. */
export type DateColumns = Pick<EventColumns, 'count' | 'start' | 'end' | 'shape'>

/** What decides how a date is drawn, beside its span. */
export interface DateShape {
  readonly precision: Precision
  readonly approximate: boolean
  readonly uncertain: boolean
  readonly oneOf: boolean
  readonly throughout: boolean
  readonly openStart: boolean
  readonly openEnd: boolean
}

/** One row as the compile hands it over. `start`/`end` half-open; actors, themes and places are vocabulary numbers. */
export interface EventRow {
  readonly start: Instant
  readonly end: Instant
  readonly shape: DateShape
  readonly status: Status
  readonly actors: readonly { readonly actor: number; readonly role: Role }[]
  readonly themes: readonly number[]
  /** Where it happened, came from or went to; absent where nothing of this is known. */
  readonly places?: readonly number[]
  /** Who asserts something of it; absent where the briefing names nobody. */
  readonly speakers?: readonly number[]
  /** Number of the first briefing that tells of it; absent where none does. */
  readonly told?: number
}

const ints = z.array(z.int())

/** Wire format: `start` as differences between neighbours and `length` = end − start, both in `unit` milliseconds. */
export const ColumnsSchema = z.strictObject({
  columnsVersion: z.literal(3),
  count: z.int(),
  unit: z.int().check(z.positive()),
  start: ints,
  length: ints,
  shape: ints,
  status: ints,
  actorCounts: ints,
  actors: ints,
  roles: ints,
  themeCounts: ints,
  themes: ints,
  placeCounts: ints,
  places: ints,
  speakerCounts: ints,
  speakers: ints,
  told: ints,
})
export type EncodedColumns = z.infer<typeof ColumnsSchema>

const MAX_ACTORS = 65_536
const MAX_PLACES = 65_536
const MAX_THEMES = 256

/** Rows → wire format. Throws a `RangeError` where rows are not sorted by start or a value does not fit its column. */
export function encodeColumns(rows: readonly EventRow[]): EncodedColumns {
  const unit = [DAY, MINUTE, SECOND, 1].find((size) =>
    rows.every(({ start, end }) => start % size === 0 && end % size === 0),
  )
  if (unit === undefined) throw new RangeError('instants are whole milliseconds')
  let previous = 0
  const start = rows.map((row) => {
    const difference = row.start / unit - previous
    previous = row.start / unit
    return difference
  })
  const actors = rows.flatMap((row) => row.actors)
  const encoded: EncodedColumns = {
    columnsVersion: 3,
    count: rows.length,
    unit,
    start,
    length: rows.map((row) => (row.end - row.start) / unit),
    shape: rows.map((row) => packShape(row.shape)),
    status: rows.map((row) => STATUSES.indexOf(row.status)),
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
  requireSound(encoded)
  return encoded
}

/** Wire format → columns. Throws a `RangeError` when the columns do not fit together or hold an impossible value. */
export function decodeColumns(encoded: EncodedColumns): EventColumns {
  requireSound(encoded)
  const { count, unit } = encoded
  const start = new Float64Array(count)
  const end = new Float64Array(count)
  let previous = 0
  for (let row = 0; row < count; row++) {
    previous += encoded.start[row]!
    start[row] = previous * unit
    end[row] = (previous + encoded.length[row]!) * unit
  }
  return {
    count,
    start,
    end,
    shape: Uint16Array.from(encoded.shape),
    status: Uint8Array.from(encoded.status),
    actorOffsets: offsets(encoded.actorCounts),
    actors: Uint16Array.from(encoded.actors),
    roles: Uint8Array.from(encoded.roles),
    themeOffsets: offsets(encoded.themeCounts),
    themes: Uint8Array.from(encoded.themes),
    placeOffsets: offsets(encoded.placeCounts),
    places: Uint16Array.from(encoded.places),
    speakerOffsets: offsets(encoded.speakerCounts),
    speakers: Uint16Array.from(encoded.speakers),
    told: Uint16Array.from(encoded.told),
  }
}

/** Binary search, spans and lists rest on these; a typed array would wrap a number too large in silence. */
function requireSound(encoded: EncodedColumns): void {
  const { count, actorCounts } = encoded
  const counts = ['actorCounts', 'themeCounts', 'placeCounts', 'speakerCounts'] as const
  const perRow = ['start', 'length', 'shape', 'status', 'told', ...counts] as const
  for (const name of perRow) requireLength(name, encoded[name], count)
  if (encoded.start.some((difference, row) => row > 0 && difference < 0)) {
    throw new RangeError('rows are not sorted by start')
  }
  requireWithin('length', encoded.length, 1, Number.MAX_SAFE_INTEGER)
  requireWithin('shape', encoded.shape, 0, SHAPES - 1)
  const precisions = encoded.shape.map((packed) => packed & PRECISION_MASK)
  requireWithin('shape', precisions, 0, PRECISIONS.length - 1)
  requireWithin('status', encoded.status, 0, STATUSES.length - 1)
  for (const name of counts) requireWithin(name, encoded[name], 0, Number.MAX_SAFE_INTEGER)
  requireLength('actors', encoded.actors, sum(actorCounts))
  requireLength('roles', encoded.roles, sum(actorCounts))
  requireLength('themes', encoded.themes, sum(encoded.themeCounts))
  requireLength('places', encoded.places, sum(encoded.placeCounts))
  requireLength('speakers', encoded.speakers, sum(encoded.speakerCounts))
  requireWithin('actors', encoded.actors, 0, MAX_ACTORS - 1)
  requireWithin('speakers', encoded.speakers, 0, MAX_ACTORS - 1)
  requireWithin('told', encoded.told, 0, UNTOLD)
  requireWithin('roles', encoded.roles, 0, ROLES.length - 1)
  requireWithin('themes', encoded.themes, 0, MAX_THEMES - 1)
  requireWithin('places', encoded.places, 0, MAX_PLACES - 1)
}

function requireLength(name: string, values: readonly number[], length: number): void {
  if (values.length !== length) throw new RangeError(`column ${name} has ${values.length} values of ${length}`)
}

function requireWithin(name: string, values: readonly number[], min: number, max: number): void {
  const row = values.findIndex((value) => !(value >= min && value <= max))
  if (row >= 0) throw new RangeError(`column ${name} holds ${values[row]}, which is not between ${min} and ${max}`)
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

function offsets(counts: readonly number[]): Uint32Array {
  const result = new Uint32Array(counts.length + 1)
  counts.forEach((count, i) => (result[i + 1] = result[i]! + count))
  return result
}

const FLAGS = ['approximate', 'uncertain', 'oneOf', 'throughout', 'openStart', 'openEnd'] as const
const PRECISION_BITS = 3
const PRECISION_MASK = (1 << PRECISION_BITS) - 1
const SHAPES = 1 << (PRECISION_BITS + FLAGS.length)

/** Three bits of precision, then one bit per flag. */
export function packShape(shape: DateShape): number {
  return FLAGS.reduce(
    (packed, flag, bit) => packed | (Number(shape[flag]) << (PRECISION_BITS + bit)),
    PRECISIONS.indexOf(shape.precision),
  )
}

/** Whether a packed shape says that the event may reach back without limit. */
export function isOpenStart(packed: number): boolean {
  return hasFlag(packed, 'openStart')
}

/** Whether a packed shape says that the event may go on without limit. */
export function isOpenEnd(packed: number): boolean {
  return hasFlag(packed, 'openEnd')
}

/** Whether a packed shape says that the event lasted over its whole span. */
export function isThroughout(packed: number): boolean {
  return hasFlag(packed, 'throughout')
}

/** Whether a packed shape says “about”. */
export function isApproximate(packed: number): boolean {
  return hasFlag(packed, 'approximate')
}

/** Whether a packed shape says that the words do not settle the date. */
export function isUncertain(packed: number): boolean {
  return hasFlag(packed, 'uncertain')
}

function hasFlag(packed: number, flag: (typeof FLAGS)[number]): boolean {
  return ((packed >> (PRECISION_BITS + FLAGS.indexOf(flag))) & 1) === 1
}

export function unpackShape(packed: number): DateShape {
  const flags = Object.fromEntries(FLAGS.map((flag, bit) => [flag, Boolean((packed >> (PRECISION_BITS + bit)) & 1)]))
  return {
    precision: PRECISIONS[packed & PRECISION_MASK]!,
    ...(flags as Record<(typeof FLAGS)[number], boolean>),
  }
}
