/**
 * The columns of all events with what makes them quick to ask: the events of each facet value, the first
 * row from an instant on, and which rows last into one. Built once, in time linear in the data, and without an
 * object per row: it is meant for a million rows.
 */
import {
  isOpenStart,
  UNTOLD,
  type EventColumns,
  type FurtherColumns,
  type FurtherPart,
  type LoadedColumns,
  type PlaceColumns,
  type SpeakerColumns,
  type ToldColumns,
} from '../model/columns'
import { ROLES, STATUSES, type Actor, type Place, type Role, type Status, type Theme } from '../model/dataset'
import { spanOf, type Instant, type TimeSpan } from '../model/time'
import { Bitset } from './bitset'
import { collect, eachActor, eachRoleOf, eachSpeaker, eachValue, type Enter } from './collect'
import { vocabulary as numberActors, type Vocabulary } from './membership'
import type { Postings } from './postings'

export interface EventIndex {
  readonly columns: LoadedColumns
  readonly vocabulary: Vocabulary
  readonly themes: readonly Theme[]
  readonly themeNumbers: ReadonlyMap<string, number>
  readonly places: readonly Place[]
  readonly placeNumbers: ReadonlyMap<string, number>
  /** Per actor number: its events, and those of all who belonged to it when they happened. */
  readonly actorPostings: readonly Postings[]
  /**
   * The same for entries in one of these roles alone, as bits by their place in `ROLES`: with Russia it holds the
   * events in which Russia, or one of its people and bodies then, had such a role. Worked out when first asked for.
   */
  readonly actorPostingsIn: (roles: number) => readonly Postings[]
  /** The same the other way round, for one actor: per place in `ROLES`, the events in which it had that role. */
  readonly rolePostingsOf: (actor: number) => readonly Postings[]
  readonly themePostings: readonly Postings[]
  /** By number; undefined until their column has been loaded. */
  readonly placePostings: readonly Postings[] | undefined
  /** By place in `ROLES` and `STATUSES`. */
  readonly rolePostings: readonly Postings[]
  readonly statusPostings: readonly Postings[]
  /**
   * Per actor number: events of which it, or somebody who belonged to it then, asserts, denies or doubts something;
   * undefined until its column has been loaded.
   */
  readonly speakerPostings: readonly Postings[] | undefined
  /** First instant of the day of each briefing, ascending. */
  readonly briefingDays: Float64Array
  /** Events that may reach back to the edge of the data from where they start here. */
  readonly openStarts: Bitset
  /** Latest end in each block of {@link BLOCK_ROWS} rows. */
  readonly blockEnds: Float64Array
}

/** Small enough to scan a block in a microsecond, large enough that a million rows have few blocks. */
const BLOCK_ROWS = 256

const ANY_ROLE = rolesMask(ROLES)

/** Roles as bits by their place in `ROLES`. */
export function rolesMask(roles: readonly Role[]): number {
  return roles.reduce((mask, role) => mask | (1 << ROLES.indexOf(role)), 0)
}

function remembered<T>(known: Map<number, T>, key: number, make: () => T): T {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

/**
 * With what is there of the further columns; the others are added when they come. Throws a `RangeError` when a column
 * names an actor, theme or place that the vocabulary does not have.
 */
export function createEventIndex(
  columns: LoadedColumns,
  {
    actors,
    themes,
    places = [],
    briefings = [],
  }: {
    readonly actors: readonly Actor[]
    readonly themes: readonly Theme[]
    readonly places?: readonly Place[]
    /** In the order of their days. */
    readonly briefings?: readonly { readonly date: string }[]
  },
): EventIndex {
  requireBelow('actor', columns.actors, actors.length)
  requireBelow('theme', columns.themes, themes.length)
  const vocabulary = numberActors(actors)
  const { count, actorOffsets } = columns
  const inRoles = new Map<number, readonly Postings[]>()
  const actorPostingsIn = (roles: number) => {
    const walk = (enter: Enter) => eachActor(columns, vocabulary, enter, roles)
    return remembered(inRoles, roles, () => collect(count, actors.length, walk))
  }
  const actorPostings = actorPostingsIn(ANY_ROLE)
  const ofActors = new Map<number, readonly Postings[]>()
  const rolePostingsOf = (actor: number) =>
    remembered(ofActors, actor, () => {
      const rows = new Bitset(count)
      actorPostings[actor]!.orInto(rows)
      return collect(count, ROLES.length, (enter) => eachRoleOf(columns, vocabulary, actor, rows, enter))
    })
  const listed = (values: number, offsets: Uint32Array, list: ArrayLike<number>) =>
    collect(count, values, (enter) => eachValue(offsets, list, enter))
  const base: EventIndex = {
    columns,
    vocabulary,
    themes,
    themeNumbers: numbersOf(themes),
    places,
    placeNumbers: numbersOf(places),
    actorPostings,
    actorPostingsIn,
    rolePostingsOf,
    themePostings: listed(themes.length, columns.themeOffsets, columns.themes),
    placePostings: undefined,
    rolePostings: listed(ROLES.length, actorOffsets, columns.roles),
    statusPostings: collect(count, STATUSES.length, (enter) =>
      columns.status.forEach((status, row) => enter(status, row)),
    ),
    speakerPostings: undefined,
    briefingDays: Float64Array.from(briefings, ({ date }) => spanOf({ earliest: date, latest: date }).start),
    openStarts: openStartsOf(columns),
    blockEnds: endsOfBlocks(columns),
  }
  const { placeOffsets, places: placeNumbers, speakerOffsets, speakers, told } = columns
  const further: Partial<FurtherColumns> = {
    ...(placeOffsets && placeNumbers && { places: { placeOffsets, places: placeNumbers } }),
    ...(speakerOffsets && speakers && { speakers: { speakerOffsets, speakers } }),
    ...(told && { told: { told } }),
  }
  return withFurther(base, indexFurther(base, further))
}

/** Further columns, and what is quick to ask of them: to be laid over an index. */
export interface FurtherIndex {
  readonly columns: Partial<PlaceColumns & SpeakerColumns & ToldColumns>
  readonly placePostings?: readonly Postings[]
  readonly speakerPostings?: readonly Postings[]
}

/** Throws a `RangeError` when they have another number of rows than the index, or name what there is not. */
export function indexFurther(
  { columns, vocabulary, places: { length: placeCount }, briefingDays }: EventIndex,
  { places, speakers, told }: Partial<FurtherColumns>,
): FurtherIndex {
  const { count } = columns
  const requireRows = (part: FurtherPart, rows: number) => {
    if (rows !== count) throw new RangeError(`${part} of ${rows} rows, not ${count}`)
  }
  if (places) {
    requireRows('places', places.placeOffsets.length - 1)
    requireBelow('place', places.places, placeCount)
  }
  if (speakers) {
    requireRows('speakers', speakers.speakerOffsets.length - 1)
    requireBelow('speaker', speakers.speakers, vocabulary.actors.length)
  }
  if (told) {
    requireRows('told', told.told.length)
    requireBelow('briefing', told.told, briefingDays.length, UNTOLD)
  }
  return {
    columns: { ...places, ...speakers, ...told },
    ...(places && {
      placePostings: collect(count, placeCount, (enter) => eachValue(places.placeOffsets, places.places, enter)),
    }),
    ...(speakers && {
      speakerPostings: collect(count, vocabulary.actors.length, (enter) =>
        eachSpeaker({ ...columns, ...speakers }, vocabulary, enter),
      ),
    }),
  }
}

/** The index with further columns; all else in it stays, and stays the same. */
export function withFurther(index: EventIndex, further: FurtherIndex): EventIndex {
  return { ...index, ...further, columns: { ...index.columns, ...further.columns } }
}

function numbersOf(values: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(values.map(({ id }, number) => [id, number]))
}

function requireBelow(name: string, numbers: Uint8Array | Uint16Array, limit: number, except?: number): void {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!
    if (number >= limit && number !== except) throw new RangeError(`${name} number ${number} of ${limit}`)
  }
}

function openStartsOf({ count, shape }: EventColumns): Bitset {
  const bits = new Bitset(count)
  for (let row = 0; row < count; row++) if (isOpenStart(shape[row]!)) bits.add(row)
  return bits
}

function endsOfBlocks({ count, end }: EventColumns): Float64Array {
  const latest = new Float64Array(Math.ceil(count / BLOCK_ROWS)).fill(-Infinity)
  for (let row = 0; row < count; row++) {
    const block = Math.floor(row / BLOCK_ROWS)
    if (end[row]! > latest[block]!) latest[block] = end[row]!
  }
  return latest
}

/** The theme whose shape stands for an event: its first. */
export function mainTheme({ columns, themes }: EventIndex, row: number): Theme {
  return themes[columns.themes[columns.themeOffsets[row]!]!]!
}

export function statusOf({ columns }: EventIndex, row: number): Status {
  return STATUSES[columns.status[row]!]!
}

/** The first row that starts at `instant` or later; the number of rows if none does. */
export function lowerBound({ columns: { start, count } }: EventIndex, instant: Instant): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (start[middle]! < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Calls `visit` with the rows that start before `instant` and end after it, ascending. */
export function forEachLastingInto(index: EventIndex, instant: Instant, visit: (row: number) => void): void {
  const { end } = index.columns
  const before = lowerBound(index, instant)
  for (let first = 0, block = 0; first < before; first += BLOCK_ROWS, block++) {
    if (index.blockEnds[block]! <= instant) continue
    const last = Math.min(first + BLOCK_ROWS, before)
    for (let row = first; row < last; row++) if (end[row]! > instant) visit(row)
  }
}

/**
 * The events whose span shares an instant with `span`: those that start in it, those that last into it, however
 * long ago they began, and those after it whose start is open. Such a start reaches back to the edge of the data, the
 * first row's start, as `earliest` does in the public files. Ends may be infinite; an empty span overlaps nothing.
 */
export function overlapping(index: EventIndex, span: TimeSpan): Bitset {
  const bits = new Bitset(index.columns.count)
  if (!(span.start < span.end)) return bits
  forEachLastingInto(index, span.start, (row) => bits.add(row))
  const after = lowerBound(index, span.end)
  if (after > 0) index.openStarts.forEach((row) => bits.add(row), after)
  return bits.addRange(lowerBound(index, span.start), after)
}
